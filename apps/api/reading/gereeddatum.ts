import type { DueDate } from '@peildatum/thematafels';
import { answer, date, nullable, text } from '../answers/answer.js';

export class Gereeddatum extends answer({
  tekst: text('Zoals het er staat.', { example: 'Q3 2026' }),
  datum: nullable(date('De laatste dag van de genoemde periode; null als de tekst geen datum noemt.')),
}) {}

export const gereeddatumOf = (due: DueDate | null): Gereeddatum | null => due && { tekst: due.text, datum: due.date };
