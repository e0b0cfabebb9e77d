import { BEVINDINGSTAND_WORDS, type FindingStatus } from '@peildatum/findings';
import { StatusBadge, type Tone } from '../components/badge.js';

const TONES: Readonly<Record<FindingStatus, Tone>> = { open: 'warning', answered: 'active', closed: 'safe' };

export const FindingStatusBadge = ({ status }: { readonly status: FindingStatus }) => (
  <StatusBadge tone={TONES[status]}>{BEVINDINGSTAND_WORDS[status]}</StatusBadge>
);
