import { expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { action } from '../../reporting/testing/may-2025.js';
import { changedActions } from './changed-actions.js';

const left = { retiredOn: '2025-10-01' as CalendarDate };
const done = action('A-1', 'D', 'completed');
const gone = action('A-1', 'D', 'completed', left);
const whatOf = (before: readonly ReturnType<typeof action>[], after: readonly ReturnType<typeof action>[]) =>
  changedActions(before, after, []).map(({ wat, thematafel, acties }) => [wat, thematafel, acties.map(({ code }) => code)]);

it('names the actions that left the report between two reports, and those that are back', () => {
  expect(whatOf([done], [gone])).toEqual([['uit de rapportage', 'D', ['A-1']]]);
  expect(whatOf([gone], [done])).toEqual([['terug in de rapportage', 'D', ['A-1']]]);
  expect(whatOf([gone], [gone])).toEqual([]);
});

it('says of an action that came, was completed and left since each of the three', () => {
  expect(whatOf([], [gone]).map(([wat]) => wat)).toEqual(['afgerond', 'toegevoegd', 'uit de rapportage']);
});
