import { describe, expect, it } from '@jest/globals';
import { may2025 } from '../../testing/may-2025.js';
import { monitorsOf } from '../../testing/monitors-2025.js';
import { ACCESSIBILITY, composeIndicatoren, LABOUR_MARKET } from './compose-indicatoren.js';
import type { Indicator, IndicatorSectie } from './indicatoren.js';

const input = { ...may2025, monitors: monitorsOf() };
const labour = composeIndicatoren(input, LABOUR_MARKET) as IndicatorSectie;
const access = composeIndicatoren(input, ACCESSIBILITY) as IndicatorSectie;
const indicator = ({ delen }: IndicatorSectie, code: string) =>
  delen.flatMap(({ indicatoren }) => indicatoren).find((each) => each.code === code) as Indicator;

describe('the labour market', () => {
  it('has its indicators with what the source says of them, and what it does not', () => {
    expect(labour.delen.map(({ titel }) => titel)).toEqual(['Monitor Arbeidsmarkt Zorg en Welzijn']);
    expect(labour.delen[0]?.indicatoren.map(({ naam, definitie, stand }) => [naam, definitie, stand])).toEqual([
      ['Vacaturegraad', 'Aantal openstaande vacatures per 1.000 banen.', 'niet in de bron'],
      ['Deeltijdfactor', null, 'niet in de bron'],
      ['Verhouding werknemers in Zorg en Welzijn', null, 'gepubliceerd'],
    ]);
    expect(indicator(labour, 'vacaturegraad')).toMatchObject({ meting: null, reeks: [], normen: [] });
  });

  it('holds a share against one in six, and calls for action from one in 5.9', () => {
    const { normen, meting } = indicator(labour, 'aandeel-werknemers');
    expect(normen).toMatchObject([{ waarde: '6', eenheid: '1 op', actieBij: '5.9', status: 'afgesproken' }]);
    expect(meting?.cellen).toMatchObject([{ van: [], waarde: '17.5', norm: 'voldoet niet', actie: true }]);
  });

  it('points to each indicator and to all of them', () => {
    expect(labour.uitleg).toBe('/v1/indicatoren?geldigOp=2025-05-20&volgnummer=1287&monitor=arbeidsmarkt');
    expect(indicator(labour, 'vacaturegraad').uitleg).toBe(
      '/v1/indicatoren/arbeidsmarkt.vacaturegraad?geldigOp=2025-05-20&volgnummer=1287',
    );
  });
});

describe('accessibility', () => {
  it('holds each hoofddiagnosegroep against the Treeknorm; exactly on it meets it', () => {
    expect(indicator(access, 'ggz-totaal').meting?.cellen).toMatchObject([
      { van: ['Basis GGZ'], waarde: '14', norm: 'voldoet', actie: false },
      { van: ['Trauma'], waarde: '22.5', norm: 'voldoet niet', actie: false },
      { van: ['Angst'], waarde: null, norm: null, actie: false },
    ]);
    expect(indicator(access, 'ggz-aanmelding').meting?.cellen.map(({ norm }) => norm)).toEqual(['voldoet niet', 'voldoet']);
  });

  it('has the msz per region without a norm', () => {
    const { normen, meting } = indicator(access, 'msz-behandeling');
    expect(normen).toEqual([]);
    expect(meting?.cellen).toMatchObject([
      { van: ['Oost'], waarde: '7', norm: null, actie: false },
      { van: ['West'], waarde: '8', norm: null, actie: false },
    ]);
  });

  it('stands per deelmonitor, and without those per group', () => {
    expect(access.delen.map(({ titel }) => titel)).toEqual(['Wachttijden ggz', 'Wachttijden msz', 'Wachtenden langdurige zorg']);
    const grouped = monitorsOf().map((monitor) => ({
      ...monitor,
      indicators: monitor.indicators.map((each) => ({ ...each, part: null, group: each.code.startsWith('ggz') ? 'De ggz' : null })),
    }));
    const section = composeIndicatoren({ ...may2025, monitors: grouped }, ACCESSIBILITY);
    expect(section?.delen.map(({ titel, indicatoren }) => [titel, indicatoren.length])).toEqual([
      ['De ggz', 2],
      ['Monitor Toegankelijkheid van Zorg', 2],
    ]);
  });

  it('keeps notes beside figures that newer ones replaced out of the report', () => {
    const monitors = monitorsOf().map((monitor) => ({
      ...monitor,
      indicators: monitor.indicators.map((each) => ({
        ...each,
        annotations: each.annotations.map((note) => ({ ...note, measurement: 'wlz-ghz-2025-01-31' })),
      })),
    }));
    expect(indicator(composeIndicatoren({ ...may2025, monitors }, ACCESSIBILITY) as IndicatorSectie, 'wlz-ghz').kanttekeningen).toEqual([]);
  });

  it('has a series through time with its artefact noted beside it', () => {
    const { reeks, kanttekeningen, meting } = indicator(access, 'wlz-ghz');
    expect(reeks).toMatchObject([
      { tot: '2025-01-31', waarde: '1250' },
      { tot: '2025-03-31', waarde: '1190' },
    ]);
    expect(meting?.cellen[0]?.waarde).toBe('1190');
    expect(kanttekeningen).toMatchObject([{ artefact: true, door: 'Zorginstituut Nederland' }]);
  });
});

it('is nothing where the register does not know the monitor', () => {
  expect(composeIndicatoren({ ...may2025, monitors: [] }, LABOUR_MARKET)).toBeNull();
  expect(composeIndicatoren(input, 'regioplannen')).toBeNull();
});
