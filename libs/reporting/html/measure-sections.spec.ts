import { describe, expect, it } from '@jest/globals';
import { composeReport } from '../domain/compose.js';
import { empty } from '../testing/may-2025.js';
import { measures2025 } from '../testing/measures-2025.js';
import { attributes, chart, elements, sectionOf, table, tables, textOf, unbalanced } from '../testing/read-html.js';
import { htmlReport } from './html-report.js';

const page = htmlReport(composeReport(measures2025));
const rows = (caption: string, html = page) => table(html, caption).rows.slice(1);
const bars = (id: string) => chart(page, id).rows.map(({ name, values }) => [name, ...values]);

describe('the kaders on the page', () => {
  it('say on how many quarters they rest', () => {
    expect(textOf(sectionOf(page, 'kaders-2024'))).toContain(
      'na 4 kwartalen aan declaraties (gebaseerd op Q4 2024 cijfers van het Zorginstituut). Het cijferbeeld 2024 heeft daarmee een voorlopig karakter.',
    );
    expect(textOf(sectionOf(page, 'kaders-2023'))).toContain('na 8 kwartalen');
  });

  it('are a table of five sectors by seven rows, with what was printed where it differs', () => {
    const [first, , , difference, correction, , balance] = rows('Financiële kaders 2024 (x € 1 mln)');
    expect(first).toEqual(['1. Uitgaven stand ultimo oktober 2024 (cijfers Q4 2024)', '30.157', '5.563', '3.340', '4.428', '909']);
    expect(difference).toEqual(['4. Verschil (+ is overschrijding)', '-58', '260 gedrukt: 259', '-1.015', '110 gedrukt: 109', '-2']);
    expect(correction).toEqual(['5. Correctie dure geneesmiddelen', '0', '', '', '', '']);
    expect(balance).toEqual(['7. Balanspost', '26%', '10%', '9%', '4%', '2%']);
  });

  it('leave unknown what cannot be computed, with what was printed, what that implies and why', () => {
    const difference = rows('Financiële kaders 2023 (x € 1 mln)')[3];
    expect(difference?.[1]).toBe('onbekend gedrukt: -175');
    const text = textOf(sectionOf(page, 'kaders-2023'));
    expect(text).toContain('Onbekend bij MSZ (rij 4), MSZ (rij 6), omdat de meerkosten van covid niet zijn gepubliceerd.');
    expect(text).toContain('Uit het gedrukte verschil volgt een bedrag van 89 mln');
  });

  it('have the notes of the reports with the growth of expensive medicines', () => {
    const text = textOf(sectionOf(page, 'kaders-2024'));
    expect(text).toContain('De uitgavengroei van dure geneesmiddelen in 2024 bedraagt op basis van de actuele cijfers 3,2%.');
    expect(text).toContain('boven de 7% voor 50% gecorrigeerd');
    expect(text).toContain('Hoe hoger dit percentage is, hoe onzekerder de raming.');
  });

  it('have notes that can be told otherwise from a date, those that name figures too', () => {
    const from = '2025-05-20';
    const told = [
      { key: 'kaders.verschil', body: 'Uitgaven min kader in {jaar}.', from, source: null },
      { key: 'kaders.verschil.met-fonds', body: 'Uitgaven en fonds min kader in {jaar}.', from, source: null },
      { key: 'kaders.verschil.covid', body: null, from, source: null },
      { key: 'kaders.geneesmiddelen.groei', body: 'De groei in {jaar} is {groei}%.', from, source: null },
      { key: 'kaders.geneesmiddelen.drempel', body: 'De drempel is {drempel}%.', from, source: null },
    ] as const;
    const html = htmlReport(composeReport({ ...measures2025, governance: { ...measures2025.governance, texts: told } }));
    const notes = (year: number) => elements(sectionOf(html, `kaders-${year}`), 'li').map(textOf);
    expect(notes(2024)).toEqual(
      expect.arrayContaining(['Uitgaven en fonds min kader in 2024.', 'De groei in 2024 is 3,2%. De drempel is 7%.']),
    );
    expect(notes(2023)).toEqual(expect.arrayContaining([expect.stringMatching(/^Uitgaven( en fonds)? min kader in 2023\.$/)]));
  });

  it('show how much is spent in a picture and in a table', () => {
    expect(bars('grafiek-kaders-2024')).toEqual(
      expect.arrayContaining([
        ['Kader', '100%'],
        ['GGZ', '104,9%'],
      ]),
    );
    expect(rows('Uitputting van de kaders 2024 (x € 1 mln)')[1]).toEqual(['GGZ', '5.303', '5.563', '104,9%']);
  });

  it('call a restatement by its name', () => {
    expect(rows('Herziening van de raming 2024 (x € 1 mln)')[0]).toEqual([
      'MSZ',
      '30.060 Q3 2024',
      '30.157 Q4 2024',
      '97',
      'sinds de vorige editie',
    ]);
    expect(textOf(sectionOf(page, 'kaders-2024'))).toContain('een herziening van de raming, geen voortgang');
  });
});

