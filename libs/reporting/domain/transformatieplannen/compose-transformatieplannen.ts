import { type FigureKey, keysIn } from '@peildatum/figures';
import {
  aanvraagStatusName,
  aanvraagStatusSlug,
  approvedUnnamed,
  currentPlans,
  funnelOf,
  PLAN_BAR_STATUSES,
  PLAN_STATUSES,
  type PlanStatus,
} from '@peildatum/plans';
import { distributionOf, figureOf, type StatusList } from '../counting.js';
import { sectionData, statusDates } from '../gegevens/section-data.js';
import { plansList, toetsenList } from '../lists.js';
import { countsPerQuarter } from '../quarters.js';
import type { ReportInput } from '../report-input.js';
import { countsPerValue } from '../values.js';
import type { Funnel, Transformatieplannen } from './transformatieplannen.js';

const BARS: readonly PlanStatus[] = PLAN_BAR_STATUSES;

const STATUSES: StatusList<PlanStatus> = {
  bars: BARS,
  others: PLAN_STATUSES.filter((status) => !BARS.includes(status)),
  name: aanvraagStatusName,
  slug: aanvraagStatusSlug,
};

const KEYS = keysIn('plannen');

/** Null: the register holds no dossier at all. */
export function composeTransformatieplannen(input: ReportInput): Transformatieplannen | null {
  const { clocks, toetsen, plans } = input;
  if (toetsen.length === 0) return null;
  const current = currentPlans(plans);
  const counted = new Set(current.map(({ code }) => code));
  const outside = plans.filter(({ code }) => !counted.has(code));
  const list = plansList(clocks, { huidig: 'true' });
  const unnamed = current.filter((plan) => plan.status === 'approved' && approvedUnnamed(plan));
  return {
    gegevens: sectionData(input, { newest: statusDates([...toetsen.filter(({ status }) => status === 'approved'), ...plans]) }),
    trechter: funnel(input),
    verdeling: distributionOf(KEYS, current, STATUSES, list),
    perKwartaal: countsPerQuarter(KEYS, current, list),
    perBetrokkenheid: countsPerValue(
      KEYS.in('betrokkenheid'),
      current,
      ({ patientInvolvement }) => patientInvolvement,
      list,
      'betrokkenheid',
    ),
    ...(unnamed.length > 0 && {
      verzekeraarsNietGenoemd: figureOf(KEYS('verzekeraars-niet-genoemd'), unnamed, list, {
        status: aanvraagStatusSlug('approved'),
        verzekeraarsGenoemd: 'false',
      }),
    }),
    daarbuiten: {
      ingetrokken: figureOf(
        KEYS('daarbuiten', 'ingetrokken'),
        outside.filter(({ status }) => status === 'withdrawn'),
        plansList(clocks),
        { status: aanvraagStatusSlug('withdrawn') },
      ),
      vervangen: figureOf(
        KEYS('daarbuiten', 'vervangen'),
        outside.filter(({ status }) => status !== 'withdrawn'),
        plansList(clocks, { huidig: 'false' }),
        { status: aanvraagStatusSlug('rejected') },
      ),
    },
  };
}

function funnel({ clocks, toetsen, plans }: ReportInput): Funnel {
  const { approved, inDevelopment, submitted } = funnelOf(toetsen, plans);
  const byCode = new Map(toetsen.map((toets) => [toets.code, toets]));
  const list = toetsenList(clocks, { status: aanvraagStatusSlug('approved') });
  const of = (key: FigureKey, codes: readonly string[], filters: Readonly<Record<string, string>> = {}) =>
    figureOf(
      key,
      codes.flatMap((code) => byCode.get(code) ?? []),
      list,
      filters,
    );
  return {
    goedgekeurd: of(KEYS('goedgekeurde-snelle-toetsen'), approved),
    inUitwerking: of(KEYS('in-uitwerking'), inDevelopment, { plan: 'false' }),
    ingediend: of(KEYS('uit-goedgekeurde-toetsen'), submitted, { plan: 'true' }),
  };
}
