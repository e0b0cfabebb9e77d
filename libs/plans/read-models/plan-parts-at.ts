import type { Basis, CalendarDate } from '@peildatum/kernel';
import { factsOf, type Snapshot } from '@peildatum/projections';
import type { PlanCode } from '../domain/codes.js';
import type { StatedAmount } from '../domain/dossier.events.js';
import type { Grant, PlanView } from '../domain/dossier.views.js';
import type { Qualifier } from '../domain/qualified.js';
import { planProjection } from './plan.projection.js';

/** Per plan every one that stands, in order of (validFrom, place). */
type ByPlan<T> = ReadonlyMap<PlanCode, readonly T[]>;

interface GrantRow {
  readonly number: string | null;
  readonly domain: string | null;
  readonly granted: StatedAmount;
  readonly data_date: CalendarDate;
}

export const decisionsOf = (snapshot: Snapshot, codes?: readonly PlanCode[]): Promise<ByPlan<PlanView['decisions'][number]>> =>
  partsOf<{ insurer: string | null; decision: 'approved' | 'rejected' }, PlanView['decisions'][number]>(
    { snapshot, aspect: 'decision', columns: 'insurer, decision', codes },
    ({ insurer, decision, valid_from: on }) => ({ insurer, decision, on }),
  );

export const beschikkingenOf = (snapshot: Snapshot, codes?: readonly PlanCode[]): Promise<ByPlan<Grant>> =>
  partsOf<GrantRow, Grant>({ snapshot, aspect: 'beschikking', columns: 'number, domain, granted, data_date', codes }, (row) => ({
    ...routeOf(row),
    number: row.number,
    domain: row.domain,
  }));

export const vwsRoutesOf = (snapshot: Snapshot, codes?: readonly PlanCode[]): Promise<ByPlan<PlanView['vwsRoutes'][number]>> =>
  partsOf<GrantRow, PlanView['vwsRoutes'][number]>({ snapshot, aspect: 'vws-route', columns: 'granted, data_date', codes }, routeOf);

/** How exact amounts of those are since, in the order in which that was told. */
export const qualifiersOf = (snapshot: Snapshot, codes?: readonly PlanCode[]): Promise<ByPlan<Qualifier>> =>
  partsOf<{ granted: Qualifier }, Qualifier>({ snapshot, aspect: 'qualifier', columns: 'granted', codes }, ({ granted }) => granted);

interface PartRow {
  readonly subject: PlanCode;
  readonly valid_from: CalendarDate;
  readonly basis: Basis;
}

const routeOf = ({ granted, data_date: dataDate, valid_from: on, basis }: PartRow & Pick<GrantRow, 'granted' | 'data_date'>) => ({
  on,
  granted,
  dataDate,
  basis,
});

interface Parts {
  readonly snapshot: Snapshot;
  readonly aspect: string;
  readonly columns: string;
  /** Absent: of every plan. */
  readonly codes: readonly PlanCode[] | undefined;
}

async function partsOf<R, T>({ snapshot, aspect, columns, codes }: Parts, partOf: (row: R & PartRow) => T): Promise<ByPlan<T>> {
  const facts = factsOf({
    table: snapshot.table(planProjection),
    aspect,
    columns,
    ...(codes && { where: 'f.subject = ANY ($3::text[])' }),
  });
  const rows = await snapshot.query<R & PartRow>(
    `SELECT subject, valid_from, basis, ${columns} FROM ${facts} AS fact ORDER BY valid_from, place, volgnummer`,
    [...snapshot.bounds, ...(codes ? [codes] : [])],
  );
  const parts = new Map<PlanCode, T[]>();
  for (const row of rows) {
    const known = parts.get(row.subject);
    if (known) known.push(partOf(row));
    else parts.set(row.subject, [partOf(row)]);
  }
  return parts;
}
