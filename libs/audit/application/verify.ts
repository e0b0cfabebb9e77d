import { viewsAt } from '@peildatum/subjects';
import { publication } from '@peildatum/publications';
import { agreementTable } from '@peildatum/budgets';
import type { EventLog } from '@peildatum/event-store';
import { GOVERNANCE_STREAM } from '@peildatum/governance';
import type { CalendarDate, ClockRequest, ResolvedClocks } from '@peildatum/kernel';
import { kpisAt, planStandingOf, plansAt, toetsenAt, toetsStandingOf } from '@peildatum/plans';
import type { ReadModels } from '@peildatum/projections';
import { type FoldedReport, REPORT_READ, ReportFold, type ReportInput, reportAt } from '@peildatum/reporting';
import { actionsAt, standingOf } from '@peildatum/thematafels';
import { type Difference, firstDifference } from './first-difference.js';
import { type Replayed, replayBesideLogboek } from './replay-beside-logboek.js';

export interface Verification {
  readonly clocks: ResolvedClocks;
  /** Events replayed; up to the difference, where the logboek has one. */
  readonly events: number;
  /** Events that an operator made the read models pass over: the replay leaves them out too. */
  readonly passedOver: number;
  /** The first place where a read model says otherwise than the replay; `left` is the replay. Null: they agree. */
  readonly difference: (Difference & { readonly where: 'logboek' | 'leesmodellen' }) | null;
}

export interface VerifyProgress {
  /** First the log beside the logboek (in events), then the subjects (in subjects). */
  readonly phase: 'logboek' | 'onderwerpen';
  readonly done: number;
  readonly total: number;
}

/** Everything that a report reads, and the read models that no report does. */
const EVERY_READ_MODEL = { ...REPORT_READ, uses: [...REPORT_READ.uses, agreementTable.projection, publication.projection] };

/**
 * Replays the log up to the volgnummer of a pair of clocks and holds the read models against it: every line of the
 * logboek, and every read model. Two paths that share the domain's rules and nothing else. The events are read
 * twice, in the order of the log and subject by subject, so that never more than those of one subject are held.
 */
export async function verify(
  log: EventLog,
  readModels: ReadModels,
  clocks: ClockRequest,
  onProgress: (progress: VerifyProgress) => void = () => undefined,
): Promise<Verification> {
  const read = await readModels.at({ ...clocks, ...EVERY_READ_MODEL }, async (snapshot) => {
    const { validOn, volgnummer, knownAt, lastEventId, provisional } = snapshot;
    const input = await reportAt(snapshot);
    const passedOver: ReadonlySet<string> = new Set(input.skips.map(({ gebeurtenis }) => gebeurtenis));
    return {
      clocks: { validOn, volgnummer, knownAt, lastEventId, provisional },
      input,
      full: {
        actions: await actionsAt(snapshot),
        toetsen: await toetsenAt(snapshot),
        plans: await plansAt(snapshot),
        kpis: await kpisAt(snapshot),
        agreementTables: await viewsAt(snapshot, agreementTable),
        publications: await viewsAt(snapshot, publication),
      },
      passedOver,
      replayed: await replayBesideLogboek(log, snapshot, passedOver, (done) => onProgress({ phase: 'logboek', done, total: volgnummer })),
    };
  });
  const { input, passedOver, replayed } = read;
  const verified = { clocks: read.clocks, events: replayed.events, passedOver: passedOver.size };
  if (replayed.difference) return { ...verified, difference: { ...replayed.difference, where: 'logboek' } };
  const fold = await foldStreams(log, replayed, { passedOver, geldigOp: read.clocks.validOn, onProgress });
  // The clocks stand in the logboek, which agrees; and what was passed over is told, not counted.
  const folded = { ...fold.report(input.clocks), skips: input.skips };
  const inModels = firstDifference(inFull(folded), read.full) ?? firstDifference(counted(folded), input);
  return { ...verified, difference: inModels && { ...inModels, where: 'leesmodellen' } };
}

/** The subjects of a fold as their own lists have them. */
export const inFull = ({ actions, toetsen, plans, kpis, agreementTables, publications }: FoldedReport) => ({
  actions,
  toetsen,
  plans,
  kpis,
  agreementTables,
  publications,
});

/** What a report counts of a fold. */
export const counted = ({ kpis: _, agreementTables: _tables, publications: _publications, ...folded }: FoldedReport): ReportInput => ({
  ...folded,
  actions: folded.actions.map(standingOf),
  toetsen: folded.toetsen.map(toetsStandingOf),
  plans: folded.plans.map(planStandingOf),
});

interface FoldOptions {
  readonly passedOver: ReadonlySet<string>;
  readonly geldigOp: CalendarDate;
  readonly onProgress: (progress: VerifyProgress) => void;
}

async function foldStreams(log: EventLog, { streams }: Replayed, { passedOver, geldigOp, onProgress }: FoldOptions): Promise<ReportFold> {
  const eventsOf = async (stream: string) => {
    const to = streams.get(stream);
    return to === undefined ? [] : await log.readStream(stream, { to, passedOver });
  };
  const fold = new ReportFold(await eventsOf(GOVERNANCE_STREAM), geldigOp);
  let done = 0;
  for (const stream of streams.keys()) {
    fold.add(stream, await eventsOf(stream));
    done += 1;
    onProgress({ phase: 'onderwerpen', done, total: streams.size });
  }
  return fold;
}
