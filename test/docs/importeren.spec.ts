import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { importKinds } from '../../apps/runtime/composition.js';
import { DOCUMENT, importDocument } from './importeren.js';

it('docs/importeren.md is what the declarations say; npm run docs:importeren writes it', () => {
  expect(readFileSync(DOCUMENT, 'utf8')).toBe(importDocument());
});

it('has a section for each kind, and its recipe names kinds that there are', () => {
  const document = importDocument();
  const kinds = Object.keys(importKinds({ valuesOn: () => [] }));
  expect(kinds.filter((word) => !document.includes(`\n### ${word}\n`))).toEqual([]);
  const named = [...document.matchAll(/`sjabloon ([^`]+)`/g)].flatMap(([, words = '']) => words.split(' '));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((word) => !kinds.includes(word))).toEqual([]);
});
