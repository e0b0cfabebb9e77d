import { foldGovernance, GOVERNANCE_STREAM } from '@peildatum/governance';
import type { CalendarDate, NumberedEvent } from '@peildatum/kernel';
import { type ActionView, foldAction, foldThematafel } from '@peildatum/thematafels';
import { comparisonDate, type ReportInput } from './report-input.js';

/** With the actions in full: a report counts of them what `standingOf` leaves. */
export type FoldedReport = ReportInput & { readonly actions: readonly ActionView[] };

/**
 * The report's input, folded from the raw events up to a volgnummer: no read model, no SQL. `controleer` and the
 * property tests hold the read models against this.
 */
export function foldReport(events: readonly NumberedEvent[], geldigOp: CalendarDate): FoldedReport {
  const streams = byStream(events);
  const starting = (prefix: string) => [...streams].filter(([stream]) => stream.startsWith(prefix)).map(([, told]) => told);
  const last = events[events.length - 1];
  const governance = foldGovernance(streams.get(GOVERNANCE_STREAM) ?? [], geldigOp);
  const since = comparisonDate(governance);
  const actions = starting('actie-');
  const at = (date: CalendarDate) => actions.flatMap((told) => foldAction(told, date) ?? []);
  const now = at(geldigOp).sort((a, b) => (a.code < b.code ? -1 : 1));
  const completed = (views: readonly ActionView[]) => views.flatMap(({ code, status }) => (status === 'completed' ? [code] : []));
  const before = new Set(since === null ? [] : completed(at(since)));
  return {
    clocks: { geldigOp, bekendOp: last?.knownAt ?? null, volgnummer: last?.volgnummer ?? 0, laatsteGebeurtenis: last?.id ?? null },
    governance,
    thematafels: starting('thematafel-')
      .flatMap((told) => foldThematafel(told, geldigOp) ?? [])
      .sort((a, b) => (a.letter < b.letter ? -1 : 1)),
    actions: now,
    completedBefore: new Set(completed(now).filter((code) => before.has(code))),
    skips: [],
  };
}

function byStream(events: readonly NumberedEvent[]): Map<string, NumberedEvent[]> {
  const streams = new Map<string, NumberedEvent[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known) known.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
}
