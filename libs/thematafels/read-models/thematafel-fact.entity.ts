import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/**
 * What events tell of thematafels. The aspect names the thing (`name`, `coordinator:<person>`, `milestone:<id>`, `achieved:<id>`,
 * `attention:<id>`, `confirmed:<peildatum>`); a thing that ended has no value.
 */
@Entity('thematafel_fact')
export class ThematafelFactRow extends FactRow {
  @Column({ type: 'json', nullable: true })
  value!: unknown;
}
