import { describe, expect, it } from '@jest/globals';
import { answer, count, date, integer, listOf, nullable, of, oneOf, text, texts } from '../../api/answers/answer.js';
import { bedrag } from '../../api/reading/bedrag.js';
import { BekendBedrag } from '../../api/reading/bekend.js';
import { GenoemdBedrag } from '../../api/reading/genoemd-bedrag.js';
import { shownField, shownOf } from './shown-fields.js';
import { titleOf } from './title-of.js';

class Regel extends answer({ regel: text('De regel.'), bedrag: bedrag('Het bedrag.') }) {}
class Ding extends answer({
  code: text('De code.'),
  jaar: integer('Het jaar.'),
  vanaf: nullable(date('Sinds wanneer.')),
  regios: texts('De regio’s.'),
  totaal: nullable(of(GenoemdBedrag)),
  verschil: of(BekendBedrag),
  regels: listOf(Regel, 'De regels.'),
}) {}

class Geschreven extends answer({
  stand: oneOf(['nog-te-leveren', '0-meting']),
  kamer: oneOf(['tweede-kamer', 'eerste-kamer']),
  code: text('De code, die een naam is.'),
  aantal: count('Hoeveel.'),
  volgnummer: count('Welk.'),
  edities: texts('De edities.'),
  signaal: text('Wat niet klopt.'),
}) {}

const thing = {
  code: 'X-1',
  jaar: 2025,
  vanaf: '2025-05-20',
  regios: ['Twente', 'Achterhoek'],
  totaal: { bedrag: '1300000.00', aanduiding: 'ruim', tekst: 'ruim 1,3 mln' },
  verschil: { bedrag: null, onbekendOmdat: 'geen-raming' },
  regels: [{ regel: 'a', bedrag: '0.05' }],
};
const words = (name: string, answerOf: object = thing) => shownField(Ding, name).words(answerOf).replaceAll('\u00a0', ' ');

describe('what a page shows of an answer', () => {
  it('follows from what the answer declares: what belongs together is one field, and a list is a table', () => {
    expect([...shownOf(Ding).fields.keys()]).toEqual(['code', 'jaar', 'vanaf', 'regios', 'totaal', 'verschil']);
    expect(shownOf(Ding).lists.map(({ name, fields }) => [name, ...fields.map((field) => field.name)])).toEqual([
      ['regels', 'regel', 'bedrag'],
    ]);
    expect(['totaal', 'verschil'].map((name) => shownField(Ding, name).column)).toEqual(['totaal.bedrag', 'verschil.bedrag']);
  });

  it('is written as people read it, and unknown is never zero', () => {
    expect(['code', 'jaar', 'vanaf', 'regios', 'totaal', 'verschil'].map((name) => words(name))).toEqual([
      'X-1',
      '2025',
      '20 mei 2025',
      'Twente, Achterhoek',
      'ruim € 1.300.000',
      'onbekend: geen raming',
    ]);
    const bare = { ...thing, vanaf: null, regios: [], totaal: null, verschil: { bedrag: '0.00', onbekendOmdat: null } };
    expect(['vanaf', 'regios', 'totaal', 'verschil'].map((name) => words(name, bare))).toEqual(['–', 'geen', '–', '€ 0']);
  });

  it('has no word that only programs write, no date as they write it, and points in how many', () => {
    const written = {
      stand: 'nog-te-leveren',
      kamer: 'tweede-kamer',
      code: 'passende-zorg-2025',
      aantal: 18535,
      volgnummer: 43131,
      edities: ['2025-05-20', '2024-11-18-h1'],
      signaal: 'Uiterlijk 2025-09-30, zie AZWA-2025-09-30.',
    };
    const said = [...shownOf(Geschreven).fields.values()].map((field) => field.words(written));
    expect(said).toEqual([
      'nog te leveren',
      'Tweede Kamer',
      'passende-zorg-2025',
      '18.535',
      '43131',
      '20 mei 2025, 2024-11-18-h1',
      'Uiterlijk 30 september 2025, zie AZWA-2025-09-30.',
    ]);
    expect(shownField(Geschreven, 'stand').words({ stand: '0-meting' })).toBe('0-meting');
  });

  it('is refused where the answer has no such field', () => {
    expect(() => shownField(Ding, 'onzin')).toThrow(/has no field onzin to show; it has code, jaar/);
  });

  it('has the words of its name above it', () => {
    expect(['goedgekeurdBedrag', 'bedragen.nogVrijTeGeven', 'gevraagd.bedrag', 'regios', 'viaVws'].map(titleOf)).toEqual([
      'Goedgekeurd bedrag',
      'Nog vrij te geven',
      'Gevraagd: bedrag',
      'Regio’s',
      'Via VWS',
    ]);
  });
});
