import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, Page } from '@peildatum/kernel';
import { answered, ReadModels, revisionAt } from '@peildatum/projections';
import { indicatorNotFound, monitorNotFound } from '../../domain/monitor.decide.js';
import { monitorStream } from '../../domain/monitor.events.js';
import type { IndicatorView, MonitorView } from '../../domain/monitor.views.js';
import { monitorProjection } from '../../read-models/monitor.projection.js';
import { monitorsAt } from '../../read-models/monitors-at.js';
import { GetIndicatorQuery, GetMonitorQuery, ListIndicatorsQuery, ListMonitorsQuery } from './monitor.queries.js';
import { indicatorKey, indicatorsPage, monitorsPage } from './pages.js';

const uses = [monitorProjection];

@QueryHandler(ListMonitorsQuery)
export class ListMonitorsHandler implements IQueryHandler<ListMonitorsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListMonitorsQuery): Promise<Answer<Page<MonitorView>>> {
    return this.readModels.at({ ...clocks, uses }, async (snapshot) =>
      answered(snapshot, monitorsPage(await monitorsAt(snapshot), filter, page)),
    );
  }
}

@QueryHandler(GetMonitorQuery)
export class GetMonitorHandler implements IQueryHandler<GetMonitorQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, clocks }: GetMonitorQuery): Promise<Answer<{ monitor: MonitorView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses }, async (snapshot) => {
      const [monitor] = await monitorsAt(snapshot, [code]);
      if (!monitor) throw monitorNotFound(code);
      return answered(snapshot, { monitor, revision: await revisionAt(snapshot, monitorStream(code)) });
    });
  }
}

@QueryHandler(ListIndicatorsQuery)
export class ListIndicatorsHandler implements IQueryHandler<ListIndicatorsQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ clocks, filter, page }: ListIndicatorsQuery): Promise<Answer<Page<IndicatorView>>> {
    return this.readModels.at({ ...clocks, uses }, async (snapshot) => {
      const monitors = await monitorsAt(snapshot, filter.monitor === undefined ? undefined : [filter.monitor]);
      return answered(snapshot, indicatorsPage(monitors, filter, page));
    });
  }
}

@QueryHandler(GetIndicatorQuery)
export class GetIndicatorHandler implements IQueryHandler<GetIndicatorQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ monitor, indicator: code, clocks }: GetIndicatorQuery): Promise<Answer<{ indicator: IndicatorView; revision: number }>> {
    return this.readModels.at({ ...clocks, uses }, async (snapshot) => {
      const [found] = await monitorsAt(snapshot, [monitor]);
      const indicator = found?.indicators.find((known) => indicatorKey(known) === indicatorKey({ monitor, code }));
      if (!indicator) throw indicatorNotFound(monitor, code);
      return answered(snapshot, { indicator, revision: await revisionAt(snapshot, monitorStream(monitor)) });
    });
  }
}

export const monitorQueryHandlers = [ListMonitorsHandler, GetMonitorHandler, ListIndicatorsHandler, GetIndicatorHandler];
