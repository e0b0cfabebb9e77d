import { beforeAll, expect, it } from '@jest/globals';
import { compare, type Reading, readingOf } from '@peildatum/comparing';
import { type CalendarDate, type NumberedEvent } from '@peildatum/kernel';
import { composeReport, foldReport } from '@peildatum/reporting';
import fc from 'fast-check';
import { laterFacts } from '../editions/later-facts.js';
import { eventsOf } from '../report/demonstration-log.js';
import { openStand } from '../support/stand.js';
import { unexplained } from './explained.js';

const RANDOM = 400;
let events: NumberedEvent[];
beforeAll(async () => {
  const stand = await openStand();
  try {
    await laterFacts(stand, RANDOM);
    events = await eventsOf(stand.log);
  } finally {
    await stand.close();
  }
});

it('Voortgang, Herziening, Actualisatie and Definitie explain every difference between any two pairs of clocks of a random history, each once', () => {
  const made = new Map<string, Reading>();
  const readingAt = (date: CalendarDate, known: number): Reading => {
    const key = `${date} ${known}`;
    const reading = made.get(key) ?? readingOf(composeReport(foldReport(events.slice(0, known), date)));
    made.set(key, reading);
    return reading;
  };
  const date = fc.constantFrom('2024-11-18', '2024-12-31', '2025-03-31', '2025-05-20', '2025-06-30').map((text) => text as CalendarDate);
  // Mostly in the random part, where corrections and late facts are.
  const known = fc.oneof(
    { weight: 1, arbitrary: fc.nat(events.length - RANDOM) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }).map((part) => events.length - RANDOM + part * (RANDOM / 20)) },
  );
  const listed = { voortgang: 0, herziening: 0, actualisatie: 0, definitieGewijzigd: 0 };
  fc.assert(
    fc.property(date, known, date, known, (first, knownFirst, second, knownSecond) => {
      const sides = { van: readingAt(first, knownFirst), restated: readingAt(first, knownSecond), tot: readingAt(second, knownSecond) };
      const lists = compare(sides);
      for (const list of Object.keys(listed) as (keyof typeof listed)[]) listed[list] += lists[list].length;
      expect(unexplained(sides, lists)).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(listed.voortgang).toBeGreaterThan(100);
  expect(listed.herziening).toBeGreaterThan(100);
});
