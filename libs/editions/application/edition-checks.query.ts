import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { acknowledgedIn, type CheckOutcome, type CheckOutcomes, CheckReportQuery } from '@peildatum/checks';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import type { CountedObject } from '@peildatum/reporting';
import { viewsByCode } from '@peildatum/subjects';
import type { EditionCode } from '../domain/edition.events.js';
import type { Acknowledgement, EditionView } from '../domain/edition.view.js';
import { edition } from './edition.subject.js';
import { clocksOfFrozen } from './frozen-clocks.query.js';

/** What was acknowledged of an edition, by the code of its check, as the outcomes of checks have it. */
export const erkenningen = (acknowledged: readonly Acknowledgement[]): ReadonlyMap<string, NonNullable<CheckOutcome['erkenning']>> =>
  new Map(acknowledged.map(({ check, reason, on, event }) => [check, { reden: reason, op: on, gebeurtenis: event as never }]));

/** That it was acknowledged is for all, and why is not: the reason may tell of what is under embargo. */
const withoutReasons = (acknowledged: ReturnType<typeof erkenningen>): ReturnType<typeof erkenningen> =>
  new Map([...acknowledged].map(([check, { op }]) => [check, { reden: null, op, gebeurtenis: null }]));

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

  /** Of a frozen report its own clocks, where none are asked for and the reader may have it; else what is known of its peildatum. */
  private async asked(
    { peildatum, frozen }: EditionView,
    known: Omit<ClockRequest, 'validOn'>,
    options: CheckOutcomesOfEditionQuery['options'],
  ): Promise<CheckReportQuery> {
    const asksNoClock = known.volgnummer === undefined && known.knownAt === undefined;
    if (frozen === null || !asksNoClock || (frozen.audience === 'bo' && known.withheld !== undefined))
      return new CheckReportQuery({ ...known, validOn: peildatum as CalendarDate }, options);
    const clocks = await clocksOfFrozen(this.readModels, frozen);
    return new CheckReportQuery(
      { ...clocks, ...(known.signal && { signal: known.signal }) },
      { countedObject: frozen.countedObject, ...options },
    );
  }

  /** As of the day on which it is asked: an edition is opened and checked after its peildatum. */
  async execute({ code, clocks, options }: CheckOutcomesOfEditionQuery): Promise<CheckOutcomes> {
    const { validOn: _, ...known } = clocks;
    const views = await this.readModels.at({ ...known, uses: [edition.projection] }, (snapshot) => viewsByCode(snapshot, edition, [code]));
    const view = views.get(code);
    if (view === undefined) throw edition.notFound(code);
    const query = await this.asked(view, known, options);
    const acknowledged = erkenningen(view.acknowledged);
    return acknowledgedIn(
      await this.queries.execute(query),
      code,
      known.withheld === undefined ? acknowledged : withoutReasons(acknowledged),
    );
  }
}
