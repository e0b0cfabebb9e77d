import type { FigurePattern } from '../pattern.js';

const printed = (key: string, name: string, publishedOnly: string): FigurePattern => ({
  key,
  kind: 'tekst',
  name,
  definition: 'Woorden zoals zij in een publicatie gedrukt staan; het rapport maakt ze niet.',
  since: 7,
  publishedOnly,
});

const WORDS = 'Het zijn gedrukte woorden: de controles leggen ze naast andere gedrukte woorden, en het rapport maakt ze niet.';

/** What stands printed and is no number, of a few words: published so that checks can be made of it. */
export const PRINTED_WORDS: readonly FigurePattern[] = [
  printed(
    'thematafels.{tafel}.kop',
    'kop van onderdeel {tafel}',
    'De controle thematafels.kop legt de gedrukte kop naast de naam in het register.',
  ),
  printed('woorden.bedragen.titel', 'van welke plannen de bedragen zijn, volgens de titel', WORDS),
  printed('woorden.bedragen.toelichting', 'van welke plannen de bedragen zijn, volgens de toelichting', WORDS),
  printed('woorden.bedragen.{bedrag}.begrip', '{bedrag}, zoals de toelichting het noemt', WORDS),
  printed('woorden.bedragen.{bedrag}.kop', '{bedrag}, zoals de grafiek of tabel het noemt', WORDS),
  printed('woorden.bedragen.{bedrag}.definitie', '{bedrag}, de woorden waar de definitie om draait', WORDS),
  printed('woorden.nieuws.{woord}', 'sinds wanneer, van het nieuws {woord}', WORDS),
  printed('woorden.doelen.{woord}', 'wanneer het doel {woord} gehaald moet zijn', WORDS),
];
