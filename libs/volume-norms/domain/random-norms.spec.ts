import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOSPITALS, institutionDeeds, institutionStreamOf, normDay, normDeeds, normStreamOf } from '../testing/random-norms.js';
import { complianceOf } from './compliance/compliance.js';
import { previewOf } from './compliance/preview.js';
import { regionStatesOf } from './compliance/region-states.js';
import { foldInstitution } from './institution/institution.view.js';
import type { Compliance, ComplianceCounts, InstitutionView, InterventionView } from './norm.shape.js';
import { foldNorm } from './norm.view.js';

const added = ({ meeting, below, exceptions, unknown }: ComplianceCounts) =>
  [meeting, below, exceptions, unknown].reduce<number>((sum, n) => sum + (n ?? 0), 0);
const total = (of: readonly { readonly volume: number }[]) => of.reduce((sum, { volume }) => sum + volume, 0);

function complianceLaws({ units, regions, norm, why, ...counts }: Compliance, seen: Set<string>): void {
  seen.add(why ?? 'known');
  expect(new Set(units.map(({ institution, location }) => `${institution} ${location}`)).size).toBe(units.length);
  expect(total(regions)).toBe(total(units));
  if (why !== null) {
    expect([counts.meeting, counts.remaining, ...units.map(({ meets }) => meets)]).toEqual([null, null, ...units.map(() => 'unknown')]);
    return;
  }
  expect(added(counts)).toBe(units.length);
  expect(counts.remaining).toBe((counts.meeting ?? 0) + (counts.exceptions ?? 0));
  expect(regions.reduce((sum, region) => sum + added(region), 0)).toBe(units.length);
  for (const { meets, margin, volume } of units) {
    seen.add(meets);
    if (margin !== null) {
      expect(margin).toBe(volume - (norm?.minimum as number));
      expect(meets === 'yes').toBe(margin >= 0);
    }
    if (meets === 'no') expect(margin).not.toBeNull();
  }
}

function previewLaws(intervention: InterventionView, institutions: readonly InstitutionView[], year: number): void {
  const { current, proposed, changed } = previewOf(intervention, institutions, year, { minimum: 100, per: 'institution' });
  expect(current).toEqual(complianceOf(intervention, institutions, year));
  for (const { before, after } of changed) expect(before).not.toBe(after);
  if (current.norm?.per !== 'institution') return;
  expect(current.units.map(({ institution }) => institution)).toEqual(proposed.units.map(({ institution }) => institution));
  const differ = current.units.filter((unit, n) => unit.meets !== proposed.units[n]?.meets);
  expect(changed.map(({ institution }) => institution)).toEqual(differ.map(({ institution }) => institution));
}

it('in any history those that meet a norm, are below it, are excepted and are unknown are all units', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(normDeeds, fc.tuple(institutionDeeds, institutionDeeds, institutionDeeds), normDay, (deeds, hospitals, on) => {
      const intervention = foldNorm(normStreamOf(deeds), on);
      const institutions = HOSPITALS.flatMap((code, n) => foldInstitution(institutionStreamOf(code, hospitals[n] ?? []), on) ?? []);
      if (intervention === null) return;
      for (const year of [2023, 2024, 2025]) {
        const compliance = complianceOf(intervention, institutions, year);
        complianceLaws(compliance, seen);
        previewLaws(intervention, institutions, year);
        const states = regionStatesOf(intervention, compliance);
        expect(states.filter(({ region }) => compliance.regions.some((each) => each.region === region))).toHaveLength(
          compliance.regions.length,
        );
        for (const { redistribution } of states) seen.add(redistribution);
      }
    }),
    { numRuns: 500 },
  );
  // Otherwise this shows nothing.
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'known',
      'no-norm',
      'minimum-not-published',
      'not-yet-in-force',
      'unit-not-counted',
      'no-volumes',
      'yes',
      'no',
      'exception',
      'unknown',
      'none',
      'drafted',
    ]),
  );
});
