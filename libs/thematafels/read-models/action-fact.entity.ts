import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/** What events tell of actions: one row per event and aspect, each with the columns of its aspect. */
@Entity('action_fact')
export class ActionFactRow extends FactRow {
  /** Aspect `status`. */
  @Column({ type: 'text', nullable: true })
  status!: string | null;

  /** Aspect `status`: the explanation, evidence or reason. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Aspect `thematafel`. */
  @Column({ type: 'text', nullable: true })
  thematafel!: string | null;

  /** Aspect `registration`. */
  @Column({ type: 'text', nullable: true })
  section!: string | null;

  /** Aspect `description`. */
  @Column({ type: 'text', nullable: true })
  description!: string | null;

  /** Aspect `due`: as it was written. */
  @Column({ name: 'due_text', type: 'text', nullable: true })
  dueText!: string | null;

  /** Aspect `due`: the last day of the period named. */
  @Column({ name: 'due_date', type: 'date', nullable: true })
  dueDate!: string | null;

  /** Aspect `responsible`: a list of parties; null where the source does not say. */
  @Column({ type: 'json', nullable: true })
  responsible!: readonly string[] | null;
}
