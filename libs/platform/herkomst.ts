import type { Basis } from '@peildatum/kernel';

const WORDS: Readonly<Record<Basis, string>> = {
  recorded: 'vastgelegd',
  source: 'bron',
  derived: 'afgeleid',
  reconstructed: 'gereconstrueerd',
};

export const HERKOMSTEN = Object.values(WORDS);

/** Where a fact comes from, in Dutch. */
export const herkomstOf = (basis: Basis): string => WORDS[basis];

/** The basis that a word names; undefined for another word. */
export const basisOfHerkomst = (word: unknown): Basis | undefined => (Object.keys(WORDS) as Basis[]).find((basis) => WORDS[basis] === word);
