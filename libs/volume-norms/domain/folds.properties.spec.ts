import { expect, it } from '@jest/globals';
import type { CalendarDate, RecordedEvent } from '@peildatum/kernel';
import fc from 'fast-check';
import { institutionDeeds, institutionStreamOf, normDay, normDeeds, normStreamOf } from '../testing/random-norms.js';
import { volumeKey } from './institution/institution.rules.js';
import { foldInstitution } from './institution/institution.view.js';
import { DEFAULT_MINIMUM } from './norm.events.js';
import type { InstitutionView, InterventionView } from './norm.shape.js';
import { foldNorm } from './norm.view.js';

/** Any pair of clocks: what was known after so much of the log, on a day. */
const clocks = fc.array(fc.tuple(normDay, fc.integer({ min: 30, max: 100 })), { minLength: 4, maxLength: 4 });
const knownOf = (events: readonly RecordedEvent[], percent: number) => events.slice(0, Math.ceil((events.length * percent) / 100));

const isUnique = (keys: readonly string[]) => expect(new Set(keys).size).toBe(keys.length);

function normLaws(view: InterventionView, on: CalendarDate): void {
  expect(view.status === 'set').toBe(view.norm !== null);
  if (view.status === 'proposed') expect(view.proposal).not.toBeNull();
  if (view.status === 'withdrawn') expect([view.norm, view.proposal, view.supervisedFrom]).toEqual([null, null, null]);
  expect(view.statusSince <= on).toBe(true);
  for (const norm of [view.norm, view.proposal]) {
    if (norm === null) continue;
    expect(norm.on <= on).toBe(true);
    if (norm.from !== null) expect(norm.from > norm.on).toBe(true);
    if (norm.minimum !== null && norm.minimum < DEFAULT_MINIMUM) expect(norm.ground.kind).toBe('scientific');
  }
  for (const due of view.dueMissed) expect(due < on).toBe(true);
  isUnique(view.dueMissed);
  isUnique(view.scenarios.map(({ scenario }) => scenario));
  isUnique(view.exceptions.map(({ institution, location, year }) => `${institution} ${location} ${year}`));
  for (const { fact } of view.history) expect(fact.validFrom <= on).toBe(true);
}

function institutionLaws({ locations, volumes, history }: InstitutionView, on: CalendarDate): void {
  isUnique(locations.map(({ location }) => location));
  isUnique(volumes.map(volumeKey));
  for (const { fact } of history) {
    expect(fact.validFrom <= on).toBe(true);
    if (fact.type !== 'VolumeReported') continue;
    // None that was told is on newer data than the one that counts.
    const counted = volumes.find((volume) => volumeKey(volume) === volumeKey(fact.data));
    expect(counted !== undefined && counted.dataDate >= fact.data.dataDate).toBe(true);
  }
  for (const { location } of volumes) if (location !== null) expect(locations.map((each) => each.location)).toContain(location);
}

it('in any history a norm is as its rules have it, at any clocks', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(normDeeds, clocks, (deeds, asked) => {
      const events = normStreamOf(deeds);
      for (const { type } of events) seen.add(type);
      for (const [on, percent] of asked) {
        const view = foldNorm(knownOf(events, percent), on);
        if (view === null) continue;
        seen.add(view.status);
        normLaws(view, on);
      }
    }),
    { numRuns: 200 },
  );
  // Otherwise this shows nothing.
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'NormFactCorrected',
      'NormExceptionGranted',
      'NormDueMissed',
      'RedistributionAgreed',
      'listed',
      'proposed',
      'set',
      'withdrawn',
    ]),
  );
});

it('in any history of an institution its newest volumes count, at any clocks', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(institutionDeeds, clocks, (deeds, asked) => {
      const events = institutionStreamOf('a', deeds);
      for (const { type } of events) seen.add(type);
      for (const [on, percent] of asked) {
        const view = foldInstitution(knownOf(events, percent), on);
        if (view === null) continue;
        institutionLaws(view, on);
        if (view.history.filter(({ fact }) => fact.type === 'VolumeReported').length > view.volumes.length) seen.add('replaced');
      }
    }),
    { numRuns: 200 },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['InstitutionFactCorrected', 'VolumeReported', 'replaced']));
});
