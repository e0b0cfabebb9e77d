import { describe, expect, it } from '@jest/globals';
import { composeReport } from '../domain/compose.js';
import { budget2025, REVISED } from '../testing/budget-2025.js';
import { empty } from '../testing/may-2025.js';
import { on, plans2025, toets, toetsen } from '../testing/plans-2025.js';
import { attributes, chart, charts, elements, sectionOf, table, tables, textOf, unbalanced } from '../testing/read-html.js';
import { htmlReport } from './html-report.js';

const pageOf = (changes: Partial<typeof plans2025> = {}, options = {}) => htmlReport(composeReport({ ...plans2025, ...changes }, options));
const page = pageOf();
const rows = (caption: string, html = page) => table(html, caption).rows.slice(1);
const bars = (id: string) => chart(page, id).rows.map(({ name, values }) => [name, ...values]);

describe('snelle toetsen on the page', () => {
  it('say how many there were, and of each status in a picture and in a table', () => {
    expect(textOf(sectionOf(page, 'toetsen-stand'))).toContain('Op 20 mei 2025 waren er 15 aanvragen voor een snelle toets aangeleverd.');
    expect(rows('Snelle toetsen naar status').map(([status, count]) => [status, count])).toEqual([
      ['Ingediend', '1'],
      ['Beoordeling gestart', '1'],
      ['Extra informatie opvragen', '1'],
      ['Goedgekeurd', '8'],
      ['Afgekeurd', '2'],
      ['Ingetrokken', '1'],
      ['Onbekend', '1'],
      ['Totaal', '15'],
    ]);
    expect(bars('grafiek-snelle-toetsen')).toEqual(
      expect.arrayContaining([
        ['Goedgekeurd', '8°†'],
        ['Onbekend', '1°'],
      ]),
    );
  });

  it('say how many of the rejected are provisionally so', () => {
    expect(textOf(sectionOf(page, 'toetsen-stand'))).toContain('voorlopig afgekeurd: 1, geteld onder Afgekeurd');
  });

  it('stand per quarter, zeros printed', () => {
    expect(rows('Snelle toetsen per kwartaal van indiening')).toEqual([
      ['Q2 2024', '8'],
      ['Q3 2024', '0'],
      ['Q4 2024', '2'],
      ['Q1 2025', '4'],
      ['Q2 2025', '1'],
      ['Totaal', '15'],
    ]);
  });

  it('draw the last sixteen quarters of a longer history, and say so; the table has all', () => {
    const html = pageOf({ toetsen: [...toetsen, toets('ST-00', 'rejected', '2019-01-01')] });
    expect(rows('Snelle toetsen per kwartaal van indiening', html)).toHaveLength(27);
    expect(html).toContain('een staaf per kwartaal van indiening, de laatste 16.');
  });

  it('say since when nothing new is taken in', () => {
    expect(page).not.toContain('worden geen nieuwe snelle toetsen ingenomen');
    const html = pageOf({ intake: { ...plans2025.intake, closed: true, since: on('2025-07-01'), decidedBy: 'Bestuurlijk overleg IZA' } });
    expect(textOf(html)).toContain('Sinds 1 juli 2025 worden geen nieuwe snelle toetsen ingenomen (besluit van Bestuurlijk overleg IZA)');
  });
});

describe('goed- of afgekeurd on the page', () => {
  it('counts snelle toetsen per sector, theme and region, with the words that these overlap', () => {
    for (const kind of ['sector', 'thema', 'regio']) {
      expect(textOf(sectionOf(page, `beoordeeld-${kind}`))).toContain(
        `Goed- of afgekeurde snelle toetsen per ${kind} (kan overlap bevatten)`,
      );
    }
    expect(rows('Goed- of afgekeurd per sector (kan overlap bevatten)')).toEqual([
      ['GGZ', '2', '2'],
      ['MSZ', '1', '0'],
      ['Onbekend', '6', '0'],
    ]);
    expect(textOf(sectionOf(page, 'beoordeeld-regio'))).toContain('nog niet geraakt zijn bij de goed- en afgekeurde snelle toetsen');
  });

  it('counts transformatieplannen when asked, and the command that repeats the page says so', () => {
    const html = pageOf({}, { countedObject: 'transformatieplannen' });
    expect(textOf(sectionOf(html, 'beoordeeld-sector'))).toContain('Goed- of afgekeurde transformatieplannen per sector');
    expect(textOf(sectionOf(html, 'klokken'))).toContain('--formaat html --tel transformatieplannen');
    expect(textOf(sectionOf(page, 'klokken'))).not.toContain('--tel');
  });
});

