import { compare, readingOf } from '@peildatum/comparing';
import { figureName, knownKey } from '@peildatum/figures';
import type { Check, Checked, Result } from '../check.js';
import { Published } from '../published.js';
import { judged, side } from '../results.js';

const NO_EDITION = 'Er is geen eerdere editie, of geen van beide noemt hetzelfde.';

/** What is counted by other words than in the edition before. */
export const DEFINITIONS: readonly Check[] = [
  {
    code: 'definities.gedrukt',
    name: 'Gedrukte definities',
    rule: 'Een definitie heeft dezelfde woorden als in de vorige editie.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: printed,
  },
  {
    code: 'definities.geteld',
    name: 'Definities van wat geteld is',
    rule: 'Een indicator, doel of norm wordt geteld met dezelfde definitie als in de vorige editie.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Er is geen eerdere editie.',
    results: counted,
  },
];

function printed(checked: Checked): Result[] {
  if (checked.before === null) return [];
  const before = new Published(checked.before);
  return new Published(checked).like(/^woorden\.bedragen\.[a-z-]+\.definitie$/).flatMap(({ key, value }) => {
    const earlier = before.value(key);
    const known = knownKey(key);
    if (earlier === null) return [];
    const about = { onderwerp: known ? figureName(known) : key, sleutels: [key], toelichting: 'De definitie is veranderd; zeg dat erbij.' };
    return [judged(earlier === value, about, side('definitie', value), side('vorige editie', earlier))];
  });
}

/** By the comparison of the two reports, which knows what figures are counted by. */
function counted({ report, before }: Checked): Result[] {
  if (before === null) return [];
  const [van, tot] = [readingOf(before.report), readingOf(report)];
  const { definitieGewijzigd } = compare({ van, restated: van, tot });
  if (definitieGewijzigd.length === 0) return [judged(true, {})];
  return definitieGewijzigd.map(({ sleutel, naam, oud, nieuw, reden }) =>
    judged(false, { onderwerp: naam, sleutels: [sleutel], toelichting: reden }, side('nu', nieuw), side('vorige editie', oud)),
  );
}
