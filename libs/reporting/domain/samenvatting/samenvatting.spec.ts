import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { commitments2025 } from '../../testing/agreements-2025.js';
import { budget2025 } from '../../testing/budget-2025.js';
import { action, empty, may2025 } from '../../testing/may-2025.js';
import { measures2025 } from '../../testing/measures-2025.js';
import { plans2025 } from '../../testing/plans-2025.js';
import { composeReport } from '../compose.js';
import type { ReportInput } from '../report-input.js';
import { summaryIdentities } from './samenvatting-controls.js';
import { summaryOf } from './summary-of.js';

const summary = (changes: Partial<ReportInput> = {}) => composeReport({ ...may2025, ...changes }).samenvatting;
const due = (date: string) => ({ due: { text: date, date: date as CalendarDate } });
const tafel = (letter: string, changes: Partial<ReportInput> = {}) => summary(changes).perThematafel.find((each) => each.letter === letter);
const with_ = (...more: ReturnType<typeof action>[]) => ({ actions: [...may2025.actions, ...more] });

describe('the goal', () => {
  it('is the actions, and how many of them have a date', () => {
    const { geheel, thematafelOnbekend } = summary();
    expect([geheel.acties.aantal, geheel.metTermijn.aantal, geheel.openMetTermijn.aantal]).toEqual([445, 9, 9]);
    expect(geheel.openZonderTermijn.aantal).toBe(445 - 168 - 9);
    expect(thematafelOnbekend?.acties.aantal).toBe(3);
    expect(geheel.openMetTermijn.uitleg).toMatch(/&status=loopt-voor%2C.*&metDatum=true$/);
  });

  it('asks nothing more of what was completed, ended or not needed', () => {
    const ended = (['completed', 'discontinued', 'unnecessary'] as const).map((status) =>
      action(`G-${status}`, 'G', status, due('2026-01-01')),
    );
    const { metTermijn, openMetTermijn, nodig } = tafel('G', with_(...ended)) ?? {};
    expect([metTermijn?.aantal, openMetTermijn?.aantal, nodig?.waarde]).toEqual([3, 0, null]);
  });
});

describe('the pace', () => {
  it('is made since the edition before, of all and of each tafel', () => {
    const { geheel, sinds } = summary();
    expect(sinds).toEqual({ naam: 'Q4 2024', datum: '2024-12-31' });
    // Eight in the 140 days of a year of 365 since then.
    expect([geheel.afgerondSinds?.aantal, geheel.gemaakt.waarde]).toEqual([8, '5.2']);
    expect([tafel('A')?.gemaakt.waarde, tafel('G')?.gemaakt.waarde]).toEqual(['0.7', '0']);
  });

  it('is too low where more is needed than was made, whatever else is open', () => {
    const asked = Array.from({ length: 9 }, (_, i) => action(`G-x${i}`, 'G', 'on-schedule', due('2026-05-20')));
    expect(tafel('G', with_(...asked))).toMatchObject({ nodig: { waarde: '2.3', ondergrens: true }, oordeel: 'te laag' });
  });

  it('is enough only where every open action has a date', () => {
    const one = [action('A-done', 'A', 'completed'), action('A-open', 'A', 'behind', due('2026-05-20'))];
    const only = { actions: one, completedBefore: new Set<string>() };
    expect(tafel('A', only)).toMatchObject({
      nodig: { waarde: '0.3', ondergrens: false },
      gemaakt: { waarde: '0.7' },
      oordeel: 'toereikend',
    });
    const undated = { ...only, actions: [...one, action('A-undated', 'A', 'behind')] };
    expect(tafel('A', undated)).toMatchObject({ nodig: { ondergrens: true }, oordeel: 'onbekend' });
    expect(tafel('A', { ...only, actions: one.slice(0, 1) })).toMatchObject({ nodig: { waarde: '0' }, oordeel: 'toereikend' });
  });

  it('is unknown without an edition before, and the sentence says why', () => {
    const { edition } = may2025.governance;
    const first = summary({ governance: { ...may2025.governance, edition: edition && { ...edition, comparedWith: null } } });
    expect(first.geheel).toMatchObject({ afgerondSinds: null, gemaakt: { waarde: null }, oordeel: 'onbekend' });
    expect(first.zinnen[1]?.tekst).toMatch(/^Het gemaakte tempo is onbekend, omdat er geen eerdere editie is om mee te vergelijken; /);
  });
});

