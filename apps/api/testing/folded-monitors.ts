import type { EventLog } from '@peildatum/event-store';
import type { NumberedEvent, ResolvedClocks } from '@peildatum/kernel';
import {
  foldMonitor,
  GetIndicatorQuery,
  indicatorNotFound,
  indicatorsPage,
  ListIndicatorsQuery,
  monitorStreams,
} from '@peildatum/monitoring';
import { answered, revisionOf } from './folded-log.js';
import { viewsOf } from './folded-views.js';

type Known = readonly [events: readonly NumberedEvent[], clocks: ResolvedClocks];

const monitorsIn = ([events, { validOn }]: Known) => viewsOf(events, monitorStreams.has, (told) => foldMonitor(told, validOn));

/** The queries of monitors as a fold of the whole log answers them. */
export const foldedMonitors = (log: EventLog) =>
  [
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
          return { indicator, revision: revisionOf(known[0], monitorStreams.of(monitor)) };
        }),
    ],
  ] as const;
