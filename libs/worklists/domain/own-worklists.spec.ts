import { expect, it } from '@jest/globals';
import { ownNames } from './own-worklists.js';

const KINDS = [
  { word: 'thematafel', codes: ['D', 'E'] },
  { word: 'verzekeraar', codes: ['CZ', 'VGZ'] },
  { word: 'eigenaar', codes: ['CBS', 'NZa', 'VWS'] },
  { word: 'editie', codes: ['2025-05-20'] },
];

it.each([
  ['coordinator', 'VWS', [{ word: 'thematafel', code: 'E' }]],
  ['verzekeraar', 'CZ', [{ word: 'verzekeraar', code: 'CZ' }]],
  ['verzekeraar', 'Menzis', []],
  ['cbs', 'CBS', [{ word: 'eigenaar', code: 'CBS' }]],
  ['nza', 'NZa', [{ word: 'nza' }, { word: 'eigenaar', code: 'NZa' }]],
  ['zorginstituut', 'Zorginstituut', [{ word: 'zorginstituut' }]],
  ['vws', 'VWS', [{ word: 'editie' }, { word: 'eigenaar', code: 'VWS' }]],
  ['beheerder', 'VWS', [{ word: 'editie' }, { word: 'eigenaar', code: 'VWS' }]],
  ['auditor', 'ADR', []],
] as const)('the worklists of a %s of %s are its own', (role, organisation, own) => {
  expect(ownNames(KINDS, { role, organisation, ...(role === 'coordinator' ? { thematafel: 'E' } : {}) })).toEqual(own);
});
