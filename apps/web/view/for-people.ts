import type { Role } from '@peildatum/kernel';
import { roleName } from './visitor-name.js';

/** A command of ours, as a message tells it to who sits at a command line, until the end of what is said of it. */
const COMMAND = String.raw`(?:npx )?peildatum (?:back-up|controleer|controles|doctor|editie|herstel|importeer|projecties|token|verklaar)\b`;
const CODE = '[a-z0-9]+(?:[.-][a-z0-9]+)+';

const WORDS: readonly (readonly [RegExp, string])[] = [
  // In brackets, after a colon, and as another way beside it.
  [new RegExp(String.raw` ?\([^()]*(?:${COMMAND}|/v1/)[^()]*\)`, 'g'), ''],
  [new RegExp(`: ${COMMAND}(?:"[^"]*"|[^".;])*(?=[.;]|$)`, 'g'), ''],
  [/,? of \/v1\/[\w/-]+/g, ''],
  // Which controls they are stands on the page, with what they ask.
  [new RegExp(`(niet erkend|nu klopt niet|niet te toetsen): ${CODE}(?:, ${CODE})*`, 'g'), '$1'],
];

const ROLES_IN = /\brol ([a-z]+(?:(?:, | of )[a-z]+)*)/g;

/** A message as it stands on a page: what is for programs and for a command line is left out, and roles have their names. */
export function forPeople(message: string): string {
  const said = WORDS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message);
  return said.replace(ROLES_IN, (_, roles: string) => `rol ${roles.replace(/[a-z]+/g, (word) => roleName(word as Role) ?? word)}`);
}
