import { beforeAll, describe, expect, it } from '@jest/globals';
import { composeReport } from '../domain/compose.js';
import type { Report } from '../domain/report.js';
import { htmlReport } from '../html/html-report.js';
import { empty, may2025 } from '../testing/may-2025.js';
import { measures2025 } from '../testing/measures-2025.js';
import { plans2025 } from '../testing/plans-2025.js';
import { type ReadPdf, readPdf, tagsOf } from '../testing/read-pdf.js';
import { pdfReport, pdfSummary } from './pdf-report.js';
import { loaded } from './typst.js';

const read = (report: Report) => readPdf(pdfReport(report));
/** Of a document the ids of the heads of its rows, and those that its cells name. */
function rowHeadsOf(bytes: Uint8Array): { readonly heads: ReadonlySet<string>; readonly cells: readonly string[] } {
  const elements =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/StructElem[\s\S]*?endobj/g) ?? [];
  const heads = elements.flatMap((element) =>
    /\/S \/TH\b[\s\S]*\/Scope \/Row\b/.test(element) ? (/\/ID \((\w+)\)/.exec(element)?.[1] ?? []) : [],
  );
  const cells = elements.flatMap((element) =>
    [...element.matchAll(/\((R\w+)\)/g)].flatMap(([, id]) => (element.includes('/S /TD') ? (id as string) : [])),
  );
  return { heads: new Set(heads), cells };
}

const packed = (text: string): string => text.replaceAll(/\s+/g, '');

describe('a report on sheets', () => {
  const report = composeReport(plans2025);
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await read(report);
  });

  it('says that it is tagged, in Dutch, by PDF/UA-1, and what it is called', () => {
    const { isMarked, language, accessible, title } = pdf;
    expect({ isMarked, language, accessible, title }).toEqual({
      isMarked: true,
      language: 'nl-NL',
      accessible: '1',
      title: 'Voortgangsrapportage Integraal Zorgakkoord, peildatum 20 mei 2025',
    });
  });

  it('begins with the summary on one sheet', () => {
    const [first, second] = pdf.texts as [string, string];
    for (const { tekst } of report.samenvatting.zinnen) expect(packed(first)).toContain(packed(tekst));
    expect(first).toMatch(/^Voortgangsrapportage Integraal Zorgakkoord; editie Q2 2025; Bestuurlijk overleg 16 juni 2025 Samenvatting/);
    expect(first).toMatch(/\| 1$/);
    expect(second).not.toContain('rechtstreeks gemeld');
    expect(tagsOf(pdf.tags.slice(0, 1), 'Table')).toHaveLength(1);
  });

  it('has then a title page that has both clocks and for whom it is, and the contents', () => {
    const [, cover, contents] = pdf.texts as [string, string, string];
    for (const words of ['Voortgangsrapportage t.b.v.', 'Geldig op 20 mei 2025', 'Bekend op', 'Doelgroep openbaar', '--formaat pdf'])
      expect(cover).toContain(words);
    expect(contents).toMatch(/^In deze rapportage Samenvatting: doel, tempo, toerekening/);
    expect(tagsOf(pdf.tags.slice(2, 3), 'TOCI').length).toBeGreaterThan(30);
  });

  it('has at the foot of each sheet for whom it is, the day of their meeting and the number of the sheet', () => {
    expect(pdf.pages).toBeGreaterThan(5);
    pdf.texts.forEach((text, i) => {
      expect(text.trim()).toMatch(new RegExp(`Voortgangsrapportage t\\.b\\.v\\. Bestuurlijk overleg IZA [^|]+ \\| ${i + 1}$`));
    });
  });

  it('has its headings in order, and skips no level', () => {
    const levels = tagsOf(pdf.tags, 'H1', 'H2', 'H3', 'H4', 'H5').map(({ role }) => Number(role.slice(1)));
    expect(levels.length).toBeGreaterThan(30);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] as number) + 1)).toEqual([]);
  });

  it('tells of each chart what it shows', () => {
    const figures = tagsOf(pdf.tags, 'Figure');
    expect(figures).toHaveLength(27 + 18); // and the bars of the summary
    for (const { alt } of figures) expect(alt).toMatch(/^.+\. Staafdiagram|^.+\. Gestapeld staafdiagram/);
    expect(figures.map(({ alt }) => alt)).toContain(
      'Aantal acties per status, alle acties. Staafdiagram met een staaf per status. Dezelfde cijfers staan in de tabel bij deze grafiek.',
    );
  });

  it('heads each table, with its name above it', () => {
    const tables = tagsOf(pdf.tags, 'Table');
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter(({ inside }) => tagsOf(inside, 'TH').length === 0)).toEqual([]);
    expect(tagsOf(pdf.tags, 'Caption').length).toBeGreaterThan(30);
  });

  it('has a head for every row that the page gives one, and names it to the cells of that row', () => {
    const { heads, cells } = rowHeadsOf(pdfReport(report));
    const onPage = htmlReport(report).match(/<th scope="row"/g) ?? [];
    expect(heads.size).toBe(onPage.length);
    expect(new Set(cells.filter((id) => !heads.has(id)))).toEqual(new Set());
    expect(new Set(cells).size).toBeGreaterThan(heads.size / 2);
  });

  it('has its contents on one sheet, and begins no sheet with the small print of the one before', () => {
    expect(tagsOf(pdf.tags.slice(3), 'TOCI')).toEqual([]);
    expect(pdf.texts.filter((text) => /^[°†] |^De [a-zA-Z’ ]+ achter dez?e? cijfers/.test(text))).toEqual([]);
  });

  it('prints every section of the page, with its figures and their signs', () => {
    const all = packed(pdf.texts.join(' '));
    for (const words of [
      'rust (deels) op gereconstrueerde gebeurtenissen',
      'Financieel overzicht bedragen',
      '€ 15.000.000,05',
      'Controles',
    ])
      expect(all).toContain(packed(words));
    expect(all).toContain('sleutelacties.totaal');
    expect(all).not.toContain('koppeling');
  });

  it('is the same bytes the second time, after another', () => {
    const first = Buffer.from(pdfReport(report));
    pdfReport(composeReport(empty));
    expect(first.equals(pdfReport(report))).toBe(true);
  });
});

