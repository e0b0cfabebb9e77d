import { type Keys, keysIn, word } from '@peildatum/figures';
import { type Comparison, GEEN_TEMPO_WORDS, GEEN_VERGELIJKING_WORDS, type IndicatorView, KOERS_WORDS } from '@peildatum/monitoring';
import { addressOf, type ListAt } from '../counting.js';
import { DIRECTIONS, endedOf } from '../indicatoren/indicator.js';
import { restsOn } from '../known.js';
import { indicatorAt } from '../lists.js';
import type { AfstandTotDoel, Vergelijking, VergelijkingCel } from './een-meting.js';

type Cell = Comparison['cells'][number];

/** 0-meting beside 1-meting of one indicator, or why there is no such comparison. */
export function wavesOf(view: IndicatorView, clocks: ListAt['clocks']): Vergelijking {
  const { definition, comparison, basis } = view;
  const { zero, one } = comparison;
  return {
    code: view.code,
    naam: definition.title,
    eenheid: definition.unit,
    richting: DIRECTIONS[definition.direction],
    onbekendOmdat: comparison.why === null ? null : GEEN_VERGELIJKING_WORDS[comparison.why],
    definities: comparison.definitionChanged
      ? { nul: definitionText(view, zero?.definition), een: definitionText(view, one?.definition) }
      : null,
    cellen: comparison.cells.map((cell) => cellOf(keysIn('metingen', view.monitor, view.code), cell)),
    ...endedOf(view),
    uitleg: addressOf(indicatorAt(view, clocks)),
    ...restsOn(...[zero, one].flatMap((measured) => measured?.basis ?? []), basis),
  };
}

const cellOf = (keys: Keys, { of, zero, one, change, course, targets }: Cell): VergelijkingCel => ({
  van: of,
  nul: zero,
  een: one,
  verandering: change,
  sleutels: {
    nul: keys('nul', ...of.map(word)),
    een: keys('een', ...of.map(word)),
    verandering: keys('verandering', ...of.map(word)),
  },
  koers: course === null ? null : KOERS_WORDS[course],
  doelen: targets.map((target) => distanceOf(keys, of, target)),
});

const distanceOf = (
  keys: Keys,
  of: Cell['of'],
  { target, distance, reached, pace, why, action }: Cell['targets'][number],
): AfstandTotDoel => ({
  doel: target,
  afstand: distance,
  gehaald: reached,
  actie: action,
  tempoPerJaar: pace,
  tempoOnbekendOmdat: why === null ? null : GEEN_TEMPO_WORDS[why],
  sleutels: { afstand: keys('afstand', target, ...of.map(word)), tempoPerJaar: keys('tempo', target, ...of.map(word)) },
});

/** The definition that held, with its number: `versie 2 (sinds 2025-01-01): …`. */
function definitionText({ definitions }: IndicatorView, version: number | undefined): string {
  const held = definitions.find((each) => each.version === version);
  return held ? `versie ${held.version} (sinds ${held.since}): ${held.text ?? held.title}` : 'onbekend';
}
