import { type BudgetView, TABEL_WORDS } from '@peildatum/budgets';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { answer, nullable, of, oneOf, text } from '../answers/answer.js';
import { GenoemdBedrag, genoemdBedragOf } from '../reading/genoemd-bedrag.js';

export class AndereEnvelop extends answer({
  envelop: text('Welke.'),
  deel: of(GenoemdBedrag),
}) {}

/** A line of the table "via de VWS-begroting". */
export class VwsRegel extends answer({
  regel: text('De naam.'),
  tabel: oneOf(Object.values(TABEL_WORDS), 'In welk deel van de tabel.'),
  titel: text('De titel.'),
  deel: of(GenoemdBedrag),
  oormerk: nullable(text('Het oormerk zoals het er staat; null als de tabel niets zegt.')),
  uitAndereEnvelop: nullable(of(AndereEnvelop, 'Het deel dat uit een andere envelop komt.')),
  stand: text('De eigen peildatum van de regel, zoals hij er staat.', { example: 'mei 2024' }),
  herkomst: oneOf(HERKOMSTEN, 'Waar hij vandaan komt.'),
  bron: nullable(text('Document en regel.')),
}) {}

export const vwsRegelOf = (line: BudgetView['vwsLines'][number]): VwsRegel => ({
  regel: line.line,
  tabel: TABEL_WORDS[line.table],
  titel: line.title,
  deel: genoemdBedragOf(line.part),
  oormerk: line.earmark,
  uitAndereEnvelop: line.fromOtherEnvelope && {
    envelop: line.fromOtherEnvelope.envelope,
    deel: genoemdBedragOf(line.fromOtherEnvelope.part),
  },
  stand: line.dataDate,
  herkomst: herkomstOf(line.basis),
  bron: line.source,
});
