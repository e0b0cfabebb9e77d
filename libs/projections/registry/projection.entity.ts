import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The registry: one row per projection, its live table and how far that table has come in the log. */
@Entity('projection')
export class ProjectionRow {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  name!: string;

  /** The declared version by which the live table was filled. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  generation!: number;

  /** The live table. Readers take it from here inside their own snapshot. */
  @Column({ name: 'table_name', type: 'text' })
  tableName!: string;

  @Column({ name: 'log_id', type: 'uuid', nullable: true })
  logId!: string | null;

  /** How many events of the log are applied; 0 before the first. */
  @Column({ type: 'bigint' })
  volgnummer!: string;

  @Column({ type: 'text', nullable: true })
  cursor!: string | null;

  @Column({ name: 'known_at', type: 'timestamptz', precision: 3, nullable: true })
  knownAt!: Date | null;

  @Column({ name: 'event_id', type: 'uuid', nullable: true })
  eventId!: string | null;

  /** Where the checkpoint's event stands, so that it can be looked up and compared. */
  @Column({ type: 'text', nullable: true })
  stream!: string | null;

  @Column({ type: 'bigint', nullable: true })
  revision!: string | null;

  /** running or halted; a rebuild shows in its lock. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'reason_code', type: 'text', nullable: true })
  reasonCode!: string | null;

  @Column({ name: 'reason_text', type: 'text', nullable: true })
  reasonText!: string | null;

  @Column({ name: 'halted_event_id', type: 'uuid', nullable: true })
  haltedEventId!: string | null;

  @Column({ name: 'halted_volgnummer', type: 'bigint', nullable: true })
  haltedVolgnummer!: string | null;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3 })
  updatedAt!: Date;
}
