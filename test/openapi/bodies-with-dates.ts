import { type OpenApi, resolved, type Schema } from './document.js';

interface Made {
  readonly value: unknown;
  /** Where a date stands in it, as a refusal names the field. */
  readonly dates: readonly string[];
}

/** Bodies that hold this date wherever a schema has one: together they show every date of every alternative. */
export function bodiesWithDates(
  document: OpenApi,
  schema: Schema,
  date: string,
): { readonly body: unknown; readonly dates: readonly string[] }[] {
  const made = (of: Schema): Made[] => {
    if (typeof of.$ref === 'string') return made(resolved(document, of as { $ref: string }));
    for (const either of [of.oneOf, of.anyOf]) if (Array.isArray(either)) return (either as Schema[]).flatMap(made);
    if (Array.isArray(of.allOf)) return (of.allOf as Schema[]).map(made).reduce(both, [{ value: {}, dates: [] }]);
    if (of.format === 'date') return [{ value: date, dates: [''] }];
    if (of.type === 'array') return made((of.items ?? {}) as Schema).map((item) => ({ ...within('0', item), value: [item.value] }));
    if (of.type === 'object' || of.properties) return objects((of.properties ?? {}) as Readonly<Record<string, Schema>>);
    return [{ value: plain(of), dates: [] }];
  };
  const objects = (properties: Readonly<Record<string, Schema>>): Made[] =>
    Object.entries(properties)
      .map(([name, property]) => made(property).map((one) => ({ ...within(name, one), value: { [name]: one.value } })))
      .reduce(both, [{ value: {}, dates: [] }]);
  return made(schema).flatMap(({ value, dates }) => (dates.length === 0 ? [] : [{ body: value, dates }]));
}

/** Every alternative of each, beside the first of the other. */
const both = (some: readonly Made[], others: readonly Made[]): Made[] => {
  const [first] = some;
  const [other] = others;
  if (first === undefined || other === undefined) return [...some, ...others];
  return [...some.map((one) => merged(one, other)), ...others.slice(1).map((one) => merged(first, one))];
};

const merged = (a: Made, b: Made): Made => ({ value: Object.assign({}, a.value, b.value), dates: [...a.dates, ...b.dates] });

const within = (name: string, { value, dates }: Made): Made => ({
  value,
  dates: dates.map((path) => (path === '' ? name : `${name}.${path}`)),
});

function plain({ enum: words, example, examples, type }: Schema): unknown {
  if (Array.isArray(words)) return words[0];
  const [given = example] = Array.isArray(examples) ? examples : [];
  if (given !== undefined) return given;
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return true;
  return type === 'null' ? null : 'iets';
}
