import { aanvraagStatusName, aanvraagStatusOfSlug, aanvraagStatusSlug, type PlanStatus } from '@peildatum/plans';
import type { Stand } from '../../../../api/reading/stand.js';
import { StatusBadge, type Tone } from '../../../components/badge.js';
import type { Option } from '../../../components/choice-fields.js';

const TONES: Readonly<Record<PlanStatus, Tone>> = {
  submitted: 'neutral',
  'under-assessment': 'active',
  'information-requested': 'warning',
  'decision-intended': 'active',
  approved: 'safe',
  rejected: 'error',
  withdrawn: 'neutral',
  unknown: 'neutral',
};

/** How an application stands, as the reports write it. */
export const AanvraagStatus = ({ stand: { status, statusNaam } }: { readonly stand: Pick<Stand, 'status' | 'statusNaam'> }) => (
  <StatusBadge tone={TONES[aanvraagStatusOfSlug(status) ?? 'unknown']}>{statusNaam}</StatusBadge>
);

export const statusOptions = (statuses: readonly PlanStatus[]): readonly Option[] =>
  statuses.map((status) => ({ value: aanvraagStatusSlug(status), text: aanvraagStatusName(status) }));
