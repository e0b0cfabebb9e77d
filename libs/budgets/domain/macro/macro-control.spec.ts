import { describe, expect, it } from '@jest/globals';
import { type CalendarDate, type Fact, NOTHING_BESIDE, type RecordedEvent, Timeline, type ToldFact, type Uuid } from '@peildatum/kernel';
import type { FrameworkCode } from '../framework/framework.events.js';
import { type MacroEvent, macroDecisions, macroView } from './macro-control.js';

const date = (text: string) => text as CalendarDate;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Uuid;
const timeline = <F extends Fact>(facts: readonly F[]) =>
  Timeline.of<F>(
    facts.map((fact, revision) => ({ ...fact, id: id(revision), revision, stream: 's', basis: 'recorded' }) as unknown as RecordedEvent),
  );

/** A kader and what was spent, in whole euro. */
const kader = (total: number, series = 'rapportage', agreement = 'IZA'): Fact => ({
  type: 'FrameworkSet',
  validFrom: date('2022-08-12'),
  data: { series, agreement, total: `${total}00` },
});
const spent = (amount: number, publication: string | null = null, on = '2025-12-31'): Fact => ({
  type: 'ExpenditureEstimated',
  validFrom: date(on),
  data: { amount: `${amount}00`, publication },
});
const talk: MacroEvent = { type: 'OverrunDiscussed', validFrom: date('2026-01-10'), data: { parties: ['VWS'], said: 'Te veel.' } };
const cause: MacroEvent = {
  type: 'OverrunCauseAssessed',
  validFrom: date('2026-01-20'),
  data: { cause: 'Meer vraag.', elsewhere: 'not-plausible' },
};
const measure: MacroEvent = { type: 'OverrunMeasureTaken', validFrom: date('2026-02-01'), data: { by: 'vws', measure: 'Lager tarief.' } };
const mbi = (applied: 'applied' | 'waived' = 'applied'): MacroEvent => ({
  type: 'MacroControlDecided',
  validFrom: date('2026-03-01'),
  data: { applied, amount: null, reason: 'Zo.', rests: null, publication: null, decision: 'vws-mbi' },
});
const lowered = (amount: number): MacroEvent => ({
  type: 'BudgetLowered',
  validFrom: date('2026-03-01'),
  data: { amount: `${amount}00`, reason: 'Q4.', rests: null, publication: null } as never,
});
const tell = (code: FrameworkCode, beside: readonly Fact[], given: readonly MacroEvent[], fact: MacroEvent) =>
  macroDecisions.tell(code, fact, (stream) => (stream === `kader-${code}` ? timeline(beside) : NOTHING_BESIDE(stream)))(
    timeline(given),
    date('2026-06-01'),
  );
const refuses = (code: string) => expect.objectContaining({ code: `MACRO.${code}`, kind: 'conflict' });
const BEFORE = [talk, cause];

describe('overspending', () => {
  it('is talked about, then explained, and only then met by a measure', () => {
    expect(() => tell('msz-2024', [], [], cause)).toThrow(refuses('NOT_DISCUSSED'));
    expect(() => tell('msz-2024', [], [talk], measure)).toThrow(refuses('NO_CAUSE'));
    expect(() => tell('msz-2024', [], [talk], mbi())).toThrow(refuses('NO_CAUSE'));
    expect(tell('msz-2024', [], BEFORE, measure)).toEqual([measure]);
  });
});

