import { type Basis, type CalendarDate, type Cents, folding, minus, NO_CENTS, sumOf, type ToldFact } from '@peildatum/kernel';
import { type Elsewhere, earmarksOn, elsewhereOf } from './budget.accounts.js';
import { type BudgetCode, type BudgetEvent, budgetStreams, type StatedPart } from './budget.events.js';
import { after, type BudgetState, type Earmark, type Grant, type Reservation, stands } from './budget.state.js';
import { sumOfParts } from './stated.js';

export type BudgetFact = ToldFact<BudgetEvent>;

/** Released by a decision, or by its own end. */
type Dated<T> = T & { readonly released: boolean };

/** A budget at one pair of clocks. */
export interface BudgetView
  extends Pick<BudgetState, 'title' | 'established' | 'until' | 'channels' | 'transfers' | 'excessAllowed' | 'ceilings'> {
  readonly code: BudgetCode;
  /** As revised last; null: revised to an amount that was not published. */
  readonly total: StatedPart | null;
  /** Whether it was ever revised. */
  readonly revised: boolean;
  readonly earmarks: readonly Dated<Earmark>[];
  /** Total less the earmarks that stand; null when the total is not known. */
  readonly free: Cents | null;
  /** In order of year. */
  readonly tranches: readonly { readonly year: number; readonly part: StatedPart; readonly lapsed: Cents; readonly carriedIn: Cents }[];
  /** Total less all tranches; null when the total is not known. */
  readonly undivided: Cents | null;
  readonly reservations: readonly Dated<Reservation>[];
  readonly elsewhere: Elsewhere;
  readonly vwsLines: readonly (BudgetState['vwsLines'][number] & { readonly source: string | null; readonly basis: Basis })[];
  readonly breakthroughs: readonly Grant[];
  /** Everything that was decided, in order of (validFrom, order in the log): what changed, from when, by whom, why, and the source. */
  readonly history: readonly BudgetFact[];
}

/**
 * Composes the view from every fact that was valid by `validOn`, in order of (validFrom, order in the log). Null: not established.
 */
export function budgetView(code: BudgetCode, history: readonly BudgetFact[], validOn: CalendarDate): BudgetView | null {
  const state = history.reduce<BudgetState | null>((before, { fact }) => after(before, fact), null);
  if (state === null) return null;
  const { title, established, total, until, channels, transfers, excessAllowed, ceilings } = state;
  const dated = <T extends Earmark | Reservation>(thing: T): Dated<T> => ({ ...thing, released: !stands(thing, validOn) });
  return {
    code,
    title,
    established,
    total,
    revised: history.some(({ fact }) => fact.type === 'BudgetRevised'),
    until,
    channels,
    earmarks: state.earmarks.map(dated),
    free: total && minus(total.amount, sumOfParts(earmarksOn(state, validOn))),
    tranches: tranchesOf(state),
    undivided: total && minus(total.amount, sumOfParts(state.tranches)),
    reservations: state.reservations.map(dated),
    elsewhere: elsewhereOf(state),
    transfers,
    excessAllowed,
    vwsLines: state.vwsLines.map((line) => ({ ...line, ...originOf(history, line.line) })),
    ceilings,
    breakthroughs: state.grants,
    history,
  };
}

const tranchesOf = ({ tranches, lapses, carries }: BudgetState): BudgetView['tranches'] =>
  tranches
    .map(({ year, part }) => ({
      year,
      part,
      lapsed: lapses.find((lapse) => lapse.year === year)?.lapsed ?? NO_CENTS,
      carriedIn: sumOf(carries.flatMap(({ to, carried }) => (to === year ? [carried] : []))),
    }))
    .sort((a, b) => a.year - b.year);

/** Where the line as it stands came from. */
function originOf(history: readonly BudgetFact[], line: string): { readonly source: string | null; readonly basis: Basis } {
  const told = history.findLast(({ fact }) => fact.type === 'VwsLineSet' && fact.data.line === line) as BudgetFact;
  return { source: told.source, basis: told.basis };
}

export const foldBudget = folding<BudgetEvent, BudgetView, BudgetCode>(budgetStreams, budgetView);
