import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row for every event: when it became known, and what an auditor looks for. */
@Entity('logboek')
export class LogboekRow {
  @PrimaryColumn({ type: 'bigint' })
  volgnummer!: string;

  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  /** The running maximum of `recordedAt` along the log. */
  @Column({ name: 'known_at', type: 'timestamptz', precision: 3 })
  knownAt!: Date;

  @Column({ type: 'text' })
  cursor!: string;

  @Column({ type: 'text', collation: 'C' })
  stream!: string;

  @Column({ type: 'bigint' })
  revision!: string;

  @Column({ type: 'text', collation: 'C' })
  type!: string;

  /** This and what follows is null only for an event that was skipped because it could not be read. */
  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, nullable: true })
  recordedAt!: Date | null;

  @Column({ name: 'actor_person', type: 'uuid', nullable: true })
  actorPerson!: string | null;

  @Column({ name: 'actor_role', type: 'text', nullable: true })
  actorRole!: string | null;

  @Column({ name: 'actor_organisation', type: 'text', nullable: true })
  actorOrganisation!: string | null;

  @Column({ name: 'actor_thematafel', type: 'text', nullable: true })
  actorThematafel!: string | null;

  @Column({ type: 'uuid', nullable: true })
  corrects!: string | null;

  @Column({ type: 'text', nullable: true })
  basis!: string | null;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ name: 'command_id', type: 'uuid', nullable: true })
  commandId!: string | null;

  /** The publication that its fact names; of a correction, that its replacement names. */
  @Column({ type: 'text', collation: 'C', nullable: true })
  publication!: string | null;
}
