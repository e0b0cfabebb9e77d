import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** What events tell of transformatieplannen: one row per event and aspect, each with the columns of its aspect. */
@Entity('transformatieplan_fact')
export class PlanFactRow extends FactRow {
  /** Aspect `status`. */
  @Column({ type: 'text', nullable: true })
  status!: string | null;

  /** Aspect `status`: the explanation, request or reason. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

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

  @Column({ name: 'patient_involvement', type: 'json', nullable: true })
  patientInvolvement!: readonly string[] | null;

  @Column({ name: 'target_groups', type: 'json', nullable: true })
  targetGroups!: readonly string[] | null;

  @Column({ name: 'social_domain', type: 'text', nullable: true })
  socialDomain!: string | null;

  /** In cents. */
  @Column({ type: 'bigint', nullable: true })
  requested!: string | null;

  @Column({ type: 'json', nullable: true })
  insurers!: readonly string[] | null;

  /** Aspect `terms`: the amounts per sector apart from the KPIs, which a report reads from their own table. */
  @Column({ type: 'json', nullable: true })
  amounts!: unknown;

  @Column({ type: 'json', nullable: true })
  kpis!: unknown;

  /** Aspect `decision`: every one stands. */
  @Column({ type: 'text', nullable: true })
  insurer!: string | null;

  @Column({ type: 'text', nullable: true })
  decision!: string | null;

  /** Aspects `beschikking` and `vws-route`, as what follows: every one stands. */
  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ type: 'text', nullable: true })
  domain!: string | null;

  /** Amount, bound and text of the source. */
  @Column({ type: 'json', nullable: true })
  granted!: unknown;

  @Column({ name: 'data_date', type: 'date', nullable: true })
  dataDate!: string | null;
}
