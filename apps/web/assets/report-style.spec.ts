import { describe, expect, it } from '@jest/globals';
import { reportStyle } from './report-style.js';

const css = reportStyle();

describe('the style of a report that stands in a page', () => {
  it('is for the part in which it stands, and for no other part of the page', () => {
    expect(css).toMatch(/^\.pd-report \{/);
    // What stands outside its braces says how large the text of a sheet is, and nothing else.
    let [depth, outside] = [0, ''];
    for (const letter of css) {
      if (letter === '{') depth += 1;
      else if (letter === '}') depth -= 1;
      else if (depth === 0) outside += letter;
    }
    expect(depth).toBe(0);
    expect(outside.replace(/\s+/g, ' ').trim()).toBe('.pd-report @media print');
  });

  it('has its tokens and its main part by names that are there', () => {
    expect(css).toContain('& {');
    expect(css).toContain('.rapport-inhoud > section');
    expect(css).not.toMatch(/:root|@page|\bmain\b/);
  });
});
