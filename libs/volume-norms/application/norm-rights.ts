import { rightsByRole } from '@peildatum/platform';
import type { InstitutionEvent, NormEvent } from '../domain/norm.events.js';

export const NORM_RIGHTS = rightsByRole<NormEvent>('record-norm', 'correct-norm');
export const INSTITUTION_RIGHTS = rightsByRole<InstitutionEvent>('record-instelling', 'correct-norm');
