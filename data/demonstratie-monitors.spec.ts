import { describe, expect, it } from '@jest/globals';
import type { Line } from './demonstratie/line.js';
import { field, history, KNOWN } from './testing/committed-history.js';

const MONITORS = history.filter(({ stream }) => stream.startsWith('monitor-'));
const ofType = (type: string, from: readonly Line[] = MONITORS) => from.filter((line) => line.type === type);
const targets = ofType('TargetSet');

describe('the three layers', () => {
  it('each have their monitors', () => {
    expect(ofType('MonitorEstablished').map((line) => [line.stream, field(line, 'layer'), field(line, 'owner')])).toEqual([
      ['monitor-kwartaalrapportage', 'process', 'VWS'],
      ['monitor-doelgroepen', 'outcome', 'Zorginstituut Nederland'],
      ['monitor-arbeidsmarkt', 'process', 'CBS'],
      ['monitor-toegankelijkheid', 'process', 'NZa'],
      ['monitor-beweging', 'movement', 'VWS'],
    ]);
  });

  it('follow six target groups, and from July 2025 five', () => {
    const [groups] = ofType(
      'MonitorEstablished',
      MONITORS.filter(({ stream }) => stream === 'monitor-doelgroepen'),
    );
    expect(field(groups, 'parts')).toHaveLength(6);
    const ended = ofType('SubMonitorSuspended').filter(({ stream }) => stream === 'monitor-doelgroepen');
    expect(ended.map((line) => [line.validFrom, field(line, 'part')])).toEqual([['2025-07-03', 'zorgprofessionals']]);
  });
});

describe('the monitor van de beweging', () => {
  const parts = ['passende-zorg', 'regionale-samenwerking', 'hybride-zorg', 'sterkere-eerste-lijn'];

  it('held its 0-meting medio 2024 in four parts, of which no source has the values', () => {
    const held = ofType('MeasurementWaveHeld');
    expect(held.map((line) => [field(line, 'part'), field(line, 'wave'), field(line, 'held'), line.validFrom, line.recordedAt])).toEqual(
      parts.map((part) => [part, 0, 'medio 2024', '2024-06-30', KNOWN.may]),
    );
    expect(ofType('IndicatorDefined').filter(({ stream }) => stream === 'monitor-beweging')).toEqual([]);
  });

  it('expected its 1-meting before the summer of 2025, and from July in September', () => {
    const told = (type: string) =>
      ofType(type).map((line) => [field(line, 'part'), field(line, 'wave'), field(line, 'expectedBy'), line.recordedAt]);
    expect(told('MeasurementWavePlanned')).toEqual(parts.map((part) => [part, 1, '2025-06-30', KNOWN.may]));
    expect(told('MeasurementWavePostponed')).toEqual(parts.map((part) => [part, 1, '2025-09-30', KNOWN.july]));
  });

  it('suspends concentratie en spreiding, as is known from July', () => {
    const suspended = ofType('SubMonitorSuspended').filter(({ stream }) => stream === 'monitor-beweging');
    expect(suspended.map((line) => [field(line, 'part'), line.validFrom, line.recordedAt])).toEqual([
      ['concentratie-en-spreiding', '2025-05-20', KNOWN.july],
    ]);
  });
});

describe('labour market and access', () => {
  const measurements = ofType('MeasurementPublished');
  const cellsOf = (line: Line | undefined) => field(line, 'cells') as { of: string[]; value: string | null }[];
  const measured = (code: string) => cellsOf(measurements.find((line) => field(line, 'measurement') === code));

  it('have five and eight indicators, each with the owner that measures it', () => {
    const owners = (monitor: string) =>
      ofType('IndicatorDefined')
        .filter(({ stream }) => stream === `monitor-${monitor}`)
        .map((line) => [field(line, 'indicator'), field(line, 'owner')]);
    expect(owners('arbeidsmarkt')).toEqual(
      ['vacaturegraad', 'ziekteverzuim', 'deeltijdfactor', 'aandeel-werknemers', 'regeldruk'].map((indicator) => [indicator, 'CBS']),
    );
    expect(owners('toegankelijkheid')).toEqual([
      ['huisartsen-wachtlijst', 'NZa'],
      ['msz-behandeling', 'NZa'],
      ['msz-polikliniek', 'NZa'],
      ['msz-diagnostiek', 'NZa'],
      ['wlz-wachtenden', 'Zorginstituut Nederland'],
      ['ggz-totaal', 'NZa'],
      ['ggz-behandeling', 'NZa'],
      ['ggz-aanmelding', 'NZa'],
    ]);
  });

  it('have no value anywhere: the charts are not in the text', () => {
    expect(measurements).toHaveLength(16);
    expect(measurements.flatMap(cellsOf).filter(({ value }) => value !== null)).toEqual([]);
  });

  it('have the five classes, the three series of the Wlz and the sixteen hoofddiagnosegroepen', () => {
    expect(measured('huisartsen-wachtlijst-2025-03').map(({ of }) => of[0])).toEqual([
      '0 wachtenden',
      '1-9 wachtenden',
      '10-49 wachtenden',
      '50-199 wachtenden',
      '200+ wachtenden',
    ]);
    expect(measured('wlz-wachtenden-2024-09').map(({ of }) => of[0])).toEqual(['GHZ', 'langdurige GGZ', 'VV']);
    expect(new Set(measured('ggz-totaal-2025-04').map(({ of }) => of[0])).size).toBe(16);
  });

  it('have the Treeknormen of 14, 10 and from May 4 weeks', () => {
    const norms = targets.filter((line) => field(line, 'target') === 'treeknorm');
    expect(norms.map((line) => [field(line, 'indicator'), field(line, 'value'), line.recordedAt])).toEqual([
      ['ggz-totaal', '14', KNOWN.november],
      ['ggz-behandeling', '10', KNOWN.november],
      ['ggz-aanmelding', '4', KNOWN.may],
    ]);
  });

  it('note the change of AGB-code in January 2025 beside the figures, and overwrite none', () => {
    const artefacts = ofType('MeasurementAnnotated').filter((line) => field(line, 'artefact') === 'artefact');
    const agb = artefacts.filter((line) => String(field(line, 'note')).includes('AGB-code'));
    expect(agb.map((line) => [field(line, 'indicator'), field(line, 'measurement'), line.validFrom, line.recordedAt])).toEqual([
      ['wlz-wachtenden', null, '2025-01-01', KNOWN.may],
    ]);
    expect(ofType('MeasurementRevised')).toEqual([]);
  });
});
