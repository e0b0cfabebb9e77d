import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** What was decided about embargoes: the subject is the code of the publication, the aspect is `fact`. */
@Entity('publicatie_fact')
export class PublicationFactRow extends FactRow {
  /** The type and data of the fact, and its source: as `toldProjection` writes them. */
  @Column({ type: 'json' })
  value!: unknown;
}
