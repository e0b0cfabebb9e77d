import { describe, expect, it } from '@jest/globals';
import {
  agreed,
  date,
  decided,
  drafted,
  exempted,
  interventionOn,
  LISTED,
  missed,
  proposed,
  recorded,
  revised,
  supervised,
  told,
  transferred,
  withdrawn,
} from '../testing/facts.js';
import { foldNorm } from './norm.view.js';

const HISTORY = [
  LISTED,
  proposed('2022-08-12'),
  missed('2024-01-02', '2024-01-01'),
  decided('2025-03-25', { minimum: 120 }),
  revised('2025-06-01', { minimum: 110 }),
  withdrawn('2025-09-01'),
  proposed('2025-10-01', { minimum: 130 }),
];

describe('what is seen of an intervention', () => {
  it.each([
    ['2022-08-12', 'proposed', '2022-08-12', null, 100],
    ['2025-03-24', 'proposed', '2022-08-12', null, 100],
    ['2025-03-25', 'set', '2025-03-25', 120, 100],
    ['2025-06-01', 'set', '2025-03-25', 110, 100],
    ['2025-09-01', 'withdrawn', '2025-09-01', null, null],
    ['2025-10-01', 'proposed', '2025-10-01', null, 130],
  ])('on %s is %s since %s', (on, status, statusSince, minimum, proposal) => {
    const view = interventionOn(HISTORY, on);
    expect([view.status, view.statusSince, view.norm?.minimum ?? null, view.proposal?.minimum ?? null]).toEqual([
      status,
      statusSince,
      minimum,
      proposal,
    ]);
  });

  it('is nothing before it is listed', () => {
    expect(foldNorm(recorded(HISTORY), date('2022-08-11'))).toBeNull();
    expect(foldNorm([], date('2025-01-01'))).toBeNull();
    expect(interventionOn([LISTED])).toMatchObject({ code: 'slokdarm', status: 'listed', statusSince: '2022-08-12', norm: null });
  });

  it('stays set under a proposal to change it, and keeps its status when it is listed anew', () => {
    const anew = told('InterventionListed', '2025-08-01', { ...LISTED.data, rondeTafel: 'Vaatchirurgie' });
    expect(interventionOn([...HISTORY.slice(0, 5), proposed('2025-07-01', { minimum: 150 }), anew])).toMatchObject({
      status: 'set',
      rondeTafel: 'Vaatchirurgie',
      norm: { minimum: 110 },
      proposal: { minimum: 150 },
    });
  });

  it('has a norm with who decided it, when, from when, on which ground and where that stands', () =>
    expect(interventionOn([LISTED, decided('2025-03-25', { minimum: null, from: null })]).norm).toEqual({
      minimum: null,
      per: 'institution',
      from: null,
      ground: { kind: 'quality', text: null },
      by: 'Ronde Tafel',
      decision: 'normen',
      on: '2025-03-25',
      note: null,
      event: '00000000-0000-4000-8000-000000000001',
      basis: 'source',
      source: 'bron 1',
    }));

  it('has its supervision dates as decided last, until the norm is withdrawn', () => {
    const facts = [
      LISTED,
      decided('2025-03-25'),
      supervised('2025-04-01', '2025-12-01', '2026-01-01'),
      supervised('2025-05-01', null, '2027-01-01'),
    ];
    expect(interventionOn(facts)).toMatchObject({ contractedFrom: '2025-12-01', supervisedFrom: '2027-01-01' });
    expect(interventionOn([...facts, withdrawn('2025-06-01')])).toMatchObject({ contractedFrom: null, supervisedFrom: null });
  });

  it('has the terms that were missed, the exceptions, the analyses and the redistribution', () => {
    const analysis = told('ImpactAnalysisRecorded', '2024-06-01', {
      by: 'NZa',
      findings: [{ aspect: 'continuïteit', finding: 'te dragen' }],
      conclusion: null,
    });
    const view = interventionOn([
      LISTED,
      missed('2024-01-02', '2024-01-01'),
      analysis,
      decided('2025-03-25'),
      exempted('2025-06-01', 'b', 2026),
      drafted('2025-06-01'),
      drafted('2025-06-02', { scenario: 'oost-2' }),
      drafted('2025-06-03', { title: 'Toch anders' }),
      agreed('2025-07-01'),
      transferred('2026-02-01'),
    ]);
    expect(view.dueMissed).toEqual(['2024-01-01']);
    expect(view.impactAnalyses).toMatchObject([{ on: '2024-06-01', by: 'NZa', findings: [{ aspect: 'continuïteit' }] }]);
    expect(view.exceptions).toMatchObject([{ institution: 'b', year: 2026, ground: 'bijzondere complexe situatie' }]);
    expect(view.scenarios.map(({ scenario, title, agreed: on }) => [scenario, title, on])).toEqual([
      ['oost-1', 'Toch anders', '2025-07-01'],
      ['oost-2', 'Van b naar a', null],
    ]);
    expect(view.transfers).toEqual([{ region: 'Oost', from: 'b', to: 'a', year: 2026, volume: 40 }]);
    expect(view.history).toHaveLength(10);
  });
});
