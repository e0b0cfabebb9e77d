import { type Basis, shape } from '@peildatum/kernel';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { ABOUT_THE_PROGRAMME, bookOf, EVENT_COLUMNS, eventSelect } from '../event-columns.js';
import { fromRows } from '../paged-rows.js';
import type { Question } from '../question.js';

const { bron: _, ...COLUMNS } = EVENT_COLUMNS;

/** What stands and of which no document is named. */
export const withoutSource: Question = {
  name: 'zonder-bron',
  title: 'Zonder bron',
  asks: 'Welke feiten staan er zonder dat een bron is genoemd?',
  note: 'Wat gecorrigeerd is, telt niet mee. Bij herkomst vastgelegd staat de rol die het zelf heeft vastgelegd ervoor in.',
  access: 'read-log',
  parameters: {},
  columns: { ...COLUMNS, herkomst: { title: 'Herkomst', shape: shape.oneOf(HERKOMSTEN, 'Waar het vandaan komt.') } },
  answer: fromRows(
    (snapshot) => ({
      text: `SELECT ${eventSelect('e')}, e.basis AS herkomst, e.volgnummer AS k1, 0::bigint AS k2
               FROM ${bookOf(snapshot, 'e')}
              WHERE e.volgnummer <= $1::bigint AND e.valid_from <= $2::date AND e.source IS NULL AND ${ABOUT_THE_PROGRAMME('e')}
                AND NOT EXISTS (SELECT 1 FROM ${bookOf(snapshot, 'c')} WHERE c.corrects = e.event_id AND c.volgnummer <= $1::bigint)`,
      values: [snapshot.volgnummer, snapshot.validOn],
    }),
    { rowOf: ({ bron: __, ...row }) => ({ ...row, herkomst: herkomstOf(row.herkomst as Basis) }) },
  ),
};
