import { expect, it } from '@jest/globals';
import { minusDecimal } from '@peildatum/kernel';
import fc from 'fast-check';
import { date } from '../testing/facts.js';
import { day, deeds, streamOf } from '../testing/random-monitor.js';
import { foldMonitor } from './monitor.view.js';

it('holds in any history of a monitor, at any clock', () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(deeds, fc.array(fc.tuple(day, fc.integer({ min: 40, max: 100 })), { minLength: 4, maxLength: 4 }), (history, clocks) => {
      const events = streamOf(history);
      for (const { type, corrects } of events) count(corrects ? 'correction' : type);
      for (const [on, percent] of clocks) {
        const known = events.slice(0, Math.ceil((events.length * percent) / 100));
        const view = foldMonitor(known, on);
        // Who took an indicator over may revise what was measured before.
        const ever = foldMonitor(known, date('2030-01-01'))?.indicators.flatMap(({ definitions }) => definitions.map(({ owner }) => owner));
        if (view === null) continue;
        for (const { waves } of view.parts) {
          const held = waves.filter((wave) => wave.held !== null).map(({ wave }) => wave);
          // Without a gap from 0: a 1-meting rests on a 0-meting.
          expect(held).toEqual(held.map((_, at) => at));
        }
        for (const { measurements, comparison, definitions, annotations } of view.indicators) {
          expect(new Set(measurements.map(({ measurement }) => measurement)).size).toBe(measurements.length);
          for (const { unit, definition, publishedBy, period } of measurements) {
            expect(unit).toBe(definitions[definition - 1]?.unit);
            expect(ever).toContain(publishedBy);
            expect(period.to <= on).toBe(true);
          }
          for (const { measurement } of annotations)
            if (measurement !== null) expect(measurements.map((each) => each.measurement)).toContain(measurement);
          for (const { zero, one, change } of comparison.cells) {
            if (change === null) continue;
            count('change');
            expect(change).toBe(minusDecimal(one as never, zero as never));
          }
          if (comparison.definitionChanged) count('definition changed');
          if (comparison.why !== null) count(comparison.why);
          expect(comparison.why === null).toBe(comparison.cells.some(({ change }) => change !== null));
        }
      }
    }),
    { numRuns: 300 },
  );
  // Otherwise this shows nothing.
  for (const what of [
    'MeasurementPublished',
    'MeasurementRevised',
    'MeasurementAnnotated',
    'SubMonitorSuspended',
    'correction',
    'change',
    'definition changed',
  ])
    expect([what, (seen.get(what) ?? 0) > 0]).toEqual([what, true]);
  for (const why of ['no-zero', 'one-not-yet-published', 'value-not-published', 'other-unit', 'suspended'])
    expect([why, (seen.get(why) ?? 0) > 0]).toEqual([why, true]);
});
