import type { EventLog } from '@peildatum/event-store';
import type { ClockRequest, NumberedEvent, ResolvedClocks } from '@peildatum/kernel';
import { logboek, type ReadModels } from '@peildatum/projections';
import { type FoldedReport, foldReport, REPORT_USES, type ReportInput, reportAt } from '@peildatum/reporting';
import { actionsAt, standingOf } from '@peildatum/thematafels';
import { type Difference, firstDifference } from './first-difference.js';

export interface Verification {
  readonly clocks: ResolvedClocks;
  /** Events replayed. */
  readonly events: number;
  /** Events that an operator made the read models pass over: the replay leaves them out too. */
  readonly passedOver: number;
  /** The first place where a read model says otherwise than the replay; `left` is the replay. Null: they agree. */
  readonly difference: (Difference & { readonly where: 'logboek' | 'leesmodellen' }) | null;
}

/**
 * Replays the log up to the volgnummer of a pair of clocks and holds the read models against it: every line of the
 * logboek, and everything a report is made of. Two paths that share the domain's rules and nothing else.
 */
export async function verify(log: EventLog, readModels: ReadModels, clocks: ClockRequest): Promise<Verification> {
  const read = await readModels.at({ ...clocks, uses: REPORT_USES }, async (snapshot) => {
    const { validOn, volgnummer, knownAt, lastEventId, provisional } = snapshot;
    return {
      clocks: { validOn, volgnummer, knownAt, lastEventId, provisional },
      input: await reportAt(snapshot),
      actions: await actionsAt(snapshot),
      lines: await snapshot.query<{ volgnummer: string; event_id: string; known_at: string }>(
        `SELECT volgnummer, event_id, known_at FROM ${snapshot.table(logboek)} WHERE volgnummer <= $1 ORDER BY volgnummer`,
        [volgnummer],
      ),
    };
  });
  const passedOver = new Set(read.input.skips.map(({ gebeurtenis }) => gebeurtenis));
  const events = await eventsUpTo(log, read.clocks.volgnummer, passedOver);
  const verified = { clocks: read.clocks, events: events.length, passedOver: passedOver.size };
  const replayed = events.map(({ volgnummer, id, knownAt }) => ({ volgnummer: String(volgnummer), event_id: id, known_at: knownAt }));
  const inLogboek = firstDifference(
    replayed,
    read.lines.filter(({ event_id }) => !passedOver.has(event_id)),
  );
  if (inLogboek) return { ...verified, difference: { ...inLogboek, where: 'logboek' } };
  const folded = foldReport(events, read.clocks.validOn);
  // The clocks stand in the logboek, which agrees; and what was passed over is told, not counted.
  const { clocks: counts, skips } = read.input;
  const inModels =
    firstDifference({ actions: folded.actions }, { actions: read.actions }) ??
    firstDifference({ ...counted(folded), clocks: counts, skips }, read.input);
  return { ...verified, difference: inModels && { ...inModels, where: 'leesmodellen' } };
}

/** What a report counts of a fold. */
export const counted = (folded: FoldedReport): ReportInput => ({ ...folded, actions: folded.actions.map(standingOf) });

async function eventsUpTo(log: EventLog, volgnummer: number, passedOver: ReadonlySet<string>): Promise<NumberedEvent[]> {
  const events: NumberedEvent[] = [];
  if (volgnummer === 0) return events;
  for await (const event of log.replay({ passedOver })) {
    if (event.volgnummer > volgnummer) break;
    events.push(event);
    if (event.volgnummer === volgnummer) break;
  }
  return events;
}
