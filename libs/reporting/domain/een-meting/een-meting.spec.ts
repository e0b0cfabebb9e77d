import { describe, expect, it } from '@jest/globals';
import { may2025 } from '../../testing/may-2025.js';
import { monitorsOf, ONE } from '../../testing/monitors-2025.js';
import { composeIndicatoren, LABOUR_MARKET } from '../indicatoren/compose-indicatoren.js';
import { publicationsIn } from '../publications.js';
import { composeEenMeting } from './compose-een-meting.js';
import type { EenMeting } from './een-meting.js';

const compose = (hidden: readonly string[] = []) =>
  composeEenMeting({ ...may2025, monitors: monitorsOf('2025-05-20', hidden) }) as EenMeting;
const all = compose();
const parts = ({ monitors }: EenMeting) => monitors[0]?.delen ?? [];

describe('the state of the waves', () => {
  it('is told of the monitors that are measured in waves, with their layer', () => {
    expect(all.monitors.map(({ code, laag, eigenaar }) => [code, laag, eigenaar])).toEqual([['beweging', 'beweging', 'VWS']]);
  });

  it('says per deelmonitor what there is of each wave', () => {
    expect(parts(all).map(({ titel, golven }) => [titel, golven.map(({ naam, tekst }) => `${naam} ${tekst}`)])).toEqual([
      ['Hybride zorg', ['0-meting medio 2024: gepubliceerd', '1-meting gehouden: gepubliceerd']],
      ['Sterkere eerste lijn', ['0-meting medio 2024: waarden niet in de bron', '1-meting verwacht (medio 2025), nog niet gepubliceerd']],
      ['Concentratie en spreiding', []],
    ]);
    expect(parts(all)[2]?.opgeschort).toEqual({ sinds: '2024-10-01', reden: 'inhoudelijk niet opportuun' });
  });
});

describe('0-meting beside 1-meting', () => {
  it('has change, course, distance to the target and the pace it asks', () => {
    const [compared] = parts(all)[0]?.indicatoren ?? [];
    expect(compared).toMatchObject({ naam: 'Zorgpaden die digitaal zijn', onbekendOmdat: null, definities: null });
    expect(compared?.cellen).toMatchObject([
      {
        van: [],
        nul: '40',
        een: '50',
        verandering: '10',
        koers: 'beter',
        doelen: [{ doel: 'zeventig', afstand: '20', gehaald: false, actie: null, tempoPerJaar: '10', tempoOnbekendOmdat: null }],
      },
    ]);
  });

  it('says of an indicator that ended that it goes on no more, and lays no target beside it', () => {
    const ended = { since: '2025-05-01', reason: 'enquête gestopt' } as never;
    const monitors = monitorsOf('2025-05-20').map((monitor) => ({
      ...monitor,
      indicators: monitor.indicators.map((indicator) => ({ ...indicator, ended })),
    }));
    const sections = composeEenMeting({ ...may2025, monitors }) as EenMeting;
    const looptNietMeer = { sinds: '2025-05-01', reden: 'enquête gestopt' };
    expect(parts(sections)[0]?.indicatoren[0]).toMatchObject({ looptNietMeer });
    expect(sections.doelen.rijen[0]).toMatchObject({ looptNietMeer });
    expect(composeIndicatoren({ ...may2025, monitors }, LABOUR_MARKET)?.delen[0]?.indicatoren[0]).toMatchObject({ looptNietMeer });
    expect(JSON.stringify(all)).not.toContain('looptNietMeer');
  });

  it('says why there is none', () => {
    const [compared] = parts(all)[1]?.indicatoren ?? [];
    expect(compared).toMatchObject({ naam: 'Meer tijd voor de patiënt', onbekendOmdat: '0-meting gehouden, waarden niet in de bron' });
  });

  it('leaves out what is hidden as if it had never been told, in its key as well', () => {
    const outside = compose([ONE]);
    expect(parts(outside)[0]?.indicatoren[0]).toMatchObject({ onbekendOmdat: '1-meting nog niet gepubliceerd' });
    expect(JSON.stringify(outside)).not.toContain('"een":"50"');
    expect(publicationsIn({ frameworks: [], texts: [], monitors: monitorsOf() })).toEqual([ONE]);
    expect(publicationsIn({ frameworks: [], texts: [], monitors: monitorsOf('2025-05-20', [ONE]) })).toEqual([]);
  });
});

describe('the targets', () => {
  it('are counted by whether there is a number, and by what had to be settled and was not', () => {
    const { telling } = all.doelen;
    expect(Object.entries(telling).map(([name, { aantal }]) => [name, aantal])).toEqual([
      ['alle', 5],
      ['metGetal', 4],
      ['nogTeKwantificeren', 1],
      ['afspraakTeLaat', 1],
    ]);
    expect(telling.afspraakTeLaat.uitleg).toBe('/v1/indicatoren?geldigOp=2025-05-20&volgnummer=1287&vaststellingTeLaat=true');
  });

  it('have their term, or that the source names none, and what is overdue', () => {
    const rows = all.doelen.rijen.filter(({ monitor }) => monitor === 'Monitor van de beweging');
    expect(rows.map(({ tekst, waarde, getal, termijn, vastTeLeggen }) => [tekst, waarde, getal, termijn, vastTeLeggen])).toEqual([
      ['Doel zeventig', '70', 'getal', 'eind 2026', { uiterlijk: '2023-12-31', vraagt: 'getal', teLaat: false }],
      ['Doel xx', null, 'nog te kwantificeren', 'niet in de bron genoemd', { uiterlijk: '2023-12-31', vraagt: 'getal', teLaat: true }],
    ]);
  });
});

it('is nothing in a register without monitors', () => expect(composeEenMeting({ ...may2025, monitors: [] })).toBeNull());
