import { Column, type ColumnOptions, type ColumnType, Entity, PrimaryColumn } from 'typeorm';

/**
 * The columns that every fact table has; a read model's entity adds its value columns. Inserted only, but for
 * `supersededBy`, which is set once. Dates travel as text.
 */
export abstract class FactRow {
  /** The subject's own key: an action's code, a thematafel's letter. */
  @PrimaryColumn({ type: 'text', collation: 'C' })
  subject!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  aspect!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** Where it stands among the facts of its date (`rankOf` in the kernel): of what takes the place of another, that of the first of the chain. */
  @Column({ type: 'bigint' })
  place!: string;

  /** The number in the log of the event that told it. */
  @PrimaryColumn({ type: 'bigint' })
  volgnummer!: string;

  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  /** recorded, source, derived or reconstructed. */
  @Column({ type: 'text' })
  basis!: string;

  /** The volgnummer of the correction that took its place. */
  @Column({ name: 'superseded_by', type: 'bigint', nullable: true })
  supersededBy!: string | null;
}

/** A constructor of a TypeORM entity that extends `FactRow`: the template of the read model's tables. */
export type FactEntity = abstract new () => object;

/** The entity of a fact table. @param columns beside those of `FactRow`, by their names in the table; one that is a type alone may be null */
export function factEntity(table: string, columns: Readonly<Record<string, ColumnType | ColumnOptions>>): new () => FactRow {
  class Row extends FactRow {}
  Object.defineProperty(Row, 'name', { value: `FactRow(${table})` });
  for (const [name, column] of Object.entries(columns))
    Column(typeof column === 'string' ? { type: column as ColumnType, nullable: true } : (column as ColumnOptions))(Row.prototype, name);
  Entity(table)(Row);
  return Row;
}