describe('transformatieplannen on the page', () => {
  it('have the funnel in words and figures', () => {
    const text = textOf(sectionOf(page, 'plannen-stand').replace(/<span class="(?:teken|voor-lezers)"[\s\S]*?<\/span>/g, ''));
    expect(text).toContain('stonden er 8 goedgekeurde snelle toetsen in het register');
    expect(text).toContain('in uitwerking: nog zonder ingediend plan2');
    expect(text).toContain('ingediend, afgekeurde meegeteld6');
    expect(text).toContain('Buiten deze telling: 1 ingetrokken, en 1 afgekeurd en vervangen');
  });

  it('stand per status and per involvement of patients, with i in the title', () => {
    expect(rows('Ingediende transformatieplannen naar status')).toHaveLength(7);
    expect(textOf(sectionOf(page, 'plannen-betrokkenheid'))).toContain('betrokkenheid van patiënten en cliënten (6)');
    expect(rows('Transformatieplannen per betrokkenheid (kan overlap bevatten)')).toEqual([
      ['Cliëntenraad', '2'],
      ['Patiëntenvereniging', '1'],
      ['Onbekend', '4'],
    ]);
  });
});

describe('the NZa on the page', () => {
  it('has its own date, its domains, the route via VWS beside them, and what the words mean', () => {
    expect(textOf(sectionOf(page, 'nza-beschikkingen'))).toContain('gegevens van 20 mei 2025');
    expect(rows('Plannen met een beschikking of een route via VWS')).toEqual([
      ['Beschikt, Wlz', '1', '€ 500.000'],
      ['Beschikt, Zvw', '1', 'ruim € 9.000.000'],
      ['Beschikt, samen', '1', 'ruim € 9.500.000'],
      ['Daarnaast via VWS', '1', '€ 1.300.000'],
    ]);
    expect(textOf(sectionOf(page, 'nza-beschikkingen'))).toContain('ruim is een ondergrens');
    expect(textOf(sectionOf(page, 'nza-beschikkingen'))).toContain('In de bron staat: “ruim 9 mln euro”.');
  });
});

describe('the means on the page', () => {
  it('have seven amounts, cents only where there are any', () => {
    expect(rows('Totaaloverzicht bedragen van goedgekeurde transformatieplannen')).toEqual([
      ['Actueel beschikbaar gesteld', '€ 15.000.000,05'],
      ['Verwacht', '€ 11.000.000'],
      ['Betaalbaar en betaald', '€ 3.000.000,05'],
      ['Raming', '€ 14.000.000,05'],
      ['Definitief vrijgegeven bedrag', '€ 250.000'],
      ['Nog vrij te geven bedrag', '€ 500.000'],
      ['Mogelijk nog vrij te geven bedrag', '€ 250.000'],
    ]);
    expect(bars('grafiek-bedragen')).toEqual([
      ['Beschikbaar gesteld', '€ 15.000.000,05'],
      ['Raming', '€ 14.000.000,05'],
      ['Definitief vrijgegeven', '€ 250.000'],
      ['Nog vrij te geven', '€ 750.000'],
    ]);
  });

  it('have a row per sector and one for all', () => {
    const table = rows('Financieel overzicht bedragen goedgekeurde transformatieplannen per sector');
    expect(table.map(([sector]) => sector)).toEqual(['GGZ', 'MSZ', 'Onbekend', 'Totaal']);
    expect(table[1]).toEqual(['MSZ', '€ 10.000.000', '€ 6.000.000', '€ 3.000.000', '€ 9.000.000', '€ 250.000', '€ 500.000', '€ 250.000']);
  });

  it('mark an amount that rests on a reconstructed or derived fact', () => {
    const ofMsz = elements(sectionOf(page, 'bedragen-sectoren'), 'tr').find((row) => row.includes('>MSZ<')) ?? '';
    expect(textOf(ofMsz)).toContain('€ 10.000.000† (waarvan 1 afgeleid)');
  });

  it('hold what was requested against what there is; the sign is printed once, in words', () => {
    const table = rows('Totaaloverzicht bedragen snelle toetsen en transformatieplannen');
    expect(table).toContainEqual(['Snelle toetsen in procedure', '€ 3.500.000,50', '3', '1']);
    expect(table).toContainEqual(['Snelle toets: Beoordeling gestart', 'onbekend', '1', '1']);
    expect(table).toContainEqual(['Totale aanvraag, voor zover bekend', '€ 24.300.000,55', '10', '2']);
    expect(table.at(-1)).toEqual(['Nog niet aangevraagd, ten hoogste', '€ 2.375.699.999,45', '', '']);
    const over = pageOf({ toetsen: [...toetsen, toets('ST-99', 'submitted', '2025-05-01', { requested: '300000000000' as never })] });
    expect(rows('Totaaloverzicht bedragen snelle toetsen en transformatieplannen', over).at(-1)).toEqual([
      'Meer aangevraagd dan beschikbaar, ten minste',
      '€ 624.300.000,55',
      '',
      '',
    ]);
  });

  it('do not hedge where every amount and stage is known', () => {
    const known = toetsen.filter(({ code }) => !['ST-02', 'ST-09', 'ST-14'].includes(code));
    const html = pageOf({ toetsen: known, plans: plans2025.plans.filter(({ toets }) => toets !== 'ST-09') });
    const last = rows('Totaaloverzicht bedragen snelle toetsen en transformatieplannen', html).slice(-3);
    expect(last.map(([words]) => words)).toEqual([
      'Totale aanvraag',
      'Transformatiemiddelen via de zorgverzekeraars',
      'Nog niet aangevraagd',
    ]);
  });

  it('have no difference where the means were not published, and say why', () => {
    const html = pageOf({ budgets: [budget2025([REVISED])] });
    expect(rows('Totaaloverzicht bedragen snelle toetsen en transformatieplannen', html).at(-1)?.[0]).toBe(
      'Totale aanvraag, voor zover bekend',
    );
    expect(textOf(sectionOf(html, 'aangevraagd'))).toContain('niet vastgelegd of niet gepubliceerd; er is daarom geen verschil berekend');
  });

  it('have shares that say how they were rounded', () => {
    expect(rows('Goedgekeurde bedragen per sector of domein')[0]).toEqual(['MSZ', '1', '€ 10.000.000', '66,7%']);
    expect(textOf(sectionOf(page, 'verdeling'))).toContain('Elk aandeel is apart afgerond op één decimaal');
  });

  it('have the table of the VWS budget with total, other envelopes and net, and that it is not the ventiel', () => {
    const text = textOf(sectionOf(page, 'vws-begroting'));
    expect(text).toContain('via de VWS-begroting (peildatum mei 2024)');
    expect(text).toContain('Dit overzicht betreft niet het ‘ventiel’');
    expect(text).toContain('waarvan € 29.400.000 uit envelop Passende Zorg');
    expect(text).toContain('Totaal van alle regelscirca € 154.500.000');
    expect(text).toContain('Netto ten laste van de transformatiemiddelen€ 125.100.000');
  });

  it('have the history of the budget with the cause of each change', () => {
    const html = pageOf({ budgets: [budget2025([REVISED])] });
    const last = rows('Transformatiemiddelen: wat er over het budget is besloten', html).at(-1);
    expect(last?.slice(0, 2)).toEqual(['1 mei 2025', 'Budget herzien Besluit over de resterende middelen.']);
    expect(last?.[2]).toContain('nieuw totaal: niet gepubliceerd');
    expect(last?.[2]).toContain('oorzaak: Korting uit de voorjaarsnota (niet gepubliceerd)');
    expect(last?.[2]).toContain('oorzaak: Overgeheveld naar de Wlz (circa € 12.000.000)');
    expect(rows('Transformatiemiddelen: uitputting in het kort', html).at(-1)).toEqual(['Over', 'niet gepubliceerd']);
  });
});

