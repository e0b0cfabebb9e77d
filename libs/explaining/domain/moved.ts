import type { FigureKey } from '@peildatum/figures';
import type { Behind, Making, Of } from './making.js';

/**
 * Where the facts are by which a figure became another: down the formula as far as terms differ, and of what was counted the things that
 * came, left or bring something else. Empty: nothing that the rules know of differs.
 * @param before how the figures came about, and `after` how they come about
 */
export function movedBehind(key: FigureKey, before: Of, after: Of, seen: Set<FigureKey> = new Set()): Behind[] {
  if (seen.has(key)) return [];
  seen.add(key);
  const [was, is] = [before(key), after(key)];
  if (was?.value === is?.value) return [];
  const behind = [...(was?.behind ?? []), ...(is?.behind ?? [])];
  if (was?.counted || is?.counted) return ofThings(behind, movedThings(was, is));
  const terms = [was, is].flatMap((making) => making?.formula?.terms ?? []);
  return [...behind, ...terms.flatMap((term) => movedBehind(term.key, before, after, seen))];
}

/** The codes of the things that were counted on one side alone, or bring something else. */
function movedThings(was: Making | undefined, is: Making | undefined): ReadonlySet<string> {
  const [old, now] = [broughtBy(was), broughtBy(is)];
  return new Set([...old.keys(), ...now.keys()].filter((code) => old.get(code) !== now.get(code)));
}

/** One thing may be there more than once. */
function broughtBy(making: Making | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { code, value } of making?.counted?.parts ?? []) found.set(code, `${found.get(code) ?? ''} ${value}`);
  return found;
}

/** A thing is a subject itself, or a part of one: then all subjects behind it are looked at. */
function ofThings(behind: readonly Behind[], things: ReadonlySet<string>): Behind[] {
  const areSubjects = new Set(behind.flatMap(({ subjects }) => subjects.filter((subject) => things.has(subject))));
  return behind.flatMap((each) => {
    const subjects = each.subjects.filter((subject) => areSubjects.has(subject));
    if (subjects.length > 0) return [{ ...each, subjects }];
    return areSubjects.size === things.size ? [] : [each];
  });
}
