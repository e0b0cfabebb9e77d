import { type ActionStatus, statusName } from '@peildatum/thematafels';
import { StatusBadge, type Tone } from '../../components/badge.js';

const TONES: Readonly<Record<ActionStatus, Tone>> = {
  completed: 'safe',
  ahead: 'active',
  'on-schedule': 'active',
  'in-progress': 'active',
  behind: 'warning',
  'not-started': 'neutral',
  discontinued: 'neutral',
  unnecessary: 'neutral',
  unknown: 'neutral',
};

export const ActionStatusBadge = ({ status }: { readonly status: ActionStatus }) => (
  <StatusBadge tone={TONES[status]}>{statusName(status)}</StatusBadge>
);
