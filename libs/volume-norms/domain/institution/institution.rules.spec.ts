import { describe, expect, it } from '@jest/globals';
import { date, INTERVENTIONS, id, institutionOn, located, registered, timelineOf, volume } from '../../testing/facts.js';
import { givenInstitution as given, TODAY, thrownBy } from '../../testing/scenario.js';
import type { InstitutionEvent } from '../norm.events.js';
import { correctInstitution } from './institution.decide.js';

const A = [registered('2022-01-01'), located('2022-01-01', 'noord', 1)];
const VOLUMES = [...A, volume(2024, 120, { dataDate: '2025-03-01' })];

describe('an institution', () => {
  it('is registered before anything is told of it; told again it changes from then on', () => {
    given([]).when(registered('2022-01-01')).thenRecords();
    given([])
      .when(located('2022-01-01', 'noord'))
      .thenRefuses('NOT_REGISTERED', /Instelling a is op 2022-01-01 niet geregistreerd/);
    given([])
      .when(volume(2024, 120))
      .thenRefuses('NOT_REGISTERED', /registreer haar eerst/);
    given(A).when(registered('2022-01-01')).thenRecordsNothing();
    given(A)
      .when(registered('2022-01-01', 'West'))
      .thenRefuses('ALREADY_REGISTERED', /corrigeer/);
    given(A).when(registered('2024-01-01', 'West')).thenRecords();
  });

  it('has locations, each told once a day, of a trauma level that there is', () => {
    given(A)
      .when(located('2022-01-01', 'noord', 2))
      .thenRefuses('LOCATION_EXISTS', /noord/);
    given(A)
      .when(located('2024-01-01', 'noord', 2))
      .thenRecords();
    for (const level of [0, 4])
      given(A)
        .when(located('2022-01-01', 'zuid', level))
        .thenRefuses('NO_SUCH_TRAUMA_LEVEL', /level 1, 2 of 3/);
  });
});

describe('a volume', () => {
  it('is of an intervention and a location that are there', () => {
    given(A).when(volume(2024, 120)).thenRecords();
    given(A)
      .when(volume(2024, 120, { location: 'noord' }))
      .thenRecords();
    given(A)
      .when(volume(2024, 120, { location: 'west' }))
      .thenRefuses('LOCATION_UNKNOWN', /geen locatie west/);
    given(A)
      .when(volume(2024, 120, { intervention: 'onbekend' }))
      .thenRefuses('INTERVENTION_UNKNOWN', /Interventie onbekend staat niet in het register/);
  });

  it('holds from the end of its year, or from the day of its data while the year is under way', () => {
    given(A)
      .when(volume(2024, 120, {}, '2025-03-01'))
      .thenRefuses('OTHER_DAY', /geldt vanaf 2024-12-31; vul die datum in/);
    given(A)
      .when(volume(2024, 80, { dataDate: '2024-09-30', provisional: 'provisional' }, '2024-09-30'))
      .thenRecords();
    given(A)
      .when(volume(2024, 80, { dataDate: '2024-09-30' }))
      .thenRefuses('OTHER_DAY', /geldt vanaf 2024-09-30/);
    given(A)
      .when(volume(2024, 80, { dataDate: '2023-12-31' }, '2023-12-31'))
      .thenRefuses('DATA_BEFORE_YEAR', /gaan niet over 2024/);
    given(A)
      .when(volume(2025, 80, { dataDate: '2027-06-02' }))
      .thenRefuses('DATA_IN_FUTURE', /na vandaag/);
  });

  it('on later data takes the place of what was; on earlier data it is refused', () => {
    given(VOLUMES)
      .when(volume(2024, 125, { dataDate: '2025-09-01' }))
      .thenRecords();
    given(VOLUMES)
      .when(volume(2024, 115, { dataDate: '2025-02-01' }))
      .thenRefuses('OLDER_DATA', /nieuwere gegevens \(2025-03-01\).*In de weg staat: volume van een instelling/);
    given(VOLUMES)
      .when(volume(2024, 125, { dataDate: '2025-03-01' }))
      .thenRefuses('SAME_DATA', /corrigeer het dan/);
    given(VOLUMES)
      .when(volume(2024, 120, { dataDate: '2025-03-01' }))
      .thenRecordsNothing();
  });

  it.each([
    ['year', volume(2023, 90, { dataDate: '2024-03-01' })],
    ['location', volume(2024, 90, { dataDate: '2025-02-01', location: 'noord' })],
    ['intervention', volume(2024, 90, { dataDate: '2025-02-01', intervention: 'multitrauma' })],
  ])('of another %s stands beside it', (_, fact) => given(VOLUMES).when(fact).thenRecords());
});

describe('a correction', () => {
  const correcting = (facts: readonly InstitutionEvent[], at: number, replacement: InstitutionEvent | null) => () =>
    correctInstitution('a', { corrects: id(at), reason: 'vergissing', replacement }, INTERVENTIONS)(timelineOf(facts), TODAY);

  it('may be of an older volume than the newest', () => {
    const facts = [...VOLUMES, volume(2024, 125, { dataDate: '2025-09-01' })];
    expect(correcting(facts, 2, volume(2024, 121, { dataDate: '2025-03-01' }))()).toMatchObject([{ type: 'InstitutionFactCorrected' }]);
  });

  it('is judged as what was told, and leaves nothing without its location', () => {
    expect(thrownBy(correcting(VOLUMES, 2, volume(2024, 121, { intervention: 'onbekend' }))).code).toBe('INSTITUTION.INTERVENTION_UNKNOWN');
    expect(thrownBy(correcting(VOLUMES, 2, volume(2026, 121, { dataDate: '2027-06-02' }))).code).toBe('INSTITUTION.DATA_IN_FUTURE');
    expect(thrownBy(correcting([...A, volume(2024, 1, { location: 'noord' })], 1, null)).code).toBe('INSTITUTION.LOCATION_UNKNOWN');
    expect(thrownBy(correcting(VOLUMES, 0, null)).code).toBe('INSTITUTION.NOT_REGISTERED');
    expect(thrownBy(correcting([], 0, null)).code).toBe('INSTITUTION.NOT_FOUND');
  });
});

describe('what is seen of an institution', () => {
  it('is its name, region and locations as told last', () => {
    const facts = [...A, registered('2024-01-01', 'West', 'Fusie'), located('2024-06-01', 'noord', 2)];
    expect(institutionOn('a', facts, '2023-12-31')).toMatchObject({ region: 'Oost', locations: [{ location: 'noord', traumaLevel: 1 }] });
    expect(institutionOn('a', facts)).toMatchObject({ name: 'Fusie', region: 'West', locations: [{ traumaLevel: 2 }] });
    expect(institutionOn('a', facts, '2021-12-31')).toBeNull();
  });

  it('is the newest volume of each intervention, location and year, whatever was told last', () => {
    const facts = [
      ...A,
      volume(2024, 80, { dataDate: '2024-09-30', provisional: 'provisional' }, '2024-09-30'),
      volume(2024, 125, { dataDate: '2025-09-01' }),
      volume(2024, 120, { dataDate: '2025-03-01' }),
      volume(2024, 60, { location: 'noord' }),
    ];
    expect(institutionOn('a', facts).volumes.map(({ location, volume: of, dataDate }) => [location, of, dataDate])).toEqual([
      [null, 125, '2025-09-01'],
      ['noord', 60, '2025-03-01'],
    ]);
    expect(institutionOn('a', facts, '2024-10-01').volumes).toMatchObject([
      { volume: 80, provisional: true, dataDate: date('2024-09-30') },
    ]);
  });
});
