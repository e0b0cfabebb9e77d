import { rightsByRole } from '@peildatum/platform';
import type { InstitutionEvent, NormEvent, TrancheEvent } from '../domain/norm.events.js';

export const NORM_RIGHTS = rightsByRole<NormEvent>('record-norm', 'correct-norm');
export const TRANCHE_RIGHTS = rightsByRole<TrancheEvent>('record-norm', 'correct-norm');
export const INSTITUTION_RIGHTS = rightsByRole<InstitutionEvent>('record-instelling', 'correct-norm');
