import { type Cents, compareCents, euroOf, ForbiddenStep, sumOf } from '@peildatum/kernel';
import type { BudgetEvent } from './budget.events.js';
import type { BudgetState } from './budget.state.js';

type BreakthroughFact = Extract<BudgetEvent, { type: 'BreakthroughCeilingSet' | 'BreakthroughGranted' }>;

/**
 * The doorbraakmiddelen (004 r. 5310-5340, 6953-6997): a ceiling for each year that has one, of which a part for the sociaal domein;
 * no place in the queue counts, so there is no order among the applications.
 */
export function assertBreakthrough(next: BudgetState, fact: BreakthroughFact): void {
  if (fact.type === 'BreakthroughGranted') assertApplication(fact);
  assertCeiling(next, fact.data.year);
}

function assertApplication({ validFrom, data }: Extract<BreakthroughFact, { type: 'BreakthroughGranted' }>): void {
  if (data.purpose === 'mgn')
    throw refused('MGN', 'Doorbraakmiddelen zijn er niet voor MGN: dat is elders gedekt. Wijs de aanvraag af of noem een ander doel.');
  if (data.purpose === 'basic-infrastructure')
    throw refused(
      'BASIC_INFRASTRUCTURE',
      'Doorbraakmiddelen zijn er niet voor basisinfrastructuur: die is elders gedekt. Wijs de aanvraag af of noem een ander doel.',
    );
  const kinds = new Set(data.applicants.map(({ kind }) => kind));
  if (kinds.size === 0) throw refused('NO_APPLICANT', 'Noem wie de doorbraakmiddelen aanvraagt.');
  if (kinds.has('municipality') && kinds.size === 1)
    throw refused(
      'MUNICIPALITY_ALONE',
      'Een gemeente kan niet zelfstandig aanvrager zijn; zij lift mee op een plan van een zorgaanbieder: noem die als aanvrager.',
    );
  if (data.testedByNza > validFrom)
    throw refused('NOT_TESTED', `De NZa toetst voor de toekenning of zij past; de toets van ${data.testedByNza} ligt na ${validFrom}.`);
}

function assertCeiling({ ceilings, grants }: BudgetState, asked: number): void {
  const set = ceilings.find(({ year }) => year === asked);
  if (set === undefined) {
    const years = ceilings.map(({ year }) => year).sort();
    throw refused(
      'YEAR',
      `Voor ${asked} zijn er geen doorbraakmiddelen; ${years.length === 0 ? 'stel eerst het plafond van het jaar vast' : `wel voor ${years.join(' en ')}`}.`,
    );
  }
  const { ceiling, socialDomain } = set;
  if (socialDomain && compareCents(socialDomain.amount, ceiling.amount) > 0)
    throw refused('SOCIAL_DOMAIN_ABOVE_CEILING', `Het deel voor het sociaal domein is meer dan het plafond van ${asked}; verlaag het.`);
  const ofYear = grants.filter(({ year }) => year === asked);
  assertWithin('ABOVE_CEILING', `Voor ${asked}`, ofYear, ceiling.amount);
  if (socialDomain)
    assertWithin(
      'ABOVE_SOCIAL_DOMAIN',
      `Voor het sociaal domein in ${asked}`,
      ofYear.filter(({ purpose }) => purpose === 'social-domain'),
      socialDomain.amount,
    );
}

function assertWithin(code: string, what: string, grants: readonly { readonly granted: Cents }[], most: Cents): void {
  const granted = sumOf(grants.map((grant) => grant.granted));
  if (compareCents(granted, most) > 0)
    throw refused(code, `${what} zou € ${euroOf(granted)} zijn toegekend; de NZa toetst op ten hoogste € ${euroOf(most)}. Ken minder toe.`);
}

const refused = (code: string, message: string) => new ForbiddenStep(`BREAKTHROUGH.${code}`, message);
