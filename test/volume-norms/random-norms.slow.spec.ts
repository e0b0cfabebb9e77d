import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { firstDifference } from '@peildatum/audit';
import { type CalendarDate, NOTHING_BESIDE, type NumberedEvent } from '@peildatum/kernel';
import { viewsAt } from '@peildatum/subjects';
import {
  complianceOf,
  foldInstitution,
  foldNorm,
  type InstitutionView,
  type InterventionView,
  institution,
  institutionStreams,
  intervention,
  normStreams,
  trancheStreams,
  tranche as trancheSubject,
} from '@peildatum/volume-norms';
import fc from 'fast-check';
import { date, decided, tranche } from '../../libs/volume-norms/testing/facts.js';
import {
  HOSPITALS,
  INSTITUTION_START,
  institutionDecision,
  institutionDeeds,
  NORM_DATES,
  NORM_START,
  normDay,
  normDecision,
  normDeeds,
} from '../../libs/volume-norms/testing/random-norms.js';
import { eventsOf } from '../report/demonstration-log.js';
import { foldedOf, type LivedRegister, openLivedRegister, share } from '../support/lived-register.js';

const uses = [intervention.projection, trancheSubject.projection, institution.projection];

let stand: LivedRegister;
beforeAll(async () => {
  stand = await openLivedRegister('volume norms', 'beheerder', NORM_DATES);
});
afterAll(() => stand.close());

const history = fc.record({
  norm: normDeeds,
  institutions: fc.tuple(...HOSPITALS.map(() => institutionDeeds)),
  tranche: normDay,
});
type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

/** A norm that may be in force, so that there is something to judge. */
const NORM_SET = { fact: decided('2022-09-01', { from: date('2023-01-01') }), corrects: null };

/** The intervention and its tranche live on from run to run; every run has institutions of its own. */
async function live(run: number, { norm, institutions, tranche: on }: History): Promise<void> {
  for (const deed of [NORM_START, NORM_SET, ...norm]) await stand.live(normStreams.of('slokdarm'), (events) => normDecision(deed, events));
  for (const [index, deeds] of institutions.entries()) {
    const code = `${HOSPITALS[index]}-${run}`;
    for (const deed of [...INSTITUTION_START, ...deeds])
      await stand.live(institutionStreams.of(code), (events) => institutionDecision(code, deed, events));
  }
  await stand.live(trancheStreams.of('1'), () => trancheSubject.decisions.tell('1', tranche(on), NOTHING_BESIDE));
}

/** Who meets which norm, in a register that was read either way. */
const judged = (interventions: readonly InterventionView[], institutions: readonly InstitutionView[]) =>
  interventions.flatMap((intervention) => [2023, 2024, 2025].map((year) => complianceOf(intervention, institutions, year)));

interface Compared {
  readonly views: number;
  readonly judged: number;
}

/** As the read models have it, and as a fold of what was known then has it. @returns how much there was to compare */
async function agree(events: readonly NumberedEvent[], validOn: CalendarDate, volgnummer: number): Promise<Compared> {
  const read = await stand.readModels.at({ validOn, volgnummer, uses }, async (snapshot) => {
    const interventions = await viewsAt(snapshot, intervention);
    const institutions = await viewsAt(snapshot, institution);
    return { interventions, institutions, tranches: await viewsAt(snapshot, trancheSubject), judged: judged(interventions, institutions) };
  });
  const known = events.slice(0, volgnummer);
  const interventions = foldedOf(known, normStreams.has, (told) => foldNorm(told, validOn));
  const institutions = foldedOf(known, institutionStreams.has, (told) => foldInstitution(told, validOn));
  const tranches = foldedOf(known, trancheStreams.has, (told) => trancheSubject.fold(told, validOn));
  expect(firstDifference({ interventions, institutions, tranches, judged: judged(interventions, institutions) }, read)).toBeNull();
  return { views: interventions.length + institutions.length, judged: read.judged.filter(({ why }) => why === null).length };
}

it('is the same from the read models as from a fold, at random clocks, with corrections', async () => {
  let run = 0;
  const compared = { views: 0, judged: 0 };
  await fc.assert(
    fc.asyncProperty(history, fc.array(fc.tuple(normDay, share), { minLength: 8, maxLength: 8 }), async (lived, clocks) => {
      run += 1;
      await live(run, lived);
      await stand.projector.catchUp();
      const events = await eventsOf(stand.log);
      for (const [validOn, part] of clocks) {
        const found = await agree(events, validOn, Math.ceil(part * events.length));
        compared.views += found.views;
        compared.judged += found.judged;
      }
    }),
    // The log remembers every run, so a shrunken one would not be the same.
    { numRuns: 8, endOnFailure: true },
  );
  const events = await eventsOf(stand.log);
  // Otherwise this shows nothing.
  expect(compared.views).toBeGreaterThan(60);
  expect(compared.judged).toBeGreaterThan(0);
  expect(events.filter(({ corrects }) => corrects !== undefined).length).toBeGreaterThan(5);
  for (const { name } of uses) await stand.projector.rebuild(name);
  expect((await agree(events, '2026-01-04' as CalendarDate, events.length)).views).toBeGreaterThan(10);
});
