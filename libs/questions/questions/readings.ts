import { shape } from '@peildatum/kernel';
import type { Question } from '../question.js';
import { fromTrail, TRAIL_COLUMNS } from '../trail-rows.js';

const { code: _, ...COLUMNS } = TRAIL_COLUMNS;

/** Who watches is watched: which questions about who did what were asked, and in which capacity. */
export const readings: Question = {
  name: 'inzagen',
  title: 'Wie las het logboek',
  asks: 'Wie las er wie wat vastlegde: welke vraag of welk filter, in welke rol en wanneer?',
  note: 'Geteld per minuut en soort, zonder persoon. Van een filter staat er alleen de naam, en het onderwerp. Een regel blijft 400 dagen.',
  access: 'read-readings',
  parameters: {},
  columns: {
    ...COLUMNS,
    status: { title: 'Status', shape: shape.integer('Hoe het verzoek werd beantwoord.', { minimum: 200 }) },
    filter: { title: 'Filter', shape: shape.text('Waarop is gefilterd; leeg: op niets.') },
  },
  answer: fromTrail(
    ({ readings: trail }) => trail,
    ({ code, ...row }) => ({ ...row, filter: code }),
  ),
};