describe('the summary by itself', () => {
  const LONG = 'Een thematafel met een naam die over veel regels gaat, omdat niemand hem korter maakte dan hij is';

  it('is one sheet of A4, tagged, in Dutch', async () => {
    const { pages, accessible, language, title, texts } = await readPdf(pdfSummary(composeReport(plans2025)));
    expect({ pages, accessible, language, title }).toEqual({
      pages: 1,
      accessible: '1',
      language: 'nl-NL',
      title: 'Samenvatting: Voortgangsrapportage Integraal Zorgakkoord, peildatum 20 mei 2025',
    });
    expect(texts[0]).toContain('npx peildatum samenvatting --geldig-op 2025-05-20');
  });

  it('is one sheet too where there is too much for it, and of an empty register', async () => {
    const thematafels = plans2025.thematafels.map((tafel) => ({ ...tafel, name: LONG.repeat(2) }));
    const crowded = composeReport({ ...plans2025, thematafels });
    expect((await readPdf(pdfSummary(crowded))).pages).toBe(1);
    const [first, second] = (await read(crowded)).texts as [string, string];
    expect(packed(first)).toContain(packed('is (deels) afgeleid uit gepubliceerde cijfers'));
    expect(second).toContain('Bekend op');
    expect((await readPdf(pdfSummary(composeReport(empty)))).pages).toBe(1);
  });
});

describe('a report of an empty register', () => {
  it('is one too', async () => {
    const pdf = await read(composeReport(empty));
    expect(pdf.texts.join(' ')).toContain('Niets vastgelegd');
    expect(pdf.accessible).toBe('1');
  });
});

