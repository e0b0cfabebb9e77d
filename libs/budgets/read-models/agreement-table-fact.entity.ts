import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** The tables of agreements as they were set: the subject is the code of the table, the aspect is `fact`. */
@Entity('agreement_table_fact')
export class AgreementTableFactRow extends FactRow {
  /** The type and data of the fact, and its source: as `toldProjection` writes them. */
  @Column({ type: 'json' })
  value!: unknown;
}
