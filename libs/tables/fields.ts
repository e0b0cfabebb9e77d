import type { JsonSchema } from '@peildatum/kernel';
import type { ColumnType } from './table.js';

/** A field of an object, however deep, that a row has as a column of its own, or that is a table itself. */
export interface Field {
  readonly path: readonly string[];
  readonly type: ColumnType;
  readonly meaning: string;
  /** Whether it says one of a few words that are declared. */
  readonly isWord: boolean;
  /** Of a list of objects: what each of them is. */
  readonly items?: JsonSchema;
}

/** What a `$ref` names. @throws TypeError where nothing is called so */
export type Resolve = (ref: string) => JsonSchema;

/** The fields of an object in the order of its schema; those of an object within it in the place of that object. */
export function fieldsOf(schema: JsonSchema, resolve: Resolve, path: readonly string[] = []): readonly Field[] {
  const objects = alternatives(schema, resolve).filter(isObject);
  const properties = new Map<string, JsonSchema>();
  for (const { properties: own } of objects)
    for (const [name, field] of Object.entries(own as Schemas)) if (!properties.has(name)) properties.set(name, field);
  return [...properties].flatMap(([name, field]) => fieldsAt(field, resolve, [...path, name]));
}

type Schemas = Readonly<Record<string, JsonSchema>>;

function fieldsAt(schema: JsonSchema, resolve: Resolve, path: readonly string[]): readonly Field[] {
  const possible = alternatives(schema, resolve);
  const meaning = meaningOf(schema, possible);
  if (possible.some(isObject)) return fieldsOf(schema, resolve, path);
  const list = possible.find((one) => isOf(one, 'array'));
  if (list === undefined) return [{ path, type: typeOf(possible), meaning, isWord: areWords(possible) }];
  const items = (list.items ?? {}) as JsonSchema;
  const inList = alternatives(items, resolve);
  if (inList.some(isObject)) return [{ path, type: 'JSON', meaning, isWord: false, items }];
  const type = inList.some((one) => isOf(one, 'array') || isOf(one, 'object')) ? 'JSON' : 'lijst';
  return [{ path, type, meaning, isWord: areWords(inList) }];
}

const areWords = (possible: readonly JsonSchema[]): boolean => possible.length > 0 && possible.every((one) => Array.isArray(one.enum));

/** What a value may be, null apart: the schema itself, what it refers to, or one of several. */
function alternatives(schema: JsonSchema, resolve: Resolve): readonly JsonSchema[] {
  if (typeof schema.$ref === 'string') return alternatives(resolve(schema.$ref), resolve);
  for (const word of ['oneOf', 'anyOf', 'allOf'] as const) {
    const of = schema[word];
    if (Array.isArray(of) && schema.type === undefined) return of.flatMap((one: JsonSchema) => alternatives(one, resolve));
  }
  if (schema.type === 'null') return [];
  return [schema];
}

/** An object of which the fields are told; one of which they are not is written as JSON. */
const isObject = (schema: JsonSchema): boolean =>
  isOf(schema, 'object') &&
  typeof schema.properties === 'object' &&
  schema.properties !== null &&
  Object.keys(schema.properties).length > 0;

/** Whether it is of that type, or null. */
const isOf = ({ type }: JsonSchema, word: string): boolean => (Array.isArray(type) ? type.includes(word) : type === word);

const meaningOf = (schema: JsonSchema, possible: readonly JsonSchema[]): string =>
  [schema, ...possible].map(({ description }) => description).find((said): said is string => typeof said === 'string') ?? '';

function typeOf(possible: readonly JsonSchema[]): ColumnType {
  const types = new Set(possible.map(typeOfOne));
  const [one] = types;
  return types.size === 1 && one !== undefined ? one : 'wisselend';
}

function typeOfOne({ type, format, pattern }: JsonSchema): ColumnType {
  const words = (Array.isArray(type) ? type : [type]).filter((word) => word !== 'null');
  if (words.length !== 1) return 'wisselend';
  switch (words[0]) {
    case 'integer':
      return 'geheel getal';
    case 'number':
      return 'getal';
    case 'boolean':
      return 'ja of nee';
    case 'string':
      return format === 'date'
        ? 'datum'
        : format === 'date-time'
          ? 'tijdstip'
          : typeof pattern === 'string'
            ? typeByPattern(pattern)
            : 'tekst';
    default:
      return 'JSON';
  }
}

/** Money and exact numbers are text in JSON; their form says that they are numbers. */
function typeByPattern(pattern: string): ColumnType {
  const form = new RegExp(pattern, 'u');
  const takes = (...texts: readonly string[]) => texts.every((text) => form.test(text));
  if (!takes('12.50', '-3.25') || form.test('x')) return 'tekst';
  return takes('12') ? 'getal' : 'bedrag';
}
