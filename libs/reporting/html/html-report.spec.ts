import { describe, expect, it } from '@jest/globals';
import { composeReport } from '../domain/compose.js';
import type { Distribution } from '../domain/report.js';
import { action, empty, may2025 } from '../testing/may-2025.js';
import { attributes, chart, charts, elements, sectionOf, table, tables, textOf, unbalanced } from '../testing/read-html.js';
import { dutchNumber } from './dutch.js';
import { htmlReport } from './html-report.js';

const report = composeReport(may2025);
const page = htmlReport(report);
const pageOf = (changes: Partial<typeof may2025>) => htmlReport(composeReport({ ...may2025, ...changes }));

const byStatus = ({ balken, daarnaast, totaal }: Distribution) => [
  ...[...balken, ...daarnaast].map(({ status, aantal }) => [status, dutchNumber(aantal)]),
  ['Totaal', dutchNumber(totaal.aantal)],
];
const isPicture = (svg: string): boolean => svg.includes('role="img"');
const inTable = (caption: string, html = page) =>
  table(html, caption)
    .rows.slice(1)
    .map(([status, count]) => [status, count]);

describe('the charts and their tables', () => {
  it('are there for the overview, all tafels and each tafel', () => {
    expect(charts(page).size).toBe(12);
    expect(elements(page, 'svg').filter(isPicture)).toHaveLength(15); // the bars of the summary
    expect(tables(page)).toHaveLength(16); // and that of the summary, the actions outside the tafels, and two of controls
  });

  it('says in the table of the overview what the report says', () => {
    expect(inTable('Alle acties naar status')).toEqual(byStatus(report.voortgang.overzicht));
    expect(inTable('Alle acties naar status')[0]).toEqual(['Afgerond', '168']);
  });

  it.each(report.onderdelen)('says in the table of tafel $letter what the report says', (section) => {
    const html = sectionOf(page, `onderdeel-${section.letter.toLowerCase()}`);
    expect(inTable(`Acties van thematafel ${section.letter} naar status`, html)).toEqual(byStatus(section.verdeling));
  });

  it.each(report.onderdelen)(
    'draws above the bars of tafel $letter the same numbers, zeros printed, on the same axis',
    ({ letter, verdeling }) => {
      const { rows, axis } = chart(page, `grafiek-${letter.toLowerCase()}`);
      expect(rows.map(({ name }) => name)).toEqual(verdeling.balken.map(({ status }) => status));
      expect(rows.map(({ values }) => values.join().replace(/[°†]/g, ''))).toEqual(verdeling.balken.map(({ aantal }) => String(aantal)));
      expect(rows.map(({ lengths }) => Math.round((lengths[0] ?? 0) * 0.6))).toEqual(verdeling.balken.map(({ aantal }) => aantal));
      expect(axis).toEqual(['0', '10', '20', '30', '40', '50', '60']);
    },
  );

  it('has a row for every tafel and one for all of them', () => {
    const { rows } = table(page, 'Acties per thematafel naar status');
    expect(rows[0]).toEqual(['Thematafel', 'Afgerond', 'Loopt voor', 'Loopt op schema', 'Loopt achter', 'Nog niet gestart', 'Totaal']);
    expect(rows).toHaveLength(12);
    expect(rows[6]).toEqual(['F. Samenwerking SD-HZ-GGZ', '14', '2', '22', '1', '1', '40']);
    expect(rows[11]).toEqual(['Alle thematafels', '168', '2', '227', '25', '20', '442']);
  });

  it('has each count that is not zero on its part or beside its bar, and those alone', () => {
    const { rows } = chart(page, 'grafiek-thematafels');
    for (const [i, { balken }] of report.voortgang.perThematafel.entries()) {
      const { counts, aside, lengths } = rows[i] as (typeof rows)[number];
      const drawn = balken.filter(({ aantal }) => aantal > 0);
      expect(lengths).toHaveLength(drawn.length);
      const besides = aside
        .join()
        .split(', ')
        .map((words) => Number(words.split(' ')[0]));
      expect(drawn.filter(({ aantal }) => !counts.includes(String(aantal)) && !besides.includes(aantal))).toEqual([]);
    }
  });

  it('says beside the bar, with its name, what its part is too small for', () => {
    const many = Array.from({ length: 400 }, (_, i) => action(`I-extra-${i}`, 'I', 'on-schedule'));
    const { rows } = chart(pageOf({ actions: [...may2025.actions, ...many] }), 'grafiek-thematafels');
    expect(rows[8]).toMatchObject({ values: ['496°'], aside: ['8 loopt achter, 2 nog niet gestart'], counts: ['26', '460'] });
  });

  it('shows another status beside the five only where it is not zero', () => {
    const html = pageOf({ actions: [...may2025.actions, action('B-x', 'B', 'in-progress')] });
    expect(inTable('Acties van thematafel B naar status', html)).toContainEqual(['In gang (onverdeeld)', '1']);
    expect(inTable('Acties van thematafel A naar status', html)).toHaveLength(6);
    expect(table(html, 'Acties per thematafel naar status').rows[0]).toContain('In gang (onverdeeld)');
  });
});

