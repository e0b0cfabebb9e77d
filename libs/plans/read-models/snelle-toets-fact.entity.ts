import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** What events tell of snelle toetsen: one row per event and aspect, each with the columns of its aspect. */
@Entity('snelle_toets_fact')
export class SnelleToetsFactRow extends FactRow {
  /** Aspect `status`. */
  @Column({ type: 'text', nullable: true })
  status!: string | null;

  /** Aspect `status`: rejected, and may come back. */
  @Column({ type: 'boolean', nullable: true })
  provisional!: boolean | null;

  /** Aspect `status`: the explanation, request, points or reason. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Aspect `requested`: in cents. */
  @Column({ type: 'bigint', nullable: true })
  requested!: string | null;

  /** Aspect `submission`, as what follows. */
  @Column({ type: 'text', nullable: true })
  title!: string | null;

  /** Lists of values; null where the source does not say. */
  @Column({ type: 'json', nullable: true })
  regions!: readonly string[] | null;

  @Column({ type: 'json', nullable: true })
  sectors!: readonly string[] | null;

  @Column({ type: 'json', nullable: true })
  themes!: readonly string[] | null;

  @Column({ type: 'text', nullable: true })
  insurer!: string | null;
}
