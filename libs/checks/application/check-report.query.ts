import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { editionAt, ReadReports } from '@peildatum/comparing';
import { addDays, type CalendarDate, type ClockRequest } from '@peildatum/kernel';
import { logboek, ReadModels, type Snapshot } from '@peildatum/projections';
import { audienceAt, type Clocks, composeReport, REPORT_READ, type ReportOptions, reportAt } from '@peildatum/reporting';
import type { ReportWithInput } from '../domain/check.js';
import { type CheckOutcomes, outcomeAnswer } from '../domain/check-shapes.js';
import { inOrder, talliesOf } from '../domain/outcomes.js';
import { runChecks } from '../domain/run-checks.js';

export type CountedIn = Pick<ReportOptions, 'countedObject'>;

/** What the checks say of the report at one pair of clocks, beside that of the edition before it as it is known now. */
export class CheckReportQuery extends Query<CheckOutcomes> {
  constructor(
    /** Without a date: today. */
    readonly clocks: ClockRequest,
    readonly options: CountedIn = {},
  ) {
    super();
  }
}

@QueryHandler(CheckReportQuery)
export class CheckReportHandler implements IQueryHandler<CheckReportQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly reports: ReadReports,
  ) {}

  /** Two reports at most: it waits for its turn among those who ask for many. */
  execute({ clocks, options }: CheckReportQuery): Promise<CheckOutcomes> {
    return this.reports.during(() => this.checked(clocks, options), clocks.signal);
  }

  private async checked(asked: ClockRequest, options: CountedIn): Promise<CheckOutcomes> {
    const { made, clocks } = await this.at(asked, options);
    const reader = readerOf(asked, clocks);
    const peildatum = await editionAt(this.readModels, { ...reader, validOn: addDays(clocks.geldigOp, -1) });
    const before = peildatum === null ? null : (await this.at({ ...reader, validOn: peildatum }, options)).made;
    const reopened = before === null ? new Set<string>() : await this.reopened(reader);
    const uitkomsten = inOrder(runChecks({ ...made, before, reopened }).map(outcomeAnswer));
    return {
      klokken: clocks,
      doelgroep: made.report.doelgroep,
      editie: null,
      vorigeEditie: peildatum,
      tellingen: talliesOf(uitkomsten),
      uitkomsten,
    };
  }

  private at(asked: ClockRequest, { countedObject }: CountedIn): Promise<{ readonly made: ReportWithInput; readonly clocks: Clocks }> {
    const audience = audienceAt(asked);
    return this.readModels.at({ ...asked, ...REPORT_READ }, async (snapshot) => {
      const input = await reportAt(snapshot);
      return { made: { input, report: composeReport(input, { audience, countedObject }) }, clocks: input.clocks };
    });
  }

  private reopened(reader: ClockRequest): Promise<ReadonlySet<string>> {
    return this.readModels.at({ ...reader, uses: [] }, reopenedActions);
  }
}

const ACTIONS = 'actie-';

/** The actions of which a reopening was told, whatever came of it. */
async function reopenedActions(snapshot: Snapshot): Promise<ReadonlySet<string>> {
  const rows = await snapshot.query<{ stream: string }>(
    `SELECT DISTINCT stream FROM ${snapshot.table(logboek)} AS book WHERE type = 'ActionReopened' AND volgnummer <= $1::bigint`,
    [snapshot.volgnummer],
  );
  return new Set(rows.map(({ stream }) => stream.slice(ACTIONS.length)));
}

/** The same reader with the same knowledge. */
const readerOf = ({ withheld, signal }: ClockRequest, { volgnummer }: Clocks): ClockRequest & { readonly validOn?: CalendarDate } => ({
  ...(withheld && { withheld }),
  ...(signal && { signal }),
  volgnummer,
});
