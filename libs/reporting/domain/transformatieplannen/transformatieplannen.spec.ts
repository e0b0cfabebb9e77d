import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { plan, plans, plans2025, toets, toetsen } from '../../testing/plans-2025.js';
import { composeReport } from '../compose.js';

const compose = (changes: Partial<typeof plans2025> = {}) => composeReport({ ...plans2025, ...changes });
const { transformatieplannen: section } = compose();
const AT = 'geldigOp=2025-05-20&volgnummer=1287';
const funnel = ({ transformatieplannen: of }: ReturnType<typeof compose>) =>
  of && [of.trechter.goedgekeurd.aantal, of.trechter.inUitwerking.aantal, of.trechter.ingediend.aantal];

describe('the funnel', () => {
  it('counts the approved snelle toetsen as in uitwerking or ingediend: a rejected plan counts, a withdrawn one goes back', () => {
    expect(funnel(compose())).toEqual([8, 2, 6]);
  });

  it('counts a snelle toets once when a new plan follows a rejected one', () => {
    const without = plans.filter(({ code }) => code !== 'ST-09.2');
    expect(funnel(compose({ plans: without }))).toEqual([8, 2, 6]);
  });

  it('has the list of each of its figures', () => {
    expect(section?.trechter.goedgekeurd.uitleg).toBe(`/v1/snelle-toetsen?${AT}&status=goedgekeurd`);
    expect(section?.trechter.inUitwerking.uitleg).toBe(`/v1/snelle-toetsen?${AT}&status=goedgekeurd&plan=false`);
    expect(section?.trechter.ingediend.uitleg).toBe(`/v1/snelle-toetsen?${AT}&status=goedgekeurd&plan=true`);
  });
});

describe('the transformatieplannen', () => {
  it('count per status, the six always, of each snelle toets its newest plan', () => {
    expect(section?.verdeling.balken.map(({ status, aantal }) => [status, aantal])).toEqual([
      ['Ingediend', 1],
      ['Beoordeling gestart', 0],
      ['Extra informatie opvragen', 1],
      ['Voorgenomen besluit', 1],
      ['Goedgekeurd', 2],
      ['Afgekeurd', 1],
    ]);
    expect(section?.verdeling.daarnaast).toEqual([]);
    expect(section?.verdeling.totaal.aantal).toBe(6);
  });

  it('leave withdrawn and replaced plans out of the count, and tell how many', () => {
    expect(section?.daarbuiten.ingetrokken.aantal).toBe(1);
    expect(section?.daarbuiten.vervangen).toMatchObject({
      aantal: 1,
      uitleg: `/v1/transformatieplannen?${AT}&huidig=false&status=afgekeurd`,
    });
  });

  it('stand beside the six when no source says their status', () => {
    const unknown = compose({ plans: [...plans, plan('ST-04.1', 'unknown', '2025-05-02')] });
    expect(unknown.transformatieplannen?.verdeling.daarnaast.map(({ status, aantal }) => [status, aantal])).toEqual([['Onbekend', 1]]);
  });

  it('say of how many approved ones no source names the insurers, and nothing where none was told so', () => {
    expect(section).not.toHaveProperty('verzekeraarsNietGenoemd');
    const unnamed = { decisions: [{ insurer: null, decision: 'approved', on: '2025-05-02' as CalendarDate }] } as const;
    const figure = (more: Partial<(typeof plans)[number]>) =>
      compose({ plans: plans.map((each) => (each.status === 'approved' ? { ...each, ...more } : each)) }).transformatieplannen
        ?.verzekeraarsNietGenoemd;
    expect(figure(unnamed)).toMatchObject({
      aantal: 2,
      uitleg: `/v1/transformatieplannen?${AT}&huidig=true&status=goedgekeurd&verzekeraarsGenoemd=false`,
    });
    expect(figure({ ...unnamed, insurers: ['VGZ', 'CZ'] })).toBeUndefined();
    expect(figure({ decisions: [{ ...unnamed.decisions[0], insurer: 'VGZ' }] })).toBeUndefined();
  });

  it('count per quarter of submission and per patient involvement, which may overlap', () => {
    expect(section?.perKwartaal.map(({ kwartaal, aantal }) => [kwartaal, aantal])).toEqual([
      ['2024-Q4', 3],
      ['2025-Q1', 1],
      ['2025-Q2', 2],
    ]);
    expect(section?.perBetrokkenheid.map(({ waarde, aantal }) => [waarde, aantal])).toEqual([
      ['Cliëntenraad', 2],
      ['Patiëntenvereniging', 1],
      ['Onbekend', 4],
    ]);
  });

  it('are zero where there are snelle toetsen and no plan, and null where there is no dossier', () => {
    expect(compose({ plans: [] }).transformatieplannen?.verdeling.totaal.aantal).toBe(0);
    expect(compose({ plans: [] }).transformatieplannen?.perKwartaal).toEqual([]);
    expect(compose({ toetsen: [], plans: [] }).transformatieplannen).toBeNull();
  });
});

describe('its controls', () => {
  const failing = (changes: Partial<typeof plans2025>) =>
    compose(changes).controles.flatMap(({ naam, uitkomst }) => (uitkomst === 'verschilt' && /oets|plannen/.test(naam) ? [naam] : []));

  it('agree', () => expect(failing({ governance: { ...plans2025.governance, figures: [] } })).toEqual([]));

  it('differ when a plan rests on a snelle toets that is not approved', () => {
    const figures = { ...plans2025.governance, figures: [] };
    const pending = toetsen.map((each) => (each.code === 'ST-06' ? toets('ST-06', 'submitted', '2024-06-30') : each));
    expect(failing({ governance: figures, toetsen: pending })).toEqual([
      'Transformatieplannen: som van de statussen = ingediend',
      'Transformatieplannen: som van de kwartalen = ingediend',
      'Transformatieplannen: ingediend + ingetrokken + vervangen = alle geregistreerde plannen',
      'Aangevraagd: elke snelle toets telt eenmaal, in haar verste fase',
    ]);
  });
});
