import { describe, expect, it } from '@jest/globals';
import { codeClass } from './codes.js';
import { figureDefinition, figureName, ofKey } from './pattern.js';
import { FIGURE_PATTERNS, kindOf, knownKey, nearestKeys, refusalOf } from './register.js';

describe('the register of figures', () => {
  it('has each pattern once', () => {
    const keys = FIGURE_PATTERNS.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(80);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names a whole that it has', () => {
    const keys = FIGURE_PATTERNS.map(({ key }) => key);
    expect(FIGURE_PATTERNS.flatMap(({ whole }) => whole ?? []).filter((whole) => !keys.includes(whole))).toEqual([]);
  });

  it('says of each in one sentence what it counts, and of a code that counts something else in one of its own', () => {
    const classes = FIGURE_PATTERNS.flatMap(({ key }) => key.match(/[a-z-]+(?=\})/g) ?? []).map(codeClass);
    const own = classes.flatMap((each) => (each?.meanings ? [each] : []));
    expect(own.length).toBeGreaterThan(3);
    expect(own.flatMap(({ words = {}, meanings = {} }) => Object.keys(words).filter((code) => !(code in meanings)))).toEqual([]);
    const sentences = [
      ...FIGURE_PATTERNS.map(({ definition }) => definition),
      ...own.flatMap(({ meanings = {} }) => Object.values(meanings)),
    ];
    expect(sentences.filter((sentence) => !/^[A-Z][^.]*(?:\. ?\p{L}[^.]*)?\.$/u.test(sentence) || /\. [A-Z]/.test(sentence))).toEqual([]);
    const of = (key: string) => figureDefinition(knownKey(key) as NonNullable<ReturnType<typeof knownKey>>);
    expect([of('middelen.msz.raming'), of('acties.D.afgerond')]).toEqual([
      'Verwacht plus betaalbaar en betaald.',
      'De acties die op de peildatum bij deze thematafel liggen en dan deze status hebben.',
    ]);
  });

  it.each([
    ['acties.D.afgerond', 'thematafel D, Afgerond', 'aantal'],
    ['acties.in-gang', 'acties met status In gang (onverdeeld)', 'aantal'],
    ['kaders.2024.msz.verschil', 'kaders 2024, MSZ, verschil', 'mln euro'],
    ['kaders.2024.label', 'kaders 2024, label van de uitgaven', 'tekst'],
    ['middelen.totaal.verwacht', 'Verwacht, Totaal', 'euro'],
    ['middelen.verdeling.msz.aandeel', 'aandeel van MSZ in de goedgekeurde bedragen', 'procent'],
    ['indicatoren.toegankelijkheid.ggz-totaal.waarde.trauma', 'indicator ggz-totaal, nieuwste waarde, trauma', 'getal'],
  ])('knows %s as %j', (key, name, kind) => {
    const known = knownKey(key);
    expect(known && figureName(known, new Map([['msz', 'MSZ']]))).toBe(name);
    expect(kindOf(key)).toBe(kind);
    expect(FIGURE_PATTERNS.filter((pattern) => ofKey(pattern, key))).toHaveLength(1);
    expect(refusalOf(key)).toBeNull();
  });

  it.each([
    ['acties.afgerondd', 'acties.afgerond'],
    ['acties.K.afgerond', 'acties.A.afgerond'],
    ['kaders.2024.msz.verschl', 'kaders.2024.msz.verschil'],
    ['kaders.2024.mzs.verschil', 'kaders.2024.msz.verschil'],
    ['snelletoetsen.totaal', 'snelle-toetsen.totaal'],
    ['middelen.msz.verwaht', 'middelen.msz.verwacht'],
    ['Acties.Afgerond', 'acties.afgerond'],
  ])('refuses %s and names %s', (typed, near) => {
    expect(nearestKeys(typed)).toContain(near);
    expect(refusalOf(typed)).toContain(near);
  });

  it.each(['acties', 'acties.a b', 'iets.heel.anders', '', 'constructor.name', 'acties.constructor'])('refuses %j', (key) =>
    expect(refusalOf(key)).toMatch(/geen cijfer van de rapportage/),
  );
});
