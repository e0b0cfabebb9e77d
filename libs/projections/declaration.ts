import type { EventDefinition, EventDefinitions, Fact, FactsOf, NumberedEvent } from '@peildatum/kernel';
import type { FactEntity } from './fact-row.js';
import { versionOf } from './version.js';

/** A value column's content: what `pg` and COPY can both write. A list or object goes into a `json` column. */
export type ColumnValue = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

/** What one event tells of one aspect of one subject. The engine adds the columns of `FactRow`. */
export interface ProjectedRow {
  readonly subject: string;
  readonly aspect: string;
  readonly values: Readonly<Record<string, ColumnValue>>;
}

/** The fact of an event as a projection sees it: of a correction, the replacement with the correction's own envelope. */
export type ProjectedFact<F extends Fact = Fact> = NumberedEvent<F>;

/**
 * A read model as facts: per event type a pure function from event to rows, at most one row per subject and aspect.
 * Corrections, checkpoints, rebuilds and ordering are the engine's, and are declared nowhere.
 */
export interface FactProjection {
  readonly kind: 'facts';
  /** Stable, in the words of the command line: `acties`. */
  readonly name: string;
  /** Follows from the declaration (`versionOf`). Where a table was filled by another one, the process rebuilds before it says ready. */
  readonly version: number;
  readonly entity: FactEntity;
  readonly handlers: Readonly<Record<string, (event: ProjectedFact) => readonly ProjectedRow[]>>;
}

interface Declaration<D extends EventDefinitions> {
  readonly entity: FactEntity;
  readonly events: D;
  /** Raise it, from 1, when the functions make other rows of the same events: what a function means is in no digest. */
  readonly madeAnew?: number;
}

type Handlers<D extends EventDefinitions> = {
  readonly [Type in keyof D & string]?: (event: ProjectedFact<Extract<FactsOf<D>, { type: Type }>>) => readonly ProjectedRow[];
};

type Handler = FactProjection['handlers'][string];

/**
 * Declares a projection over the events of one or more contexts. An event type without a function tells this read model nothing;
 * what a function tells is among the aspects that the event's definition declares, by which a decision knows what was said already.
 */
export function projection<D extends EventDefinitions>(
  name: string,
  { entity, events, madeAnew }: Declaration<D>,
  handlers: Handlers<D>,
): FactProjection {
  const checked = Object.entries(handlers as unknown as Record<string, Handler>).map(([type, handler]): [string, Handler] => [
    type,
    withinAspects(type, events[type] as EventDefinition, handler),
  ]);
  const read = Object.entries(events).filter(([type, { correction }]) => correction || Object.hasOwn(handlers, type));
  const version = versionOf({ entity, events: Object.fromEntries(read), madeAnew });
  return { kind: 'facts', name, version, entity, handlers: Object.fromEntries(checked) };
}

/** A row is of an aspect by its name, or by its name and which one: `attention:<point>`. */
const withinAspects =
  (type: string, { aspects }: EventDefinition, handler: Handler): Handler =>
  (event) => {
    const declared = aspects(event.data);
    const rows = handler(event);
    for (const { subject, aspect } of rows) {
      const isDeclared = declared.some(
        ({ of, name, which }) => (of === undefined || of === subject) && (aspect === name || aspect === `${name}:${which}`),
      );
      if (!isDeclared) throw new TypeError(`${type} does not declare that it tells ${aspect} of ${subject}`);
    }
    return rows;
  };