describe('what stands around the figures', () => {
  it('has the title, the edition and the board meeting', () => {
    const header = textOf(elements(page, 'header')[0] as string);
    for (const words of ['Integraal Zorgakkoord', 't.b.v. Bestuurlijk overleg IZA', 'Q2 2025', '20 mei 2025', '16 juni 2025']) {
      expect(header).toContain(words);
    }
  });

  it.each([
    ['Voortgangsrapportage t.b.v. Bestuurlijk overleg IZA', 'Voortgangsrapportage t.b.v. Bestuurlijk overleg IZA'],
    ['t.b.v. Bestuurlijk overleg IZA', 'Voortgangsrapportage t.b.v. Bestuurlijk overleg IZA'],
    ['Stand van het akkoord', 'Stand van het akkoord'],
    [null, 'Voortgangsrapportage'],
  ])('heads the page, with the title %p, by "%s"', (title, heading) => {
    const { governance } = may2025;
    const html = pageOf({ governance: { ...governance, title: title === null ? null : { agreement: 'IZA', title } } });
    expect(textOf(elements(html, 'h1')[0] as string)).toBe(heading);
  });

  it('says so when the date of the board meeting or the number of parties is not known', () => {
    const { governance } = may2025;
    const html = pageOf({
      governance: { ...governance, partyCount: null, edition: governance.edition && { ...governance.edition, boardMeetsOn: null } },
    });
    expect(textOf(elements(html, 'header')[0] as string)).toContain('nog niet bekend');
    expect(textOf(html)).toContain('aantal partijen onbekend');
    expect(textOf(page)).toContain('14 partijen');
  });

  it('has both clocks, the volgnummer, the last event and the command that repeats it', () => {
    const clocks = textOf(sectionOf(page, 'klokken'));
    expect(clocks).toContain('30 mei 2025 2025-05-30T10:00:00.000Z (UTC)');
    expect(clocks).toContain('Volgnummer1287');
    expect(clocks).toContain('7c1d6c1e-6a0f-5b0e-9a53-0f6f0d5a1e42');
    expect(clocks).toContain('npx peildatum rapport --geldig-op 2025-05-20 --volgnummer 1287 --formaat html');
  });

  it('calls out what was completed since the previous edition', () => {
    const call = elements(page, 'p').find((p) => p.includes('class="oproep"')) as string;
    expect(textOf(call.replace(/<span class="(?:teken|voor-lezers)"[\s\S]*?<\/span>/g, ''))).toBe('8 acties afgerond sinds Q4 2024');
  });

  it('keeps the general actions and those of an unknown tafel apart', () => {
    const { rows } = table(page, 'Acties buiten de thematafels naar status');
    expect(rows[1]).toEqual(['Thematafel onbekend', '0', '0', '0', '0', '0', '3', '3']);
    expect(rows[2]).toEqual(['Algemeen, governance en monitoring', '0', '0', '0', '0', '0', '2', '2']);
  });

  it('lists milestones and attention points, and says where there are none', () => {
    const d = textOf(sectionOf(page, 'onderdeel-d'));
    expect(d).toContain('vastgesteld door de partijen aan de Ronde tafels. 25 maart 2025');
    expect(d.indexOf('gereed: Q2 2025')).toBeLessThan(d.indexOf('gereed: ?'));
    expect(d).toContain('Aandachtspunten Geen vastgelegd.');
    const c = textOf(sectionOf(page, 'onderdeel-c'));
    expect(c).toContain('is gesloten. 1 april 2025');
    expect(c).toContain('online gegaan. 7 april 2025; gepland: Q1 2025');
    expect(textOf(sectionOf(page, 'onderdeel-f'))).toContain('slechts een beperkt aantal transformatieplannen');
  });

  it('carries the disclaimer where the tafel agreed its figures, and says elsewhere that it did not', () => {
    const disclaimer = 'Dit betreft een zelfrapportage, afgestemd via de thematafels.';
    expect(textOf(sectionOf(page, 'onderdeel-d'))).toContain(disclaimer);
    const e = textOf(sectionOf(page, 'onderdeel-e'));
    expect(e).toContain('Nog niet afgestemd.');
    expect(e).not.toContain(disclaimer);
    expect(textOf(sectionOf(page, 'per-thematafel'))).toContain('Nog niet afgestemd door E');
  });

  it('shows every control with its outcome in words and each figure with its source, the agreeing ones apart', () => {
    const differing = table(page, 'Wat verschilt of niet te vergelijken is').rows.slice(1);
    const agreeing = table(page, 'Wat klopt').rows.slice(1);
    expect(differing.length + agreeing.length).toBe(report.controles.flatMap(({ cijfers }) => cijfers).length);
    expect(differing).toContainEqual([
      'Gepubliceerd: acties met status Loopt op schema',
      '≠ verschilt',
      'de thematafels samen',
      '227',
      'eigen telling',
    ]);
    expect(differing).toContainEqual(['gepubliceerd (brief)', '231', '004 r. 255']);
    expect(differing).toContainEqual(['gepubliceerd (brief)', 'niet gepubliceerd', '004 r. 253–257']);
    expect(agreeing.map(([, outcome]) => outcome)).toContain('✓ klopt');
  });

  it('warns of events that were passed over', () => {
    expect(page).not.toContain('id="overgeslagen"');
    const html = pageOf({ skips: [{ leesmodel: 'actie', gebeurtenis: 'id-311', volgnummer: 311, reden: 'onleesbaar' }] });
    expect(table(html, 'Overgeslagen gebeurtenissen').rows[1]).toEqual(['actie', '311', 'id-311', 'onleesbaar']);
    expect(textOf(sectionOf(html, 'overgeslagen'))).toContain('is 1 gebeurtenis');
  });
});

