import { beforeAll, describe, expect, it } from '@jest/globals';
import { type CalendarDate, endOfDay, type NumberedEvent } from '@peildatum/kernel';
import { composeReport, type Distribution, foldReport, type Report } from '@peildatum/reporting';
import { demonstrationLog, eventsOf } from './demonstration-log.js';

let events: NumberedEvent[];
beforeAll(async () => {
  events = await eventsOf(await demonstrationLog());
});

const at = (geldigOp: string, bekendOp = '2026-01-01'): Report => {
  const known = events.filter(({ knownAt }) => knownAt <= endOfDay(bekendOp as CalendarDate));
  return composeReport(foldReport(known, geldigOp as CalendarDate));
};

const counts = ({ balken, daarnaast }: Distribution) =>
  Object.fromEntries([...balken, ...daarnaast].map(({ status, aantal }) => [status, aantal]));
const control = (report: Report, naam: string) => report.controles.find((c) => c.naam === naam);

/** 004 r. 9705–9725, read as checks.md section 3 does: Afgerond, voor, op schema, achter, niet gestart. */
const MAY = {
  A: [25, 0, 42, 4, 3],
  B: [13, 0, 11, 2, 1],
  C: [23, 0, 12, 2, 1],
  D: [9, 0, 11, 1, 9],
  E: [12, 0, 16, 3, 0],
  F: [14, 2, 22, 1, 1],
  G: [16, 0, 12, 0, 0],
  H: [13, 0, 34, 3, 1],
  I: [26, 0, 60, 8, 2],
  J: [17, 0, 7, 1, 2],
};

describe('the report of 18 November 2024', () => {
  it('counts 445 = 138 Afgerond + 246 In gang + 61 Onbekend (002 r. 5)', () => {
    const { voortgang } = at('2024-11-18');
    expect(voortgang.overzicht.totaal.aantal).toBe(445);
    expect(counts(voortgang.overzicht)).toEqual({
      Afgerond: 138,
      'Loopt voor': 0,
      'Loopt op schema': 0,
      'Loopt achter': 0,
      'Nog niet gestart': 0,
      'In gang (onverdeeld)': 246,
      Onbekend: 61,
    });
  });

  it('is the same as known when it was published', () => {
    expect(counts(at('2024-11-18', '2024-11-27').voortgang.overzicht)).toEqual(counts(at('2024-11-18').voortgang.overzicht));
    expect(at('2024-11-18', '2024-11-26').voortgang.overzicht.totaal.aantal).toBe(0);
  });
});

describe('the report of 20 May 2025', () => {
  it('counts the ten rows, status by status', () => {
    const { perThematafel } = at('2025-05-20').voortgang;
    expect(Object.fromEntries(perThematafel.map(({ letter, balken }) => [letter, balken.map(({ aantal }) => aantal)]))).toEqual(MAY);
  });

  it('counts 442 in the tables and 445 with the three that no table shows', () => {
    const { somThematafels, thematafelOnbekend, overzicht, algemeen } = at('2025-05-20').voortgang;
    expect([somThematafels, thematafelOnbekend, overzicht, algemeen].map(({ totaal }) => totaal.aantal)).toEqual([442, 3, 445, 10]);
    expect(counts(thematafelOnbekend)).toMatchObject({ Onbekend: 3 });
    expect(counts(somThematafels)).toMatchObject({
      Afgerond: 168,
      'Loopt op schema': 227,
      'Loopt achter': 25,
      'Nog niet gestart': 20,
      'Loopt voor': 2,
    });
  });

  it('marks the fourteen of F as derived from the letter, and what is reconstructed', () => {
    const { perThematafel } = at('2025-05-20').voortgang;
    const completed = Object.fromEntries(perThematafel.map(({ letter, balken }) => [letter, balken[0]]));
    expect(completed.F).toMatchObject({ aantal: 14, afgeleid: 14 });
    expect(completed.A).toMatchObject({ aantal: 25, afgeleid: 0, gereconstrueerd: 25 });
  });

  it('counts eight completed since Q4 2024, and thirty since November', () => {
    const may = at('2025-05-20').voortgang;
    expect(may.afgerondSinds).toMatchObject({ naam: 'Q4 2024', datum: '2024-12-31', cijfer: { aantal: 8 } });
    const onNewYear = counts(at('2024-12-31').voortgang.overzicht);
    expect(onNewYear).toMatchObject({ Afgerond: 160 });
  });

  it('was not yet known before 30 May 2025', () => {
    expect(counts(at('2025-05-20', '2025-05-29').voortgang.overzicht)).toMatchObject({ Afgerond: 138, 'In gang (onverdeeld)': 246 });
  });

  it('shows 227 beside the 231 of the letter, and 442 beside 444 and 445', () => {
    const report = at('2025-05-20');
    const onSchedule = control(report, 'Gepubliceerd: acties met status Loopt op schema');
    expect(onSchedule).toMatchObject({ uitkomst: 'verschilt' });
    expect(onSchedule?.cijfers.map(({ waarde }) => waarde)).toEqual(expect.arrayContaining([227, 231]));
    const total = report.controles
      .filter(({ naam }) => /totaal van|som van de gepubliceerde/.test(naam))
      .flatMap(({ cijfers }) => cijfers.map(({ waarde }) => waarde));
    expect(total).toEqual(expect.arrayContaining([442, 444, 445]));
    for (const { cijfers } of report.controles) for (const { bron } of cijfers) expect(bron).toMatch(/^eigen telling$|r\. \d/);
  });

  it('holds the identity of the amounts, and shows the published 614.629.512 beside our 614.478.724', () => {
    const report = at('2025-05-20');
    const valuesOf = (naam: string) => control(report, naam)?.cijfers.map(({ waarde }) => waarde);
    expect(control(report, 'Gepubliceerd: Verwacht, Totaal')).toMatchObject({ uitkomst: 'verschilt' });
    expect(valuesOf('Gepubliceerd: Verwacht, Totaal')).toEqual(['614478724.00', '614629512.00']);
    for (const [naam, amount] of [
      ['Actueel beschikbaar gesteld', '740409907.00'],
      ['Betaalbaar en betaald', '125780395.00'],
      ['Nog vrij te geven bedrag', '150788.00'],
    ]) {
      expect(control(report, `Gepubliceerd: ${naam}, Totaal`)).toMatchObject({ uitkomst: 'klopt' });
      expect(valuesOf(`Gepubliceerd: ${naam}, Totaal`)).toEqual([amount, amount]);
    }
    expect(report.controles.find(({ naam }) => naam.startsWith('Beschikbaar gesteld ='))?.uitkomst).toBe('klopt');
  });

  it('has the three sums right', () => {
    expect(
      at('2025-05-20')
        .controles.slice(0, 3)
        .map(({ uitkomst }) => uitkomst),
    ).toEqual(['klopt', 'klopt', 'klopt']);
  });

  it('knows 14 parties, and 17 from 16 June 2025; the BO date from that day', () => {
    expect(at('2025-05-20').voortgang.aantalPartijen).toBe(14);
    expect(at('2025-06-16').voortgang.aantalPartijen).toBe(17);
    expect(at('2025-05-20').titel.boDatum).toBe('2025-06-16');
    expect(at('2025-05-20', '2025-05-30').titel.boDatum).toBeNull();
  });
});
