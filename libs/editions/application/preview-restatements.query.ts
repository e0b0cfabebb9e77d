import { isDeepStrictEqual } from 'node:util';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { compare, figureIn, type Reading, ReadReports, readingOf, readingOfKept } from '@peildatum/comparing';
import type { TriedEvent } from '@peildatum/event-store';
import { type CalendarDate, type ClockRequest, PeildatumError, publicationOf } from '@peildatum/kernel';
import { onDate, ReadModels, type Snapshot, supposing } from '@peildatum/projections';
import { audienceAt, composeReport, REPORT_READ, type Report, reportAt } from '@peildatum/reporting';
import { viewsAt } from '@peildatum/subjects';
import type { EditionView, FrozenReport } from '../domain/edition.view.js';
import { edition } from './edition.subject.js';
import { KeptFiles } from './kept-files.js';
import type { RestatedEdition, RestatedFigure, Restatements } from './restatements.js';

/** Of one trial, in events: they stand in the text of what is asked of the read models. A file may have more. */
export const MOST_TRIED = 2_000;

/**
 * Which figures of the frozen editions would be others if these events were recorded now, as its reader sees them. Nothing is recorded.
 * @throws PeildatumError what `ReadModels.at` throws, `READ.TOO_MANY`, and `EDITION.TRIAL_TOO_LARGE` for more events than `MOST_TRIED`
 */
export class PreviewRestatementsQuery extends Query<Restatements> {
  constructor(
    /** What a trial answered, in the order in which it would be recorded. */
    readonly events: readonly TriedEvent[],
    readonly reader: Pick<ClockRequest, 'withheld' | 'signal'> = {},
  ) {
    super();
  }
}

/** An edition that is frozen, and was not withdrawn. */
type Frozen = EditionView & { readonly frozen: FrozenReport };

const USES = [...REPORT_READ.uses, edition.projection];

@QueryHandler(PreviewRestatementsQuery)
export class PreviewRestatementsHandler implements IQueryHandler<PreviewRestatementsQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly reports: ReadReports,
    private readonly kept: KeptFiles,
  ) {}

  /**
   * To who is outside the embargoes nothing is said of a new fact that names a publication: whether its figure would show tells whether
   * that is under embargo.
   *
   * Each edition as it would be made now, without the events and with them, all in one snapshot: what differs, differs by them.
   */
  async execute({ events, reader }: PreviewRestatementsQuery): Promise<Restatements> {
    if (events.length > MOST_TRIED) throw tooLarge();
    const seen = audienceAt(reader) === 'bo' ? events : events.filter((event) => publicationOf(event) === null);
    const asked = { ...reader, uses: USES, connections: REPORT_READ.connections };
    const looked = await this.reports.during(
      () =>
        this.readModels.at(asked, async (snapshot) => {
          const found: { view: Frozen; figures: RestatedFigure[] }[] = [];
          for (const view of await frozenAt(snapshot)) {
            const figures = seen.length === 0 ? [] : await restatedIn(snapshot, view, seen, reader);
            found.push({ view, figures });
          }
          return found;
        }),
      reader.signal,
    );
    const touched = looked.filter(({ figures }) => figures.length > 0);
    const perEditie: RestatedEdition[] = [];
    for (const { view, figures } of touched) perEditie.push(await this.beside(view, figures, reader));
    return {
      edities: perEditie.length,
      cijfers: perEditie.reduce((sum, { cijfers }) => sum + cijfers.length, 0),
      bekeken: looked.length,
      gebeurtenissen: events.length,
      perEditie,
    };
  }

  private async beside(
    view: Frozen,
    figures: readonly RestatedFigure[],
    reader: PreviewRestatementsQuery['reader'],
  ): Promise<RestatedEdition> {
    const frozen = await this.frozenFigures(view.frozen, reader);
    return {
      editie: view.code,
      peildatum: view.frozen.clocks.validOn as CalendarDate,
      status: view.published === null ? 'bevroren' : 'gepubliceerd',
      cijfers: figures.map((figure) => ({
        ...figure,
        bevroren: frozen === null ? null : (figureIn(frozen, figure.sleutel)?.value ?? null),
      })),
    };
  }

  /** The figures in the very file that was kept; none where its reader may not have it. */
  private async frozenFigures({ audience, files }: FrozenReport, reader: PreviewRestatementsQuery['reader']): Promise<Reading | null> {
    const json = files.find(({ mediaType }) => mediaType === 'application/json');
    const isForReader = audience === 'openbaar' || audienceAt(reader) === 'bo';
    const bytes = json && isForReader ? await this.kept.find(json.sha256) : null;
    if (bytes === null) return null;
    return readingOfKept(JSON.parse(bytes.toString('utf8')) as Report);
  }
}

async function frozenAt(snapshot: Snapshot): Promise<Frozen[]> {
  const views = await viewsAt(snapshot, edition);
  return views.filter((view): view is Frozen => view.frozen !== null && view.withdrawn === null);
}

async function restatedIn(
  snapshot: Snapshot,
  { frozen }: Frozen,
  events: readonly TriedEvent[],
  reader: PreviewRestatementsQuery['reader'],
): Promise<RestatedFigure[]> {
  const { before, after } = await supposing(snapshot, REPORT_READ.uses, events);
  const inputAt = (at: Snapshot) => reportAt(onDate(at, frozen.clocks.validOn as CalendarDate));
  const [van, tot] = [await inputAt(before), await inputAt(after)];
  // What is made of the same is the same.
  if (isDeepStrictEqual(van, tot)) return [];
  const options = { countedObject: frozen.countedObject, audience: audienceAt(reader), controls: false };
  const [readVan, readTot] = [van, tot].map((input) => readingOf(composeReport(input, options))) as [Reading, Reading];
  return restatedBy(readVan, readTot);
}

/** What differs between two reports of one date, by whatever a comparison calls it. */
function restatedBy(van: Reading, tot: Reading): RestatedFigure[] {
  const { herziening, actualisatie, definitieGewijzigd } = compare({ van, restated: tot, tot });
  return [
    ...herziening.map(({ doorAantal: _, door: __, doorOnbekendOmdat: ___, ...change }) => ({
      ...change,
      lijst: 'herziening' as const,
      bevroren: null,
    })),
    ...actualisatie.map(({ cijfersVan: _, cijfersTot: __, ...change }) => ({ ...change, lijst: 'actualisatie' as const, bevroren: null })),
    ...definitieGewijzigd.map(({ reden: _, ...change }) => ({
      ...change,
      verschil: null,
      lijst: 'definitieGewijzigd' as const,
      bevroren: null,
    })),
  ];
}

const tooLarge = () =>
  new PeildatumError({
    code: 'EDITION.TRIAL_TOO_LARGE',
    kind: 'invalid',
    message: `Van meer dan ${MOST_TRIED} feiten tegelijk wordt niet gezegd wat zij aan bevroren edities zouden herzien; deel het bestand op.`,
  });
