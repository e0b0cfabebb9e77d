import { expect, it } from '@jest/globals';
import { agreed, decided, drafted, institutionOn, interventionOn, LISTED, registered, transferred, volume } from '../../testing/facts.js';
import { complianceOf } from './compliance.js';
import { regionStatesOf } from './region-states.js';

const in_ = (code: string, region: string | null, count: number) =>
  institutionOn(code, [registered('2022-01-01', region), volume(2026, count)]);
const INSTITUTIONS = [in_('a', 'Oost', 120), in_('b', 'Oost', 40), in_('c', 'West', 100), in_('d', null, 10)];

const NORM = decided('2025-03-25', { minimum: 100, from: '2026-01-01' });
const statesOf = (...facts: Parameters<typeof interventionOn>[0]) => {
  const intervention = interventionOn([LISTED, ...facts]);
  return regionStatesOf(intervention, complianceOf(intervention, INSTITUTIONS, 2026));
};

it('says of each region who meets the norm and how far its redistribution is', () => {
  const states = statesOf(
    NORM,
    drafted('2025-06-01'),
    agreed('2025-07-01'),
    transferred('2026-02-01'),
    drafted('2025-06-01', { scenario: 'west-1', region: 'West' }),
    drafted('2025-06-01', { scenario: 'zuid-1', region: 'Zuid' }),
    agreed('2025-07-01', 'zuid-1'),
  );
  expect(states.map(({ region, volume: of, meeting, below, redistribution }) => [region, of, meeting, below, redistribution])).toEqual([
    ['Oost', 160, 1, 1, 'transferred'],
    ['West', 100, 1, 0, 'drafted'],
    ['Zuid', 0, 0, 0, 'agreed'],
    [null, 10, 0, 1, 'none'],
  ]);
  expect(states[0]).toMatchObject({ scenarios: [{ scenario: 'oost-1' }], transfers: [{ from: 'b', to: 'a', volume: 40 }] });
});

it('leaves unknown what is unknown, also of a region where nobody does it', () => {
  const states = statesOf(drafted('2025-06-01', { region: 'Zuid' }));
  expect(states.map(({ region, meeting, below, remaining }) => [region, meeting, below, remaining])).toEqual([
    ['Oost', null, null, null],
    ['West', null, null, null],
    ['Zuid', null, null, null],
    [null, null, null, null],
  ]);
});
