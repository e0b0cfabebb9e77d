import type { Cents, Decide, Decimal, RecordedEvent } from '@peildatum/kernel';
import fc from 'fast-check';
import { quarterEnd } from '../domain/framework/figures.js';
import { correctFramework, tellFramework } from '../domain/framework/framework.decide.js';
import {
  budgetYearStart,
  type FrameworkCode,
  type FrameworkEvent,
  frameworkCode,
  sectorAndYear,
} from '../domain/framework/framework.events.js';
import { restsOnFigures } from '../domain/framework/on-figures.js';
import { date, id } from './facts.js';
import { lived, mended } from './lived.js';

const START = Date.UTC(2023, 11, 1);
export const FRAMEWORK_DATES = { start: START, days: 760 } as const;

export const frameworkDay = fc
  .integer({ min: 0, max: FRAMEWORK_DATES.days })
  .map((n) => date(new Date(START + n * 86_400_000).toISOString().slice(0, 10)));

const cents = fc.constantFrom('0', '1', '100001', '2813500000000', '2807400000050', '2900000000001').map((text) => text as Cents);
const signed = fc.tuple(fc.boolean(), cents).map(([below, amount]) => (below && amount !== '0' ? (`-${amount}` as Cents) : amount));
const percent = fc.constantFrom('-1.5', '4.999999', '5', '7', '7.000001', '8', '12.5', '30').map((text) => text as Decimal);
const series = fc.constantFrom('rapportage', 'rapportage', 'prijspeil-2022', 'prijspeil-2023');
/** Of which some are withheld. */
export const PUBLICATIONS = ['q3', 'q4'] as const;
const publication = fc.constantFrom(null, ...PUBLICATIONS);
const figures = fc.record({ year: fc.constantFrom(2023, 2024, 2025), quarter: fc.constantFrom(1, 2, 3, 4) });

type DataOf<T extends FrameworkEvent['type']> = Extract<FrameworkEvent, { type: T }>['data'];
const told = <T extends FrameworkEvent['type']>(type: T, data: fc.Arbitrary<DataOf<T>>) =>
  data.map((value) => ({ type, data: value }) as unknown as FrameworkEvent);

const line = fc.record({
  label: fc.constantFrom('a', 'b', 'c'),
  amount: fc.option(signed),
  kind: fc.constantFrom('term', 'subtotal', 'part'),
}) as fc.Arbitrary<DataOf<'FrameworkSet'>['lines'][number]>;

/** Anything of a kader; most of it is refused, and that is part of it. */
const anything = (code: FrameworkCode): fc.Arbitrary<FrameworkEvent> => {
  const { sector, year } = sectorAndYear(code);
  const start = budgetYearStart(year);
  const set = fc.record({
    sector: fc.constant(sector),
    year: fc.constant(year),
    series,
    agreement: fc.constantFrom('IZA', 'AZWA'),
    lines: fc.array(line, { maxLength: 6 }),
    total: cents,
    growth: fc.option(percent),
    note: fc.constant(null),
  }) as fc.Arbitrary<DataOf<'FrameworkSet'>>;
  const estimated = fc.record({
    publication,
    label: fc.constant('Uitgaven'),
    figures,
    amount: cents,
    balanceItem: fc.option(percent),
    provisional: fc.constantFrom('provisional', 'definitive'),
    dataDate: fc.constant(null),
    printed: fc.record({ difference: fc.option(signed), correction: fc.constant(null), remaining: fc.option(signed) }),
  }) as fc.Arbitrary<DataOf<'ExpenditureEstimated'>>;
  const grown = fc.record({ publication, figures, growth: percent, base: fc.option(cents, { freq: 2 }), note: fc.constant(null) });
  return fc
    .tuple(
      fc.oneof(
        { weight: 2, arbitrary: told('FrameworkSet', set) },
        { weight: 1, arbitrary: told('FrameworkIndexed', fc.record({ from: series, series, total: cents, reason: fc.constant('index') })) },
        { weight: 3, arbitrary: told('ExpenditureEstimated', estimated) },
        { weight: 1, arbitrary: told('FundClaimSet', fc.record({ publication, fund: fc.constant('Fonds'), amount: cents })) },
        { weight: 1, arbitrary: told('CovidCostsPublished', fc.record({ publication, amount: cents })) },
        { weight: 3, arbitrary: told('MedicineGrowthReported', grown) },
      ),
      fc.oneof({ weight: 4, arbitrary: fc.constant(start) }, { weight: 2, arbitrary: frameworkDay }),
    )
    .map(([fact, validFrom]) => ({
      ...fact,
      validFrom: validFrom === start && restsOnFigures(fact) ? quarterEnd(fact.data.figures) : validFrom,
    }));
};

export interface FrameworkDeed {
  readonly fact: FrameworkEvent | null;
  /** Which of the events it corrects; null: none. */
  readonly corrects: number | null;
  /** What rests on figures was told from 1 January, as before it held from their quarter. */
  readonly asBefore: boolean;
}

export const deedsOnFramework = (code: FrameworkCode): fc.Arbitrary<FrameworkDeed[]> => {
  const own = anything(code);
  const deed: fc.Arbitrary<FrameworkDeed> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ fact: own, corrects: fc.constant(null), asBefore: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ fact: fc.option(own), corrects: fc.nat(40), asBefore: fc.boolean() }) },
  );
  return fc.array(deed, { minLength: 25, maxLength: 50 });
};

/** The decision that a deed asks for; a correction is of one of the events that stand in the stream. */
export function frameworkDecision(
  code: FrameworkCode,
  { fact, corrects, asBefore }: FrameworkDeed,
  events: readonly RecordedEvent[],
): Decide<FrameworkEvent> {
  const { sector, year } = sectorAndYear(code);
  const corrected = corrects === null ? undefined : events[corrects % Math.max(1, events.length)];
  const decide =
    corrects === null
      ? tellFramework(frameworkCode(sector, year), fact as FrameworkEvent)
      : correctFramework(frameworkCode(sector, year), {
          corrects: corrected?.id ?? id(0),
          reason: 'toets',
          replacement: fact && restsOnFigures(fact) ? fact : mended(fact, corrects, corrected),
        });
  if (!asBefore || fact === null || !restsOnFigures(fact)) return decide;
  const validFrom = budgetYearStart(year);
  return (timeline, today) =>
    decide(timeline, today).map((decided) =>
      'corrects' in decided ? { ...decided, validFrom, replacement: { ...fact, validFrom } } : { ...fact, validFrom },
    );
}

/** The stream that a kader's history leaves. */
export const frameworkStreamOf = (code: FrameworkCode, deeds: readonly FrameworkDeed[]): RecordedEvent[] =>
  lived<FrameworkEvent>(
    `kader-${code}`,
    deeds.map((deed) => (events) => frameworkDecision(code, deed, events)),
  );
