import type { Type } from '@nestjs/common';
import { getSchemaPath } from '@nestjs/swagger';
import { byWord, type Fact, fieldFault, refusedField, type Worded } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import type { WrittenFacts } from '@peildatum/subjects';
import { Faults } from '../http/faults.js';
import type { BodyReader } from './body-reader.js';

/** One kind of fact that a body can tell, by the word in its field `soort`; `subject` is the key in the address. */
export interface FactKind<F extends Fact> extends Worded {
  readonly model: Type;
  /** Fields that the model lets be left out, and this kind does not. */
  readonly required: readonly string[];
  read(fields: object): (subject: string) => F;
}

export type FactKinds<F extends Fact> = Readonly<Record<string, FactKind<F>>>;

export const factKind = <T extends object, F extends Fact>(
  type: new () => T,
  fact: (input: T, subject: string) => F,
  required: readonly (keyof T & string)[] = [],
): FactKind<F> => ({
  model: type,
  required,
  read: (fields) => {
    const faults = new Faults();
    const input = faults.of(() => validateInput(type, fields));
    faults.add(...required.filter((field) => !Object.hasOwn(fields, field)).map((field) => fieldFault(field, 'is hier nodig; vul het in')));
    faults.finish();
    return (subject) => fact(input as T, subject);
  },
});

/** The kinds of facts of a table, by the same words. */
export const kindsOf = <T extends WrittenFacts<Fact>>(facts: T): { readonly [Word in keyof T]: FactKind<ReturnType<T[Word]['factOf']>> } =>
  Object.fromEntries(
    Object.entries(facts).map(([word, { input, factOf, aliases }]) => [word, { ...factKind<object, Fact>(input, factOf), aliases }]),
  ) as { [Word in keyof T]: FactKind<ReturnType<T[Word]['factOf']>> };

/** The same kind where what is told has a code of its own, and keeps it: the code in the address. */
export const keepingItsCode = <F extends Fact<string, { code: string }>>(kind: FactKind<F>, what: string): FactKind<F> => ({
  ...kind,
  read: (fields) => {
    const read = kind.read(fields);
    return (code) => {
      const fact = read(code);
      if (fact.data.code === code) return fact;
      throw refusedField('code', `${what} houdt haar code (${code}); laat dit veld weg`);
    };
  },
});

/** Reads an object with `soort` as a fact of that kind. @throws InvalidInput that names every fault. */
export function readKind<F extends Fact>(kinds: FactKinds<F>, given: object): (subject: string) => F {
  const { soort, ...fields } = given as Readonly<Record<string, unknown>>;
  const kind = byWord(kinds, soort);
  if (kind === undefined) throw refusedField('soort', `moet een van deze zijn: ${Object.keys(kinds).join(', ')}`);
  return kind.read(fields);
}

/** The schemas of the kinds, each with its `soort`. */
export const schemasOf = (kinds: FactKinds<Fact>): Record<string, unknown>[] =>
  Object.entries(kinds).map(([name, { model, required }]) => ({
    allOf: [
      { type: 'object', required: ['soort', ...required], properties: { soort: { type: 'string', enum: [name] } } },
      { $ref: getSchemaPath(model) },
    ],
  }));

export const modelsOf = (kinds: FactKinds<Fact>): Type[] => Object.values(kinds).map(({ model }) => model);

/** A body that tells one fact, of one of these kinds. */
export const factOf = <F extends Fact>(kinds: FactKinds<F>): BodyReader<(subject: string) => F> => ({
  read: (body) => readKind(kinds, body),
  models: modelsOf(kinds),
  schema: { oneOf: schemasOf(kinds) },
});
