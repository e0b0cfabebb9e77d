import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Checked, runChecks } from '@peildatum/checks';
import { controlesPage, foundBy, PAGE } from './controles-page.js';
import { demonstrationChecks, EDITIONS, type EditionOfDemonstration } from './demonstration-checks.js';
import { KNOWN_FAULTS } from './known-faults.js';

let checked: Readonly<Record<EditionOfDemonstration, Checked>>;
beforeAll(async () => {
  checked = await demonstrationChecks();
});

/** Everything of an edition that does not agree: check and subject, with both values. */
const FOUND: Readonly<Record<EditionOfDemonstration, readonly string[]>> = {
  '2024-11-18': [
    'gedrukt.onderling | wanneer het doel halvering-administratie gehaald moet zijn | eind 2029 | in 2030',
    'gedrukt.middelen.raming | msz | 212072590 | 211921802',
    'gedrukt.middelen.raming | totaal | 304189917 | 304039129',
    'gedrukt.kaders.verschil | 2023, GGZ | 124 | 123',
    'gedrukt.kaders.verschil | 2024, GGZ | 258 | 259',
    'gedrukt.kaders.verschil | 2023, Huisartsenzorg | 31 | 30',
    'gedrukt.kaders.verschil | 2023, MSZ | -149 | -61',
    'gedrukt.kaders.verschil | 2024, MSZ | -154 | -155',
    'gedrukt.vws-begroting | alle regels | 400000000.00 | 428593000.00',
    'gedrukt.vws-begroting | zonder andere enveloppen | 400000000.00 | 399193000.00',
    'woorden.titel-en-toelichting | goedgekeurde transformatieplannen | ingediende transformatieplannen',
  ],
  '2025-05-20': [
    'kaders.label | Financiële kaders 2024: de maand van het label past bij het kwartaal van de cijfers',
    'kaders.label | Financiële kaders 2023: de maand van het label past bij het kwartaal van de cijfers',
    'gepubliceerd.eigen-telling | acties met status Afgerond | 154 | 168',
    'gepubliceerd.eigen-telling | acties met status Loopt op schema | 231 | 227',
    'gepubliceerd.eigen-telling | som van de gepubliceerde statussen | 444 | 442',
    'gepubliceerd.eigen-telling | som van de gepubliceerde statussen | 428 | 442',
    'gepubliceerd.eigen-telling | totale aanvraag | 3000000000.00 | 740409907.00',
    'gepubliceerd.eigen-telling | Raming, Totaal | 740409907.00 | 740259119.00',
    'gepubliceerd.eigen-telling | Verwacht, Totaal | 614629512.00 | 614478724.00',
    'gedrukt.onderling | acties met status Afgerond | 154 | 168',
    'gedrukt.onderling | acties met status Loopt op schema | 227 | 231',
    'gedrukt.onderling | totaal van de acties | 428 | 444',
    'gedrukt.onderling | totaal van de acties | 428 | 445',
    'gedrukt.onderling | totaal van de acties | 444 | 445',
    'gedrukt.middelen.vijf-delen | totaal | 740409907 | 740560695',
    'gedrukt.kaders.verschil | 2024, GGZ | 259 | 260',
    'gedrukt.kaders.verschil | 2024, Huisartsenzorg | 109 | 110',
    'gedrukt.kaders.verschil | 2023, MSZ | -175 | -86',
    'gedrukt.kaders.label | 2023 | Uitgaven stand ultimo oktober 2024 | 2024-Q4',
    'gedrukt.kaders.label | 2024 | Uitgaven stand ultimo oktober 2024 | 2024-Q4',
    'thematafels.kop | onderdeel I | Digitalisering en gegevens uitwerking | Digitalisering & gegevensuitwisseling',
    'woorden.titel-en-toelichting | goedgekeurde transformatieplannen | ingediende transformatieplannen',
    'woorden.begrip-en-kop | Actueel beschikbaar gesteld | Actueel beschikbaar gesteld | Beschikbaar gesteld',
    'herhaald.nieuws | betaaltitel-pgaz (rapport) | sinds 1 mei | sinds 1 mei',
    'herhaald.nieuws | betaaltitel-pgaz (brief) | sinds 1 mei | sinds 1 mei',
    'herhaald.labels | kaders 2023, label van de uitgaven | Uitgaven stand ultimo oktober 2024 | Uitgaven stand ultimo oktober 2024',
    'herhaald.labels | kaders 2024, label van de uitgaven | Uitgaven stand ultimo oktober 2024 | Uitgaven stand ultimo oktober 2024',
    'herhaald.bedragen | Nog vrij te geven bedrag, Totaal | 150788 | 150788',
    'herhaald.aandachtspunten | onderdeel B | 3 | 3',
    'beweging.acties-afgerond | 8 | 30',
    'beweging.dit-kwartaal | 8 | 8',
    'definities.gedrukt | Mogelijk nog vrij te geven bedrag, de woorden waar de definitie om draait | verschil tussen het beschikbare bedrag en het verwachte bedrag | naar beneden bijstellen van een KPI',
  ],
};

describe('the checks, of the two published editions', () => {
  it.each(EDITIONS)('find exactly this in the edition of %s', (edition) => {
    const found = runChecks(checked[edition]).filter(({ uitkomst }) => uitkomst === 'klopt niet');
    const lines = found.map(({ check, onderwerp, links, rechts }) =>
      [check.code, onderwerp, links?.waarde, rechts?.waarde].filter((part) => part !== null && part !== undefined).join(' | '),
    );
    expect(lines).toHaveLength(FOUND[edition].length);
    expect(lines).toEqual(FOUND[edition]);
  });

  it.each(KNOWN_FAULTS)('$edition: $what', (fault) => {
    const by = foundBy(fault, checked[fault.edition]);
    expect([by !== undefined, fault.why !== undefined]).toEqual([fault.found !== undefined, fault.found === undefined]);
  });

  it('are the page docs/controles.md: npm run controles writes it', async () =>
    expect(readFileSync(PAGE, 'utf8')).toBe(await controlesPage()));
});
