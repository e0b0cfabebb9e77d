import { describe, expect, it } from '@jest/globals';
import { NO_DATA_DATES } from '@peildatum/governance';
import { euro, on, plans, plans2025 } from '../../testing/plans-2025.js';
import { composeReport } from '../compose.js';

const compose = (changes: Partial<typeof plans2025> = {}) => composeReport({ ...plans2025, ...changes });
const { nza } = compose();
const control = ({ controles }: ReturnType<typeof compose>, words: string) => controles.find(({ naam }) => naam.includes(words));

describe('the NZa', () => {
  it('gave beschikkingen to plans, each plan once, and amounts per domain', () => {
    expect(nza?.beschikkingen.plannen.aantal).toBe(1);
    expect(
      nza?.beschikkingen.perDomein.map(({ domein, plannen, bedrag }) => [domein, plannen.aantal, bedrag.bedrag, bedrag.grens]),
    ).toEqual([
      ['Wlz', 1, '500000.00', 'precies'],
      ['Zvw', 1, '9000000.00', 'ruim'],
    ]);
  });

  it('sums to a lower bound where one of the amounts is one, and keeps the words of the source', () => {
    expect(nza?.beschikkingen.bedrag).toEqual({ bedrag: '9500000.00', grens: 'ruim', teksten: ['ruim 9 mln euro'] });
  });

  it('has the VWS route outside the beschikkingen', () => {
    expect(nza?.viaVws).toMatchObject({ plannen: { aantal: 1, gereconstrueerd: 1 }, bedrag: { bedrag: '1300000.00' } });
    expect(nza?.viaVws.plannen.uitleg).toMatch(/&viaVws=true$/);
  });

  it('has its own data date, the newest', () => expect(nza?.gegevensVan).toBe('2025-05-20'));

  it('is of the date that the edition sets, where its edition sets one, and points to the plans of that date', () => {
    const own = on('2025-05-23');
    const more = plans.map((plan) => (plan.code === 'ST-08.1' ? { ...plan, beschikkingen: [] } : plan));
    const { nza: later } = compose({ governance: { ...plans2025.governance, dataDates: { ...NO_DATA_DATES, nza: own } }, nzaPlans: more });
    expect(later?.gegevensVan).toBe('2025-05-23');
    expect(later?.beschikkingen.plannen).toMatchObject({
      aantal: 0,
      uitleg: expect.stringMatching(/\/v1\/transformatieplannen\?geldigOp=2025-05-23&.*&beschikking=true$/),
    });
    expect(later?.viaVws.plannen.aantal).toBe(1);
  });

  it('is null where no beschikking and no route was recorded', () => {
    expect(compose({ plans: plans.map((plan) => ({ ...plan, beschikkingen: [], vwsRoutes: [] })) }).nza).toBeNull();
  });
});

describe('beschikt and goedgekeurd', () => {
  it('agree while no more is beschikt than approved', () => {
    expect(control(compose(), 'Plannen met een beschikking ≤')?.uitkomst).toBe('klopt');
    expect(control(compose(), 'Beschikt bedrag ≤')).toMatchObject({
      uitkomst: 'klopt',
      cijfers: [{ waarde: '9500000.00' }, { waarde: '15000000.05' }],
    });
  });

  it('differ by a cent too much', () => {
    const [only] = plans.flatMap(({ beschikkingen }) => beschikkingen);
    const more = { ...only, on: on('2025-04-01'), granted: { amount: euro('5500000.06'), bound: 'exact', text: null } } as NonNullable<
      typeof only
    >;
    const added = plans.map((plan) => (plan.code === 'ST-08.1' ? { ...plan, beschikkingen: [...plan.beschikkingen, more] } : plan));
    expect(control(compose({ plans: added }), 'Beschikt bedrag ≤')?.uitkomst).toBe('verschilt');
  });

  it.each([
    ['2025-05-23', 'klopt'],
    ['2025-05-10', 'verschilt'],
  ])('are held against what was approved by the later of both dates: of the NZa %s', (nza, uitkomst) => {
    const none = plans.map((plan) => ({ ...plan, status: 'submitted' as const }));
    const dataDates = { ...NO_DATA_DATES, nza: on(nza) };
    const report = compose({ governance: { ...plans2025.governance, dataDates }, plans: none, nzaPlans: plans });
    expect(control(report, 'Plannen met een beschikking ≤')?.uitkomst).toBe(uitkomst);
  });
});
