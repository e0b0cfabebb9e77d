import type { EditionOfDemonstration } from './demonstration-checks.js';

/** What was found in the two published editions by hand, and by which check it is found: or why it is not. */
export interface KnownFault {
  readonly edition: EditionOfDemonstration;
  readonly what: string;
  /** The check, what its result is about where it has more, and both values where that is not enough. */
  readonly found?: readonly [code: string, onderwerp?: string, values?: string];
  readonly why?: string;
}

const N: EditionOfDemonstration = '2024-11-18';
const M: EditionOfDemonstration = '2025-05-20';
const PRINTED = 'gedrukt.kaders.verschil';
const AMONG = 'gedrukt.onderling';

export const KNOWN_FAULTS: readonly KnownFault[] = [
  { edition: M, what: 'Thematafels: labels Afgerond samen 154, de brief 168', found: [AMONG, 'acties met status Afgerond', '154 | 168'] },
  {
    edition: M,
    what: 'Thematafels: labels Loopt op schema samen 227, de brief 231',
    found: [AMONG, 'acties met status Loopt op schema', '227 | 231'],
  },
  {
    edition: M,
    what: 'Acties: de statussen van de brief samen 444, het jaarverslag 445',
    found: [AMONG, 'totaal van de acties', '444 | 445'],
  },
  { edition: N, what: 'MSZ: beschikbaar is 150.788 meer dan verwacht + betaald', found: ['gedrukt.middelen.raming', 'msz'] },
  { edition: N, what: 'Totaal: beschikbaar is 150.788 meer dan verwacht + betaald', found: ['gedrukt.middelen.raming', 'totaal'] },
  { edition: M, what: 'Totaal: de vijf delen zijn 150.788 meer dan beschikbaar', found: ['gedrukt.middelen.vijf-delen', 'totaal'] },
  { edition: N, what: 'VWS-begroting: alle regels samen 428,6 mln, genoemd ca. 400 mln', found: ['gedrukt.vws-begroting', 'alle regels'] },
  {
    edition: N,
    what: 'VWS-begroting: zonder de envelop Passende Zorg 399,2 mln, genoemd ca. 400 mln',
    found: ['gedrukt.vws-begroting', 'zonder andere enveloppen'],
  },
  { edition: N, what: 'Kader 2023 MSZ: verschil −149, de rijen −61 (covid)', found: [PRINTED, '2023, MSZ'] },
  { edition: N, what: 'Kader 2023 GGZ: verschil 124, de rijen 123', found: [PRINTED, '2023, GGZ'] },
  { edition: N, what: 'Kader 2023 Huisartsenzorg: verschil 31, de rijen 30', found: [PRINTED, '2023, Huisartsenzorg'] },
  { edition: N, what: 'Kader 2024 MSZ: verschil −154, de rijen −155', found: [PRINTED, '2024, MSZ'] },
  { edition: N, what: 'Kader 2024 GGZ: verschil 258, de rijen 259', found: [PRINTED, '2024, GGZ'] },
  { edition: M, what: 'Kader 2023 MSZ: verschil −175, de rijen −86 (covid)', found: [PRINTED, '2023, MSZ'] },
  { edition: M, what: 'Kader 2024 GGZ: verschil 259, de rijen 260', found: [PRINTED, '2024, GGZ'] },
  { edition: M, what: 'Kader 2024 Huisartsenzorg: verschil 109, de rijen 110', found: [PRINTED, '2024, Huisartsenzorg'] },
  { edition: M, what: 'Kader 2024: label „oktober 2024” boven cijfers van Q4', found: ['gedrukt.kaders.label', '2024'] },
  { edition: M, what: 'Kader 2023: label „oktober 2024” boven cijfers van Q4', found: ['gedrukt.kaders.label', '2023'] },
  { edition: N, what: 'Bedragen: titel goedgekeurde, toelichting ingediende plannen', found: ['woorden.titel-en-toelichting'] },
  { edition: M, what: 'Bedragen: titel goedgekeurde, toelichting ingediende plannen', found: ['woorden.titel-en-toelichting'] },
  {
    edition: M,
    what: 'Begrip „Actueel beschikbaar gesteld”, grafiek „Beschikbaar gesteld”',
    found: ['woorden.begrip-en-kop', 'Actueel beschikbaar gesteld'],
  },
  {
    edition: M,
    what: 'Definitie van „Mogelijk nog vrij te geven” zonder melding veranderd',
    found: ['definities.gedrukt', 'Mogelijk nog vrij te geven bedrag, de woorden waar de definitie om draait'],
  },
  { edition: M, what: '„Sinds 1 mei” (betaaltitel PGAZ) als nieuws van 2025', found: ['herhaald.nieuws', 'betaaltitel-pgaz (rapport)'] },
  { edition: M, what: '„Sinds 1 mei” (betaaltitel PGAZ) ook in de brief', found: ['herhaald.nieuws', 'betaaltitel-pgaz (brief)'] },
  { edition: M, what: 'Kop „Digitalisering en gegevens uitwerking”', found: ['thematafels.kop', 'onderdeel I'] },
  { edition: M, what: 'Acht acties: „dit kwartaal” (brief) en „sinds Q4 2024” (rapport)', found: ['beweging.dit-kwartaal'] },
  { edition: M, what: '138 naar 168 afgerond is 30, waarvan 8 sinds Q4 2024', found: ['beweging.acties-afgerond'] },
  {
    edition: N,
    what: 'Halvering van de administratietijd: „eind 2029” en „in 2030”',
    found: [AMONG, 'wanneer het doel halvering-administratie gehaald moet zijn'],
  },
  {
    edition: M,
    what: 'De statussen van de grafiek bij de tafels A, C, D, H, I en J rusten op hun volgorde alleen',
    why: 'Het is een onzekerheid van het lezen: de gedrukte labels zijn wat zij zijn, en geen ander gedrukt cijfer spreekt hen tegen.',
  },
  {
    edition: M,
    what: 'Thematafel F: het label Afgerond is niet gedrukt (14, als de brief klopt)',
    why: 'Wat niet gedrukt is, is niet te toetsen: het staat als „niet gepubliceerd” in het register, en de controle zegt dat.',
  },
  {
    edition: M,
    what: 'Er moet een editie met 160 afgeronde acties zijn geweest („onze vorige duiding”)',
    why: 'Die editie is niet vastgelegd. Dat er iets tussen ligt, volgt uit beweging.acties-afgerond; welke editie het was, niet.',
  },
];