describe('the indicators on the page', () => {
  it('have definition, norm and value, or that it is not in the source', () => {
    const [vacancies, , share] = rows('Monitor Arbeidsmarkt Zorg en Welzijn: indicatoren');
    expect(vacancies).toEqual([
      'Vacaturegraad per 1.000 banen',
      'Aantal openstaande vacatures per 1.000 banen.',
      'geen norm',
      'niet in de bron',
      'niet in de bron',
      '004 r. 10371',
    ]);
    expect(share?.slice(1, 5)).toEqual([
      'geen definitie in de bron',
      '1 op 6; actie vanaf 1 op 5,9',
      '17,5 voldoet niet; vraagt actie',
      '31 december 2024',
    ]);
  });

  it('lay the ggz beside the Treeknorm per hoofddiagnosegroep', () => {
    expect(rows('Wachttijden ggz: waarden per hoofddiagnosegroep')).toEqual([
      ['Basis GGZ', '14 voldoet', '9 voldoet niet'],
      ['Trauma', '22,5 voldoet niet', '4 voldoet'],
      ['Angst', 'niet in de bron', '–'],
    ]);
    expect(bars('grafiek-indicator-ggz-totaal')).toEqual([
      ['Norm', '14'],
      ['Basis GGZ', '14'],
      ['Trauma', '22,5'],
    ]);
  });

  it('have the msz per region without a norm, and the Wlz through time with its artefact', () => {
    expect(rows('Wachttijden msz: waarden per regio')[0]).toEqual(['Oost', '7']);
    expect(rows('Wachtenden GHZ (wachtenden)')).toEqual([
      ['31 januari 2025', '1.250'],
      ['31 maart 2025', '1.190'],
    ]);
    expect(textOf(sectionOf(page, 'toegankelijkheid'))).toContain(
      'Artefact bij Wachtenden GHZ, 31 maart 2025 (Zorginstituut Nederland): Een aanbieder kreeg in januari 2025 een nieuwe AGB-code.',
    );
  });
});

describe('volumenormen on the page', () => {
  it('have what was agreed of the tranches', () => {
    expect(rows('Wat per tranche is afgesproken')).toEqual([
      [
        '1. Oncologie en vaatchirurgie',
        '1 januari 2024',
        'niet in de bron',
        '1 januari 2026',
        'niet in de bron',
        '100 per instelling per jaar een voorstel',
        '001 r. 1198',
      ],
    ]);
  });

  it('say per intervention what the minimum is, what was missed and who meets it, or why that is unknown', () => {
    const told = rows('Volumenormen per interventie').map((row) => [row[2], row[4], row[5]]);
    expect(told).toEqual([
      ['geen norm vastgelegd', 'geen', 'onbekend er is geen norm vastgesteld'],
      ['240 per locatie per jaar', 'geen', '2024: 1 voldoen, 1 daaronder; 1 blijven over'],
      ['niet gepubliceerd per instelling per jaar', '1 januari 2024', 'onbekend het minimum is niet gepubliceerd'],
    ]);
  });

  it('draw the volumes beside the minimum, with the same in a table', () => {
    expect(rows('Multitraumazorg: volumes in 2024')).toEqual([
      ['Ziekenhuis A, hoofd Oost', '300', '60', 'ja'],
      ['Ziekenhuis B, hoofd Oost', '239', '-1', 'nee'],
    ]);
    expect(bars('grafiek-volumes-multitrauma').map(([, value]) => value)).toEqual(['240', '300', '239']);
    expect(bars('grafiek-volumenormen')).toContainEqual(['vastgesteld', '2°']);
  });
});

