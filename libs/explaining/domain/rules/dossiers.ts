import { CODE_CLASSES, keysIn } from '@peildatum/figures';
import { ofCents } from '../exact.js';
import type { Facts } from '../facts.js';
import { addedUp, alsoCounted, type Behind, count, type Making, plus, sum } from '../making.js';
import type { Asked, Rules } from '../rule.js';
import { countedPlans, countFunnel, countPlans, countToetsen, inQuarter, type Plan, statusOf, touches } from './counted-dossiers.js';

const TOETSEN = keysIn('snelle-toetsen');
const PLANS = keysIn('plannen');

/** Without any dossier the report has no such section. */
const withDossiers =
  (rule: (asked: Asked) => Making | undefined) =>
  (asked: Asked): Making | undefined =>
    asked.facts.toetsen.length === 0 ? undefined : rule(asked);

/** What is counted per sector, theme and region. */
function assessed(by: 'sector' | 'thema' | 'regio', { facts, code }: Asked): Making | undefined {
  const [part, status] = [code(by), statusOf(code('oordeel'))];
  const valuesOf = ({ sectors, themes, regions }: Pick<Plan, 'sectors' | 'themes' | 'regions'>) =>
    ({ sector: sectors, thema: themes, regio: regions })[by];
  if (code('object') === 'snelle-toetsen')
    return countToetsen(
      facts.toetsen.filter((toets) => toets.status === status && touches(valuesOf(toets), part)),
      ['status', 'submission'],
      status,
    );
  const those = countedPlans(facts).filter((plan) => plan.status === status && touches(valuesOf(plan), part));
  return countPlans(those, ['status', 'submission'], status);
}

interface Granted {
  readonly plan: Plan;
  readonly amount: bigint;
}

const plansOfNza = ({ nzaPlans, plans }: Facts): readonly Plan[] => nzaPlans ?? plans;

/** Grants of a kind, one a line; a plan may have several. */
function grantsOf(facts: Facts, kind: 'beschikking' | 'vws-route', domain?: string): Granted[] {
  return plansOfNza(facts).flatMap((plan) => {
    if (kind === 'vws-route') return plan.vwsRoutes.map(({ granted }) => ({ plan, amount: ofCents(granted.amount) }));
    const those = plan.beschikkingen.filter((each) => domain === undefined || touches(each.domain === null ? null : [each.domain], domain));
    return those.map(({ granted }) => ({ plan, amount: ofCents(granted.amount) }));
  });
}

const anyGrant = (facts: Facts): boolean => grantsOf(facts, 'beschikking').length + grantsOf(facts, 'vws-route').length > 0;

const behindGrants = ({ governance }: Facts, grants: readonly Granted[], kind: string): Behind => ({
  model: 'transformatieplannen',
  until: governance.dataDates.nza,
  subjects: [...new Set(grants.map(({ plan }) => plan.code))],
  aspects: [kind, 'qualifier'],
});

const grantedPlans =
  (kind: 'beschikking' | 'vws-route', what: 'plans' | 'amount') =>
  ({ facts, code }: Asked): Making | undefined => {
    if (!anyGrant(facts)) return undefined;
    const grants = grantsOf(facts, kind, code('domein') || undefined);
    const behind = [behindGrants(facts, grants, kind)];
    if (what === 'plans') return count('transformatieplannen', [...new Set(grants.map(({ plan }) => plan.code))], behind);
    return addedUp(
      'transformatieplannen',
      grants.map(({ plan, amount }) => ({ code: plan.code, value: amount })),
      behind,
    );
  };

const involvementOf = ({ patientInvolvement }: Plan): readonly string[] | null => patientInvolvement;

