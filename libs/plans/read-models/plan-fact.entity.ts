import { factEntity } from '@peildatum/projections';

/** What events tell of transformatieplannen: one row per event and aspect, each with the columns of its aspect. */
export const PlanFactRow = factEntity('transformatieplan_fact', {
  /** Aspect `status`; the note is the explanation, request or reason. */
  status: 'text',
  note: 'text',
  /** Aspect `submission`, as what follows. A list of values is null where the source does not say. */
  title: 'text',
  regions: 'json',
  sectors: 'json',
  themes: 'json',
  patient_involvement: 'json',
  target_groups: 'json',
  social_domain: 'text',
  insurers: 'json',
  /** Aspect `requested`: in cents. */
  requested: 'bigint',
  /** Aspect `terms`: the amounts per sector apart from the KPIs, which a report reads from their own table. */
  amounts: 'json',
  kpis: 'json',
  /** Aspect `decision`: every one stands. */
  insurer: 'text',
  decision: 'text',
  /** Aspects `beschikking` and `vws-route`, as what follows: every one stands. */
  number: 'text',
  domain: 'text',
  /** Amount, bound and text of the source; of aspect `qualifier` the whole of it. */
  granted: 'json',
  data_date: 'date',
});
