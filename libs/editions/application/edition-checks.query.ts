import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { acknowledgedIn, type CheckOutcome, type CheckOutcomes, CheckReportQuery } from '@peildatum/checks';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import type { CountedObject } from '@peildatum/reporting';
import { viewsByCode } from '@peildatum/subjects';
import type { EditionCode } from '../domain/edition.events.js';
import type { Acknowledgement } from '../domain/edition.view.js';
import { edition } from './edition.subject.js';

/** What was acknowledged of an edition, by the code of its check, as the outcomes of checks have it. */
export const erkenningen = (acknowledged: readonly Acknowledgement[]): ReadonlyMap<string, NonNullable<CheckOutcome['erkenning']>> =>
  new Map(acknowledged.map(({ check, reason, on, event }) => [check, { reden: reason, op: on, gebeurtenis: event as never }]));

/** What the checks say of an edition at its peildatum, beside what was acknowledged of it. @throws `EDITION.NOT_FOUND` */
export class CheckOutcomesOfEditionQuery extends Query<CheckOutcomes> {
  constructor(
    readonly code: EditionCode,
    /** What is known; the date is the edition's. */
    readonly clocks: ClockRequest,
    readonly options: { readonly countedObject?: CountedObject | undefined } = {},
  ) {
    super();
  }
}

@QueryHandler(CheckOutcomesOfEditionQuery)
export class CheckOutcomesOfEditionHandler implements IQueryHandler<CheckOutcomesOfEditionQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly queries: QueryBus,
  ) {}

  /** As of the day on which it is asked: an edition is opened and checked after its peildatum. */
  async execute({ code, clocks, options }: CheckOutcomesOfEditionQuery): Promise<CheckOutcomes> {
    const { validOn: _, ...known } = clocks;
    const views = await this.readModels.at({ ...known, uses: [edition.projection] }, (snapshot) => viewsByCode(snapshot, edition, [code]));
    const view = views.get(code);
    if (view === undefined) throw edition.notFound(code);
    const query = new CheckReportQuery({ ...known, validOn: view.peildatum as CalendarDate }, options);
    return acknowledgedIn(await this.queries.execute(query), code, erkenningen(view.acknowledged));
  }
}
