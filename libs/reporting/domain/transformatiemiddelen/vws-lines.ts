import { type BudgetView, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { euroOf, minus, sumOf } from '@peildatum/kernel';
import type { Euros } from '../figures.js';
import { type StatedEuros, statedEuros, statedSum } from '../money.js';
import type { ReportInput } from '../report-input.js';

/** Report-model 8.5: transformation means through the budget of VWS. Not the ventiel of the NZa section. */
export interface VwsLines {
  /** Of the table itself, as printed (`mei 2024`), each once. */
  readonly peildata: readonly string[];
  readonly tabellen: readonly {
    readonly titel: string;
    readonly regels: readonly VwsLine[];
    readonly totaal: StatedEuros;
  }[];
  readonly totaal: StatedEuros;
  readonly uitAndereEnveloppen: StatedEuros;
  /** Total less what comes from other envelopes. */
  readonly netto: Euros;
}

export interface VwsLine {
  readonly titel: string;
  readonly bedrag: StatedEuros;
  /** As printed; null: the table says nothing. */
  readonly oormerk: string | null;
  readonly uitAndereEnveloppe: { readonly enveloppe: string; readonly bedrag: StatedEuros } | null;
  readonly bron: string | null;
  readonly gereconstrueerd: boolean;
  readonly afgeleid: boolean;
}

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
  gereconstrueerd: basis === 'reconstructed',
  afgeleid: basis === 'derived',
});
