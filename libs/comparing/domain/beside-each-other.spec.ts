import { describe, expect, it } from '@jest/globals';
import type { FigureKey } from '@peildatum/figures';
import { besideEachOther } from './beside-each-other.js';
import type { FigureReading, Reading } from './reading.js';

const reading = (figures: Readonly<Record<string, FigureReading['value']>>, more: Partial<Reading> = {}): Reading => ({
  clocks: { geldigOp: '2025-05-20', bekendOp: null, volgnummer: 3, laatsteGebeurtenis: null } as unknown as Reading['clocks'],
  template: 9,
  edition: null,
  figures: new Map(Object.entries(figures).map(([key, value]) => [key as FigureKey, { value, quarter: null, definition: null }] as const)),
  quarters: new Map(),
  names: new Map(),
  ...more,
});

const rows = (van: Reading, tot: Reading) =>
  besideEachOther(van, tot).map(({ sleutel, soort, oud, nieuw, verschil }) => [sleutel, soort, oud, nieuw, verschil]);

describe('two reports beside each other', () => {
  it('have every figure of both once, in the order of the later one, with what differs', () => {
    const van = reading({ 'acties.B.totaal': 5, 'acties.totaal': 7, 'acties.A.totaal': 1 });
    const tot = reading({ 'acties.totaal': 9, 'acties.A.totaal': 1, 'acties.C.totaal': null });
    expect(rows(van, tot)).toEqual([
      ['acties.totaal', 'gewijzigd', 7, 9, 2],
      ['acties.A.totaal', 'gelijk', 1, 1, 0],
      ['acties.C.totaal', 'nieuw', null, null, null],
      ['acties.B.totaal', 'vervallen', 5, null, null],
    ]);
  });

  it('tell no difference between what is counted otherwise, and say why', () => {
    const [first] = besideEachOther(reading({ 'acties.totaal': 7 }, { template: 8 }), reading({ 'acties.totaal': 9 }));
    expect(first).toMatchObject({ oud: 7, nieuw: 9, verschil: null, reden: 'niet vergelijkbaar: gemaakt met sjabloon 8 en 9' });
  });
});
