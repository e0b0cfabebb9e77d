import { notPossible, type Register, type WriteContext } from '@peildatum/event-store';
import { type Decision, type Fact, InvalidInput, inLanes, type Timeline, type Uuid } from '@peildatum/kernel';
import { changedCellsOf } from './changed-cells.js';
import { checkedRows, type RefusedRow, type RowOutcome } from './decide-rows.js';
import type { FactsOfFile } from './import-kind.js';
import { arranged } from './in-order.js';
import { InTurn } from './in-turn.js';
import { LANES, lookAt } from './look-at.js';
import { standNoMore } from './no-longer.js';
import { type Part, partsOf, rowsDone } from './parts.js';
import { faultsInOrder, keyOf, type PlacedFault } from './row-place.js';
import { rowsOf, type Span, type Subject, TURNS, withRows } from './subjects.js';
import { type KnownBeside, whyRefused } from './why-refused.js';

export interface SubjectPlan {
  readonly stream: string;
  readonly parts: readonly Part[];
}

/** What a file will record: in each turn, of each subject its appends in their order. */
export interface ImportPlan {
  readonly turns: readonly (readonly SubjectPlan[])[];
  /** Rows that an earlier run of the file recorded. */
  readonly rowsDone: number;
  readonly told: readonly FactsOfFile[];
  /** Of the rows that an earlier run recorded, what became of those that stand no more. */
  readonly notes: readonly string[];
}

/** What recording the rows of a file would come to. */
export interface Checking {
  readonly plan: ImportPlan;
  readonly faults: readonly PlacedFault[];
  /** What becomes of each row; where that is not asked, of those alone that say what stands. */
  readonly outcomes: readonly RowOutcome[];
  /** Whether anything that it looked at is hidden from its writer. */
  readonly hides: boolean;
}

/**
 * The first phase: decides and measures every row that is not recorded yet, as recording would, and writes nothing.
 * @param root of the command ids of the file
 * @throws InvalidInput that names every fault by place and field; PeildatumError `REGISTER.NOT_OPEN`, `ACTOR.REFUSED`, and where only
 * what is hidden from its writer is in the way `WRITE.NOT_POSSIBLE`, of no row: which one it is would tell what that is
 */
export async function checkFile(
  register: Register,
  subjects: readonly Subject[],
  root: Uuid,
  context: Omit<WriteContext, 'commandId'>,
  onDone: (rows: number) => void,
  beside: KnownBeside = {},
): Promise<ImportPlan> {
  const inSight = await checkRows(register, subjects, root, context, onDone, beside, { outcomes: false });
  if (inSight.faults.length > 0) throw notTakenIn(inSight.faults);
  if (!inSight.hides) return inSight.plan;
  const whole = await checkRows(register, subjects, root, context, () => undefined, beside, { by: 'timeline', outcomes: false });
  if (isHeldUp(inSight, whole)) throw notPossible();
  // Of what it may not know of nothing is said.
  return { ...whole.plan, notes: inSight.plan.notes };
}

/** Whether a row is refused, or adds nothing, by what is hidden alone. */
function isHeldUp(inSight: Checking, whole: Checking): boolean {
  const known = new Set(inSight.outcomes.filter(({ change }) => change === 'known').map(({ place }) => keyOf(place)));
  return whole.faults.length > 0 || whole.outcomes.some(({ change, place }) => change === 'known' && !known.has(keyOf(place)));
}

/**
 * The same, with what is refused instead of refusing all.
 * @param asked by what its writer may be told of (`known`), as if the rest had never been recorded, or by all that stands; and whether
 * what becomes of each row is wanted: of very many that takes its time and its memory
 * @throws PeildatumError `REGISTER.NOT_OPEN`, `ACTOR.REFUSED`
 */
