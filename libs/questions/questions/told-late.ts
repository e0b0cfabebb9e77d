import { shape } from '@peildatum/kernel';
import { ABOUT_THE_PROGRAMME, bookOf, dayKnown, EVENT_COLUMNS, eventSelect } from '../event-columns.js';
import { fromRows } from '../paged-rows.js';
import type { Question } from '../question.js';

/** What held for long before anybody told it. */
export const toldLate: Question = {
  name: 'laat-vastgelegd',
  title: 'Laat vastgelegd',
  asks: 'Welke feiten zijn veel later vastgelegd dan zij gelden?',
  note: 'Correcties staan hier niet: die hebben een vraag van zichzelf.',
  access: 'read-log',
  parameters: {
    dagen: {
      label: 'Meer dan zoveel dagen later',
      description: 'Alleen wat meer dan zoveel dagen later bekend werd.',
      byDefault: 30,
      most: 36_500,
    },
  },
  columns: {
    ...EVENT_COLUMNS,
    dagenLater: { title: 'Dagen later', shape: shape.integer('Hoeveel dagen na het begin van zijn geldigheid het bekend werd.') },
  },
  answer: fromRows((snapshot, { dagen }) => ({
    text: `SELECT ${eventSelect('e')}, ${dayKnown('e')} - e.valid_from AS "dagenLater", e.volgnummer AS k1, 0::bigint AS k2
                   FROM ${bookOf(snapshot, 'e')}
                  WHERE e.volgnummer <= $1::bigint AND e.valid_from <= $2::date AND e.corrects IS NULL
                    AND ${dayKnown('e')} - e.valid_from > $3::int AND ${ABOUT_THE_PROGRAMME('e')}`,
    values: [snapshot.volgnummer, snapshot.validOn, dagen],
  })),
};
