import { expect, it } from '@jest/globals';
import { complianceOf, foldInstitution, foldNorm } from '@peildatum/volume-norms';
import fc from 'fast-check';
import { judgementOf } from '../../libs/explaining/domain/rules/norm-judgement.js';
import {
  HOSPITALS,
  institutionDeeds,
  institutionStreamOf,
  normDay,
  normDeeds,
  normStreamOf,
} from '../../libs/volume-norms/testing/random-norms.js';

it('who meets a norm is found again from what was told, in any history', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(normDeeds, fc.tuple(institutionDeeds, institutionDeeds, institutionDeeds), normDay, (deeds, hospitals, on) => {
      const intervention = foldNorm(normStreamOf(deeds), on);
      const institutions = HOSPITALS.flatMap((code, n) => foldInstitution(institutionStreamOf(code, hospitals[n] ?? []), on) ?? []);
      if (intervention === null) return;
      for (const year of [2023, 2024, 2025]) {
        const { units, why } = complianceOf(intervention, institutions, year);
        const found = judgementOf(intervention, institutions, year);
        const judged = units.map(({ institution, location, margin, meets }) => ({ institution, location, margin, meets }));
        expect([found.places, found.known]).toEqual([judged, why === null]);
        for (const { meets } of judged) seen.add(why === null ? meets : 'not judged');
      }
    }),
    { numRuns: 500 },
  );
  // Otherwise this shows nothing.
  expect([...seen].sort()).toEqual(['exception', 'no', 'not judged', 'unknown', 'yes']);
});
