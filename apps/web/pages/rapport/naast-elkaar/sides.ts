import { type EditionView, edition } from '@peildatum/editions';
import type { ClockRequest } from '@peildatum/kernel';

/** Two editions to lay beside each other. */
export interface Sides {
  readonly van: EditionView;
  readonly tot: EditionView;
}

/** The editions that stand, and whose report is for who reads: one that was frozen for the BO is for who is inside. */
export const readable = (editions: readonly EditionView[], { withheld }: Pick<ClockRequest, 'withheld'>): readonly EditionView[] =>
  editions.filter(({ withdrawn, frozen }) => withdrawn === null && (frozen?.audience !== 'bo' || withheld === undefined));

interface Chosen {
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
}

/**
 * What was chosen; else the newest beside the one before it. Null: there are not two.
 * @param editions the newest first @throws PeildatumError `EDITION.NOT_FOUND`
 */
export function sidesOf(editions: readonly EditionView[], chosen: Chosen = {}): Sides | null {
  const known = (wanted: string | undefined): EditionView | undefined => {
    if (wanted === undefined) return undefined;
    const found = editions.find((each) => each.code === wanted);
    if (found === undefined) throw edition.notFound(wanted as EditionView['code']);
    return found;
  };
  const tot = known(chosen.tot) ?? editions[0];
  const van = known(chosen.van) ?? editions.find(({ peildatum }) => tot !== undefined && peildatum < tot.peildatum);
  return van === undefined || tot === undefined ? null : { van, tot };
}
