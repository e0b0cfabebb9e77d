import { factEntity } from '@peildatum/projections';

/** What events tell of KPIs: one row per event and aspect, each with the columns of its aspect. */
export const KpiFactRow = factEntity('kpi_fact', {
  /**
   * In cents. Aspect `terms`: what is available; `expected`: what is expected; `outcome`: what was earned; `payment`: all that was
   * authorised or paid so far.
   */
  amount: 'bigint',
  /** Aspect `outcome`. */
  outcome: 'text',
  /** Aspect `terms`, as what follows. */
  sector: 'text',
  title: 'text',
  due: 'date',
});
