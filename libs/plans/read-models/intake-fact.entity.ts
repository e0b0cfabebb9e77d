import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** Whether new snelle toetsen are taken in: one subject, one aspect. */
@Entity('intake_fact')
export class IntakeFactRow extends FactRow {
  @Column({ type: 'boolean' })
  closed!: boolean;

  @Column({ name: 'decided_by', type: 'text' })
  decidedBy!: string;
}
