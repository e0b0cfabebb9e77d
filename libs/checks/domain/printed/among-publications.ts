import { same } from '@peildatum/comparing';
import { figureName, knownKey } from '@peildatum/figures';
import type { PublishedFigure } from '@peildatum/governance';
import { groupBy } from '@peildatum/reporting';
import type { Check, Checked, Result } from '../check.js';
import { Published, saidIn } from '../published.js';
import { judged, side } from '../results.js';

/** What is another word for one figure: the statuses that a source names, added, are what it counts in all. */
const MEANS: Readonly<Record<string, string>> = { 'acties.som-van-statussen': 'acties.totaal' };

/** The same figure or words in more than one publication of one peildatum. */
export const AMONG_PUBLICATIONS: Check = {
  code: 'gedrukt.onderling',
  name: 'Publicaties onderling',
  rule: 'Rapport, brief en jaarverslag noemen van dezelfde peildatum dezelfde waarde.',
  since: 7,
  severity: 'waarschuwing',
  nothing: 'Van deze peildatum is geen cijfer in meer dan een publicatie genoemd.',
  results,
};

function results(checked: Checked): Result[] {
  const meant = groupBy(
    new Published(checked).all().filter(({ value }) => value !== null),
    ({ figure }) => MEANS[figure] ?? figure,
  );
  return [...meant].flatMap(([key, said]) => said.flatMap((first, i) => said.slice(i + 1).map((other) => between(key, first, other))));
}

function between(key: string, first: PublishedFigure, other: PublishedFigure): Result {
  const known = knownKey(key);
  const notes = [first, other].flatMap(({ note }) => note ?? []);
  return judged(
    same(first.value, other.value),
    { onderwerp: known ? figureName(known) : key, sleutels: [first.figure, other.figure], toelichting: notes.join(' ') || null },
    side(saidIn(first), first.value),
    side(saidIn(other), other.value),
  );
}
