import { describe, expect, it } from '@jest/globals';
import { may2025 } from '../../testing/may-2025.js';
import { on, plans2025, toets, toetsen } from '../../testing/plans-2025.js';
import { composeReport } from '../compose.js';
import { ownFigures } from '../keys/own-figures.js';

const compose = (changes: Partial<typeof plans2025> = {}) => composeReport({ ...plans2025, ...changes });
const { snelleToetsen: section, beoordeeld } = compose();
const AT = 'geldigOp=2025-05-20&volgnummer=1287';

describe('the snelle toetsen', () => {
  it('count whatever became of them: the five bars, and beside them withdrawn and unknown', () => {
    expect(section?.verdeling.balken.map(({ status, aantal }) => [status, aantal])).toEqual([
      ['Ingediend', 1],
      ['Beoordeling gestart', 1],
      ['Extra informatie opvragen', 1],
      ['Goedgekeurd', 8],
      ['Afgekeurd', 2],
    ]);
    expect(section?.verdeling.daarnaast.map(({ status, aantal }) => [status, aantal])).toEqual([
      ['Ingetrokken', 1],
      ['Onbekend', 1],
    ]);
    expect(section?.verdeling.totaal.aantal).toBe(15);
  });

  it('show the five bars also where all are zero, and nothing beside them', () => {
    const { verdeling } = compose({ toetsen: [toets('ST-01', 'submitted', '2025-01-01')], plans: [] }).snelleToetsen ?? {};
    expect(verdeling?.balken.map(({ aantal }) => aantal)).toEqual([1, 0, 0, 0, 0]);
    expect(verdeling?.daarnaast).toEqual([]);
  });

  it('count the provisionally rejected inside Afgekeurd', () => {
    expect(section?.voorlopigAfgekeurd.aantal).toBe(1);
    const resubmitted = toetsen.map((each) => (each.code === 'ST-11' ? { ...each, status: 'submitted' as const } : each));
    expect(compose({ toetsen: resubmitted }).snelleToetsen?.voorlopigAfgekeurd.aantal).toBe(0);
  });

  it('count per quarter of submission, a quarter without any as zero, over the turn of a year', () => {
    expect(section?.perKwartaal.map(({ kwartaal, aantal }) => [kwartaal, aantal])).toEqual([
      ['2024-Q2', 8],
      ['2024-Q3', 0],
      ['2024-Q4', 2],
      ['2025-Q1', 4],
      ['2025-Q2', 1],
    ]);
  });

  it('say on what each figure rests, and where its list is', () => {
    expect(section?.verdeling.balken[3]).toMatchObject({
      gereconstrueerd: 2,
      afgeleid: 1,
      uitleg: `/v1/snelle-toetsen?${AT}&status=goedgekeurd`,
    });
    expect(section?.perKwartaal[0]?.uitleg).toBe(`/v1/snelle-toetsen?${AT}&kwartaal=2024-Q2`);
  });

  it('say whether new ones are taken in', () => {
    const intake = { ...plans2025.intake, closed: true, since: on('2025-07-01'), decidedBy: 'Bestuurlijk overleg IZA' };
    expect(compose({ intake }).snelleToetsen?.inname).toEqual({
      gesloten: true,
      sinds: '2025-07-01',
      besluitDoor: 'Bestuurlijk overleg IZA',
    });
  });

  it('are not zero where nothing was recorded', () => expect(composeReport(may2025).snelleToetsen).toBeNull());
});

describe('goed- of afgekeurd', () => {
  const rows = (values: NonNullable<typeof beoordeeld>['perSector'] | undefined) =>
    values?.map(({ waarde, goedgekeurd, afgekeurd }) => [waarde, goedgekeurd.aantal, afgekeurd.aantal]);

  it('counts a snelle toets at every sector, theme and region that it touches, the unknown last', () => {
    expect(rows(beoordeeld?.perSector)).toEqual([
      ['GGZ', 2, 2],
      ['MSZ', 1, 0],
      ['Onbekend', 6, 0],
    ]);
    expect(rows(beoordeeld?.perThema)).toEqual([
      ['Digitalisering', 2, 0],
      ['Preventie', 1, 0],
      ['Onbekend', 6, 2],
    ]);
    expect(rows(beoordeeld?.perRegio)).toEqual([
      ['Noord', 1, 1],
      ['Onbekend', 7, 1],
    ]);
  });

  it('counts transformatieplannen when those are asked for, of each snelle toets its current one', () => {
    const { beoordeeld: ofPlans } = composeReport(plans2025, { countedObject: 'transformatieplannen' });
    expect(ofPlans?.object).toBe('transformatieplannen');
    expect(rows(ofPlans?.perSector)).toEqual([
      ['GGZ', 1, 0],
      ['MSZ', 1, 1],
      ['Onbekend', 1, 0],
    ]);
    expect(ofPlans?.perSector[1]?.afgekeurd.uitleg).toBe(`/v1/transformatieplannen?${AT}&huidig=true&status=afgekeurd&sector=MSZ`);
  });

  it('counts a value that a source names twice once', () => {
    const twice = compose({ toetsen: [toets('ST-01', 'approved', '2025-01-01', { sectors: ['MSZ', 'MSZ'] })], plans: [] });
    expect(rows(twice.beoordeeld?.perSector)).toEqual([['MSZ', 1, 0]]);
  });

  it('points to the lists, a value with a comma written out', () => {
    const comma = compose({
      toetsen: [toets('ST-01', 'approved', '2025-01-01', { themes: ['Sociaal domein, huisartsen en ggz'] })],
      plans: [],
    });
    expect(comma.beoordeeld?.perThema[0]?.goedgekeurd.uitleg).toBe(
      `/v1/snelle-toetsen?${AT}&status=goedgekeurd&thema=Sociaal+domein%2C+huisartsen+en+ggz`,
    );
    expect(beoordeeld?.perSector[2]?.goedgekeurd.uitleg).toBe(`/v1/snelle-toetsen?${AT}&status=goedgekeurd&sector=onbekend`);
  });

  it('says "een deel" where a source does, which is more than none, and lays no number beside a published one', () => {
    expect(compose().snelleToetsen).not.toHaveProperty('deelVoorlopigAfgekeurd');
    const stated = compose({ intake: { ...plans2025.intake, someProvisional: true } });
    expect(stated.snelleToetsen).toMatchObject({ deelVoorlopigAfgekeurd: 'een deel' });
    const published = (report: ReturnType<typeof compose>) =>
      ownFigures(report, new Map()).of('snelle-toetsen.voorlopig-afgekeurd').cijfers.length;
    expect([published(compose()), published(stated)]).toEqual([1, 0]);
  });
});
