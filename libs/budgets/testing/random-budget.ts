import type { Decide, RecordedEvent } from '@peildatum/kernel';
import fc from 'fast-check';
import { correctBudget, tellBudget } from '../domain/budget.decide.js';
import { BREAKTHROUGH_MEANS, type BudgetCode, type BudgetEvent, type StatedPart } from '../domain/budget.events.js';
import type { PlanClaims } from '../domain/claims.js';
import { exactly } from '../domain/stated.js';
import { date, id, mln } from './facts.js';
import { lived, mended } from './lived.js';

const START = Date.UTC(2024, 0, 1);
export const RANDOM_DATES = { start: START, days: 400 } as const;

/** Half of them one of a few days, so that many facts are of one date. */
export const day = fc
  .oneof(fc.constantFrom(30, 31, 60), fc.integer({ min: 0, max: RANDOM_DATES.days }))
  .map((n) => date(new Date(START + n * 86_400_000).toISOString().slice(0, 10)));
const amount = fc.constantFrom(0, 0.000_001, 1, 5, 10, 25, 60).map(mln);
const part: fc.Arbitrary<StatedPart> = fc.record({
  amount,
  bound: fc.constantFrom('exact', 'at-least', 'at-most', 'about'),
  text: fc.constantFrom(null, 'circa'),
});
const total: fc.Arbitrary<StatedPart> = fc.record({
  amount: fc.constantFrom(50, 100, 200).map(mln),
  bound: fc.constant('exact' as const),
  text: fc.constant(null),
});
const why = fc.constant('daarom');
const year = fc.constantFrom(2024, 2025, 2026);
const earmark = fc.constantFrom('msz', 'ggz', 'huisartsenzorg-mdz');
const SECTORS: Readonly<Record<string, readonly string[]>> = { msz: ['MSZ'], ggz: ['GGZ'], 'huisartsenzorg-mdz': ['Huisartsen', 'MDZ'] };
const reservation = fc.constantFrom('een', 'twee');

type DataOf<T extends BudgetEvent['type']> = Extract<BudgetEvent, { type: T }>['data'];
type Untimed = { [T in BudgetEvent['type']]: { readonly type: T; readonly data: DataOf<T> } }[BudgetEvent['type']];
const told = <T extends BudgetEvent['type']>(type: T, data: fc.Arbitrary<DataOf<T>>) =>
  data.map((value) => ({ type, data: value }) as unknown as Untimed);

const established = told('BudgetEstablished', fc.record({ title: fc.constant('Middelen'), total, decidedBy: fc.constant(null) }));
const everyBudget = [
  established,
  told(
    'BudgetRevised',
    fc.tuple(fc.option(total), fc.constantFrom(null, mln(25), mln(60))).map(([revised, insurers]) => ({
      total: revised,
      ...(insurers !== null && {
        channels: [
          { channel: 'insurers' as const, part: exactly(insurers) },
          { channel: 'vws' as const, part: null },
        ],
      }),
      causes: [{ cause: 'x', part: null }],
      decidedBy: null,
      reason: 'daarom',
    })),
  ),
  told(
    'BudgetSplitByChannel',
    fc.tuple(part, part).map(([a, b]) => ({
      parts: [
        { channel: 'insurers' as const, part: a },
        { channel: 'vws' as const, part: b },
      ],
    })),
  ),
  told(
    'BudgetAmountQualified',
    fc.record({
      of: fc.constantFrom('total', 'channels', 'tranche', 'reservation', 'earmark'),
      which: fc.constantFrom(null, 'insurers', '2025', 'een', 'msz'),
      bound: fc.constantFrom('exact', 'about'),
      text: fc.constant(null),
    }),
  ),
  told('BudgetTermSet', fc.record({ until: day, decidedBy: fc.constant(null) })),
  told('TrancheSet', fc.record({ year, part })),
  told('TrancheLapsed', fc.record({ year, lapsed: amount, reason: why })),
  told('TrancheCarriedOver', fc.record({ from: year, to: year, carried: amount, decidedBy: why, reason: why })),
  told('BudgetReserved', fc.record({ reservation, themes: fc.constant(['x']), part: fc.option(part), until: day, decidedBy: why })),
  told('ReservationReleased', fc.record({ reservation, reason: why })),
  told('BudgetTransferred', fc.record({ purpose: why, part: fc.option(part, { freq: 20 }), decidedBy: why })),
  told('ExcessApprovalAllowed', fc.record({ upTo: amount, decidedBy: why, reason: why, decision: fc.constant(null) })),
];
const earmarked = [
  told(
    'EarmarkSet',
    fc.tuple(earmark, part, fc.option(day)).map(([name, of, until]) => ({ earmark: name, sectors: SECTORS[name] ?? [], part: of, until })),
  ),
  told('EarmarkReleased', fc.record({ earmark, reason: why })),
  told(
    'VwsLineSet',
    fc.record({
      line: fc.constantFrom('a', 'b'),
      table: fc.constantFrom('commitments', 'national-measures'),
      title: why,
      part,
      earmark: fc.constantFrom('msz', 'huisartsen en mdz', 'niet geoormerkt', null),
      fromOtherEnvelope: fc.option(fc.record({ envelope: why, part })),
      dataDate: why,
    }),
  ),
];
const breakthrough = [
  told('BreakthroughCeilingSet', fc.record({ year, ceiling: part, socialDomain: fc.option(part), decision: fc.constant(null) })),
  told(
    'BreakthroughGranted',
    fc.record({
      application: fc.constantFrom('a', 'b'),
      year,
      granted: amount,
      purpose: fc.constantFrom('ai', 'social-domain', 'mgn'),
      applicants: fc.constant([{ name: 'Ziekenhuis', kind: 'provider' as const }]),
      testedByNza: day,
    }),
  ),
];

