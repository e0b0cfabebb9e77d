import { shape } from '@peildatum/kernel';
import { actionProjection, actionStream, actionsAt, THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import { bookOf } from '../event-columns.js';
import { fromRows } from '../paged-rows.js';
import type { Question } from '../question.js';

/** Thematafels of which nothing was told from one edition to the next. */
export const silentTables: Question = {
  name: 'stille-tafels',
  title: 'Gaten in de rapportage',
  asks: 'Over welke thematafels is tussen twee edities niets gemeld?',
  note: 'Gekeken is naar de tafel zelf en haar acties van nu, naar de dag vanaf wanneer het gemelde geldt.',
  access: 'read-figures',
  parameters: {},
  columns: {
    thematafel: { title: 'Thematafel', shape: shape.oneOf(THEMATAFEL_LETTERS, 'De letter van de tafel.') },
    vanaf: { title: 'Na editie', shape: shape.date('De peildatum van de editie ervoor.') },
    peildatum: { title: 'Tot en met editie', shape: shape.date('De peildatum van de editie waarvoor niets werd gemeld.') },
    laatst: {
      title: 'Laatst gemeld',
      shape: shape.nullable(shape.date('De laatste dag daarvoor waarover wel iets is gemeld; null: nooit.')),
    },
  },
  answer: fromRows(
    async (snapshot) => {
      const letters: readonly string[] = THEMATAFEL_LETTERS;
      const actions = (await actionsAt(snapshot)).filter(({ thematafel }) => letters.includes(thematafel));
      const streams = [
        ...THEMATAFEL_LETTERS.map((letter) => [`thematafel-${letter}`, letter]),
        ...actions.map(({ code, thematafel }) => [actionStream(code), thematafel]),
      ];
      return {
        text: `WITH peildatum AS (
                 SELECT DISTINCT e.valid_from AS day FROM ${bookOf(snapshot, 'e')}
                  WHERE e.volgnummer <= $1::bigint AND e.type = 'ReportEditionOpened' AND e.valid_from <= $2::date
                    AND NOT EXISTS (SELECT 1 FROM ${bookOf(snapshot, 'c')} WHERE c.corrects = e.event_id AND c.volgnummer <= $1::bigint)),
               round AS (SELECT day, lag(day) OVER (ORDER BY day) AS since FROM peildatum),
               told AS (
                 SELECT of.letter, e.valid_from AS day FROM unnest($3::text[], $4::text[]) AS of (stream, letter)
                   JOIN ${bookOf(snapshot, 'e')} ON e.stream = of.stream AND e.volgnummer <= $1::bigint GROUP BY 1, 2),
               tafel AS (SELECT letter, min(day) AS first FROM told GROUP BY letter)
               SELECT tafel.letter AS thematafel, round.since AS vanaf, round.day AS peildatum,
                      (SELECT max(told.day) FROM told WHERE told.letter = tafel.letter AND told.day <= round.since) AS laatst,
                      (round.day - DATE '2000-01-01')::bigint AS k1, ascii(tafel.letter)::bigint AS k2
                 FROM round CROSS JOIN tafel
                WHERE round.since IS NOT NULL AND tafel.first <= round.day
                  AND NOT EXISTS (
                    SELECT 1 FROM told WHERE told.letter = tafel.letter AND told.day > round.since AND told.day <= round.day)`,
        values: [snapshot.volgnummer, snapshot.validOn, streams.map(([stream]) => stream), streams.map(([, letter]) => letter)],
      };
    },
    { uses: () => [actionProjection] },
  ),
};
