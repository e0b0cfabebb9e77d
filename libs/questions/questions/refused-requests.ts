import { publicDenialFields } from '@peildatum/audit';
import type { Question } from '../question.js';
import { fromTrail, TRAIL_COLUMNS } from '../trail-rows.js';

/** The trail of refused requests. */
export const refusedRequests: Question = {
  name: 'geweigerde-verzoeken',
  title: 'Geweigerde verzoeken',
  asks: 'Welke verzoeken zijn geweigerd: geen of geen goed toegangsbewijs, geen recht, of te veel?',
  note: 'Geteld per minuut en soort, zonder persoon. Een regel verschijnt uiterlijk enkele seconden na de weigering en blijft 400 dagen.',
  access: 'read-denials',
  parameters: {},
  columns: { ...TRAIL_COLUMNS, code: { title: 'Waarom', shape: publicDenialFields.code } },
  answer: fromTrail(({ refusals }) => refusals),
};
