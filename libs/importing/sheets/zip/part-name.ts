import { badZip } from '../unreadable.js';

/** Which names a part may not have, in Dutch; no spreadsheet has them, and none is ever written to disk. */
const REFUSED: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^$/, 'zonder naam'],
  [/^[/\\]|^[A-Za-z]:/, 'met een absoluut pad'],
  [/(?:^|[/\\])\.\.?(?:[/\\]|$)/, 'met een pad naar een hogere map'],
  [/\\/, 'met een backslash in de naam'],
  [/(?:^|\/)__proto__(?:\/|$)/, 'met de naam __proto__'],
  [/[^\P{Cc}]/u, 'met een onleesbare naam'],
];

/** @throws PeildatumError `IMPORT.UNREADABLE` at a name that no part of a spreadsheet has */
export function checkedName(name: string): string {
  const wrong = REFUSED.find(([pattern]) => pattern.test(name));
  if (wrong !== undefined) throw badZip(`het zip-bestand heeft een onderdeel ${wrong[1]}`);
  return name;
}
