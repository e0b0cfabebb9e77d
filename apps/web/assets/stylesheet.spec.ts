import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../../libs/platform/testing/temporary-folder.js';
import { Assets } from './assets.js';
import { stylesheet } from './stylesheet.js';
import { tokensIn } from './tokens.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const css = stylesheet();
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** A file of a theme with these words. */
const theme = (text: string): string => {
  const file = join(folder.path, 'thema.css');
  writeFileSync(file, text);
  return file;
};

/** The classes that a sheet dresses by themselves, on every screen. */
const classesIn = (sheet: string): readonly string[] =>
  [...sheet.replace(/^@[\s\S]*?^\}/gm, '').matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(',').map((selector) => selector.trim()))
    .filter((selector) => /^\.[\w-]+$/.test(selector));

describe('the stylesheet of the pages', () => {
  it('declares of all tokens those that something uses', () => {
    const [declaration = ''] = css.split('\n', 1);
    const tokens = [...tokensIn(declaration).keys()];
    const used = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));
    expect(tokens.filter((name) => !used.has(name))).toEqual([]);
    expect(tokens).toEqual(expect.arrayContaining(['--basis-color-default-bg-document', '--utrecht-alert-error-background-color']));
    expect(tokens.length).toBeLessThan(1_000);
  });

  it('asks nothing of anywhere, brings no font, and has nothing of the Rijkshuisstijl', () => {
    expect(css).not.toMatch(/@import|@font-face|https?:|\/\/[a-z]/);
    expect(css.toLowerCase()).not.toMatch(/rijks(overheid|huisstijl|logo)|ro sans|rosans|rijksserif|rijkslint/);
  });

  it('dresses each class of ours once: two parts of the house that take the same name are told apart', () => {
    const folder = new URL('../style/', import.meta.url);
    const dressed = readdirSync(folder)
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => classesIn(readFileSync(new URL(name, folder), 'utf8')));
    expect(dressed.length).toBeGreaterThan(100);
    expect(dressed.filter((name, i) => dressed.indexOf(name) !== i)).toEqual([]);
  });

  it('takes the tokens of a theme in the place of the neutral ones, and no other rule of it', () => {
    const themed = stylesheet(
      theme('.gemeente { --basis-color-default-bg-document: #fef; color: red } @import url("https://elders.example");'),
    );
    expect(tokensIn(themed).get('--basis-color-default-bg-document')).toBe('#fef');
    expect(themed).not.toContain('elders.example');
    expect(themed).not.toContain('color: red');
  });

  it.each([
    ['is not there', () => '/nergens/thema.css', /is niet te lezen/],
    ['has no tokens', () => theme('p { color: red }'), /heeft geen design tokens/],
  ])('is not made with a theme that %s', (_, file, message) => {
    expect(() => stylesheet(file())).toThrow(expect.objectContaining({ code: 'CONFIG.THEME', message: expect.stringMatching(message) }));
  });
});

describe('the files of the pages', () => {
  it('have addresses that name their bytes', () => {
    const [neutral, again, other] = [new Assets(), new Assets(), new Assets(theme('a{--basis-color-default-bg-document:#eee}'))];
    expect(neutral.style).toMatch(/^\/onderdelen\/peildatum\.[0-9a-f]{16}\.css$/);
    expect(again.style).toBe(neutral.style);
    expect(other.style).not.toBe(neutral.style);
    for (const address of [neutral.style, neutral.icon, ...neutral.scripts])
      expect(neutral.find(address.replace('/onderdelen/', ''))?.body.length).toBeGreaterThan(0);
    expect(neutral.find('peildatum.css')).toBeUndefined();
  });
});
