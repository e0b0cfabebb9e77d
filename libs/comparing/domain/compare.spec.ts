import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unexplained } from '../../../test/comparing/explained.js';
import { figure, readings, readingWith } from '../../../test/comparing/made-up-readings.js';
import { compare } from './compare.js';

const at = (value: number | string | null) => readingWith({ 'acties.A.afgerond': figure(value) });
const msz = (value: string, quarter: string) =>
  readingWith({ 'kaders.2024.msz.uitgaven': figure(value, { quarter }) }, { quarters: new Map([['2024', quarter]]) });

describe('the comparison of two reports', () => {
  it('has a figure that moved under voortgang, with its difference', () => {
    const { voortgang, herziening, tellingen } = compare({ van: at(3), restated: at(3), tot: at(5) });
    expect(voortgang).toEqual([
      {
        sleutel: 'acties.A.afgerond',
        naam: 'thematafel A, Afgerond',
        eenheid: 'aantal',
        soort: 'gewijzigd',
        oud: 3,
        nieuw: 5,
        verschil: 2,
      },
    ]);
    expect([herziening, tellingen.voortgang]).toEqual([[], { gewijzigd: 1, nieuw: 0, vervallen: 0 }]);
  });

  it('has what became known later of the first date under herziening, and what moved from there under voortgang', () => {
    const { voortgang, herziening } = compare({ van: at(3), restated: at(4), tot: at(9) });
    expect(herziening).toMatchObject([{ oud: 3, nieuw: 4, verschil: 1 }]);
    expect(voortgang).toMatchObject([{ oud: 4, nieuw: 9, verschil: 5 }]);
  });

  it('has an estimate on figures of a later quarter under actualisatie, and one on the same quarter as what it is', () => {
    const later = compare({ van: msz('30060', '2024-Q3'), restated: msz('30060', '2024-Q3'), tot: msz('30157', '2024-Q4') });
    expect(later.actualisatie).toMatchObject([
      { oud: '30060', nieuw: '30157', verschil: '97', cijfersVan: '2024-Q3', cijfersTot: '2024-Q4' },
    ]);
    expect(later.voortgang).toEqual([]);
    const same = compare({ van: msz('30060', '2024-Q3'), restated: msz('30061', '2024-Q3'), tot: msz('30061', '2024-Q3') });
    expect([same.herziening.length, same.actualisatie.length]).toEqual([1, 0]);
  });

  it('does not compare what is counted by another norm, and says by which', () => {
    const by = (words: string, value: number) =>
      readingWith({ 'volumenormen.multitrauma.2024.voldoen': figure(value, { definition: { of: 'norm', words } }) });
    const { definitieGewijzigd, voortgang } = compare({
      van: by('240 per locatie', 9),
      restated: by('240 per locatie', 9),
      tot: by('100 per instelling', 11),
    });
    expect(definitieGewijzigd).toMatchObject([
      { oud: 9, nieuw: 11, reden: 'niet vergelijkbaar: de norm was „240 per locatie” en is „100 per instelling”' },
    ]);
    expect([voortgang, Object.keys(definitieGewijzigd[0] ?? {})]).toEqual([[], expect.not.arrayContaining(['verschil'])]);
  });

  it('does not compare reports of two templates', () => {
    const other = { ...at(5), template: 7 };
    expect(compare({ van: at(3), restated: other, tot: other }).definitieGewijzigd).toMatchObject([
      { reden: 'niet vergelijkbaar: gemaakt met sjabloon 6 en 7' },
    ]);
  });

  it('lists what came and what left, and takes unknown for no number', () => {
    const none = readingWith({});
    expect(compare({ van: none, restated: none, tot: at(5) }).voortgang).toMatchObject([
      { soort: 'nieuw', oud: null, nieuw: 5, verschil: null },
    ]);
    expect(compare({ van: at(5), restated: at(5), tot: none }).voortgang).toMatchObject([
      { soort: 'vervallen', nieuw: null, verschil: null },
    ]);
    expect(compare({ van: at(null), restated: at(null), tot: at(0) }).voortgang).toMatchObject([
      { soort: 'gewijzigd', oud: null, nieuw: 0 },
    ]);
    expect(compare({ van: none, restated: none, tot: at(null) }).tellingen.voortgang.nieuw).toBe(0);
  });

  it('takes a status that is not shown beside its total for zero', () => {
    const whole = { 'acties.A.totaal': figure(4) };
    const { voortgang } = compare({
      van: readingWith(whole),
      restated: readingWith(whole),
      tot: readingWith({ ...whole, 'acties.A.beeindigd': figure(2) }),
    });
    expect(voortgang).toMatchObject([{ sleutel: 'acties.A.beeindigd', soort: 'gewijzigd', oud: 0, nieuw: 2, verschil: 2 }]);
  });

  it('explains every difference between any two reports, each once', () => {
    fc.assert(
      fc.property(readings, readings, readings, (van, restated, tot) => {
        const sides = { van, restated, tot };
        expect(unexplained(sides, compare(sides))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
