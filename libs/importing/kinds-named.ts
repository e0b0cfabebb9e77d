import { byWord, nearestWords, PeildatumError } from '@peildatum/kernel';
import type { ImportKinds } from './import-kind.js';

/** Why there is no kind of row by this word; names those that are most like it. */
export function noSuchKind(kinds: ImportKinds, word: unknown): string {
  if (typeof word !== 'string') return 'ontbreekt; zeg van elke regel wat zij vertelt, zoals actie';
  const near = nearestWords(word, Object.keys(kinds));
  const advice = near.length === 0 ? 'peildatum importeer --help noemt alle soorten' : `bedoelt u ${near.join(' of ')}?`;
  return `'${word.slice(0, 100)}' bestaat niet; ${advice}`;
}

/**
 * The kinds of rows by these words, an older word standing for the word of now, in the order of the words.
 * @throws PeildatumError `IMPORT.NO_SUCH_KIND` that names every word that is none
 */
export function kindsNamed(kinds: ImportKinds, words: readonly string[]): ImportKinds {
  const wordOf = new Map(Object.entries(kinds).map(([word, kind]) => [kind, word]));
  const named = words.map((word) => byWord(kinds, word));
  const wrong = words.filter((_, at) => named[at] === undefined).map((word) => noSuchKind(kinds, word));
  if (wrong.length > 0)
    throw new PeildatumError({ code: 'IMPORT.NO_SUCH_KIND', kind: 'not-found', message: `Soort ${wrong.join(' Soort ')}` });
  return Object.fromEntries(named.flatMap((kind) => (kind === undefined ? [] : [[wordOf.get(kind), kind]])));
}
