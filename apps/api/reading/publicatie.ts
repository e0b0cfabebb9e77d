import { nullable, text } from '../answers/answer.js';

/** The publication that a figure is of. */
export const publicatieOfNull = () =>
  nullable(text('De publicatie waarin het cijfer staat; null: geen.', { example: 'actualisatie-2024q3' }));
