import type { CycleOfYear, CycleOutcome, CycleSide } from './cycle-kinds.js';

interface Submitted {
  readonly item: string;
  readonly title: string;
  readonly sector: string;
  readonly time: string | null;
  readonly saved: number | null;
}

export interface ItemDecision {
  readonly side: CycleSide | null;
  readonly outcome: CycleOutcome;
  readonly decidedBy: string;
}

/** What a sector handed in, and how far it is decided. */
export interface CycleItem extends Submitted {
  /** Null: nobody decided, not all who must, or not the same. */
  readonly outcome: CycleOutcome | null;
  /** Of each side the last; a decision for all stands alone. */
  readonly decisions: readonly ItemDecision[];
  /** Whose decision is not there yet. */
  readonly waitsOn: readonly CycleSide[];
}

type Told<D> = readonly { readonly data: D }[];

/** The items of a cycle in the order in which they were handed in. */
export function itemsOf(
  { sides = [] }: Pick<CycleOfYear, 'sides'>,
  submitted: Told<Submitted>,
  decided: Told<ItemDecision & { readonly item: string }>,
): readonly CycleItem[] {
  const items = new Map(submitted.map(({ data }) => [data.item, data]));
  return [...items.values()].map((one) => {
    const of = decided.flatMap(({ data: { item, side, outcome, decidedBy } }) => (item === one.item ? [{ side, outcome, decidedBy }] : []));
    const decisions = [...new Map(of.map((each) => [each.side, each])).values()];
    const isForAll = decisions.some(({ side }) => side === null);
    const waitsOn = isForAll ? [] : sides.filter((side) => !decisions.some((each) => each.side === side));
    const outcomes = new Set(decisions.map(({ outcome }) => outcome));
    const [outcome = null] = waitsOn.length === 0 && outcomes.size === 1 ? outcomes : [];
    return { ...one, outcome, decisions, waitsOn };
  });
}
