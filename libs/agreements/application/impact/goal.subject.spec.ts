import { expect, it } from '@jest/globals';
import { schema } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { goal } from './goal.subject.js';

const { transitiedoel } = goal.facts;
const GIVEN = { geldigVanaf: '2025-07-03', titel: 'Tekort', aantal: 1, eenheid: 'personen' };
const told = (commitments: number) => {
  if (transitiedoel === undefined) throw new TypeError('a goal is told');
  const afspraken = Array.from({ length: commitments }, (_, at) => `AZWA-A${at}`);
  const delen = [{ deel: 'Techniek', aantal: 1, eenheid: 'personen', afspraken }];
  return transitiedoel.factOf(validateInput(transitiedoel.input, { ...GIVEN, delen }), 'arbeidsmarkt').data;
};

it('a part of a goal names as many commitments as its event holds, and one more is refused', () => {
  expect(schema.faultsOf(goal.events.GoalDefined?.data ?? schema.anything(), told(20))).toEqual([]);
  expect(() => told(21)).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ field: 'delen.0.afspraken' })] }));
});
