import { NestFactory } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { CompareReportsQuery, type Comparison, FigureSeriesQuery, type SeriesRequest } from '@peildatum/comparing';
import type { CalendarDate, ClockRequest } from '@peildatum/kernel';
import { coreModule } from '../../apps/runtime/core.module.js';
import type { FirstHistory } from '../../apps/runtime/demonstration.js';
import { openStand, type Stand } from '../support/stand.js';

export interface ComparingStand {
  readonly stand: Stand;
  compare(van: ClockRequest, tot: ClockRequest): Promise<Comparison>;
  series(request: Omit<SeriesRequest, 'fields'>, clocks?: ClockRequest): ReturnType<typeof seriesOf>;
  close(): Promise<void>;
}

const FIELDS = { van: 'van', tot: 'tot' };

const seriesOf = (queries: QueryBus, request: Omit<SeriesRequest, 'fields'>, clocks?: ClockRequest) =>
  queries.execute(new FigureSeriesQuery({ ...request, fields: FIELDS }, clocks));

/** The whole program on a database of its own, to ask for comparisons and series. */
export async function openComparingStand(history: FirstHistory = 'demonstratie'): Promise<ComparingStand> {
  const stand = await openStand(history);
  const app = await NestFactory.createApplicationContext(coreModule(stand), { logger: ['error', 'warn'], abortOnError: false });
  const queries = app.get(QueryBus);
  return {
    stand,
    compare: (van, tot) => queries.execute(new CompareReportsQuery({ van, tot, fields: FIELDS })),
    series: (request, clocks) => seriesOf(queries, request, clocks),
    close: async () => {
      await app.close();
      await stand.close();
    },
  };
}

export const on = (date: string): CalendarDate => date as CalendarDate;
