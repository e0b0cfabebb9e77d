import { FactRow } from '@peildatum/projections';
import { Column, Entity } from 'typeorm';

/**
 * What was decided about budgets: the subject is the code of the budget, the aspect is `fact`. Every one stands beside the others
 * with an event of its own, so that the history keeps each cause; the view is made of all of them.
 */
@Entity('budget_fact')
export class BudgetFactRow extends FactRow {
  /** The type and data of the fact, and its source: as `toldProjection` writes them. */
  @Column({ type: 'json' })
  value!: unknown;
}
