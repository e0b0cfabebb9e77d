import { describe, expect, it } from '@jest/globals';
import { contexts } from '../../apps/runtime/composition.js';
import { inputFields } from '../../libs/platform/index.js';

type Input = new () => object;

/** An input and the inputs of the objects in its lists. */
const withParts = (input: Input): readonly Input[] => [
  input,
  ...inputFields(input).flatMap(({ parts }) => (parts ? withParts(parts) : [])),
];

/** The OpenAPI document has one schema for a name: of two classes that share one it would describe the last alone. */
describe('the inputs of all facts', () => {
  const inputs = new Set(
    contexts.flatMap(({ subjects }) => subjects.flatMap(({ facts }) => Object.values(facts).flatMap(({ input }) => withParts(input)))),
  );
  const names = [...inputs].map(({ name }) => name);

  it('are looked through', () => expect(names).toContain('MotieInput'));

  it('have a name of their own', () => expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]));
});
