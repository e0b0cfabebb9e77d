import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** What events tell of KPIs: one row per event and aspect, each with the columns of its aspect. */
@Entity('kpi_fact')
export class KpiFactRow extends FactRow {
  /** In cents. Aspect `terms`: what is available; `expected`: what is expected; `outcome`: what was earned; `payment`: all that was authorised or paid so far. */
  @Column({ type: 'bigint', nullable: true })
  amount!: string | null;

  /** Aspect `outcome`. */
  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  /** Aspect `terms`, as what follows. */
  @Column({ type: 'text', nullable: true })
  sector!: string | null;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @Column({ type: 'date', nullable: true })
  due!: string | null;
}
