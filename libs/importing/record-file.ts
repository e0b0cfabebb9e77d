import type { Register, WriteContext } from '@peildatum/event-store';
import { type Fact, inLanes, isFault, PeildatumError, type Timeline } from '@peildatum/kernel';
import { breath } from './breath.js';
import type { ImportPlan, SubjectPlan } from './check-file.js';
import { together } from './decide-rows.js';
import { LANES, lookAt } from './look-at.js';
import type { Pace } from './pace.js';

export interface Recording {
  readonly context: Omit<WriteContext, 'commandId'>;
  /** Streams that are recorded before the others beside them, one after another. */
  readonly inOrder: readonly string[];
  /** The revision at which who made the rows saw each stream. Absent: nobody says. */
  readonly revisions?: ReadonlyMap<string, number> | undefined;
  readonly onDone: (rows: number) => void;
  readonly pace?: Pace | undefined;
}

/**
 * The second phase: records what was checked, append by append; each is decided again on what stands at that moment. A stream that went
 * on since its rows were made is left as it is, and the others beside it are recorded: who wrote there first is not met again on those.
 * @returns how many facts were new
 * @throws PeildatumError `IMPORT.HALFWAY` with how far it came, for what only the moment can refuse
 */
export async function recordFile(
  register: Register,
  { turns, rowsDone }: ImportPlan,
  { context, inOrder, revisions, onDone, pace }: Recording,
): Promise<number> {
  let done = rowsDone;
  let recorded = 0;
  /** What this run itself recorded is seen as well. */
  const reached = new Map(revisions);
  let overtaken: PeildatumError | undefined;
  const endWhereOvertaken = () => {
    if (overtaken !== undefined) throw overtaken;
  };
  try {
    for (const turn of turns) {
      const beside = new Map<string, Timeline<Fact>>();
      await lookAt(
        register,
        turn.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows)),
        beside,
      );
      const record = async ({ stream, parts }: SubjectPlan, stopped?: AbortSignal) => {
        let seen = reached.get(stream);
        for (const { commandId, rows } of parts) {
          const due = pace?.next(recorded) ?? breath();
          if (due) await due;
          if (stopped?.aborted) return;
          const { events, repeated, revision } = await register.write(stream, together(rows, { actor: context.actor, others: beside }), {
            ...context,
            commandId,
            ...(seen === undefined ? {} : { ifRevision: seen }),
          });
          if (seen !== undefined) {
            seen = revision;
            reached.set(stream, revision);
          }
          recorded += repeated ? 0 : events.length;
          done += rows.length;
          onDone(rows.length);
        }
      };
      const recordUnlessOvertaken = async (plan: SubjectPlan, stopped?: AbortSignal) => {
        try {
          await record(plan, stopped);
        } catch (error) {
          if (!isFault(error, 'WRITE.STALE')) throw error;
          overtaken ??= error;
        }
      };
      for (const stream of inOrder) for (const plan of turn) if (plan.stream === stream) await recordUnlessOvertaken(plan);
      endWhereOvertaken();
      await inLanes(
        turn.filter(({ stream }) => !inOrder.includes(stream)),
        LANES,
        recordUnlessOvertaken,
      );
      endWhereOvertaken();
    }
  } catch (error) {
    throw error instanceof PeildatumError ? halfway(error, done, recorded) : error;
  }
  return recorded;
}

const halfway = (refusal: PeildatumError, rows: number, facts: number): PeildatumError =>
  new PeildatumError(
    {
      code: 'IMPORT.HALFWAY',
      kind: refusal.kind,
      message: `${refusal.message} Het inlezen is onderweg gestopt: ${rows} regels zijn klaar, en deze keer zijn ${facts} feiten vastgelegd; die blijven staan. Lees hetzelfde bestand opnieuw in: het gaat verder waar het was, en noemt de regels die niet meer kunnen.`,
      details: { rows, facts, refusal: refusal.code },
    },
    { cause: refusal },
  );
