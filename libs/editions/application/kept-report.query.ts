import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ComparedSide } from '@peildatum/comparing';
import { type CalendarDate, type ClockRequest, PeildatumError } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import { audienceAt, type Report } from '@peildatum/reporting';
import { viewsByCode } from '@peildatum/subjects';
import type { EditionCode } from '../domain/edition.events.js';
import { edition } from './edition.subject.js';
import { KeptFiles } from './kept-files.js';

/**
 * A frozen edition as a side of a comparison: its clocks, and its report as it was kept.
 * @throws PeildatumError `EDITION.NOT_FOUND`, `EDITION.NOT_FROZEN`
 */
export class KeptReportQuery extends Query<ComparedSide> {
  constructor(
    readonly code: EditionCode,
    readonly reader: Pick<ClockRequest, 'withheld' | 'signal'> = {},
  ) {
    super();
  }
}

@QueryHandler(KeptReportQuery)
export class KeptReportHandler implements IQueryHandler<KeptReportQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly kept: KeptFiles,
  ) {}

  async execute({ code, reader }: KeptReportQuery): Promise<ComparedSide> {
    const views = await this.readModels.at({ ...reader, uses: [edition.projection] }, (snapshot) => viewsByCode(snapshot, edition, [code]));
    const view = views.get(code);
    if (view === undefined) throw edition.notFound(code);
    const { frozen } = view;
    if (frozen === null || (frozen.audience === 'bo' && audienceAt(reader) !== 'bo')) throw notFrozen(code);
    const clocks = { ...reader, validOn: frozen.clocks.validOn as CalendarDate, volgnummer: frozen.clocks.volgnummer };
    const json = frozen.files.find(({ mediaType }) => mediaType === 'application/json');
    const bytes = json ? await this.kept.find(json.sha256) : null;
    return bytes === null ? clocks : { ...clocks, kept: JSON.parse(bytes.toString('utf8')) as Report };
  }
}

const notFrozen = (code: EditionCode) =>
  new PeildatumError({
    code: 'EDITION.NOT_FROZEN',
    kind: 'not-found',
    message: `Editie ${code} is voor deze doelgroep niet bevroren. Is zij voor het BO bevroren, vergelijk dan met doelgroep bo; anders op haar peildatum.`,
  });
