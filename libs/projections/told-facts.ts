import type { Basis, CalendarDate, EventDefinitions, Fact, ToldFact, Uuid } from '@peildatum/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { FactProjection, ProjectedFact, ProjectedRow } from './declaration.js';
import { type FactEntity, type FactRow, factEntity } from './fact-row.js';
import { createFactTable } from './fact-table.js';
import { factsOf } from './read/probe.js';
import type { Snapshot } from './read/snapshot.js';
import { versionOf } from './version.js';

/** Every fact stands beside the others, with an event of its own: the one aspect of such a read model. */
const TOLD = 'fact';

/** The column `value` (json) of a row. */
interface ToldValue {
  readonly type: string;
  readonly data: unknown;
  readonly source: string | null;
}

interface ToldProjection {
  /** Has a column `value json NOT NULL` beside those of `FactRow`. */
  readonly entity: FactEntity;
  /** It keeps every fact of them: all but the corrections. */
  readonly events: EventDefinitions;
  readonly subjectOf: (stream: string) => string;
}

/** The entity of a table of such a read model: all of them have one shape, the type and data of the fact and its source. */
export const toldEntity = (table: string): (new () => FactRow) => factEntity(table, { value: { type: 'json' } });

/** A migration that makes such tables. What it made once it makes for ever: its name and its tables are written out where it is declared. */
export const toldTables = (name: string, ...tables: readonly string[]): (new () => MigrationInterface) =>
  class implements MigrationInterface {
    readonly name = name;

    async up(queryRunner: QueryRunner): Promise<void> {
      for (const table of tables) await createFactTable(queryRunner, table, 'value json NOT NULL');
    }

    async down(queryRunner: QueryRunner): Promise<void> {
      for (const table of tables.toReversed()) await queryRunner.query(`DROP TABLE ${table}`);
    }
  };

/** Declares a read model that keeps every fact as it was told; the view is made of all of them by who reads. For hundreds of facts a subject. */
export function toldProjection(name: string, { entity, events, subjectOf }: ToldProjection): FactProjection {
  const tell = ({ stream, type, data, source }: ProjectedFact): readonly ProjectedRow[] => [
    { subject: subjectOf(stream), aspect: TOLD, values: { value: { type, data, source: source ?? null } } },
  ];
  const told = Object.entries(events).filter(([, { correction }]) => !correction);
  const handlers = Object.fromEntries(told.map(([type]) => [type, tell]));
  return { kind: 'facts', name, version: versionOf({ entity, events }), entity, handlers };
}

interface Row {
  readonly subject: string;
  readonly valid_from: CalendarDate;
  readonly basis: Basis;
  readonly event_id: Uuid;
  readonly value: ToldValue;
}

/** What stood of every subject (or of `subjects`), in the order of their codes; of each in order of (validFrom, place). */
export async function toldAt<F extends Fact>(
  snapshot: Snapshot,
  told: FactProjection,
  subjects?: readonly string[],
): Promise<ReadonlyMap<string, readonly ToldFact<F>[]>> {
  const facts = factsOf({
    table: snapshot.table(told),
    aspect: TOLD,
    columns: 'event_id, value',
    ...(subjects && { where: 'f.subject = ANY ($3::text[])' }),
  });
  const rows = await snapshot.query<Row>(
    `SELECT subject, valid_from, basis, event_id, value FROM ${facts} AS fact ORDER BY subject COLLATE "C", valid_from, place, volgnummer`,
    [...snapshot.boundsAt(snapshot.validOn, { future: true }), ...(subjects ? [subjects] : [])],
  );
  const found = new Map<string, ToldFact<F>[]>();
  for (const row of rows) {
    const known = found.get(row.subject);
    if (known) known.push(factOf(row));
    else found.set(row.subject, [factOf(row)]);
  }
  return found;
}

const factOf = <F extends Fact>({ valid_from: validFrom, basis, event_id: event, value: { type, data, source } }: Row): ToldFact<F> => ({
  fact: { type, validFrom, data } as F,
  event,
  basis,
  source,
});
