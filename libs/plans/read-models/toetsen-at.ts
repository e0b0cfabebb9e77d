import type { Cents, Uuid } from '@peildatum/kernel';
import type { Snapshot } from '@peildatum/projections';
import type { ToetsCode } from '../domain/codes.js';
import type { SnelleToetsView } from '../domain/dossier.views.js';
import type { SnelleToetsStanding } from '../domain/reported-standings.js';
import type { ToetsStatus } from '../domain/statuses.js';
import { snelleToetsProjection as projection } from './snelle-toets.projection.js';
import { valuesAt } from './values-at.js';

/** Every snelle toets that was submitted at the snapshot's clocks (or those of `codes`), in the order of their codes. */
export async function toetsenAt(snapshot: Snapshot, codes?: readonly ToetsCode[]): Promise<SnelleToetsView[]> {
  const read = await readStandings<{ title: string | null }, { note: string | null; event_id: Uuid }>(
    snapshot,
    { submission: ', title', status: ', note, event_id' },
    codes,
  );
  return read.map(({ submission, status, standing }) => ({
    ...standing,
    title: submission.title,
    statusEvent: status.event_id,
    statusNote: status.note,
  }));
}

/** The same as far as a report counts it: no text is read. */
export async function toetsStandingsAt(snapshot: Snapshot): Promise<SnelleToetsStanding[]> {
  return (await readStandings(snapshot, { submission: '', status: '' })).map(({ standing }) => standing);
}

interface Submission {
  readonly regions: readonly string[] | null;
  readonly sectors: readonly string[] | null;
  readonly themes: readonly string[] | null;
  readonly insurer: string | null;
}

interface Status {
  readonly status: ToetsStatus;
  readonly provisional: boolean;
}

/** `more` are columns beside those that are counted, as `S` and `T` have them. */
async function readStandings<S, T>(
  snapshot: Snapshot,
  more: { readonly submission: string; readonly status: string },
  codes?: readonly ToetsCode[],
) {
  const values = <R>(aspect: string, columns: string) => valuesAt<R>(snapshot, { projection, aspect, columns }, codes);
  const [submissions, requested, statuses] = await Promise.all([
    values<Submission & S>('submission', `regions, sectors, themes, insurer${more.submission}`),
    values<{ requested: Cents | null }>('requested', 'requested'),
    values<Status & T>('status', `status, provisional${more.status}`),
  ]);
  return [...submissions].flatMap(([code, submission]) => {
    const status = statuses.get(code);
    if (status === undefined) return [];
    const standing: SnelleToetsStanding = {
      code,
      submittedOn: submission.valid_from,
      regions: submission.regions,
      sectors: submission.sectors,
      themes: submission.themes,
      requested: requested.get(code)?.requested ?? null,
      insurer: submission.insurer,
      provisionallyRejected: status.provisional,
      status: status.status,
      statusSince: status.valid_from,
      statusBasis: status.basis,
    };
    return [{ submission, status, standing }];
  });
}