describe('a register without plans and budgets', () => {
  const html = htmlReport(composeReport(empty));

  it('says that nothing was recorded, and prints no zeros', () => {
    for (const id of [
      'snelle-toetsen',
      'transformatieplannen',
      'nza',
      'bedragen',
      'aangevraagd',
      'verdeling',
      'vws-begroting',
      'budgetten',
    ]) {
      const section = sectionOf(html, id);
      expect([id, textOf(section).includes('Niets vastgelegd')]).toEqual([id, true]);
      expect([id, elements(section, 'table').length, elements(section, 'figure').length]).toEqual([id, 0, 0]);
    }
  });
});

describe('the markup', () => {
  it('is well-formed: every element closed, every id once, every reference resolved, no heading skips a level', () => {
    expect(unbalanced(page)).toEqual([]);
    const ids = attributes(page, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const references = [
      ...attributes(page, 'aria-labelledby').flatMap((value) => value.split(' ')),
      ...attributes(page, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
    ];
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] as number) + 1)).toEqual([]);
  });

  it('gives every picture a name and every wide table a place to scroll', () => {
    const pictures = elements(page, 'svg').filter((svg) => svg.includes('role="img"'));
    expect(pictures).toHaveLength(18); // the bars of the summary
    for (const picture of pictures) expect(picture).toMatch(/role="img" aria-labelledby="[^"]+-titel [^"]+-uitleg"/);
    expect(charts(page).size).toBe(12 + 15);
    expect(elements(page, 'figure')).toHaveLength(12 + 15);
    const frames = [...page.matchAll(/<div class="tabelvak" role="region" aria-labelledby="([^"]+)" tabindex="0">\n<table/g)];
    expect(frames).toHaveLength(tables(page).length);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  });

  it('escapes whatever a register holds', () => {
    const evil = '<script>alert("x")</script>';
    const html = pageOf({
      toetsen: [toets('ST-01', 'approved', '2025-01-01', { sectors: [evil], themes: [evil], regions: [evil] })],
      plans: [],
      intake: { ...plans2025.intake, closed: true, since: on('2025-01-01'), decidedBy: evil },
    });
    expect(html).not.toContain('<script');
    expect(unbalanced(html)).toEqual([]);
  });
});
