import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { action, COUNTS, empty, may2025 } from '../testing/may-2025.js';
import { composeReport } from './compose.js';
import type { Distribution } from './report.js';

const { voortgang, onderdelen, titel, klokken } = composeReport(may2025);
const compose = (changes: Partial<typeof may2025>) => composeReport({ ...may2025, ...changes });
const bars = ({ balken }: Distribution) => balken.map(({ aantal }) => aantal);

describe('the report of 20 May 2025', () => {
  it('counts 445 actions per status, those of an unknown tafel included', () => {
    expect(bars(voortgang.overzicht)).toEqual([168, 2, 227, 25, 20]);
    expect(voortgang.overzicht.daarnaast.map(({ status, aantal }) => [status, aantal])).toEqual([['Onbekend', 3]]);
    expect(voortgang.overzicht.totaal.aantal).toBe(445);
  });

  it('has the ten rows of the published chart', () => {
    expect(voortgang.perThematafel.map(({ letter, naam, balken }) => [letter, naam, balken.map(({ aantal }) => aantal)])).toEqual(COUNTS);
    expect(onderdelen.map(({ verdeling }) => bars(verdeling))).toEqual(COUNTS.map(([, , counts]) => counts));
  });

  it('keeps the sum of the tafels, the unknown tafel and the general actions apart', () => {
    expect(voortgang.somThematafels.totaal.aantal).toBe(442);
    expect(voortgang.thematafelOnbekend.totaal.aantal).toBe(3);
    expect(voortgang.algemeen.totaal.aantal).toBe(2);
  });

  it('prints the five bars always, in their order, and another status only where it is not zero', () => {
    for (const { verdeling } of onderdelen) {
      expect(verdeling.balken.map(({ status }) => status)).toEqual([
        'Afgerond',
        'Loopt voor',
        'Loopt op schema',
        'Loopt achter',
        'Nog niet gestart',
      ]);
      expect(verdeling.daarnaast).toEqual([]);
    }
  });

  it('says on what each figure rests', () => {
    const of = (letter: string) => voortgang.perThematafel.find((tafel) => tafel.letter === letter)?.balken[0];
    expect(of('A')).toMatchObject({ aantal: 25, gereconstrueerd: 25, afgeleid: 0 });
    expect(of('F')).toMatchObject({ aantal: 14, gereconstrueerd: 0, afgeleid: 14 });
    expect(of('G')).toMatchObject({ aantal: 16, gereconstrueerd: 0, afgeleid: 0 });
    expect(voortgang.overzicht.totaal).toMatchObject({ gereconstrueerd: 403, afgeleid: 14 });
  });

  it('gives with each figure the address of the list behind it, at the clocks of the report', () => {
    expect(voortgang.perThematafel[0]?.balken[3]?.uitleg).toBe(
      '/v1/acties?geldigOp=2025-05-20&volgnummer=1287&thematafel=A&status=loopt-achter',
    );
    expect(voortgang.thematafelOnbekend.totaal.uitleg).toBe('/v1/acties?geldigOp=2025-05-20&volgnummer=1287&thematafel=onbekend');
    expect(voortgang.algemeen.totaal.uitleg).toBe('/v1/acties?geldigOp=2025-05-20&volgnummer=1287&thematafel=ALG,GOV,MON');
  });

  it('counts what was completed since the previous edition', () => {
    expect(voortgang.afgerondSinds).toMatchObject({ naam: 'Q4 2024', datum: '2024-12-31', cijfer: { aantal: 8 } });
    expect(voortgang.afgerondSinds?.cijfer.uitleg).toMatch(/&status=afgerond&afgerondNa=2024-12-31$/);
  });

  it('takes title, edition, board meeting, parties and clocks from its input', () => {
    expect(titel).toEqual({
      akkoord: 'Integraal Zorgakkoord',
      titel: 'Voortgangsrapportage t.b.v. Bestuurlijk overleg IZA',
      editie: { naam: 'Q2 2025', peildatum: '2025-05-20', tel: null },
      boDatum: '2025-06-16',
      sinds: { naam: 'Q4 2024', datum: '2024-12-31' },
    });
    expect([voortgang.aantalThematafels, voortgang.aantalPartijen]).toEqual([10, 14]);
    expect(klokken).toEqual(may2025.clocks);
  });
});

