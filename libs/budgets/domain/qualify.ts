import type { BudgetEvent, StatedPart } from './budget.events.js';

type Amount = StatedPart | null;
type Named<K extends string, V = string> = readonly ({ readonly [name in K]: V } & { readonly part: Amount })[];

/** A budget as far as an amount of it can be pointed at. */
interface Qualifiable {
  readonly total: Amount;
  readonly channels: Named<'channel'>;
  readonly earmarks: Named<'earmark'>;
  readonly tranches: Named<'year', number>;
  readonly reservations: Named<'reservation'>;
  readonly vwsLines: Named<'line'>;
  readonly ceilings: readonly { readonly year: number; readonly ceiling: StatedPart }[];
}

type Qualified = Extract<BudgetEvent, { type: 'BudgetAmountQualified' }>['data'];

/** The budget with another qualifier at the amount that is meant; null where it has no such amount. */
export function qualify<S extends Qualifiable>(state: S, { of, which, bound, text }: Qualified): S | null {
  const other = <P extends StatedPart | null>(part: P): P => part && { ...part, bound, text };
  const inList = <T>(list: readonly T[], isMeant: (each: T) => boolean, changed: (each: T) => T): readonly T[] | null =>
    list.some(isMeant) ? list.map((each) => (isMeant(each) ? changed(each) : each)) : null;
  const withPart = <T extends { readonly part: Amount }>(each: T): T => ({ ...each, part: other(each.part) });
  const putIn = (name: keyof Qualifiable, list: readonly object[] | null): S | null => list && { ...state, [name]: list };
  switch (of) {
    case 'total':
      return state.total && { ...state, total: other(state.total) };
    case 'channels':
      return putIn(
        'channels',
        inList(state.channels, ({ channel, part }) => channel === which && part !== null, withPart),
      );
    case 'earmark':
      return putIn(
        'earmarks',
        inList(state.earmarks, ({ earmark }) => earmark === which, withPart),
      );
    case 'tranche':
      return putIn(
        'tranches',
        inList(state.tranches, ({ year }) => String(year) === which, withPart),
      );
    case 'reservation':
      return putIn(
        'reservations',
        inList(state.reservations, ({ reservation, part }) => reservation === which && part !== null, withPart),
      );
    case 'vws-line':
      return putIn(
        'vwsLines',
        inList(state.vwsLines, ({ line }) => line === which, withPart),
      );
    case 'ceiling':
      return putIn(
        'ceilings',
        inList(
          state.ceilings,
          ({ year }) => String(year) === which,
          (each) => ({ ...each, ceiling: other(each.ceiling) }),
        ),
      );
  }
}
