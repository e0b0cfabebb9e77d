import { DECORATORS } from '@nestjs/swagger';
import type { ValueListName } from '../value-lists.js';

/** How a value of an input is written, whatever it is about: what a spreadsheet can make of a cell rests on it. */
export type FieldKind =
  | 'tekst'
  | 'code'
  | 'id'
  | 'keuze'
  | 'datum'
  | 'jaar'
  | 'aantal'
  | 'getal'
  /** A number or words: the value of a figure. */
  | 'cijferwaarde'
  /** One exact amount in euro, from nothing up. */
  | 'bedrag'
  | 'bedrag-met-teken'
  /** An amount with the words that a source puts before it. */
  | 'bedrag-zoals-genoemd'
  | 'ja-nee'
  /** A list of texts. */
  | 'lijst'
  /** A list of objects, each with fields of its own. */
  | 'regels';

/** A field of an input class, as its decorators declare it. */
export interface InputField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly description: string;
  /** How it is written, for who fills it in. */
  readonly notation: string;
  /** The only values that it may have. Absent: it has no such list. */
  readonly allowed?: readonly string[];
  /** The list that its values come from, which differs by date. */
  readonly list?: ValueListName;
  /** Whether its text may have lines. */
  readonly hasLines?: true;
  readonly example?: string;
  /** The class of the objects of a list. */
  readonly parts?: new () => object;
}

/** What the decorator of a field says beyond its schema. */
export interface Written {
  readonly kind: FieldKind;
  readonly notation: string;
  readonly list?: ValueListName | undefined;
  readonly hasLines?: boolean | undefined;
}

const WRITTEN = Symbol('how a field is written');

/** Notes how a field is written. The decorator that describes a field to OpenAPI says the rest. */
export const Geschreven =
  (kind: FieldKind, notation: string, list?: ValueListName, hasLines = false): PropertyDecorator =>
  (target, key) =>
    Reflect.defineMetadata(WRITTEN, { kind, notation, list, hasLines } satisfies Written, target, key);

interface Schema {
  readonly required?: boolean;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly example?: unknown;
  readonly type?: unknown;
}

/** The fields of an input class in the order in which they are declared, those of what it extends first. */
export function inputFields(input: new () => object): InputField[] {
  const keys: readonly string[] = Reflect.getMetadata(DECORATORS.API_MODEL_PROPERTIES_ARRAY, input.prototype) ?? [];
  return keys.map((key) => fieldOf(input.prototype, key.slice(1)));
}

function fieldOf(target: object, name: string): InputField {
  const schema: Schema = Reflect.getMetadata(DECORATORS.API_MODEL_PROPERTIES, target, name);
  const {
    kind,
    notation,
    list,
    hasLines = false,
  }: Written = Reflect.getMetadata(WRITTEN, target, name) ?? { kind: 'regels', notation: '' };
  const { required = true, description = '', enum: allowed, example } = schema;
  const parts = kind === 'regels' ? partsOf(schema.type) : undefined;
  return {
    name,
    kind,
    required,
    description,
    notation,
    ...(parts === undefined ? {} : { parts }),
    ...(allowed === undefined ? {} : { allowed }),
    ...(list === undefined ? {} : { list }),
    ...(hasLines ? { hasLines } : {}),
    ...(example === undefined ? {} : { example: Array.isArray(example) ? example.join('; ') : String(example) }),
  };
}

/** The document names the class itself, in a list, or by a function that gives it. */
function partsOf(type: unknown): (new () => object) | undefined {
  const named = Array.isArray(type) ? type[0] : type;
  if (typeof named !== 'function') return undefined;
  return (named.prototype === undefined ? named() : named) as new () => object;
}
