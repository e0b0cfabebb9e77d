import { differenceOf, same } from '@peildatum/comparing';
import type { FigureKey } from '@peildatum/figures';
import type { Result, Side, Value } from './check.js';

interface About {
  readonly onderwerp?: string | null;
  readonly sleutels?: readonly string[];
  /** Of what does not agree: what that means. */
  readonly toelichting?: string | null;
}

export const side = (omschrijving: string, waarde: Value): Side => ({ omschrijving, waarde });

/** Whether two sides say the same; where one is unknown there is nothing to say. */
export function held(links: Side, rechts: Side, about: About, agree: (left: Value, right: Value) => boolean = same): Result {
  const unknown = [links, rechts].filter(({ waarde }) => waarde === null);
  if (unknown.length > 0)
    return { ...untested(about, `Niet bekend: ${unknown.map(({ omschrijving }) => omschrijving).join(' en ')}.`), links, rechts };
  return judged(agree(links.waarde, rechts.waarde), about, links, rechts);
}

/** What was looked at in another way than by laying two values side by side. */
export const judged = (agrees: boolean, about: About, links: Side | null = null, rechts: Side | null = null): Result => ({
  onderwerp: about.onderwerp ?? null,
  uitkomst: agrees ? 'klopt' : 'klopt niet',
  links,
  rechts,
  verschil: links && rechts ? differenceOf(links.waarde, rechts.waarde) : null,
  sleutels: keys(about),
  toelichting: agrees ? null : (about.toelichting ?? null),
});

/** @param why a sentence */
export const untested = (about: About, why: string): Result => ({
  onderwerp: about.onderwerp ?? null,
  uitkomst: 'niet te toetsen',
  links: null,
  rechts: null,
  verschil: null,
  sleutels: keys(about),
  toelichting: why,
});

const keys = ({ sleutels = [] }: About): FigureKey[] => [...new Set(sleutels)] as FigureKey[];
