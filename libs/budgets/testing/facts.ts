import { type CalendarDate, type Cents, namedBy, type RecordedEvent, Timeline, type Uuid } from '@peildatum/kernel';
import { type BudgetCode, type BudgetEvent, budgetEvents, type StatedPart } from '../domain/budget.events.js';
import type { BudgetView } from '../domain/budget.view.js';
import { foldBudget } from '../domain/budget.view.js';

export const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
export const date = (text: string) => text as CalendarDate;

/** Millions of euro in cents. */
export const mln = (millions: number): Cents => String(Math.round(millions * 100_000_000)) as Cents;
export const stated = (millions: number, bound: StatedPart['bound'] = 'exact', text: string | null = null): StatedPart => ({
  amount: mln(millions),
  bound,
  text,
});

/** A fact of a budget, from a date. */
export const told = <T extends BudgetEvent['type']>(
  type: T,
  validFrom: string,
  data: Extract<BudgetEvent, { type: T }>['data'],
): BudgetEvent => ({ type, validFrom: date(validFrom), data }) as BudgetEvent;

/** The facts as the stream of a budget has them, in this order. */
export const recorded = (facts: readonly BudgetEvent[], code: BudgetCode = 'transformatiemiddelen'): RecordedEvent[] =>
  facts.map(
    (fact, revision) =>
      ({
        ...fact,
        id: id(revision),
        revision,
        stream: `budget-${code}`,
        basis: 'source',
        source: '001 r. 468',
      }) as unknown as RecordedEvent,
  );

export const timelineOf = (facts: readonly BudgetEvent[]) => Timeline.of<BudgetEvent>(recorded(facts), namedBy(budgetEvents));

export const viewOf = (facts: readonly BudgetEvent[], on: string, code?: BudgetCode): BudgetView =>
  foldBudget(recorded(facts, code), date(on)) as BudgetView;

/** The transformation means as the agreement has them (001 r. 468-470, 2304-2305) and as the term was set (001 r. 499). */
const EARMARKS = [
  ['msz', ['MSZ'], 940],
  ['ggz', ['GGZ'], 160],
  ['huisartsenzorg-mdz', ['Huisartsenzorg', 'Huisartsen', 'MDZ'], 160],
  ['wijkverpleging', ['Wijkverpleging'], 140],
] as const;

export const earmark = (
  [name, sectors, part]: readonly [string, readonly string[], number],
  from = '2022-08-12',
  until: string | null = null,
): BudgetEvent => told('EarmarkSet', from, { earmark: name, sectors, part: stated(part), until });

export const established = (total = 2_800, from = '2022-08-12'): BudgetEvent =>
  told('BudgetEstablished', from, { title: 'Transformatiemiddelen', total: stated(total, 'exact', '€ 2,8 miljard'), decidedBy: null });

export const tranche = (year: number, part = 608, from = '2022-08-12'): BudgetEvent =>
  told('TrancheSet', from, { year, part: stated(part) });

export const AGREED: readonly BudgetEvent[] = [
  established(),
  told('BudgetTermSet', '2022-08-12', { until: '2026-12-31', decidedBy: null }),
  ...EARMARKS.map((each) => earmark(each)),
  ...[2023, 2024, 2025, 2026].map((year) => tranche(year)),
];

/** "Vooralsnog ca. € 400 miljoen van de € 2,8 miljard" goes through VWS (000 r. 408). */
export const SPLIT: BudgetEvent = told('BudgetSplitByChannel', '2024-05-31', {
  parts: [
    { channel: 'insurers', part: stated(2_400, 'about') },
    { channel: 'vws', part: stated(400, 'about', 'vooralsnog ca. € 400 miljoen van de € 2,8 miljard') },
  ],
});

/** July 2025: the term is longer, the earmarks are not (004 r. 6933-6943). */
export const EXTENDED: readonly BudgetEvent[] = [
  told('BudgetTermSet', '2025-07-03', { until: '2028-12-31', decidedBy: 'AZWA-partijen' }),
  ...EARMARKS.map((each) => earmark(each, '2025-07-03', '2026-12-31')),
];

/** The table "via de VWS-begroting" (000 r. 415-443): amount, earmark as printed, part from the envelop Passende Zorg. */
const VWS_TABLE: readonly (readonly [string, number, string | null, number?])[] = [
  ['citrien-topzorg', 100, 'msz', 29.4],
  ['onderzoeksprogramma-venvn', 48, 'niet geoormerkt'],
  ['opleidingen-msz', 4.4, 'msz'],
  ['nationale-onderzoeksagenda', 7.2, 'huisartsen en mdz'],
  ['thuisarts', 12.15, 'huisartsen en mdz'],
  ['overbruggingskrediet', 2.95, 'huisartsen en mdz'],
  ['kwaliteitsgelden-wijkverpleging', 15, 'wijkverpleging'],
  ['flankerend-beleid', 9.5, null],
  ['passende-zorg', 18.73, 'niet geoormerkt'],
  ['regionale-samenwerking', 66.25, 'niet geoormerkt'],
  ['concentratie-en-spreiding', 9.323, 'niet geoormerkt'],
  ['eerstelijnszorg', 70.95, 'niet geoormerkt'],
  ['sociaal-domein', 6.21, 'niet geoormerkt'],
  ['digitalisering', 48.03, 'niet geoormerkt'],
  ['monitoring', 3.4, 'niet geoormerkt'],
  ['inzet-nza', 6.5, 'niet geoormerkt'],
];

export const VWS_LINES: readonly BudgetEvent[] = VWS_TABLE.map(([line, part, printed, other], at) =>
  told('VwsLineSet', '2024-05-31', {
    line,
    table: at < 8 ? 'commitments' : 'national-measures',
    title: line,
    part: stated(part),
    earmark: printed,
    fromOtherEnvelope: other === undefined ? null : { envelope: 'Passende Zorg', part: stated(other) },
    dataDate: 'mei 2024',
  }),
);

/** € 400 million in 2027 and in 2028, of which 100 for the sociaal domein (004 r. 6955-6957, 5311-5312). */
export const BREAKTHROUGH: readonly BudgetEvent[] = [
  established(800, '2025-07-03'),
  ...[2027, 2028].map((year) =>
    told('BreakthroughCeilingSet', '2025-07-03', { year, ceiling: stated(400), socialDomain: stated(100), decision: null }),
  ),
];
