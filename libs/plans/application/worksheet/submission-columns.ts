import { onceIn, type SheetColumn, shown } from '@peildatum/worksheets';
import type { CurrentStatus, SnelleToetsView } from '../../domain/dossier.views.js';
import { aanvraagStatusSlug, type PlanStatus } from '../../domain/statuses.js';

type Submission = Pick<SnelleToetsView, 'title' | 'regions' | 'sectors' | 'themes' | 'submittedOn'>;

/** What is said of a snelle toets and of a plan when it is submitted. */
export const SUBMITTED = ['titel', 'regios', 'sectoren', 'themas'] as const;
export const submissionColumns = (input: new () => object): readonly SheetColumn[] => [
  onceIn(input, 'titel', { width: 40 }),
  onceIn(input, 'regios'),
  onceIn(input, 'sectoren'),
  onceIn(input, 'themas'),
  shown('ingediend', 'Wanneer het is ingediend; bij een nieuwe rij is dat de dag in vanaf.', { kind: 'datum' }),
];

/** A list as it stands in one cell; nothing where no source says. */
export const listText = (values: readonly string[] | null): string => values?.join('; ') ?? '';

export const submissionCells = ({ title, regions, sectors, themes, submittedOn }: Submission) => ({
  titel: title ?? '',
  regios: listText(regions),
  sectoren: listText(sectors),
  themas: listText(themes),
  ingediend: submittedOn,
});

/** Since when it stands so, and what was said of that. */
export const STANDING_COLUMNS: readonly SheetColumn[] = [
  shown('sinds', 'Vanaf wanneer dat zo is.', { kind: 'datum' }),
  shown('daarbij', 'Wat daarbij is gezegd.', { width: 30 }),
];

export const standingCells = ({ statusSince, statusNote }: Pick<CurrentStatus<PlanStatus>, 'statusSince' | 'statusNote'>) => ({
  sinds: statusSince,
  daarbij: statusNote ?? '',
});

export const [SUBMITTED_SLUG, ASSESSED_SLUG, ASKED_SLUG, INTENDED_SLUG, APPROVED_SLUG, REJECTED_SLUG, WITHDRAWN_SLUG, UNKNOWN_SLUG] = (
  ['submitted', 'under-assessment', 'information-requested', 'decision-intended', 'approved', 'rejected', 'withdrawn', 'unknown'] as const
).map(aanvraagStatusSlug) as [string, string, string, string, string, string, string, string];

/** The step that leads from one status to another, of those that snelle toetsen and plans both take; undefined: none does. */
export function stepTo(status: string, from: string): string | undefined {
  if (status === ASSESSED_SLUG) return from === ASKED_SLUG ? 'informatie-aangeleverd' : 'beoordeling-gestart';
  return STEPS[status];
}

const STEPS: Readonly<Record<string, string>> = {
  [ASKED_SLUG]: 'informatie-gevraagd',
  [REJECTED_SLUG]: 'afgekeurd',
  [WITHDRAWN_SLUG]: 'ingetrokken',
  [UNKNOWN_SLUG]: 'status-niet-gepubliceerd',
};

/** In which field a step has what is said of it. */
export const saidOf = (step: string): string =>
  ['afgekeurd', 'ingetrokken', 'status-niet-gepubliceerd'].includes(step) ? 'reden' : 'toelichting';
