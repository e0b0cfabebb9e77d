import { describe, expect, it } from '@jest/globals';
import type { InstitutionView, InterventionView } from '../../domain/norm.views.js';
import {
  decided,
  drafted,
  institutionOn,
  interventionOn,
  LISTED,
  missed,
  proposed,
  registered,
  transferred,
  volume,
} from '../../testing/facts.js';
import { complianceIn } from './compliance-in.js';
import { institutionsPage, interventionsPage } from './pages.js';

const named = (code: string, view: InterventionView, over: Partial<InterventionView> = {}): InterventionView => ({
  ...view,
  code,
  ...over,
});
const INTERVENTIONS = [
  named('alvlees', interventionOn([LISTED, proposed('2022-08-12'), missed('2024-01-02', '2024-01-01')])),
  named('maag', interventionOn([LISTED, drafted('2025-06-01', { region: 'West' }), transferred('2026-02-01')]), { tranche: '2' }),
  named('slokdarm', interventionOn([LISTED, decided('2025-03-25', { from: '2026-01-01' as never })]), { tranche: null }),
];
const INSTITUTIONS: readonly InstitutionView[] = [
  institutionOn('a', [registered('2022-01-01', 'Oost'), volume(2026, 140)]),
  institutionOn('b', [registered('2022-01-01', 'West'), volume(2026, 60)]),
  institutionOn('c', [registered('2022-01-01', null), volume(2025, 100)]),
];
const ALL = { limit: 10 };
const found = (filter: Parameters<typeof interventionsPage>[2]) =>
  interventionsPage(INTERVENTIONS, INSTITUTIONS, filter, ALL).items.map(({ code }) => code);
const houses = (filter: Parameters<typeof institutionsPage>[1]) =>
  institutionsPage(INSTITUTIONS, filter, ALL).items.map(({ code }) => code);

describe('a page of interventions', () => {
  it('is of a tranche or of neither, of a Ronde Tafel, of a status, of a missed date', () => {
    expect(found({})).toEqual(['alvlees', 'maag', 'slokdarm']);
    expect([found({ tranche: '1' }), found({ tranche: '2' }), found({ tranche: null })]).toEqual([['alvlees'], ['maag'], ['slokdarm']]);
    expect([found({ rondeTafel: 'Oncologie' }).length, found({ rondeTafel: 'Vaatchirurgie' })]).toEqual([3, []]);
    expect([found({ status: 'proposed' }), found({ status: 'set' }), found({ status: 'listed' })]).toEqual([
      ['alvlees'],
      ['slokdarm'],
      ['maag'],
    ]);
    expect([found({ dueMissed: true }), found({ dueMissed: false })]).toEqual([['alvlees'], ['maag', 'slokdarm']]);
  });

  it('is of norms whose minimum is published, or is not; what has no norm is of neither', () => {
    const secret = named('zwezerik', interventionOn([LISTED, decided('2025-03-25', { minimum: null, from: null })]));
    const published = (minimumPublished: boolean) =>
      interventionsPage([...INTERVENTIONS, secret], [], { minimumPublished }, ALL).items.map(({ code }) => code);
    expect([published(true), published(false)]).toEqual([['slokdarm'], ['zwezerik']]);
  });

  it('is of a region and year where something is done, planned or transferred', () => {
    expect(found({ region: 'West' })).toEqual(['maag', 'slokdarm']);
    expect(found({ region: 'West', year: 2026 })).toEqual(['slokdarm']);
    expect(found({ region: 'Oost', year: 2026 })).toEqual(['maag', 'slokdarm']);
    expect([found({ region: null }), found({ region: null, year: 2026 }), found({ year: 2024 })]).toEqual([['slokdarm'], [], []]);
  });

  it('goes on after a code', () => {
    const first = interventionsPage(INTERVENTIONS, [], {}, { limit: 2 });
    expect([first.items.length, first.total, first.next]).toEqual([2, 3, 'maag']);
    const rest = interventionsPage(INTERVENTIONS, [], {}, { limit: 2, after: 'maag' });
    expect([rest.items.map(({ code }) => code), rest.total, rest.next]).toEqual([['slokdarm'], 3, null]);
  });
});

describe('a page of institutions', () => {
  it('is of a region, a year and an intervention', () => {
    expect([houses({ region: 'Oost' }), houses({ region: null }), houses({ year: 2026 })]).toEqual([['a'], ['c'], ['a', 'b']]);
    expect([houses({ intervention: 'slokdarm', year: 2025 }), houses({ intervention: 'maag' })]).toEqual([['c'], []]);
  });
});

describe('who meets a norm', () => {
  const slokdarm = INTERVENTIONS[2] as InterventionView;

  it('is picked by region and by outcome, and the counts stay those of all', () => {
    const { compliance } = complianceIn(slokdarm, INSTITUTIONS, 2026, {});
    expect(compliance).toMatchObject({ why: null, meeting: 1, below: 1, remaining: 1 });
    const west = complianceIn(slokdarm, INSTITUTIONS, 2026, { region: 'West' });
    expect(west.compliance.units.map(({ institution, margin }) => [institution, margin])).toEqual([['b', -40]]);
    expect([west.compliance.meeting, west.regions.map(({ region }) => region)]).toEqual([1, ['West']]);
    const below = complianceIn(slokdarm, INSTITUTIONS, 2026, { meets: 'no' }).compliance.units;
    expect(below.map(({ institution }) => institution)).toEqual(['b']);
  });
});