describe('too late', () => {
  const due = (date: string | null) => ({ due: { text: 'dan', date: date as CalendarDate | null } });
  const late = (...actions: (typeof may2025.actions)[number][]) => {
    const report = compose({ actions });
    return [report.voortgang.teLaat.aantal, report.onderdelen[0]?.teLaat.aantal];
  };

  it('is what was due before the peildatum and is not completed', () => {
    expect(late(action('1', 'A', 'behind', due('2025-05-19')))).toEqual([1, 1]);
    expect(late(action('1', 'A', 'behind', due('2025-05-20')))).toEqual([0, 0]);
    expect(late(action('1', 'A', 'completed', due('2025-05-19')))).toEqual([0, 0]);
    expect(late(action('1', 'A', 'behind', due(null)))).toEqual([0, 0]);
  });

  it('leaves the general actions out, as every total does', () => {
    expect(late(action('1', 'ALG', 'behind', due('2025-05-19')))).toEqual([0, 0]);
    expect(late(action('1', 'unknown', 'behind', due('2025-05-19')))).toEqual([1, 0]);
  });
});

describe('a section', () => {
  const section = (letter: string) => onderdelen.find((one) => one.letter === letter);

  it('has the milestones achieved after the date with which the edition compares', () => {
    expect(section('C')?.behaaldeMijlpalen.map(({ behaaldOp }) => behaaldOp)).toEqual(['2025-04-01', '2025-04-07']);
  });

  it('says of an achieved milestone for when it was planned, and no longer plans it', () => {
    expect(section('C')?.behaaldeMijlpalen.map(({ gepland }) => gepland)).toEqual([null, 'Q1 2025']);
    expect(section('C')?.geplandeMijlpalen).toEqual([]);
  });

  it('has all of them when the edition compares with none', () => {
    const { onderdelen: sections } = compose({ governance: { ...may2025.governance, edition: null } });
    expect(sections.find(({ letter }) => letter === 'C')?.behaaldeMijlpalen).toHaveLength(3);
  });

  it('has the milestones to come in the order of their dates, those without one last', () => {
    expect(section('D')?.geplandeMijlpalen.map(({ gereed }) => gereed)).toEqual(['Q2 2025', '?']);
  });

  it('is agreed when the tafel confirmed its figures for exactly this peildatum', () => {
    expect(onderdelen.filter(({ afgestemd }) => !afgestemd).map(({ letter }) => letter)).toEqual(['E']);
    const clocks = { ...may2025.clocks, geldigOp: '2025-05-21' as CalendarDate };
    expect(compose({ clocks }).onderdelen.some(({ afgestemd }) => afgestemd)).toBe(false);
  });
});

describe('the axis of the sections', () => {
  const axisWith = (count: number) =>
    compose({ actions: Array.from({ length: count }, (_, i) => action(`${i}`, 'B', 'in-progress')) }).onderdelen.map(({ as }) => as);

  it('is the same for every tafel, as published: 0 to 60 in steps of ten', () => {
    expect(new Set(onderdelen.map(({ as }) => JSON.stringify(as)))).toEqual(new Set(['{"max":60,"stap":10}']));
  });

  it.each([
    [0, 10, 10],
    [10, 10, 10],
    [11, 20, 10],
    [101, 120, 20],
    [250, 250, 50],
    [501, 600, 100],
    [2_001, 2_500, 500],
  ])('holds a highest bar of %d with a top of %d in steps of %d', (highest, max, stap) =>
    expect(axisWith(highest)[0]).toEqual({ max, stap }),
  );
});

describe('an empty register', () => {
  it('gives a report of zeros and of what is not known', () => {
    const report = composeReport(empty);
    expect(bars(report.voortgang.overzicht)).toEqual([0, 0, 0, 0, 0]);
    expect(report.voortgang).toMatchObject({ aantalThematafels: 0, aantalPartijen: null, perThematafel: [], afgerondSinds: null });
    expect(report.titel).toEqual({ akkoord: null, titel: null, editie: null, boDatum: null, sinds: null });
    expect(report.onderdelen).toEqual([]);
  });
});
