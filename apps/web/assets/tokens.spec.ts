import { describe, expect, it } from '@jest/globals';
import { declared, tokensIn, tokensUsed } from './tokens.js';

describe('the design tokens of a sheet', () => {
  it('are read wherever they stand, the last of a name; not from a comment', () => {
    const css = '.a{--x: 1px; --y:var(--x)} /* --z: 3 */ :root { --x: 2px }';
    expect([...tokensIn(css)]).toEqual([
      ['--x', '2px'],
      ['--y', 'var(--x)'],
    ]);
  });

  it('may have anything between quotes', () => {
    expect(tokensIn(`.a{--i:url("data:x;utf8,<a b='}'>;");--j:1}`).get('--i')).toBe(`url("data:x;utf8,<a b='}'>;")`);
  });

  it('are kept where something uses them, through others too, and else left out', () => {
    const tokens = tokensIn(':root{--a:var(--b, 1px);--b:2px;--c:3px;--d:var(--d)}');
    const used = tokensUsed('p{margin:var(--a) var(--d) var(--unknown)}', tokens);
    expect([...used.keys()]).toEqual(['--a', '--b', '--d']);
    expect(declared(used)).toBe(':root{--a:var(--b, 1px);--b:2px;--d:var(--d)}');
  });
});
