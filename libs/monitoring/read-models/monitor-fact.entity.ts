import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** What was set up, aimed at and measured of monitors: the subject is the code of the monitor, the aspect is `fact`. */
@Entity('monitor_fact')
export class MonitorFactRow extends FactRow {
  /** The type and data of the fact, and its source: as `toldProjection` writes them. */
  @Column({ type: 'json' })
  value!: unknown;
}
