import { describe, expect, it } from '@jest/globals';
import type { InstitutionView, InterventionView } from '../../domain/norm.shape.js';
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
import { type InstitutionFilter, type InterventionFilter, whichInstitutions, whichInterventions } from './which.js';

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
const codesOf = (views: readonly { readonly code: string }[]) => views.map(({ code }) => code);
const found = (filter: InterventionFilter) => codesOf(INTERVENTIONS.filter(whichInterventions(filter)));
const houses = (filter: InstitutionFilter) => codesOf(INSTITUTIONS.filter(whichInstitutions(filter)));

describe('the interventions asked for', () => {
  it('are of a tranche or of neither, of a status, of a missed date', () => {
    expect(found({})).toEqual(['alvlees', 'maag', 'slokdarm']);
    expect([found({ tranche: '1' }), found({ tranche: '2' }), found({ tranche: null })]).toEqual([['alvlees'], ['maag'], ['slokdarm']]);
    expect([found({ status: 'proposed' }), found({ status: 'set' }), found({ status: 'listed' })]).toEqual([
      ['alvlees'],
      ['slokdarm'],
      ['maag'],
    ]);
    expect([found({ dueMissed: true }), found({ dueMissed: false })]).toEqual([['alvlees'], ['maag', 'slokdarm']]);
  });

  it('are of norms whose minimum is published, or is not; what has no norm is of neither', () => {
    const secret = named('zwezerik', interventionOn([LISTED, decided('2025-03-25', { minimum: null, from: null })]));
    const published = (minimumPublished: boolean) => codesOf([...INTERVENTIONS, secret].filter(whichInterventions({ minimumPublished })));
    expect([published(true), published(false)]).toEqual([['slokdarm'], ['zwezerik']]);
  });
});

describe('the institutions asked for', () => {
  it('are of a region, a year and an intervention', () => {
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
