import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport } from '../../domain/compose.js';
import { action, empty, may2025 } from '../../testing/may-2025.js';
import { measures2025 } from '../../testing/measures-2025.js';
import { plans2025 } from '../../testing/plans-2025.js';
import { attributes, elements, sectionOf, table, textOf, unbalanced } from '../../testing/read-html.js';
import { htmlReport, htmlSummary, sheetsMarkup } from '../html-report.js';

const CAPTION = 'Per thematafel: doel, tempo (acties per kwartaal) en hoe zeker het is';
const dated = Array.from({ length: 9 }, (_, i) =>
  action(`G-x${i}`, 'G', 'on-schedule', { due: { text: 'mei 2026', date: '2026-05-20' as CalendarDate } }),
);
const report = composeReport({ ...measures2025, actions: [...measures2025.actions, ...dated] });
const page = htmlReport(report);
const summary = sectionOf(page, 'samenvatting');

describe('the first page of a report', () => {
  it('stands before all else, and the contents lead there', () => {
    expect(page.indexOf('id="samenvatting"')).toBeLessThan(page.indexOf('id="inhoudsopgave"'));
    expect(attributes(page, 'href')).toContain('#samenvatting');
  });

  it('has the three sentences of the report, and both clocks', () => {
    const text = textOf(summary);
    for (const { tekst } of report.samenvatting.zinnen) expect(text).toContain(tekst);
    expect(text).toContain('Geldig op 20 mei 2025; bekend op 30 mei 2025, volgnummer 1287. Doelgroep openbaar: wat ieder mag lezen.');
  });

  it('has a row for each tafel, for what lies at none, and for the whole', () => {
    const { rows } = table(summary, CAPTION);
    expect(rows).toHaveLength(13);
    expect(rows.map(([name]) => name).slice(-3)).toEqual(['J. Contractering', 'Thematafel onbekend', 'Geheel']);
    const [name, acties, metTermijn, klaar, sinds] = rows.find(([first]) => first?.startsWith('G.')) ?? [];
    expect([name, acties, metTermijn, klaar, sinds]).toEqual(['G. Gezond leven & preventie', '37', '9', '16', '0']);
  });

  it('says what is unknown in words, with the reason below the table, and no zero in its place', () => {
    const { rows } = table(summary, CAPTION);
    const [, , , , , , , , , nodig] = rows.find(([first]) => first?.startsWith('E.')) ?? [];
    expect(nodig).toBe('onbekend (a)');
    expect(textOf(summary)).toContain('Onbekend (a): omdat de datum van elke open actie met een datum er al is.');
    expect(textOf(summary)).toContain('Geld per thematafel is onbekend, omdat plannen, KPI’s en budgetten');
  });

  it('draws needed beside made, and tells it to who does not see it', () => {
    const pictures = elements(summary, 'svg');
    const told = pictures.map((svg) => textOf(elements(svg, 'desc')[0] as string));
    expect(told).toContain('Staafdiagram met twee staven, in acties per kwartaal: nodig ten minste 2,3, gemaakt 0.');
    expect(told).toContain('Staafdiagram met twee staven, in acties per kwartaal: nodig onbekend, gemaakt 0,7.');
    for (const svg of pictures) {
      expect(svg).toMatch(/role="img" aria-labelledby="[^"]+-titel [^"]+-uitleg"/);
      expect(elements(svg, 'text')).toEqual([]);
    }
    const unknown = pictures.find((svg) => svg.includes('nodig onbekend')) ?? '';
    expect(unknown).toContain('stroke-dasharray');
  });

  it('is well-formed whatever is there, and says nothing that is not', () => {
    for (const input of [empty, may2025, plans2025, { ...may2025, thematafels: [] }])
      for (const html of [htmlReport(composeReport(input)), htmlSummary(composeReport(input))]) {
        expect(unbalanced(html)).toEqual([]);
        expect(textOf(sectionOf(html, 'samenvatting'))).not.toMatch(/undefined|null|NaN/);
        const ids = attributes(html, 'id');
        expect(new Set(ids).size).toBe(ids.length);
      }
  });
});

describe('the page by itself', () => {
  const alone = htmlSummary(report);

  it('has one heading of the first level, leads to the report, and says how to have it again', () => {
    expect(elements(alone, 'h1').map(textOf)).toEqual(['Samenvatting: doel, tempo, toerekening']);
    expect(elements(page, 'h1')).toHaveLength(1);
    expect(attributes(alone, 'href')).toContain('/v1/peildatum-rapporten?geldigOp=2025-05-20&amp;volgnummer=1287&amp;formaat=html');
    expect(textOf(alone)).toContain('npx peildatum samenvatting --geldig-op 2025-05-20 --volgnummer 1287 --formaat html');
  });

  it('warns of what was passed over', () => {
    const skips = [{ leesmodel: 'acties', gebeurtenis: 'x', volgnummer: 3, reden: 'kapot' }];
    for (const html of [htmlReport(composeReport({ ...may2025, skips })), htmlSummary(composeReport({ ...may2025, skips }))])
      expect(textOf(sectionOf(html, 'samenvatting'))).toContain('Let op: een beheerder sloeg 1 gebeurtenis over; dit blad kan die missen.');
  });

  it('has on sheets no link, and the same figures', () => {
    const sheets = sheetsMarkup(report, 'samenvatting');
    expect(textOf(sheets)).toContain('--formaat pdf');
    expect(textOf(sheets)).not.toContain('De hele rapportage');
    expect(table(sheets, CAPTION).rows).toEqual(table(summary, CAPTION).rows);
  });
});
