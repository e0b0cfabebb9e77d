import { foldFramework, frameworkStreams, ListFrameworksQuery } from '@peildatum/budgets';
import type { EventLog } from '@peildatum/event-store';
import type { NumberedEvent, ResolvedClocks } from '@peildatum/kernel';
import { answered, pageOf } from './folded-log.js';
import { viewsOf } from './folded-views.js';

type Known = readonly [events: readonly NumberedEvent[], clocks: ResolvedClocks];

const frameworksIn = ([events, { validOn }]: Known, figuresUntil = validOn) =>
  viewsOf(events, frameworkStreams.has, (told) => foldFramework(told, validOn, { figuresUntil }));

/** The queries of kaders and of the tables of agreements as a fold of the whole log answers them. */
export const foldedFrameworks = (log: EventLog) =>
  [
    [
      ListFrameworksQuery,
      ({ clocks, filter: { sectors, years, figuresUntil }, page }: ListFrameworksQuery) =>
        answered(log, clocks, (...known) => {
          const all = frameworksIn(known, figuresUntil).filter(
            ({ sector, year }) => (sectors?.includes(sector) ?? true) && (years?.includes(year) ?? true),
          );
          return pageOf(all, page.after, page.limit);
        }),
    ],
  ] as const;
