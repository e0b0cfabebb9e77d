import { shape } from '@peildatum/kernel';
import { ABOUT_THE_PROGRAMME, bookOf } from '../event-columns.js';
import { fromRows } from '../paged-rows.js';
import type { Question } from '../question.js';

/** Editions of which the register knows better since their report was frozen. */
export const restatedEditions: Question = {
  name: 'herziene-edities',
  title: 'Herziene edities',
  asks: 'Over welke bevroren edities is later iets anders vastgelegd?',
  note: 'Geteld is wat na de bevriezing bekend werd en op de peildatum al gold. Welke cijfers daardoor veranderen, zegt de vergelijking.',
  access: 'read-figures',
  parameters: {},
  columns: {
    editie: { title: 'Editie', shape: shape.text('De code van de editie.', { example: '2025-05-20' }) },
    peildatum: { title: 'Peildatum', shape: shape.date('Haar peildatum.') },
    bevrorenOp: { title: 'Bevroren op', shape: shape.instant('Wanneer haar rapport werd bevroren.') },
    correcties: { title: 'Correcties daarna', shape: shape.count('Hoeveel correcties er daarna over de peildatum zijn.') },
    lateFeiten: { title: 'Nieuwe feiten daarna', shape: shape.count('Hoeveel feiten er daarna bij kwamen die op de peildatum al golden.') },
    herzienIn: { title: 'Herzien in', shape: shape.nullable(shape.text('De laatste editie die haar herziet; null: geen.')) },
  },
  answer: fromRows((snapshot) => ({
    text: `WITH edition AS (
                 SELECT substr(stream, 8) AS code, substr(stream, 8, 10)::date AS peildatum, min(volgnummer) AS frozen, min(known_at) AS frozen_at
                   FROM ${bookOf(snapshot, 'f')} WHERE volgnummer <= $1::bigint AND type = 'ReportFrozen' GROUP BY stream),
               later AS (
                 SELECT e.valid_from, edition.code, e.corrects IS NOT NULL AS corrects, count(*) AS times
                   FROM edition JOIN ${bookOf(snapshot, 'e')} ON e.volgnummer > edition.frozen AND e.valid_from <= edition.peildatum
                  WHERE e.volgnummer <= $1::bigint AND ${ABOUT_THE_PROGRAMME('e')} GROUP BY 1, 2, 3),
               counted AS (
                 SELECT edition.*, coalesce(sum(times) FILTER (WHERE corrects), 0)::int AS corrections,
                        coalesce(sum(times) FILTER (WHERE NOT corrects), 0)::int AS facts,
                        (SELECT max(substr(o.stream, 8)) FROM ${bookOf(snapshot, 'o')}
                          WHERE o.volgnummer <= $1::bigint AND o.type = 'EditionOpened' AND o.volgnummer > edition.frozen
                            AND starts_with(o.stream, 'editie-' || edition.peildatum || '-h')) AS revision
                   FROM edition LEFT JOIN later USING (code)
                  WHERE edition.peildatum <= $2::date
                  GROUP BY edition.code, edition.peildatum, edition.frozen, edition.frozen_at)
               SELECT code AS editie, peildatum, frozen_at AS "bevrorenOp", corrections AS correcties, facts AS "lateFeiten",
                      revision AS "herzienIn", frozen AS k1, 0::bigint AS k2
                 FROM counted WHERE corrections + facts > 0 OR revision IS NOT NULL`,
    values: [snapshot.volgnummer, snapshot.validOn],
  })),
};
