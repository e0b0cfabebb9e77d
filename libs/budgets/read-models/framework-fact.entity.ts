import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** What was set, estimated and published of kaders: the subject is the code of sector and year, the aspect is `fact`. */
@Entity('framework_fact')
export class FrameworkFactRow extends FactRow {
  /** The type and data of the fact, and its source: as `toldProjection` writes them. */
  @Column({ type: 'json' })
  value!: unknown;
}
