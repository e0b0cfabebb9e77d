import { shape } from '@peildatum/kernel';
import { ABOUT_THE_PROGRAMME, bookOf, EVENT_COLUMNS, eventSelect } from '../event-columns.js';
import { fromRows } from '../paged-rows.js';
import type { Question } from '../question.js';

/** What was told when the report was about to be made. */
export const beforeFreeze: Question = {
  name: 'vlak-voor-bevriezing',
  title: 'Vlak voor de bevriezing',
  asks: 'Wat is er in de laatste uren voor de bevriezing van een editie nog vastgelegd?',
  access: 'read-log',
  parameters: {
    uren: { label: 'In de laatste zoveel uur', description: 'Hoeveel uur voor de bevriezing.', byDefault: 48, most: 8_784 },
  },
  columns: {
    editie: { title: 'Editie', shape: shape.text('De editie die werd bevroren.', { example: '2025-05-20' }) },
    bevrorenOp: { title: 'Bevroren op', shape: shape.instant('Wanneer zij werd bevroren.') },
    ...EVENT_COLUMNS,
  },
  answer: fromRows((snapshot, { uren }) => ({
    text: `SELECT substr(f.stream, 8) AS editie, f.known_at AS "bevrorenOp", ${eventSelect('e')}, f.volgnummer AS k1, e.volgnummer AS k2
                   FROM ${bookOf(snapshot, 'f')}
                   JOIN ${bookOf(snapshot, 'e')}
                     ON e.known_at >= f.known_at - make_interval(hours => $2::int) AND e.known_at <= f.known_at
                    AND e.volgnummer < f.volgnummer AND ${ABOUT_THE_PROGRAMME('e')}
                  WHERE f.volgnummer <= $1::bigint AND f.type = 'ReportFrozen'`,
    values: [snapshot.volgnummer, uren],
  })),
};
