import type { Cents, Uuid } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import { type PlanCode, type ToetsCode, toetsOfPlan } from '../domain/codes.js';
import type { Terms } from '../domain/dossier.events.js';
import type { PlanView } from '../domain/dossier.views.js';
import { qualified } from '../domain/qualified.js';
import type { PlanStanding } from '../domain/reported-standings.js';
import type { PlanStatus } from '../domain/statuses.js';
import { planProjection as projection } from './plan.projection.js';
import { beschikkingenOf, decisionsOf, qualifiersOf, vwsRoutesOf } from './plan-parts-at.js';
import { valuesAt } from './values-at.js';

/** Every plan that was submitted at the snapshot's clocks (or those of `codes`), in the order of their codes. */
export async function plansAt(snapshot: Snapshot, codes?: readonly PlanCode[]): Promise<PlanView[]> {
  const more = { submission: ', title, target_groups, social_domain', status: ', note, event_id', terms: ', kpis' };
  const read = await readStandings<SubmissionTexts, { note: string | null; event_id: Uuid }, Pick<Terms, 'kpis'>>(snapshot, more, codes);
  return read.map(({ submission, status, terms, standing }) => ({
    ...standing,
    title: submission.title,
    targetGroups: submission.target_groups,
    socialDomain: submission.social_domain,
    terms: terms ? { amounts: terms.amounts, kpis: terms.kpis } : null,
    statusEvent: status.event_id,
    statusNote: status.note,
  }));
}

/** The same as far as a report counts it: no text is read, and of the terms no KPIs. */
export async function planStandingsAt(snapshot: Snapshot): Promise<PlanStanding[]> {
  return (await readStandings(snapshot, { submission: '', status: '', terms: '' })).map(({ standing }) => standing);
}

/** On what terms plans would be approved, by the newest intended decision of each. */
export const intendedTermsAt = (snapshot: Snapshot, codes: readonly PlanCode[]): Promise<ReadonlyMap<PlanCode, Terms>> =>
  valuesAt<Terms>(snapshot, { projection, aspect: 'intended', columns: 'amounts, kpis' }, codes);

/** The codes of all plans that ever were submitted on a snelle toets: they stand together in the index. */
export async function codesOfPlansOn(snapshot: Snapshot, toets: ToetsCode): Promise<PlanCode[]> {
  const rows = await snapshot.query<{ subject: PlanCode }>(
    `SELECT DISTINCT f.subject FROM ${snapshot.table(projection)} f
      WHERE f.aspect = 'submission' AND f.subject > $1::text || '.' AND f.subject < $1::text || '/'`,
    [toets],
  );
  return rows.map(({ subject }) => subject);
}

interface Submission {
  readonly regions: readonly string[] | null;
  readonly sectors: readonly string[] | null;
  readonly themes: readonly string[] | null;
  readonly patient_involvement: readonly string[] | null;
  readonly insurers: readonly string[] | null;
}

interface SubmissionTexts {
  readonly title: string | null;
  readonly target_groups: readonly string[] | null;
  readonly social_domain: 'yes' | 'no' | null;
}

/** `more` are columns beside those that are counted, as `S`, `T` and `U` have them. */
async function readStandings<S, T, U>(
  snapshot: Snapshot,
  more: { readonly submission: string; readonly status: string; readonly terms: string },
  codes?: readonly PlanCode[],
) {
  const values = <R>(aspect: string, columns: string) => valuesAt<R>(snapshot, { projection, aspect, columns }, codes);
  const [approved, statuses, decisions, beschikkingen, submissions, requested, vwsRoutes, qualifiers] = await Promise.all([
    values<Pick<Terms, 'amounts'> & U>('terms', `amounts${more.terms}`),
    values<{ status: PlanStatus } & T>('status', `status${more.status}`),
    decisionsOf(snapshot, codes),
    beschikkingenOf(snapshot, codes),
    values<Submission & S>('submission', `regions, sectors, themes, patient_involvement, insurers${more.submission}`),
    values<{ requested: Cents | null }>('requested', 'requested'),
    vwsRoutesOf(snapshot, codes),
    qualifiersOf(snapshot, codes),
  ]);
  return [...submissions].flatMap(([code, submission]) => {
    const status = statuses.get(code);
    if (status === undefined) return [];
    const terms = approved.get(code);
    const told = qualifiers.get(code) ?? [];
    const standing: PlanStanding = {
      code,
      toets: toetsOfPlan(code),
      submittedOn: submission.valid_from,
      regions: submission.regions,
      sectors: submission.sectors,
      themes: submission.themes,
      patientInvolvement: submission.patient_involvement,
      requested: requested.get(code)?.requested ?? null,
      insurers: submission.insurers,
      decisions: decisions.get(code) ?? [],
      terms: terms ? { amounts: terms.amounts } : null,
      beschikkingen: told.reduce((grants, each) => qualified('beschikking', grants, each), beschikkingen.get(code) ?? []),
      vwsRoutes: told.reduce((grants, each) => qualified('vws-route', grants, each), vwsRoutes.get(code) ?? []),
      status: status.status,
      statusSince: status.valid_from,
      statusBasis: status.basis,
    };
    return [{ submission, status, terms, standing }];
  });
}
