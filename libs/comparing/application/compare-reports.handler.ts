import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ReadModels } from '@peildatum/projections';
import { actionProjection, actionsAt } from '@peildatum/thematafels';
import { changedActions, changedCodes, type Described } from '../domain/changed-actions.js';
import { compare } from '../domain/compare.js';
import type { ActionChanges, Comparison, Side } from '../domain/comparison.js';
import { type ComparedSide, CompareReportsQuery, type CompareRequest } from './compare-reports.query.js';
import { editionBefore, editionUntil } from './edition-dates.js';
import { type CountedIn, type Reader, ReadReports, type ReportAtClocks, readerOf } from './read-reports.js';
import { RestatementCauses } from './restatement-causes.js';

interface Both {
  readonly van: ReportAtClocks;
  readonly tot: ReportAtClocks;
}

/** Makes three reports, and those that say by which event a figure was restated. */
@QueryHandler(CompareReportsQuery)
export class CompareReportsHandler implements IQueryHandler<CompareReportsQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly reports: ReadReports,
    private readonly causes: RestatementCauses,
  ) {}

  execute({ request, options }: CompareReportsQuery): Promise<Comparison> {
    return this.reports.during(() => this.compared(request, options), request.tot.signal);
  }

  private async compared(request: CompareRequest, options: CountedIn): Promise<Comparison> {
    const reader = readerOf(request.tot);
    const both = await this.both(request, options);
    const restated = await this.restated(both, reader, options);
    const lists = compare({ van: both.van.reading, restated: restated.reading, tot: both.tot.reading });
    return {
      van: sideOf(both.van),
      tot: sideOf(both.tot),
      doelgroep: both.tot.audience,
      ...lists,
      herziening: await this.causes.of(lists.herziening, { reader, between: [both.van, restated], options }),
      acties: await this.actions(both, reader),
    };
  }

  private async both({ van, tot, fields }: CompareRequest, options: CountedIn): Promise<Both> {
    const until = tot.validOn ?? (await editionUntil(this.readModels, tot, fields.tot));
    const last = await this.side({ ...tot, validOn: until }, options);
    const known = { ...readerOf(tot), volgnummer: last.clocks.volgnummer };
    const from = van.validOn ?? (await editionBefore(this.readModels, known, until, fields.van));
    return { van: await this.side({ ...van, validOn: from }, options), tot: last };
  }

  private side({ kept, ...clocks }: ComparedSide, options: CountedIn): Promise<ReportAtClocks> {
    return kept === undefined ? this.reports.at(clocks, options) : this.reports.kept(kept, clocks);
  }

  /** What is known at `tot` of the date of `van`. Where the date or the knowledge is the same, that report is there already. */
  private async restated({ van, tot }: Both, reader: Reader, options: CountedIn): Promise<ReportAtClocks> {
    if (van.clocks.validOn === tot.clocks.validOn) return tot;
    if (van.clocks.volgnummer === tot.clocks.volgnummer) return van;
    return this.reports.at({ ...reader, validOn: van.clocks.validOn, volgnummer: tot.clocks.volgnummer }, options);
  }

  private async actions({ van, tot }: Both, reader: Reader): Promise<ActionChanges[]> {
    const codes = changedCodes(van.actions, tot.actions);
    if (codes.length === 0) return [];
    const described = [...(await this.described(van, codes, reader)), ...(await this.described(tot, codes, reader))];
    return changedActions(van.actions, tot.actions, described);
  }

  /** What an action was called on one side; one that is not there has no name. */
  private async described({ clocks }: ReportAtClocks, codes: readonly string[], reader: Reader): Promise<Described[]> {
    const { validOn, volgnummer } = clocks;
    const asked = { ...reader, validOn, volgnummer, uses: [actionProjection] };
    const views = await this.readModels.at(asked, (snapshot) => actionsAt(snapshot, codes));
    return views.filter(({ description }) => description !== null);
  }
}

const sideOf = ({ reading, clocks }: ReportAtClocks): Side => ({
  klokken: reading.clocks,
  voorlopig: clocks.provisional,
  editie: reading.edition,
});
