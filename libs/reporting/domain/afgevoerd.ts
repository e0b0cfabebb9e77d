import { earliest, latest, type ShapeOf } from '@peildatum/kernel';
import { type ActionStanding, GENERAL_GROUPS, THEMATAFEL_LETTERS } from '@peildatum/thematafels';
import { ACTION_KEYS, figure, scopeOf } from './distribution.js';
import { Figure } from './figures.js';
import type { CountedInput } from './report-input.js';
import { date, nullable, object } from './shapes.js';

const since = {
  eerste: date('Sinds wanneer de eerste uit de rapportage is.'),
  laatste: date('Sinds wanneer de laatste dat is.'),
};

/** Actions of one thematafel that left the report; null: none did. */
export const TafelAfgevoerd = nullable(object({ cijfer: Figure, ...since }));

/** Actions that left the report, counted where they lay; null: none did. */
export const Afgevoerd = nullable(object({ totaal: Figure, thematafels: Figure, thematafelOnbekend: Figure, algemeen: Figure, ...since }));

const ELSEWHERE: readonly string[] = [...GENERAL_GROUPS, 'unknown'];

export function retiredOf(input: CountedInput): ShapeOf<typeof Afgevoerd> {
  const { retired } = input;
  if (retired.length === 0) return null;
  const unknown = retired.filter(({ thematafel }) => thematafel === 'unknown');
  const placed = retired.filter(({ thematafel }) => !ELSEWHERE.includes(thematafel));
  const general = retired.filter((action) => !placed.includes(action) && !unknown.includes(action));
  const counted = (keys: typeof ACTION_KEYS, actions: readonly ActionStanding[], ...places: readonly string[]) =>
    figureOfRetired(input, keys, actions, places);
  return {
    totaal: counted(ACTION_KEYS, [...placed, ...unknown], ...THEMATAFEL_LETTERS, 'onbekend'),
    thematafels: counted(ACTION_KEYS.in('thematafels'), placed, ...THEMATAFEL_LETTERS),
    thematafelOnbekend: counted(ACTION_KEYS.in('zonder-tafel'), unknown, 'onbekend'),
    algemeen: counted(ACTION_KEYS.in('algemeen'), general, ...GENERAL_GROUPS),
    ...sinceOf(retired),
  };
}

export function retiredOfTafel(input: CountedInput, letter: string): ShapeOf<typeof TafelAfgevoerd> {
  const retired = input.retired.filter(({ thematafel }) => thematafel === letter);
  if (retired.length === 0) return null;
  return { cijfer: figureOfRetired(input, ACTION_KEYS.in(letter), retired, [letter]), ...sinceOf(retired) };
}

/** How many left, and on what that they did rests. */
const figureOfRetired = (input: CountedInput, keys: typeof ACTION_KEYS, actions: readonly ActionStanding[], places: readonly string[]) =>
  figure(
    keys('afgevoerd'),
    actions.flatMap((action) => (action.retiredBasis === null ? [] : [{ ...action, statusBasis: action.retiredBasis }])),
    { ...scopeOf(input, places), inReport: false },
  );

function sinceOf(retired: readonly ActionStanding[]) {
  const days = retired.flatMap(({ retiredOn }) => retiredOn ?? []);
  return { eerste: days.reduce(earliest), laatste: days.reduce(latest) };
}
