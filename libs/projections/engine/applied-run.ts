import type { Uuid } from '@peildatum/kernel';
import type { EventRows } from '../rows/event-rows.js';
import type { AppliedRun } from './projector-options.js';

export function appliedRun(projection: string, run: readonly EventRows[], seconds: number): AppliedRun {
  return {
    projection,
    from: run[0]?.entry.volgnummer ?? 0,
    to: run[run.length - 1]?.entry.volgnummer ?? 0,
    seconds,
    correlationIds: (atMost) => {
      const seen = new Set<Uuid>();
      for (const { entry } of run) {
        if (seen.size >= atMost) break;
        if ('event' in entry.read) seen.add(entry.read.event.correlationId);
      }
      return [...seen];
    },
  };
}
