import { type BudgetView, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { euroOf, minus, type ShapeOf, sumOf } from '@peildatum/kernel';
import { Euros } from '../figures.js';
import { rests, restsOn } from '../known.js';
import { StatedEuros, statedEuros, statedSum } from '../money.js';
import type { ReportInput } from '../report-input.js';
import { list, nullable, object, source, text } from '../shapes.js';

const VwsLine = object({
  titel: text(),
  bedrag: StatedEuros,
  /** As printed. Null when the table says nothing. */
  oormerk: nullable(text()),
  uitAndereEnveloppe: nullable(object({ enveloppe: text(), bedrag: StatedEuros })),
  ...source,
  ...rests,
});
type VwsLine = ShapeOf<typeof VwsLine>;

/** Report-model 8.5: transformation means through the budget of VWS. Not the ventiel of the NZa section. */
export const VwsLines = object({
  /** Of the table itself, as printed (`mei 2024`), each once. */
  peildata: list(text()),
  tabellen: list(object({ titel: text(), regels: list(VwsLine), totaal: StatedEuros })),
  totaal: StatedEuros,
  uitAndereEnveloppen: StatedEuros,
  /** Total less what comes from other envelopes. */
  netto: Euros,
});
export type VwsLines = ShapeOf<typeof VwsLines>;

type Line = BudgetView['vwsLines'][number];

const TABLES = [
  { table: 'commitments', titel: 'Bestuurlijke toezeggingen en afspraken uit het IZA' },
  { table: 'national-measures', titel: 'Landelijke maatregelen' },
] as const;

/** Null: no line was recorded. */
export function composeVwsLines({ budgets, vwsBudgets }: Pick<ReportInput, 'budgets' | 'vwsBudgets'>): VwsLines | null {
  const lines = (vwsBudgets ?? budgets).find(({ code }) => code === TRANSFORMATION_MEANS)?.vwsLines ?? [];
  if (lines.length === 0) return null;
  const others = lines.flatMap(({ fromOtherEnvelope }) => fromOtherEnvelope?.part ?? []);
  return {
    peildata: [...new Set(lines.map(({ dataDate }) => dataDate))],
    tabellen: TABLES.map(({ table, titel }) => {
      const there = lines.filter((line) => line.table === table);
      return { titel, regels: there.map(lineOf), totaal: statedSum(there.map(({ part }) => part)) };
    }).filter(({ regels }) => regels.length > 0),
    totaal: statedSum(lines.map(({ part }) => part)),
    uitAndereEnveloppen: statedSum(others),
    netto: euroOf(minus(amounts(lines.map(({ part }) => part)), amounts(others))),
  };
}

const amounts = (parts: readonly Line['part'][]) => sumOf(parts.map(({ amount }) => amount));

const lineOf = ({ title, part, earmark, fromOtherEnvelope, source, basis }: Line): VwsLine => ({
  titel: title,
  bedrag: statedEuros(part),
  oormerk: earmark,
  uitAndereEnveloppe: fromOtherEnvelope && { enveloppe: fromOtherEnvelope.envelope, bedrag: statedEuros(fromOtherEnvelope.part) },
  bron: source,
  ...restsOn(basis),
});
