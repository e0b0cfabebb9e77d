import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** Institutions, their locations and their volumes: the subject is the code of the institution, the aspect is `fact`. */
@Entity('institution_fact')
export class InstitutionFactRow extends FactRow {
  /** The type and data of the fact, and its source: as `toldProjection` writes them. */
  @Column({ type: 'json' })
  value!: unknown;
}
