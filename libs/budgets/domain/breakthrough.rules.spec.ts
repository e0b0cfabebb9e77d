import { describe, it } from '@jest/globals';
import { AGREED, BREAKTHROUGH, earmark, mln, stated, told } from '../testing/facts.js';
import { given } from '../testing/scenario.js';
import type { BudgetEvent } from './budget.events.js';

describe('the doorbraakmiddelen', () => {
  type Granted = Extract<BudgetEvent, { type: 'BreakthroughGranted' }>['data'];
  const applicant = (kind: Granted['applicants'][number]['kind']) => ({ name: `Een ${kind}`, kind });
  const granted = (amount: number, other: Partial<Granted> = {}) =>
    told('BreakthroughGranted', '2026-05-01', {
      application: 'aanvraag-1',
      year: 2027,
      granted: mln(amount),
      purpose: 'ai',
      applicants: [applicant('provider')],
      testedByNza: '2026-04-30',
      ...other,
    });
  const breakthrough = (...more: BudgetEvent[]) => given([...BREAKTHROUGH, ...more], 'doorbraakmiddelen');

  it('are granted up to the ceiling of the year', () => {
    breakthrough().when(granted(400)).thenRecords();
    breakthrough()
      .when(granted(400.01))
      .thenRefuses('BREAKTHROUGH.ABOVE_CEILING', /ten hoogste € 400000000\.00/);
    breakthrough(granted(400))
      .when(granted(0.01, { application: 'aanvraag-2' }))
      .thenRefuses('BREAKTHROUGH.ABOVE_CEILING', /400010000\.00/);
    breakthrough(granted(400))
      .when(granted(400, { application: 'aanvraag-2', year: 2028 }))
      .thenRecords();
  });

  it('are granted for the sociaal domein up to its part', () => {
    const social = (amount: number, application = 'aanvraag-1') => granted(amount, { purpose: 'social-domain', application });
    breakthrough().when(social(100)).thenRecords();
    breakthrough(social(60))
      .when(social(40.01, 'aanvraag-2'))
      .thenRefuses('BREAKTHROUGH.ABOVE_SOCIAL_DOMAIN', /ten hoogste € 100000000\.00/);
  });

  it('are there for the years that have a ceiling alone', () => {
    breakthrough()
      .when(granted(1, { year: 2026 }))
      .thenRefuses('BREAKTHROUGH.YEAR', /wel voor 2027 en 2028/);
    breakthrough()
      .when(granted(1, { year: 2029 }))
      .thenRefuses('BREAKTHROUGH.YEAR', /Voor 2029/);
  });

  it('are not there for MGN or basisinfrastructuur', () => {
    breakthrough()
      .when(granted(1, { purpose: 'mgn' }))
      .thenRefuses('BREAKTHROUGH.MGN', /MGN/);
    breakthrough()
      .when(granted(1, { purpose: 'basic-infrastructure' }))
      .thenRefuses('BREAKTHROUGH.BASIC_INFRASTRUCTURE', /basisinfrastructuur/);
  });

  it('go to no municipality alone', () => {
    const [provider, municipality] = [applicant('provider'), applicant('municipality')];
    breakthrough()
      .when(granted(1, { applicants: [municipality, municipality] }))
      .thenRefuses('BREAKTHROUGH.MUNICIPALITY_ALONE', /zorgaanbieder/);
    breakthrough()
      .when(granted(1, { applicants: [municipality, provider] }))
      .thenRecords();
    breakthrough()
      .when(granted(1, { applicants: [] }))
      .thenRefuses('BREAKTHROUGH.NO_APPLICANT', /Noem wie/);
  });

  it('are tested by the NZa first', () => {
    breakthrough()
      .when(granted(1, { testedByNza: '2026-05-02' }))
      .thenRefuses('BREAKTHROUGH.NOT_TESTED', /2026-05-02 ligt na 2026-05-01/);
  });

  it('have ceilings within their total, and the part for the sociaal domein within its ceiling', () => {
    const ceiling = (year: number, most: number, social: number) =>
      told('BreakthroughCeilingSet', '2025-08-01', { year, ceiling: stated(most), socialDomain: stated(social), decision: null });
    breakthrough()
      .when(ceiling(2029, 0.01, 0))
      .thenRefuses('BUDGET.CEILINGS_ABOVE_TOTAL', /800010000\.00/);
    breakthrough()
      .when(ceiling(2028, 50, 60))
      .thenRefuses('BREAKTHROUGH.SOCIAL_DOMAIN_ABOVE_CEILING', /verlaag/);
    breakthrough(granted(300))
      .when(ceiling(2027, 299, 0))
      .thenRefuses('BREAKTHROUGH.ABOVE_CEILING', /In de weg staat: toekenning van doorbraakmiddelen/);
  });

  it('have no earmark, and no other budget has their ceilings', () => {
    breakthrough()
      .when(earmark(['msz', ['MSZ'], 1], '2025-08-01'))
      .thenRefuses('BUDGET.NOT_EARMARKED', /niet geoormerkt/);
    given(AGREED)
      .when(granted(1))
      .thenRefuses('BUDGET.NOT_BREAKTHROUGH', /leg ze daar vast/);
  });
});
