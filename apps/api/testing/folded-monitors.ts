import type { EventLog } from '@peildatum/event-store';
import type { NumberedEvent, ResolvedClocks } from '@peildatum/kernel';
import {
  foldMonitor,
  GetIndicatorQuery,
  GetMonitorQuery,
  indicatorNotFound,
  indicatorsPage,
  isMonitorStream,
  ListIndicatorsQuery,
  ListMonitorsQuery,
  monitorNotFound,
  monitorStream,
  monitorsPage,
} from '@peildatum/monitoring';
import { answered, revisionOf } from './folded-log.js';
import { viewsOf } from './folded-views.js';

type Known = readonly [events: readonly NumberedEvent[], clocks: ResolvedClocks];

const monitorsIn = ([events, { validOn }]: Known) => viewsOf(events, isMonitorStream, (told) => foldMonitor(told, validOn));

/** The queries of monitors as a fold of the whole log answers them. */
export const foldedMonitors = (log: EventLog) =>
  [
    [
      ListMonitorsQuery,
      ({ clocks, filter, page }: ListMonitorsQuery) => answered(log, clocks, (...known) => monitorsPage(monitorsIn(known), filter, page)),
    ],
    [
      GetMonitorQuery,
      ({ code, clocks }: GetMonitorQuery) =>
        answered(log, clocks, (...known) => {
          const monitor = monitorsIn(known).find((view) => view.code === code);
          if (monitor === undefined) throw monitorNotFound(code);
          return { monitor, revision: revisionOf(known[0], monitorStream(code)) };
        }),
    ],
    [
      ListIndicatorsQuery,
      ({ clocks, filter, page }: ListIndicatorsQuery) =>
        answered(log, clocks, (...known) => indicatorsPage(monitorsIn(known), filter, page)),
    ],
    [
      GetIndicatorQuery,
      ({ monitor, indicator: code, clocks }: GetIndicatorQuery) =>
        answered(log, clocks, (...known) => {
          const found = monitorsIn(known).find((view) => view.code === monitor);
          const indicator = found?.indicators.find((view) => view.code === code);
          if (indicator === undefined) throw indicatorNotFound(monitor, code);
          return { indicator, revision: revisionOf(known[0], monitorStream(monitor)) };
        }),
    ],
  ] as const;
