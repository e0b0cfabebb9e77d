import { nearestWords, PeildatumError } from '@peildatum/kernel';
import { type FigureKey, isFigureKey, keyParts, keysIn } from './key.js';
import { type FigurePattern, likeTyped, type OfKey, ofParts } from './pattern.js';
import { ACTION_FIGURES } from './patterns/actions.js';
import { AGREEMENT_FIGURES } from './patterns/agreements.js';
import { FRAMEWORK_FIGURES } from './patterns/frameworks.js';
import { MEANS_FIGURES } from './patterns/means.js';
import { MEASURE_FIGURES } from './patterns/measures.js';
import { PACE_FIGURES } from './patterns/pace.js';
import { PLAN_FIGURES } from './patterns/plans.js';
import { PRINTED_WORDS } from './patterns/words.js';
import type { FigureKind } from './value.js';

/** Every kind of figure that a report has, or had. `test/figures/keys.ndjson` has a line of each: that list only grows. */
export const FIGURE_PATTERNS: readonly FigurePattern[] = [
  ...ACTION_FIGURES,
  ...PACE_FIGURES,
  ...PLAN_FIGURES,
  ...MEANS_FIGURES,
  ...FRAMEWORK_FIGURES,
  ...MEASURE_FIGURES,
  ...AGREEMENT_FIGURES,
  ...PRINTED_WORDS,
];

const firstPart = (key: string): string => key.split('.', 1)[0] ?? '';

const BY_FIRST = new Map<string, FigurePattern[]>();
for (const pattern of FIGURE_PATTERNS) BY_FIRST.set(firstPart(pattern.key), [...(BY_FIRST.get(firstPart(pattern.key)) ?? []), pattern]);

/** Keys that were looked up before: those of a report are asked many times. So many, that what people type cannot fill memory. */
const lookedUp = new Map<string, OfKey>();
const MOST_LOOKED_UP = 20_000;

/** The pattern of a key, the first that takes it; undefined where no report has such a figure. */
export function knownKey(key: string): OfKey | undefined {
  const before = lookedUp.get(key);
  if (before !== undefined) return before;
  const found = lookUp(key);
  if (found === undefined) return undefined;
  if (lookedUp.size === MOST_LOOKED_UP) lookedUp.clear();
  lookedUp.set(key, found);
  return found;
}

function lookUp(key: string): OfKey | undefined {
  const parts = keyParts(key);
  for (const pattern of BY_FIRST.get(firstPart(key)) ?? []) {
    const found = ofParts(pattern, parts);
    if (found) return found;
  }
  return undefined;
}

export const kindOf = (key: string): FigureKind | undefined => knownKey(key)?.pattern.kind;

const nearestOf = (word: string, words: readonly string[]): string => nearestWords(word, words)[0] ?? (words[0] as string);

/** The keys that are most like what was typed. */
export function nearestKeys(typed: string): string[] {
  const parts = keyParts(typed);
  const standing = FIGURE_PATTERNS.filter(({ retired }) => retired === undefined);
  const like = standing.map((pattern) => keysIn(...likeTyped(pattern, parts, nearestOf))());
  return nearestWords(
    typed.slice(0, 500),
    [...new Set(like)].filter((key) => knownKey(key)),
  );
}

/** Why nothing can be published of a figure of this key, to read behind the name of its field; null: it is one. */
export function refusalOf(key: string): string | null {
  const known = isFigureKey(key) ? knownKey(key) : undefined;
  if (known?.pattern.retired !== undefined) return `'${key}' staat sinds sjabloon ${known.pattern.retired} niet meer in de rapportage`;
  if (known) return null;
  const near = nearestKeys(key);
  const advice = near.length === 0 ? 'docs/sleutels.md noemt alle sleutels' : `bedoelt u ${near.join(' of ')}?`;
  return `'${key.slice(0, 100)}' is geen cijfer van de rapportage; ${advice}`;
}

/** The key that was typed. @throws PeildatumError `FIGURE.NOT_FOUND`, with the keys that are most like it */
export function figureKeyOf(typed: string): FigureKey {
  const refusal = refusalOf(typed);
  if (refusal === null) return typed as FigureKey;
  throw new PeildatumError({
    code: 'FIGURE.NOT_FOUND',
    kind: 'not-found',
    message: `De sleutel ${refusal}${refusal.endsWith('?') ? '' : '.'}`,
  });
}
