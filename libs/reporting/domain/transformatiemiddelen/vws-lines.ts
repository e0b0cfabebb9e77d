import { type BudgetView, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { keysIn } from '@peildatum/figures';
import { euroOf, latest, minus, type ShapeOf, sumOf } from '@peildatum/kernel';
import { Euros } from '../figures.js';
import { Gegevens } from '../gegevens/gegevens.js';
import { sectionData } from '../gegevens/section-data.js';
import { rests, restsOn } from '../known.js';
import { StatedEuros, statedEuros, statedSum } from '../money.js';
import type { ReportInput } from '../report-input.js';
import { list, nullable, object, sleutels, source, text } from '../shapes.js';

const VwsLine = object({
  titel: text(),
  bedrag: StatedEuros,
  /** As printed. Null when the table says nothing. */
  oormerk: nullable(text()),
  uitAndereEnveloppe: nullable(object({ enveloppe: text(), bedrag: StatedEuros, ...sleutels('bedrag') })),
  ...sleutels('bedrag'),
  ...source,
  ...rests,
});
type VwsLine = ShapeOf<typeof VwsLine>;

/** Report-model 8.5: transformation means through the budget of VWS. Not the ventiel of the NZa section. */
export const VwsLines = object({
  /** Of the date that the edition sets for this table, or else of its newest line. */
  gegevens: Gegevens,
  /** Of the table itself, as printed (`mei 2024`), each once. */
  peildata: list(text()),
  tabellen: list(object({ titel: text(), regels: list(VwsLine), totaal: StatedEuros, ...sleutels('totaal') })),
  totaal: StatedEuros,
  uitAndereEnveloppen: StatedEuros,
  /** Total less what comes from other envelopes. */
  netto: Euros,
  ...sleutels('totaal', 'uitAndereEnveloppen', 'netto'),
});
export type VwsLines = ShapeOf<typeof VwsLines>;

type Line = BudgetView['vwsLines'][number];

const KEYS = keysIn('middelen', 'vws');

const TABLES = [
  { table: 'commitments', slug: 'toezeggingen', titel: 'Bestuurlijke toezeggingen en afspraken uit het IZA' },
  { table: 'national-measures', slug: 'landelijke-maatregelen', titel: 'Landelijke maatregelen' },
] as const;

/** Null: no line was recorded. */
export function composeVwsLines(input: Pick<ReportInput, 'clocks' | 'governance' | 'budgets' | 'vwsBudgets'>): VwsLines | null {
  const { budgets, vwsBudgets, governance } = input;
  const means = (vwsBudgets ?? budgets).find(({ code }) => code === TRANSFORMATION_MEANS);
  const lines = means?.vwsLines ?? [];
  if (lines.length === 0) return null;
  const newest = (means?.history ?? []).flatMap(({ fact }) => (fact.type === 'VwsLineSet' ? [fact.validFrom] : []));
  const others = lines.flatMap(({ fromOtherEnvelope }) => fromOtherEnvelope?.part ?? []);
  return {
    gegevens: sectionData(input, { date: governance.dataDates.vws ?? newest.reduce(latest), newest, section: 'vws' }),
    peildata: [...new Set(lines.map(({ dataDate }) => dataDate))],
    tabellen: TABLES.map(({ table, slug, titel }) => {
      const there = lines.filter((line) => line.table === table);
      return {
        titel,
        regels: there.map(lineOf),
        totaal: statedSum(there.map(({ part }) => part)),
        sleutels: { totaal: KEYS(slug, 'totaal') },
      };
    }).filter(({ regels }) => regels.length > 0),
    totaal: statedSum(lines.map(({ part }) => part)),
    uitAndereEnveloppen: statedSum(others),
    netto: euroOf(minus(amounts(lines.map(({ part }) => part)), amounts(others))),
    sleutels: { totaal: KEYS('totaal'), uitAndereEnveloppen: KEYS('uit-andere-enveloppen'), netto: KEYS('netto') },
  };
}

const amounts = (parts: readonly Line['part'][]) => sumOf(parts.map(({ amount }) => amount));

const lineOf = ({ line, title, part, earmark, fromOtherEnvelope, source, basis }: Line): VwsLine => ({
  titel: title,
  bedrag: statedEuros(part),
  oormerk: earmark,
  uitAndereEnveloppe: fromOtherEnvelope && {
    enveloppe: fromOtherEnvelope.envelope,
    bedrag: statedEuros(fromOtherEnvelope.part),
    sleutels: { bedrag: KEYS('regel', line, 'uit-andere-enveloppe') },
  },
  sleutels: { bedrag: KEYS('regel', line) },
  bron: source,
  ...restsOn(basis),
});