describe('the macrobeheersinstrument', () => {
  it.each(['ggz-2024', 'huisartsenzorg-2023', 'mdz-2024'] as const)('is not used for %s', (code) => {
    expect(() => tell(code, [kader(100), spent(200)], BEFORE, mbi())).toThrow(refuses('EXCLUDED'));
    expect(tell(code, [], [], mbi('waived'))).toHaveLength(1);
  });

  it('is used for those sectors a year later, and for the others', () => {
    for (const code of ['ggz-2025', 'mdz-2025', 'msz-2024', 'msz-2027'] as const) expect(tell(code, [], BEFORE, mbi())).toHaveLength(1);
  });

  it.each(['msz-2025', 'msz-2026', 'wijkverpleging-2025', 'wijkverpleging-2026'] as const)(
    'is not used for %s while spending stays within the kader of the IZA',
    (code) => {
      expect(() => tell(code, [kader(100), spent(99)], BEFORE, mbi())).toThrow(refuses('WITHIN_FRAMEWORK'));
      expect(() => tell(code, [kader(100), spent(100)], BEFORE, mbi())).toThrow(refuses('WITHIN_FRAMEWORK'));
      expect(tell(code, [kader(100), spent(101)], BEFORE, mbi())).toMatchObject([
        { data: { applied: 'applied', rests: { series: 'rapportage', agreed: '10000', spent: '10100' } } },
      ]);
    },
  );

  it.each([
    ['nothing', []],
    ['no spending', [kader(100)]],
    ['no kader', [spent(101)]],
    ['a kader at the prices of 2022 alone', [kader(100, 'prijspeil-2022'), spent(101)]],
    ['the kader of the other agreement alone', [kader(100, 'rapportage', 'AZWA'), spent(101)]],
  ] as const)('is not used where %s is known', (_, beside) => {
    expect(() => tell('msz-2025', beside, BEFORE, mbi())).toThrow(refuses('NOTHING_KNOWN'));
  });

  it('is laid beside the kader of the IZA that was indexed, and beside the newest spending', () => {
    const indexed: Fact = {
      type: 'FrameworkIndexed',
      validFrom: date('2025-04-01'),
      data: { from: 'prijspeil-2022', series: 'prijspeil-2025', total: '12000' },
    };
    const known = [kader(100, 'prijspeil-2022'), indexed, spent(130, null, '2025-09-30')];
    expect(tell('msz-2025', known, BEFORE, mbi())).toMatchObject([{ data: { rests: { series: 'prijspeil-2025', agreed: '12000' } } }]);
    expect(() => tell('msz-2025', [...known, spent(110)], BEFORE, mbi())).toThrow(refuses('WITHIN_FRAMEWORK'));
  });

  it('keeps what it rested on, and is of the publication of the spending', () => {
    expect(tell('msz-2025', [kader(100), spent(101, 'actualisatie')], BEFORE, mbi())).toMatchObject([
      { data: { publication: 'actualisatie' } },
    ]);
    expect(tell('msz-2024', [], [], mbi('waived'))).toMatchObject([{ data: { rests: null, publication: null } }]);
  });
});

describe('spending below the kader', () => {
  it('lowers the budget and never the agreed kader; overspending moves neither', () => {
    const told = tell('msz-2024', [kader(100), spent(90)], [], lowered(10)) as readonly MacroEvent[];
    const facts: ToldFact<MacroEvent>[] = told.map((fact) => ({ fact, event: id(0), basis: 'recorded', source: null }));
    expect(macroView('msz-2024', facts)?.lowered).toMatchObject({ budget: '9000', rests: { agreed: '10000' } });
    expect(() => tell('msz-2024', [kader(100), spent(90)], [], lowered(11))).toThrow(refuses('MORE_THAN_UNSPENT'));
    for (const amount of [100, 110])
      expect(() => tell('msz-2024', [kader(100), spent(amount)], [], lowered(1))).toThrow(refuses('NO_UNDERSPENDING'));
    expect(() => tell('msz-2024', [], [], lowered(1))).toThrow(refuses('NOTHING_KNOWN'));
  });
});

it('shows what was done, and nothing where nothing was', () => {
  const facts = [talk, cause, measure, mbi('waived')].map((fact) => ({ fact, event: id(0), basis: 'recorded', source: null }) as const);
  expect(macroView('msz-2025', facts)).toMatchObject({
    sector: 'msz',
    year: 2025,
    talks: [{ said: 'Te veel.' }],
    cause: { elsewhere: 'not-plausible' },
    measures: [{ by: 'vws' }],
    mbi: { applied: 'waived', on: '2026-03-01' },
    lowered: null,
  });
  expect(macroView('msz-2025', [])).toBeNull();
});

it('is corrected beside what is known when it is corrected', () => {
  const order = { corrects: id(2), reason: 'Onjuist.', replacement: mbi() };
  const correcting = (beside: readonly Fact[]) =>
    macroDecisions.correct('msz-2025', order, () => timeline(beside))(timeline([...BEFORE, mbi('waived')]), date('2026-06-01'));
  expect(correcting([kader(100), spent(101)])).toMatchObject([
    { type: 'MacroFactCorrected', replacement: { data: { rests: { spent: '10100' } } } },
  ]);
  expect(() => correcting([kader(100), spent(99)])).toThrow(refuses('WITHIN_FRAMEWORK'));
  expect(() => macroDecisions.correct('msz-2025', order, NOTHING_BESIDE)(timeline([]), date('2026-06-01'))).toThrow(
    expect.objectContaining({ code: 'MACRO.NOT_FOUND' }),
  );
});