/** Snelle toetsen, goed- of afgekeurd, transformatieplannen and the NZa. */
export const DOSSIER_RULES: Rules = {
  'snelle-toetsen.totaal': withDossiers((asked) =>
    alsoCounted(
      sum(asked.of, plus(...Object.keys(CODE_CLASSES.toetsstatus.words).map((status) => TOETSEN(status)))),
      countToetsen(asked.facts.toetsen, ['status', 'submission']),
    ),
  ),
  'snelle-toetsen.voorlopig-afgekeurd': withDossiers(({ facts }) =>
    countToetsen(
      facts.toetsen.filter(({ status, provisionallyRejected }) => status === 'rejected' && provisionallyRejected),
      ['status'],
      'rejected',
    ),
  ),
  'snelle-toetsen.{toetsstatus}': withDossiers(({ facts, code }) => {
    const wanted = statusOf(code('toetsstatus'));
    return countToetsen(
      facts.toetsen.filter(({ status }) => status === wanted),
      ['status'],
      wanted,
    );
  }),
  'snelle-toetsen.kwartaal.{kwartaal}': withDossiers(({ facts, code }) =>
    countToetsen(facts.toetsen.filter(inQuarter(code('kwartaal'))), ['submission']),
  ),
  'beoordeeld.{object}.sector.{sector}.{oordeel}': (asked) => assessed('sector', asked),
  'beoordeeld.{object}.thema.{thema}.{oordeel}': (asked) => assessed('thema', asked),
  'beoordeeld.{object}.regio.{regio}.{oordeel}': (asked) => assessed('regio', asked),
  'plannen.goedgekeurde-snelle-toetsen': withDossiers((asked) =>
    alsoCounted(sum(asked.of, plus(PLANS('in-uitwerking'), PLANS('uit-goedgekeurde-toetsen'))), countFunnel(asked.facts, 'either')),
  ),
  'plannen.in-uitwerking': withDossiers(({ facts }) => countFunnel(facts, false)),
  'plannen.uit-goedgekeurde-toetsen': withDossiers(({ facts }) => countFunnel(facts, true)),
  'plannen.totaal': withDossiers((asked) =>
    alsoCounted(
      sum(asked.of, plus(...Object.keys(CODE_CLASSES.planstatus.words).map((status) => PLANS(status)))),
      countPlans(countedPlans(asked.facts), ['status', 'submission']),
    ),
  ),
  'plannen.{planstatus}': withDossiers(({ facts, code }) => {
    const wanted = statusOf(code('planstatus'));
    return countPlans(
      countedPlans(facts).filter(({ status }) => status === wanted),
      ['status'],
      wanted,
    );
  }),
  'plannen.kwartaal.{kwartaal}': withDossiers(({ facts, code }) =>
    countPlans(countedPlans(facts).filter(inQuarter(code('kwartaal'))), ['submission']),
  ),
  'plannen.betrokkenheid.{betrokkenheid}': withDossiers(({ facts, code }) =>
    countPlans(
      countedPlans(facts).filter((plan) => touches(involvementOf(plan), code('betrokkenheid'))),
      ['submission'],
    ),
  ),
  'plannen.verzekeraars-niet-genoemd': withDossiers(({ facts }) => {
    const unnamed = countedPlans(facts).filter(
      ({ status, insurers, decisions }) => status === 'approved' && insurers === null && decisions.some(({ insurer }) => insurer === null),
    );
    return unnamed.length === 0 ? undefined : countPlans(unnamed, ['status', 'decision', 'submission']);
  }),
  'plannen.daarbuiten.ingetrokken': withDossiers(({ facts }) =>
    countPlans(
      facts.plans.filter(({ status }) => status === 'withdrawn'),
      ['status'],
      'withdrawn',
    ),
  ),
  'plannen.daarbuiten.vervangen': withDossiers(({ facts }) => {
    const there = new Set(countedPlans(facts));
    const replaced = facts.plans.filter((plan) => plan.status !== 'withdrawn' && !there.has(plan));
    return countPlans(replaced, ['status', 'submission']);
  }),
  'nza.beschikkingen': grantedPlans('beschikking', 'plans'),
  'nza.beschikkingen-bedrag': grantedPlans('beschikking', 'amount'),
  'nza.domein.{domein}.beschikkingen': grantedPlans('beschikking', 'plans'),
  'nza.domein.{domein}.beschikkingen-bedrag': grantedPlans('beschikking', 'amount'),
  'nza.vws-routes': grantedPlans('vws-route', 'plans'),
  'nza.vws-routes-bedrag': grantedPlans('vws-route', 'amount'),
};
