import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const project = resolve(import.meta.dirname, '../..');
const MOST_LINES = 250;

/** What says to the compiler that it is not to look. Biome's `noExplicitAny` sees an `any` alone where it stands as a type. */
const SWITCHED_OFF: readonly RegExp[] = [/@ts-(?:ignore|expect-error|nocheck)/, /(?::|<|\bas|\||&|,|=>|\bextends) *any\b(?! *:)/];

/** Without what is quoted or said in a comment: `any` is an English word. */
const code = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.match(/@ts-[a-z-]+/)?.[0] ?? '').replace(/'[^'\n]*'/g, "''");

const sources = (folders: readonly string[]): [file: string, text: string][] =>
  folders
    .flatMap((folder) => readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(join(project, file), 'utf8')]);

const isProduction = (file: string): boolean => !/\.spec\.tsx?$|\/testing\/|\/contract\//.test(file);
const isSwitchedOff = (text: string): boolean => SWITCHED_OFF.some((pattern) => pattern.test(code(text)));

describe('the sources', () => {
  it('are looked through', () => expect(sources(['apps', 'libs']).map(([file]) => file)).toContain('libs/kernel/timeline.ts'));

  it(`have no file of more than ${MOST_LINES} lines`, () => {
    const long = sources(['apps', 'libs']).filter(([file, text]) => isProduction(file) && text.split('\n').length - 1 > MOST_LINES);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  it('switch no type off', () => {
    expect(
      sources(['apps', 'libs', 'bench', 'data', 'test'])
        .filter(([file, text]) => !file.endsWith('sources.spec.ts') && isSwitchedOff(text))
        .map(([file]) => file),
    ).toEqual([]);
  });

  it.each([
    ['// @ts-expect-error it works', true],
    ['/* @ts-nocheck */', true],
    ['const x: any = 1;', true],
    ['const x = y as any;', true],
    ['const x: Map<string, any> = y;', true],
    ['// for any reason', false],
    ["it('takes any', () => undefined);", false],
    ['const x: unknown = anything;', false],
  ])('would be found out with %j', (text, found) => expect(isSwitchedOff(text)).toBe(found));
});
