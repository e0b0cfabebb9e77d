import { publicDenialFields } from '@peildatum/audit';
import { answer } from '../answers/answer.js';

/** What was refused alike within one minute. */
export class GeweigerdVerzoek extends answer(publicDenialFields) {}
