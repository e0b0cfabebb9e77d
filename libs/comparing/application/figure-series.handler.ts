import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type FigureKey, figureKeyOf, kindOf } from '@peildatum/figures';
import { type CalendarDate, type ClockRequest, endOfDay, PeildatumError, type ResolvedClocks } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import { figureIn, nameIn, type Reading } from '../domain/reading.js';
import { MOST_POINTS, monthEndsOf, monthsBefore, type Point, periodFault, type Series } from '../domain/series.js';
import { editionsBetween } from './edition-dates.js';
import { FigureSeriesQuery, type SeriesRequest } from './figure-series.query.js';
import { ReadReports, readerOf } from './read-reports.js';

@QueryHandler(FigureSeriesQuery)
export class FigureSeriesHandler implements IQueryHandler<FigureSeriesQuery> {
  constructor(
    private readonly readModels: ReadModels,
    private readonly reports: ReadReports,
  ) {}

  async execute({ request, clocks }: FigureSeriesQuery): Promise<Series> {
    const key = figureKeyOf(request.key);
    const last = await this.readModels.at({ ...clocks, uses: [] }, async (snapshot): Promise<ResolvedClocks> => snapshot);
    const dates = await this.datesOf(request, last, clocks);
    const { known = 'nu', per = 'maand' } = request;
    return this.reports.during(async () => {
      const readings: Reading[] = [];
      for (const date of dates) readings.push((await this.reports.at(clocksOf(date, known, last, clocks), {})).reading);
      return {
        sleutel: key,
        naam: nameIn(key, readings),
        eenheid: kindOf(key) ?? 'getal',
        doelgroep: clocks.withheld === undefined ? 'bo' : 'openbaar',
        per,
        bekend: known,
        punten: readings.map((reading) => pointOf(key, reading)),
      };
    }, clocks.signal);
  }

  private async datesOf({ from: asked, to: until, per, fields }: SeriesRequest, last: ResolvedClocks, clocks: ClockRequest) {
    const to = until ?? last.validOn;
    const from = asked ?? monthsBefore(to, per === 'editie' ? MOST_POINTS : 11);
    const fault = periodFault(from, to, fields);
    if (fault && (per !== 'editie' || from > to)) throw new PeildatumError(fault);
    if (per !== 'editie') return monthEndsOf(from, to);
    return editionsBetween(this.readModels, { ...readerOf(clocks), volgnummer: last.volgnummer }, { from, to, most: MOST_POINTS });
  }
}

/** What was known on a day that has not ended by the newest knowledge is that knowledge. */
function clocksOf(validOn: CalendarDate, known: Series['bekend'], last: ResolvedClocks, asked: ClockRequest): ClockRequest {
  const end = endOfDay(validOn);
  const then = known === 'toen' && last.knownAt !== null && end < last.knownAt;
  return { ...readerOf(asked), validOn, ...(then ? { knownAt: end } : { volgnummer: last.volgnummer }) };
}

function pointOf(key: FigureKey, reading: Reading): Point {
  const figure = figureIn(reading, key);
  const waarde = figure?.value ?? null;
  const stand = figure === undefined ? 'niet in de rapportage' : waarde === null ? 'onbekend' : 'bekend';
  return { klokken: reading.clocks, waarde, stand, cijfers: figure?.quarter ?? null };
}
