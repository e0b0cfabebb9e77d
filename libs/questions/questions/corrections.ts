import { euroOf, shape, toCents } from '@peildatum/kernel';
import { differencesIn, withAmounts } from '../amount-differences.js';
import { bookOf, EVENT_COLUMNS, eventSelect } from '../event-columns.js';
import { fromRows } from '../paged-rows.js';
import type { Question } from '../question.js';

/** What was corrected, the largest amount first; then what stood wrong for the longest. */
export const corrections: Question = {
  name: 'grootste-correcties',
  title: 'Correcties naar grootte',
  asks: 'Welke correcties zijn er, en hoeveel maakten zij uit?',
  note: 'Het grootste verschil in bedrag staat eerst; van wat geen bedrag heeft, staat eerst wat het langst onjuist bekend was.',
  access: 'read-log',
  parameters: {
    dagen: {
      label: 'Zoveel dagen of langer onjuist',
      description: 'Alleen wat zoveel dagen of langer onjuist bekend was.',
      byDefault: 0,
      most: 36_500,
    },
  },
  columns: {
    ...EVENT_COLUMNS,
    gecorrigeerd: { title: 'Wat onjuist was', shape: shape.text('Wat er werd gecorrigeerd, in woorden.') },
    verschil: {
      title: 'Verschil',
      shape: shape.nullable(shape.text('Het verschil in euro; null: het gaat niet over een bedrag.', { pattern: '^\\d+\\.\\d\\d$' })),
    },
    dagenOnjuist: { title: 'Dagen onjuist', shape: shape.count('Hoeveel dagen het onjuiste bekend was.') },
    corrigeert: { title: 'Corrigeert', shape: shape.uuid('De gebeurtenis die werd gecorrigeerd.') },
  },
  answer: fromRows(
    (snapshot, { dagen }, house) => ({
      text: `WITH difference AS (${differencesIn(snapshot, house)}),
                  found AS (
                    SELECT ${eventSelect('e')}, o.type AS gecorrigeerd, difference.cents, e.corrects AS corrigeert,
                           (extract(epoch FROM e.known_at - o.known_at) / 86400)::int AS "dagenOnjuist"
                      FROM ${bookOf(snapshot, 'e')}
                      JOIN ${bookOf(snapshot, 'o')} ON o.event_id = e.corrects
                      LEFT JOIN difference ON difference.correction = e.volgnummer
                     WHERE e.volgnummer <= $1::bigint AND e.corrects IS NOT NULL)
             SELECT found.*, -coalesce(cents, 0)::bigint AS k1, (-"dagenOnjuist"::bigint * 1000000000000 + volgnummer)::bigint AS k2
               FROM found WHERE "dagenOnjuist" >= $2::int`,
      values: [snapshot.volgnummer, dagen],
    }),
    {
      uses: withAmounts,
      types: ['naam', 'gecorrigeerd'],
      rowOf: ({ cents, ...row }) => ({ ...row, verschil: cents === null ? null : euroOf(toCents(BigInt(cents as string))) }),
    },
  ),
};
