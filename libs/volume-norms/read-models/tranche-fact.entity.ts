import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** The agreed dates of tranches: the subject is the number of the tranche, the aspect is `fact`. */
@Entity('norm_tranche_fact')
export class TrancheFactRow extends FactRow {
  /** The type and data of the fact, and its source: as `toldProjection` writes them. */
  @Column({ type: 'json' })
  value!: unknown;
}
