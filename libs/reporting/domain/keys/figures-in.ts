import { type FigureKey, isFigureKey, word } from '@peildatum/figures';
import type { Euros } from '../figures.js';

/** A figure as a report has it. Null: the report does not know it, and may say why. */
export interface KeyedFigure {
  readonly key: FigureKey;
  readonly value: number | Euros | null;
  readonly why: string | null;
}

type Part = Readonly<Record<string, unknown>>;

/** Every figure of a report or of a part of it, in its order; one that is shown twice comes twice. What Controles lays beside them is not its own. */
export function figuresIn(part: unknown, found: KeyedFigure[] = []): KeyedFigure[] {
  if (Array.isArray(part)) for (const each of part) figuresIn(each, found);
  if (!isPart(part)) return found;
  addOwn(part, found);
  for (const field in part) if (field !== 'controles' && field !== 'sleutels') figuresIn(part[field], found);
  return found;
}

/** What stands under `sleutels` by the names of the fields, and the one figure of an object under `sleutel`. */
function addOwn(part: Part, found: KeyedFigure[]): void {
  const { sleutel, sleutels } = part;
  const why = typeof part.onbekendOmdat === 'string' ? part.onbekendOmdat : null;
  const add = (key: unknown, value: unknown) => {
    if (typeof key === 'string' && isFigureKey(key)) found.push({ key, value: figureIn(value), why });
  };
  if (sleutel !== undefined) add(sleutel, part.aantal ?? part.waarde ?? null);
  if (isPart(sleutels)) for (const [field, key] of Object.entries(sleutels)) add(key, part[field]);
}

/** An amount as sources state it is the figure, with how exact it is. */
const figureIn = (value: unknown): KeyedFigure['value'] => (isPart(value) ? figureIn(value.bedrag) : (value as KeyedFigure['value']));

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);

const NAMED = ['sector', 'domein', 'waarde'] as const;

/** The names that parts of keys were made of, as the report writes them: `msz` is `MSZ`. */
export function namesIn(part: unknown): ReadonlyMap<string, string> {
  // The last name of a word stands, so the order counts; a name that comes again is put behind, and made a word of once.
  const names = new Set<string>();
  addNames(part, names);
  return new Map([...names].map((name) => [word(name), name]));
}

function addNames(part: unknown, names: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) {
    for (const each of part) addNames(each, names);
    return;
  }
  for (const field of NAMED) {
    const name = (part as Part)[field];
    if (typeof name !== 'string' || !/\p{L}/u.test(name)) continue;
    names.delete(name);
    names.add(name);
  }
  for (const field in part) addNames((part as Part)[field], names);
}
