import { expect, it } from '@jest/globals';
import { approvedFrom, lackingOf } from './approval.js';
import type { PlanState } from './dossier.state.js';

const said = (...verdicts: readonly (readonly [name: string, on: string, positive?: boolean])[]) =>
  new Map(verdicts.map(([name, on, positive = true]) => [name, { on, positive }]));
const plan = (more: object): PlanState =>
  ({
    intended: {},
    insurers: ['A', 'B'],
    decisions: said(['A', '2025-09-01'], ['B', '2025-09-02']),
    municipalities: said(),
    socialDomain: 'no',
    ...more,
  }) as unknown as PlanState;

it.each([
  ['an intended decision', { intended: null }, 'er is geen voorgenomen besluit'],
  ['any decision', { decisions: said() }, 'er zijn 0 van de 2 besluiten van verzekeraars'],
  ['a decision', { decisions: said(['A', '2025-09-01']) }, 'er zijn 1 van de 2 besluiten van verzekeraars'],
  ['a positive one', { decisions: said(['A', '2025-09-01'], ['B', '2025-09-02', false]) }, 'een verzekeraar keurde het af'],
  ['a gemeente', { socialDomain: 'yes' }, 'het heeft sociaal domein, en de beoordeling van een gemeente ontbreekt'],
  [
    'a positive gemeente',
    { socialDomain: 'yes', municipalities: said(['Zwolle', '2025-09-03', false]) },
    'een gemeente beoordeelde het niet positief',
  ],
])('a plan without %s says so, and is not approved', (_, more, lacking) => {
  expect([lackingOf(plan(more)), approvedFrom(plan(more))]).toEqual([lacking, null]);
});

it.each([
  [{}, '2025-09-02'],
  [{ socialDomain: 'yes', municipalities: said(['Zwolle', '2025-09-03']) }, '2025-09-03'],
  [{ socialDomain: 'yes', decisions: said(['A', '2025-01-01'], ['B', '2025-01-02']) }, '2025-01-02'],
  [{ decisions: said(['', '2025-09-04']) }, '2025-09-04'],
])('a plan with all of them lacks nothing, and is approved from the last', (more, from) => {
  expect([lackingOf(plan(more)), approvedFrom(plan(more))]).toEqual([null, from]);
});