export async function checkRows(
  register: Register,
  subjects: readonly Subject[],
  root: Uuid,
  context: Omit<WriteContext, 'commandId'>,
  onDone: (rows: number) => void,
  beside: KnownBeside = {},
  { by = 'known', outcomes: wanted = true }: { readonly by?: 'known' | 'timeline'; readonly outcomes?: boolean } = {},
): Promise<Checking> {
  await register.assertTakes(context.actor);
  const refused: RefusedRow[] = [];
  const outcomes: RowOutcome[] = [];
  const told = new Map<string, FactsOfFile>();
  const turns: SubjectPlan[][] = [];
  const notes: string[] = [];
  let skipped = 0;
  let hides = false;
  const look = async (stream: string) => {
    const looked = await register.look<Fact>(stream, context.actor);
    hides ||= looked.known !== looked.timeline;
    return { ...looked, timeline: looked[by] };
  };
  /** The streams of the file as they would stand after the turns before, and those that it looks at besides. */
  const others = new Map<string, Timeline<Fact>>();
  /** Of each stream where its rows are in what stands, from the one turn to the next. */
  const reached = new Map<string, InTurn>();
  const cells = changedCellsOf(MOST_NAMED, context.actor);
  const changed = wanted ? changedCellsOf(Number.POSITIVE_INFINITY, context.actor) : null;
  for (const turn of TURNS) {
    const plans: SubjectPlan[] = [];
    const after = new Map<string, Timeline<Fact>>();
    await lookAt(
      register,
      subjects.flatMap((subject) => rowsOf(subject, turn(subject))),
      others,
      async (stream) => (await look(stream)).timeline,
    );
    await inLanes(subjects, LANES, async (subject) => {
      const { stream } = subject;
      const { start, end } = turn(subject);
      if (start === end) return;
      const { timeline, today, commands, events } = await look(stream);
      const assertApproved = await register.approvalOf({ actor: context.actor, stream, events, today }, context.approves);
      const check = async (order: Subject) => {
        const from = Math.min(end, Math.max(start, rowsDone(order, root, commands)));
        const rows = rowsOf(order, { start: from, end });
        const telling = { actor: context.actor, others };
        const measure = (decisions: readonly Decision<Fact>[]) => {
          assertApproved(decisions);
          return register.measure(stream, decisions, { ...context, commandId: root });
        };
        const stands = others.get(stream) ?? timeline;
        const inTurn = reached.get(stream)?.copy() ?? new InTurn(register.definitions);
        for (const row of rowsOf(order, { start, end: from })) inTurn.pass(row, stands);
        const held = { events: register.definitions, turn: inTurn, cells, changed };
        return { order, from, inTurn, stands, checked: await checkedRows(rows, stands, today, telling, measure, held) };
      };
      const begun = rowsDone({ ...subject, arranged: true }, root, commands) > start;
      const { order, from, inTurn, stands, checked } = begun
        ? await check(arranged(subject, { start, end }))
        : await inAnOrder(subject, { start, end }, check);
      skipped += from - start;
      outcomes.push(...rowsOf(order, { start, end: from }).map(({ place }): RowOutcome => ({ place, stream, change: 'known' })));
      notes.push(...standNoMore(rowsOf(order, { start, end: from }), stands));
      outcomes.push(...checked.outcomes);
      refused.push(...checked.refused);
      after.set(stream, checked.after);
      reached.set(stream, inTurn);
      const before = told.get(stream);
      told.set(stream, { stream, before: before?.before ?? timeline, told: [...(before?.told ?? []), ...checked.told] });
      plans.push({ stream, parts: partsOf(withRows(order, from, checked.rows), { start: from, end }, checked.bytes, root) });
      onDone(end - start);
    });
    for (const [stream, timeline] of after) others.set(stream, timeline);
    turns.push(plans);
  }
  const there = [...others].flatMap(([stream, timeline]) => (timeline.isEmpty ? [] : [stream]));
  const faults = await whyRefused(refused, there, beside);
  return { plan: { turns, rowsDone: skipped, told: [...told.values()], notes }, faults, outcomes, hides };
}

/** Of so many rows that are refused for what stands is said in which cells. */
const MOST_NAMED = 200;

interface Checked {
  readonly from: number;
  readonly checked: { readonly refused: readonly RefusedRow[] };
}

/** As the file has them, unless fewer rows are refused when they are arranged; of rows that an earlier run recorded the order stays. */
async function inAnOrder<C extends Checked>(subject: Subject, span: Span, check: (order: Subject) => Promise<C>): Promise<C> {
  const asItStands = await check(subject);
  if (asItStands.checked.refused.length === 0 || asItStands.from > span.start) return asItStands;
  const other = await check(arranged(subject, span));
  return other.checked.refused.length < asItStands.checked.refused.length ? other : asItStands;
}

/** The file is refused, whole; the faults in the order of its rows. */
export const notTakenIn = (faults: readonly PlacedFault[]): InvalidInput =>
  new InvalidInput(
    faultsInOrder(faults),
    'Het bestand is niet ingelezen: er is niets vastgelegd. Verbeter de genoemde regels en lees het opnieuw in.',
  );
