import type { EventLog } from '@peildatum/event-store';
import { GOVERNANCE_STREAM } from '@peildatum/governance';
import type { CalendarDate, ClockRequest, ResolvedClocks } from '@peildatum/kernel';
import { kpisAt, planStandingOf, plansAt, toetsenAt, toetsStandingOf } from '@peildatum/plans';
import type { ReadModels, Snapshot } from '@peildatum/projections';
import { type FoldedReport, REPORT_READ, type ReportInput, reportAt } from '@peildatum/reporting';
import { viewsByCode } from '@peildatum/subjects';
import { actionsAt, standingOf } from '@peildatum/thematafels';
import { type DeclaredSubject, EveryFold, type Views } from './every-fold.js';
import { type Difference, firstDifference } from './first-difference.js';
import { type Replayed, replayBesideLogboek } from './replay-beside-logboek.js';
import { type WithoutDecision, withoutDecision } from './without-decision.js';

export interface Verification {
  readonly clocks: ResolvedClocks;
  /** Events replayed; up to the difference, where the logboek has one. */
  readonly events: number;
  /** Events that an operator made the read models pass over: the replay leaves them out too. */
  readonly passedOver: number;
  /** The first place where a read model says otherwise than the replay; `left` is the replay. Null: they agree. */
  readonly difference: (Difference & { readonly where: 'logboek' | 'leesmodellen' }) | null;
  /** Facts that stand without the decision that is asked for now; none where the logboek differs, for then no subject was replayed. */
  readonly undecided: readonly WithoutDecision[];
}

export interface VerifyProgress {
  /** First the log beside the logboek (in events), then the subjects (in subjects). */
  readonly phase: 'logboek' | 'onderwerpen';
  readonly done: number;
  readonly total: number;
}

/**
 * Replays the log up to the volgnummer of a pair of clocks and holds the read models against it: every line of the
 * logboek, and every read model. Two paths that share the domain's rules and nothing else. The events are read
 * twice, in the order of the log and subject by subject, so that never more than those of one subject are held.
 */
export async function verify(
  log: EventLog,
  readModels: ReadModels,
  clocks: ClockRequest,
  subjects: readonly DeclaredSubject[],
  onProgress: (progress: VerifyProgress) => void = () => undefined,
): Promise<Verification> {
  const uses = [...new Set([...REPORT_READ.uses, ...subjects.map(({ projection }) => projection)])];
  const read = await readModels.at({ ...clocks, ...REPORT_READ, uses }, async (snapshot) => {
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
      },
      declared: await declaredAt(snapshot, subjects),
      passedOver,
      replayed: await replayBesideLogboek(log, snapshot, passedOver, (done) => onProgress({ phase: 'logboek', done, total: volgnummer })),
    };
  });
  const { input, passedOver, replayed } = read;
  const verified = { clocks: read.clocks, events: replayed.events, passedOver: passedOver.size };
  if (replayed.difference) return { ...verified, undecided: [], difference: { ...replayed.difference, where: 'logboek' } };
  const { fold, undecided } = await foldStreams(log, replayed, { passedOver, geldigOp: read.clocks.validOn, subjects, onProgress });
  // The clocks stand in the logboek, which agrees; and what was passed over is told, not counted.
  const folded = { ...fold.report.report(input.clocks), skips: input.skips };
  const inModels =
    firstDifference(inFull(folded), read.full) ??
    firstDifference(counted(folded), input) ??
    firstDifference(fold.declared(), read.declared);
  return { ...verified, undecided, difference: inModels && { ...inModels, where: 'leesmodellen' } };
}

/** Of every declared subject all that its read model has, by the name of that. */
async function declaredAt(snapshot: Snapshot, subjects: readonly DeclaredSubject[]): Promise<Readonly<Record<string, Views>>> {
  const read: [string, Views][] = [];
  for (const subject of subjects) read.push([subject.projection.name, [...(await viewsByCode(snapshot, subject))]]);
  return Object.fromEntries(read);
}

/** The subjects of a fold as their own lists have them. */
export const inFull = ({ actions, toetsen, plans, kpis }: FoldedReport) => ({ actions, toetsen, plans, kpis });

/** What a report counts of a fold. */
export const counted = ({ kpis: _, ...folded }: FoldedReport): ReportInput => ({
  ...folded,
  actions: folded.actions.map(standingOf),
  toetsen: folded.toetsen.map(toetsStandingOf),
  plans: folded.plans.map(planStandingOf),
});

interface FoldOptions {
  readonly passedOver: ReadonlySet<string>;
  readonly geldigOp: CalendarDate;
  readonly subjects: readonly DeclaredSubject[];
  readonly onProgress: (progress: VerifyProgress) => void;
}

async function foldStreams(
  log: EventLog,
  { streams }: Replayed,
  { passedOver, geldigOp, subjects, onProgress }: FoldOptions,
): Promise<{ readonly fold: EveryFold; readonly undecided: readonly WithoutDecision[] }> {
  const eventsOf = async (stream: string) => {
    const to = streams.get(stream);
    return to === undefined ? [] : await log.readStream(stream, { to, passedOver });
  };
  const fold = new EveryFold(await eventsOf(GOVERNANCE_STREAM), geldigOp, subjects);
  const undecided: WithoutDecision[] = [];
  let done = 0;
  for (const stream of streams.keys()) {
    const told = await eventsOf(stream);
    fold.add(stream, told);
    undecided.push(...withoutDecision(stream, told, log.codec.definitions));
    done += 1;
    onProgress({ phase: 'onderwerpen', done, total: streams.size });
  }
  return { fold, undecided };
}
