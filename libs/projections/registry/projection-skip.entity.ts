import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event that a projection left out at the explicit command of an operator. A report over it says so. */
@Entity('projection_skip')
export class ProjectionSkipRow {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  projection!: string;

  @PrimaryColumn({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Column({ type: 'bigint' })
  volgnummer!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  by!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
