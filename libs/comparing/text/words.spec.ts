import { expect, it } from '@jest/globals';
import type { Uuid } from '@peildatum/kernel';
import type { Cause } from '../domain/comparison.js';
import { causeWords } from './words.js';

const cause = (volgnummer: number, reden: string | null): Cause => ({
  volgnummer,
  id: '4b8c0f2e-0000-4000-8000-000000000001' as Uuid,
  soort: 'ActionFactCorrected',
  naam: 'correctie',
  onderwerp: 'actie-X-1',
  geldigVanaf: null,
  bekendOp: '2025-06-02T10:00:00.000Z' as Cause['bekendOp'],
  rol: null,
  organisatie: 'VWS',
  corrigeert: null,
  reden,
  bron: null,
});

it('one event is named as it is, of several each with its number, and of more than are named how many there are', () => {
  const [first, second] = [cause(7, 'Te vroeg.'), cause(9, null)];
  const one = 'correctie (actie-X-1); volgnummer 7; bekend op 2 juni 2025; VWS; Te vroeg.';
  const other = 'correctie (actie-X-1); volgnummer 9; bekend op 2 juni 2025; VWS';
  expect(causeWords({ doorAantal: 1, door: [first], doorOnbekendOmdat: null })).toBe(one);
  expect(causeWords({ doorAantal: 2, door: [first, second], doorOnbekendOmdat: null })).toBe(`2 gebeurtenissen: (1) ${one}; (2) ${other}`);
  expect(causeWords({ doorAantal: 41, door: [second], doorOnbekendOmdat: null })).toBe(`de laatste 1 van 41 gebeurtenissen: (1) ${other}`);
  expect(causeWords({ doorAantal: 0, door: [], doorOnbekendOmdat: 'het zoeken is gestopt' })).toBe('het zoeken is gestopt');
});
