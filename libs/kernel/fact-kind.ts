import type { Aspects } from './aspect.js';
import type { CalendarDate } from './dates.js';
import type { Fact } from './envelope.js';
import { type EventDefinition, event } from './events.js';
import { type DataOf, dataSchema, type Field, type Fields, reading } from './field.js';

/** The fields of a fact, with from when it holds. */
export type FactFields = Fields & { readonly validFrom: Field<CalendarDate> };

/** How a fact of some kind looks, for who tells one. */
export type ExampleRow = Readonly<Record<string, string>>;

interface Declared<F extends FactFields> extends Partial<Pick<EventDefinition, 'schemaVersion' | 'upcasters' | 'ahead' | 'asksDecision'>> {
  /** What the event is called for a reader, in Dutch, without an article: `afdoening van een motie`. */
  readonly name: string;
  /** What it tells, in a Dutch sentence. */
  readonly description: string;
  readonly fields: F;
  /** What a fact of this kind tells the value of. */
  readonly tells: Aspects<NoInfer<DataOf<F>>>;
  /** A row that tells it, or several of which each may follow the one before. */
  readonly example: ExampleRow | readonly ExampleRow[];
  /** The name of its input in the OpenAPI document. Default: it follows from its word. */
  readonly input?: string;
  /** What the event has, of what was asked: it fills in what nobody is asked. Default: what was asked. */
  completed?(asked: NoInfer<DataOf<F>>, validFrom: CalendarDate): NoInfer<DataOf<F>>;
}

/** A kind of fact, said once: its event, its fields, and how one looks. It stands in a table by its public word. */
export interface FactKind<T extends string = string, F extends FactFields = FactFields> {
  readonly type: T;
  readonly description: string;
  readonly fields: F;
  readonly example: ExampleRow | readonly ExampleRow[];
  readonly input?: string;
  /** From an input that holds to the limits of its fields to the fact that it tells. */
  factOf(given: object): Fact<T, DataOf<F>>;
  readonly event: EventDefinition<DataOf<F>>;
}

export type FactKinds = Readonly<Record<string, FactKind>>;

/** @param type of its event */
export const factKind = <const T extends string, const F extends FactFields>(
  type: T,
  { name, fields, tells, description, example, input, completed = (asked) => asked, ...more }: Declared<F>,
): FactKind<T, F> => {
  const read = reading(fields);
  return {
    type,
    description,
    fields,
    example,
    ...(input !== undefined && { input }),
    event: event(name, dataSchema(fields), tells, more),
    factOf: (given) => {
      const { geldigVanaf: validFrom } = given as { readonly geldigVanaf: CalendarDate };
      return { type, validFrom, data: completed(read(given), validFrom) };
    },
  };
};

/** The definitions of the events of these kinds. */
export type EventsOfKinds<K extends FactKinds> = { readonly [W in keyof K as K[W]['type']]: K[W]['event'] };
export const eventsOfKinds = <K extends FactKinds>(kinds: K) =>
  Object.fromEntries(Object.values(kinds).map(({ type, event: definition }) => [type, definition])) as unknown as EventsOfKinds<K>;

/** The facts that these kinds can tell. */
export type FactsIn<K extends FactKinds> = { [W in keyof K]: Fact<K[W]['type'], DataOf<K[W]['fields']>> }[keyof K];
