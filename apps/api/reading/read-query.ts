import { fieldFault, readText } from '@peildatum/kernel';
import { Faults } from '../http/faults.js';
import type { Parameter } from './parameter.js';

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** What the parameters of a request came down to; absent is undefined. */
export type ValuesOf<P extends Parameters> = { readonly [Name in keyof P]: P[Name] extends Parameter<infer T> ? T | undefined : never };

/** Two parameters that do not go together, and what to do. */
export type Exclusion = readonly [one: string, other: string, advice: string];

/** Of parameters that some would ask for here and that do not exist: what to do instead. */
export type Instead = Readonly<Record<string, string>>;

/**
 * Reads a query, its values in the normal form of text. @throws InvalidInput that names every fault at once: a value that cannot be, a parameter that does not exist
 * here or stands twice, two that exclude each other.
 */
export function readQuery<P extends Parameters>(
  parameters: P,
  query: unknown,
  exclusions: readonly Exclusion[] = [],
  instead: Instead = {},
): ValuesOf<P> {
  const given = Object.entries((query ?? {}) as Readonly<Record<string, unknown>>);
  const names = Object.keys(parameters);
  const faults = new Faults();
  const values: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, undefined]));
  for (const [name, value] of given) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) faults.add(unknownParameter(name, names, instead));
    else if (typeof value !== 'string') faults.add(fieldFault(name, 'staat er meer dan eens; geef hem een keer', 'QUERY.REPEATED'));
    else values[name] = faults.of(() => parameter.read(readText(value), name));
  }
  const present = new Set(given.map(([name]) => name));
  for (const [one, other, advice] of exclusions) {
    if (present.has(one) && present.has(other)) faults.add(fieldFault(one, `gaat niet samen met ${other}; ${advice}`, 'QUERY.EXCLUDES'));
  }
  faults.finish();
  return values as ValuesOf<P>;
}

function unknownParameter(name: string, names: readonly string[], instead: Instead) {
  const there = names.length === 0 ? 'dit adres heeft er geen' : `dit adres kent: ${names.join(', ')}`;
  const what = Object.hasOwn(instead, name) ? instead[name] : there;
  return fieldFault(name.slice(0, 60), `deze parameter bestaat hier niet; ${what}`, 'QUERY.UNKNOWN');
}
