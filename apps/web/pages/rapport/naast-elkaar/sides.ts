import { type EditionView, edition } from '@peildatum/editions';

/** Two editions to lay beside each other. */
export interface Sides {
  readonly van: EditionView;
  readonly tot: EditionView;
}

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