describe('the signs of a figure', () => {
  const cell = (letter: string, status: number) =>
    elements(elements(sectionOf(page, `onderdeel-${letter.toLowerCase()}`), 'tbody')[0] as string, 'tr')[status] as string;

  it('marks what rests on reconstructed events, also for who hears the page', () => {
    expect(cell('A', 0)).toContain('<span class="teken" aria-hidden="true">°</span>');
    expect(textOf(cell('A', 0))).toContain('(waarvan 25 gereconstrueerd)');
    expect(textOf(sectionOf(page, 'onderdeel-a'))).toContain('° rust (deels) op gereconstrueerde gebeurtenissen');
  });

  it('marks what was derived by arithmetic', () => {
    expect(cell('F', 0)).toContain('<span class="teken" aria-hidden="true">†</span>');
    expect(textOf(sectionOf(page, 'onderdeel-f'))).toContain('† is (deels) afgeleid uit gepubliceerde cijfers');
  });

  it('marks nothing that comes from a source, and gives no legend then', () => {
    expect(cell('G', 0)).not.toContain('teken');
    expect(sectionOf(page, 'onderdeel-g')).not.toContain('class="tekens"');
  });
});

describe('an empty register', () => {
  const html = htmlReport(composeReport(empty));

  it('is said to be empty, and has every part that can be there', () => {
    const text = textOf(html);
    expect(text).toContain('Het register is leeg');
    expect(text).toContain('Op deze peildatum is nog geen thematafel geopend.');
    expect(inTable('Alle acties naar status', html)).toHaveLength(6);
    expect(charts(html).size).toBe(1);
    expect(elements(html, 'svg').filter(isPicture)).toHaveLength(4); // the bars of the summary
    expect(text).not.toMatch(/undefined|null|NaN/);
    expect(unbalanced(html)).toEqual([]);
  });
});

describe('the markup', () => {
  it('is well-formed: every element closed, every id once, every reference resolved', () => {
    expect(unbalanced(page)).toEqual([]);
    const ids = attributes(page, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const references = [
      ...attributes(page, 'aria-labelledby').flatMap((value) => value.split(' ')),
      ...attributes(page, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
      ...[...page.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id as string),
    ];
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is Dutch, has its landmarks and one h1, and no heading skips a level', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/);
    for (const landmark of ['header', 'nav', 'main', 'footer']) expect([landmark, elements(page, landmark).length]).toEqual([landmark, 1]);
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] as number) + 1)).toEqual([]);
  });

  it('names every picture and gives every table a caption and scopes', () => {
    expect(elements(page, 'figure')).toHaveLength(charts(page).size);
    for (const { label } of charts(page).values())
      expect(label).toMatch(/^\S.+\. (Gestapeld s|S)taafdiagram .+ Dezelfde cijfers staan in de tabel/);
    for (const { caption } of tables(page)) expect(caption).not.toBe('');
    expect([...page.matchAll(/<th(?![^>]*\bscope=)[\s>]/g)]).toEqual([]);
  });

  it('carries no script, no inline style and nothing from outside', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|javascript:| on\w+=| style=| src=/i);
    expect([...page.matchAll(/https?:[^"' )]*/g)].map(([url]) => url).filter((url) => url !== 'http://www.w3.org/2000/svg')).toEqual([]);
    expect(page).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'"/);
  });

  it('escapes what people wrote, in the text and in the pictures', () => {
    const evil = '<script>alert("x")</script>';
    const [first, ...others] = may2025.thematafels;
    if (!first) throw new Error('the fixture has no tafel');
    const thematafels = [
      {
        ...first,
        name: `Zorg & ${evil}`,
        milestones: [{ id: 'm', title: evil, due: { text: evil, date: null }, achievedOn: null }],
        attentionPoints: [{ id: 'p', text: evil, notedOn: may2025.clocks.geldigOp }],
      },
      ...others,
    ];
    const html = pageOf({ thematafels, skips: [{ leesmodel: evil, gebeurtenis: evil, volgnummer: 1, reden: evil }] });
    expect(html).not.toContain('<script');
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(8);
    expect(unbalanced(html)).toEqual([]);
  });
});
