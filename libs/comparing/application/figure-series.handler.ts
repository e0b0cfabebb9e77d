import { Optional } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type FigureKey, figureKeyOf, keyParts, kindOf } from '@peildatum/figures';
import { type CalendarDate, type ClockRequest, endOfDay, PeildatumError, type ResolvedClocks } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import { COUNTED_OBJECTS } from '@peildatum/reporting';
import { figureIn, nameIn, type Reading, readingOfKept } from '../domain/reading.js';
import { changedPoints, firstOf, MOST_POINTS, monthEndsOf, monthsBefore, type Point, periodFault, type Series } from '../domain/series.js';
import { changeDates } from './change-dates.js';
import { editionsBetween } from './edition-dates.js';
import { FigureSeriesQuery, type SeriesRequest } from './figure-series.query.js';
import { FrozenReports } from './frozen-reports.js';
import { type CountedIn, ReadReports, readerOf } from './read-reports.js';

@QueryHandler(FigureSeriesQuery)
export class FigureSeriesHandler implements IQueryHandler<FigureSeriesQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly reports: ReadReports,
    @Optional() private readonly frozen?: FrozenReports,
  ) {}

  async execute({ request, clocks }: FigureSeriesQuery): Promise<Series> {
    const key = figureKeyOf(request.key);
    const last = await this.readModels.at({ ...clocks, uses: [] }, async (snapshot): Promise<ResolvedClocks> => snapshot);
    const { dates, rest } = firstOf(await this.datesOf(request, last, clocks));
    const { known = 'nu', per = 'maand' } = request;
    return this.reports.during(async () => {
      const read: ReadAt[] = [];
      for (const date of dates) {
        const frozen = per === 'editie' && known === 'toen' ? await this.frozenAt(date, last, clocks) : null;
        read.push(
          frozen ?? { reading: (await this.reports.at(clocksOf(date, known, last, clocks), countedIn(key))).reading, editie: null },
        );
      }
      const points = read.map((each) => pointOf(key, each));
      return {
        sleutel: key,
        naam: nameIn(
          key,
          read.map(({ reading }) => reading),
        ),
        eenheid: kindOf(key) ?? 'getal',
        doelgroep: clocks.withheld === undefined ? 'bo' : 'openbaar',
        per,
        bekend: known,
        punten: per === 'wijziging' ? changedPoints(points) : points,
        verder: rest,
      };
    }, clocks.signal);
  }

  /** As an edition had it is as it was frozen, whatever was known on the day that it is about. */
  private async frozenAt(date: CalendarDate, { volgnummer }: ResolvedClocks, clocks: ClockRequest): Promise<ReadAt | null> {
    const frozen = await this.frozen?.of(date, { ...readerOf(clocks), volgnummer });
    return frozen ? { reading: readingOfKept(frozen.report), editie: frozen.editie } : null;
  }

  /** One more than an answer has, where there are more; of the editions the last ones. */
  private async datesOf(request: SeriesRequest, last: ResolvedClocks, clocks: ClockRequest): Promise<readonly CalendarDate[]> {
    const { from: asked, to = last.validOn, per, known, fields } = request;
    const from = asked ?? monthsBefore(to, per === 'editie' ? MOST_POINTS : 11);
    const fault = periodFault(from, to, fields);
    if (fault) throw new PeildatumError(fault);
    const reader = { ...readerOf(clocks), volgnummer: last.volgnummer };
    if (per === 'editie') return editionsBetween(this.readModels, reader, { from, to, most: MOST_POINTS });
    if (per === 'wijziging') return changeDates(this.readModels, reader, { from, to, asThen: known === 'toen', most: MOST_POINTS + 1 });
    return monthEndsOf(from, to);
  }
}

/** A figure per sector, theme or region says itself of what it is: of that it is given at every point, whatever an edition counts. */
function countedIn(key: FigureKey): CountedIn {
  const [first, object] = keyParts(key);
  return first === 'beoordeeld' ? { countedObject: COUNTED_OBJECTS.find((each) => each === object) } : {};
}

/** What was known on a day that has not ended by the newest knowledge is that knowledge. */
function clocksOf(validOn: CalendarDate, known: Series['bekend'], last: ResolvedClocks, asked: ClockRequest): ClockRequest {
  const end = endOfDay(validOn);
  const then = known === 'toen' && last.knownAt !== null && end < last.knownAt;
  return { ...readerOf(asked), validOn, ...(then ? { knownAt: end } : { volgnummer: last.volgnummer }) };
}

/** A report of one date, and the edition that it was kept of; null: it was made anew. */
interface ReadAt {
  readonly reading: Reading;
  readonly editie: string | null;
}

function pointOf(key: FigureKey, { reading, editie }: ReadAt): Point {
  const figure = figureIn(reading, key);
  const waarde = figure?.value ?? null;
  const stand = figure === undefined ? 'niet in de rapportage' : waarde === null ? 'onbekend' : 'bekend';
  return { klokken: reading.clocks, waarde, stand, cijfers: figure?.quarter ?? null, editie };
}
