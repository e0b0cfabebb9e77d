import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** What was proposed, set and told of interventions: the subject is the code of the intervention, the aspect is `fact`. */
@Entity('volume_norm_fact')
export class NormFactRow extends FactRow {
  /** The type and data of the fact, and its source: as `toldProjection` writes them. */
  @Column({ type: 'json' })
  value!: unknown;
}