describe('how sure it is', () => {
  it('counts what was told directly: nobody worked it out, and something was said', () => {
    // Of the tafels only G has figures of its own in the source.
    expect(summary().perThematafel.flatMap(({ letter, gemeld }) => (gemeld.aantal > 0 ? [[letter, gemeld.aantal]] : []))).toEqual([
      ['G', 28],
    ]);
    expect(tafel('G', with_(action('G-new', 'G', 'unknown')))?.gemeld.aantal).toBe(28);
    expect(tafel('G', with_(action('G-new', 'G', 'behind', { statusBasis: 'recorded' })))?.gemeld.aantal).toBe(29);
  });

  it('has the tafels and what lies at none together as the whole', () => {
    expect(summaryIdentities(summary()).map(({ uitkomst }) => uitkomst)).toEqual(['klopt']);
    const wrong = summary();
    const broken = { ...wrong, perThematafel: wrong.perThematafel.slice(1) };
    expect(summaryIdentities(broken)[0]).toMatchObject({ uitkomst: 'verschilt', code: 'som.samenvatting.thematafels' });
  });
});

describe('the money', () => {
  it('is that of the uptake of the budget, by its keys, with the parts of the whole', () => {
    const { samenvatting, transformatiemiddelen } = composeReport(plans2025);
    const lines = transformatiemiddelen.uitputting.flatMap(({ regels }) => regels);
    for (const part of [samenvatting.geld?.begroot, samenvatting.geld?.goedgekeurd, samenvatting.geld?.betaald])
      expect(lines.find(({ sleutels }) => sleutels.bedrag === part?.sleutels.bedrag)?.bedrag).toEqual(part?.bedrag);
    expect(samenvatting.geld?.goedgekeurd.sleutels.aandeel).toBe('uitputting.transformatiemiddelen.aandeel-goedgekeurd');
  });

  it('is unknown without a budget, and with one that was not published, and never zero then', () => {
    expect(summary({ budgets: [] })).toMatchObject({ geld: null, geldOnbekendOmdat: expect.stringContaining('geen budget') });
    const withoutTotal = budget2025([]);
    const { geld } = composeReport({ ...plans2025, budgets: [{ ...withoutTotal, total: null }] }).samenvatting;
    expect(geld).toMatchObject({ begroot: { bedrag: null }, goedgekeurd: { aandeel: null } });
  });

  it('is of no tafel known, and says why', () => {
    expect(new Set(summary().perThematafel.map(({ geldOnbekendOmdat }) => geldOnbekendOmdat)).size).toBe(1);
    expect(summary().perThematafel[0]?.geldOnbekendOmdat).toContain('geen thematafel');
  });
});

describe('the three sentences', () => {
  it('say what the figures say', () => {
    const [goal, pace, attribution] = composeReport(measures2025).samenvatting.zinnen.map(({ tekst }) => tekst) as [string, string, string];
    expect(goal).toMatch(/^Van de 445 acties hebben er 9 een datum en 436 niet; van de \d+ indicatoren met een doel noem/);
    expect(pace).toMatch(/^Sinds Q4 2024 zijn 8 acties afgerond, 5,2 per kwartaal; /);
    expect(attribution).toMatch(/^Of wat bereikt is door het akkoord en zijn geld komt, is onbekend, omdat /);
  });

  it('say of what was agreed how many milestones are reached and late, where there are any', () => {
    const geldigOp = '2026-01-02' as CalendarDate;
    const input = { ...measures2025, clocks: { ...measures2025.clocks, geldigOp }, commitments: commitments2025(geldigOp) };
    const [goal] = composeReport(input).samenvatting.zinnen;
    expect(goal?.tekst).toMatch(/; van de 8 mijlpalen van afspraken heeft er 1 geen datum, is er 1 gehaald en 3 te laat\.$/);
  });

  it('never name a cause', () => {
    for (const input of [may2025, plans2025, measures2025, empty])
      for (const { tekst } of composeReport(input).samenvatting.zinnen)
        expect(tekst).not.toMatch(/dankzij|doordat|daardoor|leidt tot|als gevolg/);
  });

  it('are there for an empty register, and claim nothing', () => {
    const { zinnen, geheel, perThematafel, doelen } = composeReport(empty).samenvatting;
    expect(zinnen.map(({ over }) => over)).toEqual(['doel', 'tempo', 'toerekening']);
    expect(zinnen[0]?.tekst).toMatch(/^Op deze peildatum staat er geen actie op de lijst; hoeveel doelen een getal hebben, is onbekend/);
    expect([geheel.acties.aantal, perThematafel, doelen]).toEqual([0, [], null]);
  });
});

it('stands by itself with what it is of', () => {
  const report = composeReport(plans2025, { audience: 'bo' });
  expect(summaryOf(report)).toMatchObject({ klokken: report.klokken, doelgroep: 'bo', samenvatting: report.samenvatting });
});
