import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import { indicatorNotFound } from '../../domain/monitor.decide.js';
import { monitorStreams } from '../../domain/monitor.events.js';
import type { IndicatorView } from '../../domain/monitor.shape.js';
import { monitor } from '../monitor.subject.js';
import { GetIndicatorQuery, ListIndicatorsQuery } from './indicator.queries.js';
import { indicatorKey, indicatorsPage } from './pages.js';

const uses = [monitor.projection];

@QueryHandler(ListIndicatorsQuery)
export class ListIndicatorsHandler implements IQueryHandler<ListIndicatorsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListIndicatorsQuery): Promise<Answer<Page<IndicatorView>>> {
    return this.readModels.at({ ...clocks, uses }, async (snapshot) => {
      const monitors = await viewsAt(snapshot, monitor, filter.monitor === undefined ? undefined : [filter.monitor]);
      return answered(snapshot, indicatorsPage(monitors, filter, page));
    });
  }
}

@QueryHandler(GetIndicatorQuery)
export class GetIndicatorHandler implements IQueryHandler<GetIndicatorQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ monitor: of, indicator: code, clocks }: GetIndicatorQuery): Promise<Answer<{ indicator: IndicatorView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses }, async (snapshot) => {
      const [found] = await viewsAt(snapshot, monitor, [of]);
      const indicator = found?.indicators.find((known) => indicatorKey(known) === indicatorKey({ monitor: of, code }));
      if (!indicator) throw indicatorNotFound(of, code);
      return answered(snapshot, { indicator, revision: await revisionAt(snapshot, monitorStreams.of(of)) });
    });
  }
}
