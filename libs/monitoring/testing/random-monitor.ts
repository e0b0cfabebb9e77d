import { type CalendarDate, type Decide, PeildatumError, type RecordedEvent, Timeline } from '@peildatum/kernel';
import fc from 'fast-check';
import { correctMonitor, tellMonitor } from '../domain/monitor.decide.js';
import type { MonitorCode, MonitorEvent } from '../domain/monitor.events.js';
import {
  annotated,
  BEWEGING,
  cell,
  date,
  defined,
  held,
  id,
  missed,
  number,
  planned,
  postponed,
  redefined,
  resumed,
  suspended,
  target,
  told,
} from './facts.js';

const START = Date.UTC(2023, 0, 1);
export const RANDOM_DATES = { start: START, days: 900 } as const;

export const day: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: RANDOM_DATES.days })
  .map((n) => date(new Date(START + n * 86_400_000).toISOString().slice(0, 10)));

const part = fc.constantFrom('hybride-zorg', 'hybride-zorg', 'eerste-lijn');
const wave = fc.constantFrom(0, 0, 1, 1, 2);
const indicator = fc.constantFrom('digitaal', 'digitaal', 'tweede');
const owner = fc.constantFrom('RIVM', 'RIVM', 'RIVM', 'CBS');
const unit = fc.constantFrom('procent', 'procent', 'weken');
const direction = fc.constantFrom('higher' as const, 'lower' as const, 'none' as const);
const value = fc.constantFrom('0', '-1', '12.5', '30', '99.999999').map(number);
const publication = fc.constantFrom(null, null, 'een', 'twee');
const measurement = fc.constantFrom('a', 'b', 'c');

/** A name is mostly of one wave and period, so that revisions come to what was published. */
const PERIODS = { a: [0, '2023-09-30'], b: [1, '2024-09-30'], c: [null, '2025-03-31'] } as const;
const measuring = (type: 'MeasurementPublished' | 'MeasurementRevised') =>
  fc
    .record({
      indicator,
      publishedBy: owner,
      unit,
      name: measurement,
      other: fc.tuple(fc.option(wave), day),
      figure: fc.option(value),
      publication,
      noise: fc.nat(9),
    })
    .map(({ name, other, figure, noise, ...rest }) => {
      const [ofWave, to] = noise === 1 ? other : PERIODS[name as keyof typeof PERIODS];
      return told(type, to, {
        ...rest,
        measurement: name,
        wave: ofWave,
        period: { from: '2022-01-01', to },
        dataDate: null,
        cells: [cell(figure, ...(noise === 0 ? ['Twente'] : []))],
        provisional: noise > 5 ? 'provisional' : 'definitive',
        ...(type === 'MeasurementRevised' ? { reason: 'toets' } : {}),
      } as never);
    });

const onDay = <T>(other: fc.Arbitrary<T>, make: (day: string, other: T) => MonitorEvent) =>
  fc.tuple(day, other).map(([on, rest]) => make(on, rest));

const fact: fc.Arbitrary<MonitorEvent> = fc.oneof(
  { weight: 4, arbitrary: onDay(fc.tuple(wave, part), (on, [which, of]) => held(which, on, of)) },
  { weight: 2, arbitrary: onDay(fc.tuple(wave, part, fc.option(day)), (on, [which, of, by]) => planned(which, on, of, by)) },
  { weight: 2, arbitrary: onDay(fc.tuple(wave, part, fc.option(day)), (on, [which, of, by]) => postponed(which, on, by, of)) },
  onDay(part, (on, of) => suspended(on, of)),
  onDay(part, (on, of) => resumed(on, of)),
  { weight: 2, arbitrary: onDay(fc.tuple(indicator, direction), (on, [code, way]) => defined(on, { indicator: code, direction: way })) },
  {
    weight: 2,
    arbitrary: onDay(fc.tuple(indicator, owner, unit), (on, [code, by, in_]) => redefined(on, { indicator: code, owner: by, unit: in_ })),
  },
  {
    weight: 3,
    arbitrary: onDay(fc.tuple(indicator, value, fc.option(day)), (on, [code, goal, due]) =>
      target(on, {
        indicator: code,
        value: goal,
        due: due === null ? { date: null, text: null, absent: 'not-in-source' } : { date: due, text: null, absent: 'given' },
        settle: { by: '2024-01-01', asks: 'number' },
        status: 'proposal',
      }),
    ),
  },
  onDay(indicator, (on, code) => told('IndicatorEnded', on, { indicator: code, reason: 'toets' })),
  onDay(fc.constant(null), (on) => missed(on, '2024-01-01')),
  { weight: 8, arbitrary: measuring('MeasurementPublished') },
  { weight: 4, arbitrary: measuring('MeasurementRevised') },
  onDay(fc.tuple(indicator, fc.option(measurement), publication), (on, [code, of, under]) =>
    annotated(on, { indicator: code, measurement: of, publication: under }),
  ),
);

/** What somebody does to a monitor; most random things are refused, and that is part of it. */
export type Deed = { readonly fact: MonitorEvent; readonly corrects: number | null } | { readonly fact: null; readonly corrects: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fact.map((told) => ({ fact: told, corrects: null })) },
  { weight: 1, arbitrary: fc.record({ fact: fc.option(fact), corrects: fc.nat(30) }) as fc.Arbitrary<Deed> },
);

const SET_UP = [
  BEWEGING,
  defined('2023-01-01'),
  defined('2023-01-01', { indicator: 'tweede' }),
  held(0, '2023-01-01'),
  held(1, '2024-01-01'),
  redefined('2024-01-01', { indicator: 'tweede', unit: 'weken' }),
];
export const deeds: fc.Arbitrary<Deed[]> = fc
  .array(deed, { minLength: 30, maxLength: 80 })
  .map((rest) => [...SET_UP.map((told) => ({ fact: told, corrects: null })), ...rest]);

/** The decision that a deed asks for; a correction is of one of the events that stand in the stream. */
export function decisionOf(
  code: MonitorCode,
  { fact: what, corrects }: Deed,
  events: readonly Pick<RecordedEvent, 'id'>[],
): Decide<MonitorEvent> {
  if (corrects === null) return tellMonitor(code, what as MonitorEvent);
  return correctMonitor(code, { corrects: events[corrects % Math.max(1, events.length)]?.id ?? id(0), reason: 'toets', replacement: what });
}

/** The stream that a monitor's history leaves: what was refused is not in it. */
export function streamOf(history: readonly Deed[]): RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const each of history) {
    try {
      const timeline = Timeline.of<MonitorEvent>(events);
      const decisions = decisionOf('beweging', each, events)(timeline, date('2026-01-01'));
      const places = timeline.placesFor(decisions);
      for (const [i, decision] of decisions.entries()) {
        const correction =
          'corrects' in decision ? { corrects: decision.corrects, data: { reason: 'toets', replacement: decision.replacement } } : {};
        const at = { place: places[i], id: id(events.length), revision: events.length, stream: 'monitor-beweging', basis: 'recorded' };
        events.push({ ...decision, ...correction, ...at } as never);
      }
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
    }
  }
  return events;
}