describe('for the board', () => {
  it('every sheet says that it is not to be spread', async () => {
    const pdf = await read(composeReport(plans2025, { audience: 'bo' }));
    for (const text of pdf.texts) expect(text).toContain('Doelgroep bo: met wat onder embargo staat: niet verspreiden');
    const open = await read(composeReport(plans2025));
    expect(open.texts.join(' ')).not.toContain('niet verspreiden');
  });
});

/** What Typst, JSON, HTML or SVG might take for more than text. */
const EVIL = '#a(1)$x$*b*_c_@d<e>&amp;\\f]"g\'//h/*i*/==j~k```l#{m}[';

/** Texts by which the page looks something up: they are ours and not a writer's. */
const LOOKED_UP = new Set(['uitkomst', 'status', 'stand', 'doelgroep', 'kwartaal', 'laag', 'tekst', 'code', 'object', 'cijfers']);

/** A report in which every text that somebody may have written ends with it. */
function spoiled(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return value.includes(' ') && !LOOKED_UP.has(key) && key !== 'klokken' ? `${value} ${EVIL}` : value;
  if (Array.isArray(value)) return value.map((each) => spoiled(each, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoiled(each, name)]));
}

const count = (text: string, piece: string): number => text.split(piece).length - 1;

describe('whatever a register holds', () => {
  it('stands there as it was written, and is never read as markup', async () => {
    const report = composeReport(measures2025);
    const [plain, pdf] = [await read(report), await read(spoiled(report) as Report)];
    const all = packed(pdf.texts.join(''));
    expect(count(all, packed(EVIL))).toBeGreaterThan(100);
    const roles = ({ tags }: ReadPdf) => tagsOf(tags, 'H1', 'H2', 'H3', 'Figure', 'Link').map(({ role }) => role);
    expect(roles(pdf).filter((role) => role !== 'Link')).toEqual(roles(plain).filter((role) => role !== 'Link'));
  });

  it('is set too where the type has no picture of it, and control characters do not break it', async () => {
    const titel = 'Plan \u{1F9D1} met 漢字, \u0000\u0007 en العربية; een zacht\u00ADe streep';
    const [first, ...others] = composeReport(may2025).onderdelen;
    const section = { ...(first as Report['onderdelen'][number]), geplandeMijlpalen: [{ titel, gereed: 'eind 2026' }] };
    const pdf = await read({ ...composeReport(may2025), onderdelen: [section as never, ...others] });
    expect(packed(pdf.texts.join(''))).toContain(packed('Plan \uFFFD met \uFFFD\uFFFD, \uFFFD\uFFFD en'));
  });

  it('has the headings, lists, links and emphasis of a text', async () => {
    const text = {
      sectie: 'nza',
      onderdeel: 'tekst',
      kop: 'Tekst',
      tekst:
        '# Kop \\#een\n\nEen *zin* met **nadruk** en [een adres](https://www.izamonitor.nl/a?b=1&c=2).\n\n- punt $x$\n- twee\n  1. diep',
      bron: 'brief @label',
    };
    const pdf = await read({ ...composeReport(plans2025), redactie: [text as never] });
    const all = packed(pdf.texts.join(''));
    for (const words of ['Kop#een', 'Eenzinmetnadrukeneenadres.', 'punt$x$', 'Bron:brief@label.']) expect(all).toContain(words);
    expect(tagsOf(pdf.tags, 'Link').length).toBeGreaterThan(tagsOf((await read(composeReport(plans2025))).tags, 'Link').length);
  });
});

describe('a machine without what sets the sheets', () => {
  it('says what to do', () => {
    expect(() => loaded('@myriaddreamin/nergens')).toThrow(
      expect.objectContaining({ code: 'REPORT.NO_PDF', kind: 'unavailable', message: expect.stringContaining('formaat=html') }),
    );
  });
});