/** What somebody does to a budget; most random things are refused, and that is part of it. */
export type Deed = { readonly fact: BudgetEvent; readonly corrects: number | null } | { readonly fact: null; readonly corrects: number };

const dated = (facts: readonly fc.Arbitrary<Untimed>[]) =>
  fc.tuple(fc.oneof(...facts), day).map(([fact, validFrom]) => ({ ...fact, validFrom }) as BudgetEvent);

export const deedsOn = (code: BudgetCode): fc.Arbitrary<Deed[]> => {
  const own = dated([...everyBudget, ...(code === BREAKTHROUGH_MEANS ? breakthrough : earmarked)]);
  const first = dated([established]).map((fact): Deed => ({ fact: { ...fact, validFrom: date('2024-01-01') }, corrects: null }));
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    { weight: 8, arbitrary: own.map((fact) => ({ fact, corrects: null })) },
    { weight: 4, arbitrary: fc.record({ fact: fc.option(own), corrects: fc.nat(40) }) as fc.Arbitrary<Deed> },
  );
  return fc.tuple(first, fc.array(deed, { minLength: 20, maxLength: 60 })).map(([start, rest]) => [start, ...rest]);
};

/** The decision that a deed asks for; a correction is of one of the events that stand in the stream. */
export function decisionOf(code: BudgetCode, { fact, corrects }: Deed, events: readonly RecordedEvent[]): Decide<BudgetEvent> {
  if (corrects === null) return tellBudget(code, fact as BudgetEvent);
  const corrected = events[corrects % Math.max(1, events.length)];
  return correctBudget(code, { corrects: corrected?.id ?? id(0), reason: 'toets', replacement: mended(fact, corrects, corrected) });
}

/** The stream that a budget's history leaves: what was refused is not in it. */
export const streamOf = (code: BudgetCode, deeds: readonly Deed[]): RecordedEvent[] =>
  lived<BudgetEvent>(
    `budget-${code}`,
    deeds.map((deed) => (events) => decisionOf(code, deed, events)),
  );

/** Whatever plans take: of sectors with an earmark and of others. */
export const anyClaims: fc.Arbitrary<PlanClaims> = fc
  .array(
    fc.record({
      sector: fc.constantFrom('MSZ', 'Huisartsen', 'MDZ', 'Wlz', null),
      approved: fc.constantFrom(25, 60).map(mln),
      paid: amount,
      released: fc.constantFrom(0, 1, 10).map(mln),
    }),
    { maxLength: 5 },
  )
  .map((sectors) => ({
    requested: { amount: mln(0), objects: 0, withoutAmount: 0 },
    beschikt: { amount: mln(0), bound: 'exact', text: null },
    sectors: sectors.filter(({ sector }, at) => sectors.findIndex((other) => other.sector === sector) === at),
  }));