describe('the 1-meting on the page', () => {
  it('says per deelmonitor what there is', () => {
    expect(rows('Monitor van de beweging: stand van de metingen per deelmonitor')).toEqual([
      ['Hybride zorg', 'RIVM', 'medio 2024: gepubliceerd', 'gehouden: gepubliceerd', ''],
      ['Sterkere eerste lijn', 'NIVEL', 'medio 2024: waarden niet in de bron', 'verwacht (medio 2025), nog niet gepubliceerd', ''],
      ['Concentratie en spreiding', 'NZa', 'niet gepland', 'niet gepland', 'opgeschort sinds 1 oktober 2024: inhoudelijk niet opportuun'],
    ]);
  });

  it('lays the waves side by side, with the way to go, or says why not', () => {
    expect(rows('Monitor van de beweging: 0-meting naast 1-meting per indicator')).toEqual([
      ['Zorgpaden die digitaal zijn Hybride zorg; procent', 'Alle', '40', '50', '10 beter', '20; 10 per jaar nodig'],
      ['Meer tijd voor de patiënt Sterkere eerste lijn; procent', 'Alle', 'onbekend: 0-meting gehouden, waarden niet in de bron'],
    ]);
  });

  it('lists every target and what is overdue', () => {
    expect(rows('Indicatoren met een doel')).toEqual([
      ['met een doel', '5'],
      ['met een getal', '4'],
      ['nog te kwantificeren', '1'],
      ['afspraak over getal of termijn te laat', '1'],
    ]);
    const targets = rows('Doelen, met waarde, termijn en wat te laat is');
    expect(targets.find(([text]) => text?.includes('Doel xx'))?.slice(1, 5)).toEqual([
      'nog te kwantificeren',
      'niet in de bron genoemd',
      'voorstel',
      'getal, uiterlijk 31 december 2023 te laat',
    ]);
  });
});

describe('the page with these sections', () => {
  it('is well-formed, with ids of its own and links that arrive', () => {
    expect(unbalanced(page)).toEqual([]);
    const ids = attributes(page, 'id');
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const missing = attributes(page, 'href').filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)));
    expect(missing).toEqual([]);
    expect(
      attributes(page, 'aria-labelledby')
        .flatMap((names) => names.split(' '))
        .filter((id) => !ids.includes(id)),
    ).toEqual([]);
  });

  it('has a table for every picture', () => {
    const captions = tables(page).map(({ caption }) => caption);
    expect(captions.every((caption) => caption !== '')).toBe(true);
    expect(elements(page, 'figure').every((figure) => figure.includes('role="img"'))).toBe(true);
  });

  it('says for whom it is, and repeats it for them', () => {
    expect(textOf(page)).toContain('openbaar wat ieder mag lezen');
    expect(textOf(page)).toContain('actualisatie-2024q3, actualisatie-2024q4, bewegingsmonitor-1-meting');
    expect(page).not.toContain('--doelgroep');
    const inside = htmlReport(composeReport(measures2025, { audience: 'bo' }));
    expect(inside).toContain('--formaat html --doelgroep bo');
    expect(textOf(inside)).toContain('bo met wat onder embargo staat: niet verspreiden');
  });

  it('says of an empty register that nothing was recorded', () => {
    const html = htmlReport(composeReport(empty));
    for (const id of ['financiele-kaders', 'arbeidsmarkt', 'toegankelijkheid', 'volumenormen', 'een-meting'])
      expect(textOf(sectionOf(html, id))).toContain('Niets vastgelegd');
  });
});
