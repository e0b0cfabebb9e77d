import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** What events tell of the report's own parameters; the subject is what `subjectOf` names, the value a `GovernanceFactView`. */
@Entity('governance_fact')
export class GovernanceFactRow extends FactRow {
  @Column({ type: 'json' })
  value!: unknown;
}
