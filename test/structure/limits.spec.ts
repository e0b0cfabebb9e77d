import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const project = resolve(import.meta.dirname, '../..');

/** What a test may not say, for it depends on what else the machine does. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a limit of its own to a test or a hook', /^ *\}, \d[\d_]*\);$|^ *\d[\d_]{3,},\n *\);$|jest\.setTimeout\(/m],
  [
    'how long something took, on the clock of the machine',
    /expect\([^\n]*(?:performance|Date)\.now\(\)[^\n]*\)\s*\.\s*toBe(?:Less|Greater)Than/,
  ],
];

/** Where the number is no limit, or what is forbidden is named. */
const ASIDE = ['libs/event-store/postgres/announcements.spec.ts', 'libs/event-store/postgres/group-commit.spec.ts', 'limits.spec.ts'];

const sources = (): string[] =>
  ['apps', 'libs', 'test', 'data']
    .flatMap((folder) => readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.(spec|laws)\.tsx?$/.test(file) || /^test\/faults\/.*\.ts$/.test(file))
    .filter((file) => !ASIDE.some((name) => file.endsWith(name)));

/** How long a test takes is no part of what it shows: one limit, Jest's own, ends what hangs. */
describe('the tests', () => {
  it('are looked through', () => expect(sources()).toContain('test/e2e/first-day.slow.spec.ts'));

  it.each(FORBIDDEN)('do not give %s', (_what, forbidden) => {
    expect(sources().filter((file) => forbidden.test(readFileSync(join(project, file), 'utf8')))).toEqual([]);
  });

  it.each([
    ['}, 60_000);', true],
    ['      },\n      300_000,\n    );', true],
    ['jest.setTimeout(120_000);', true],
    ['expect(performance.now() - start).toBeLessThan(5_000);', true],
    ['expect(ended.at - died).toBeLessThan(5_000);', false],
    ['});', false],
  ])('would be found out with %j', (text, found) => {
    expect(FORBIDDEN.some(([, forbidden]) => forbidden.test(text))).toBe(found);
  });
});
