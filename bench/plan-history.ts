import {
  addDays,
  type CalendarDate,
  type Cents,
  type Instant,
  type NewEvent,
  PEILDATUM_NAMESPACE,
  toCents,
  uuidV5,
} from '@peildatum/kernel';
import { type DossierEvent, dossierStream, planCode, type Terms } from '@peildatum/plans';
import { FIRST_DAY, type HistoryEvent } from './history.js';
import { seeded } from './seeded.js';

export const PLANS = 1_000;
const KPIS = 20;
export const QUARTERS = 16;
/** The days of the quarters; they are of one length here. */
const QUARTER = 91;
export const LAST_DAY = addDays(FIRST_DAY, QUARTERS * QUARTER);
const SECTORS = ['MSZ', 'GGZ', 'Huisartsen', 'Wijkverpleging', 'Wlz', 'Overige (niet binnen Zvw)'];
const REGIONS = ['Oost', 'Twente', 'Limburg', 'Brabant', 'Noordwest', 'Euregio', 'Utrecht'];
const THEMES = ['Passende zorg', 'Concentratie en spreiding', 'Regionale samenwerking'];
const INSURERS = ['Zilveren Kruis', 'VGZ'];
const actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'bench plans'), role: 'beheerder', organisation: 'Bench' } as const;

type Happening = Pick<DossierEvent, 'type' | 'data'> & { readonly code: string; readonly day: number };

/**
 * 1,000 snelle toetsen, each with an approved plan of 20 KPIs, over 16 quarters: every quarter until its outcome most KPIs get a
 * new expectation, then an outcome, an authorisation, a payment, and the release of what was not earned. One fact in five is
 * told up to a quarter late. In the order of the log; the same at every run.
 */
export function planHistory(): HistoryEvent[] {
  const random = seeded(PLANS);
  const happenings = Array.from({ length: PLANS }, (_, n) => dossier(n, random)).flat();
  return happenings
    .filter(({ day }) => day < QUARTERS * QUARTER)
    .map((happening) => ({ ...happening, told: Math.min(QUARTERS * QUARTER, happening.day + (random() < 0.2 ? random() * QUARTER : 0)) }))
    .sort((a, b) => a.told - b.told)
    .map(({ type, data, code, day, told }, n) => ({
      stream: dossierStream(code),
      event: { ...envelope(n, Math.floor(day), told), type, data } as NewEvent,
    }));
}

function dossier(n: number, random: () => number): Happening[] {
  const code = `BST-${String(n).padStart(4, '0')}`;
  const plan = planCode(code, 1);
  const start = Math.floor((n / PLANS) * 12 * QUARTER);
  const at = (day: number, type: DossierEvent['type'], data: object): Happening => ({ code, day: start + day, type, data: data as never });
  const place = { regions: [REGIONS[n % 7]], sectors: [SECTORS[n % 6], SECTORS[(n + 1) % 6]], themes: [THEMES[n % 3]] };
  const terms = termsOf(n, random);
  const explanation = 'De beoordeling volgt het kader dat met de partijen is afgesproken.';
  return [
    at(0, 'SnelleToetsSubmitted', { code, title: `Aanvraag ${n}`, ...place, requested: toCents(5_000_000_00n), insurer: 'VGZ' }),
    at(10, 'SnelleToetsAssessmentStarted', { explanation }),
    at(30, 'SnelleToetsApproved', { explanation }),
    at(60, 'PlanSubmitted', {
      plan,
      title: `Plan ${n}`,
      ...place,
      patientInvolvement: null,
      targetGroups: null,
      socialDomain: null,
      requested: toCents(5_000_000_00n),
      insurers: INSURERS,
      selfAssessment: null,
    }),
    at(70, 'PlanAssessmentStarted', { plan, explanation }),
    at(90, 'PlanDecisionIntended', { plan, terms }),
    ...INSURERS.map((insurer) => at(100, 'InsurerDecisionGiven', { plan, insurer, decision: 'approved', explanation: null })),
    at(100, 'PlanApproved', { plan, terms }),
    at(130, 'BeschikkingIssued', {
      plan,
      number: null,
      domain: 'Zvw',
      granted: { amount: terms.amounts[0]?.amount, bound: 'exact', text: null },
      dataDate: FIRST_DAY,
    }),
    ...terms.kpis.flatMap((kpi) => kpiFacts(kpi, random).map(([day, type, data]) => at(100 + day, type, { plan, kpi: kpi.kpi, ...data }))),
  ];
}

function termsOf(n: number, random: () => number): Terms {
  const kpis = Array.from({ length: KPIS }, (_, k) => ({
    kpi: `K${String(k + 1).padStart(2, '0')}`,
    title: 'Een resultaat dat met een verantwoording wordt aangetoond',
    sector: SECTORS[(n + (k % 2)) % 6] as string,
    amount: toCents(BigInt(100_000 + Math.floor(random() * 40_000_000))),
    due: null,
  }));
  const sectors = [...new Set(kpis.map(({ sector }) => sector))];
  const sum = (of: string) => kpis.reduce((all, { sector, amount }) => (sector === of ? all + BigInt(amount) : all), 0n);
  return { amounts: sectors.map((sector) => ({ sector, amount: toCents(sum(sector)) })), kpis };
}

type KpiFact = readonly [day: number, type: DossierEvent['type'], data: object];

/** From its approval on, in days. */
function kpiFacts({ amount }: { readonly amount: Cents }, random: () => number): KpiFact[] {
  const quarters = 2 + Math.floor(random() * 12);
  const evidence = 'Vastgesteld aan de hand van de verantwoording van de aanvrager.';
  const revisions = Array.from({ length: quarters }, (_, q) => q).filter(() => random() < 0.8);
  const share = random() < 0.7 ? 100n : random() < 0.7 ? 60n : 0n;
  const earned = toCents((BigInt(amount) * share) / 100n);
  const outcome = share === 100n ? 'KpiAchieved' : share === 60n ? 'KpiPartlyAchieved' : 'KpiMissed';
  const told = share === 0n ? { earned, reason: evidence } : { earned, evidence };
  const end = quarters * QUARTER + 20;
  return [
    ...revisions.map(
      (q): KpiFact => [
        q * QUARTER + 15,
        'KpiExpectationRevised',
        { expected: toCents((BigInt(amount) * BigInt(99 - q)) / 100n), reason: 'Bijgesteld op de stand van het kwartaal.' },
      ],
    ),
    [end, outcome, told],
    ...(share === 0n
      ? []
      : ([
          [end + 20, 'KpiPaymentAuthorised', { amount: earned }],
          [end + 50, 'KpiPaymentMade', { amount: earned }],
        ] as const)),
    ...(share === 100n ? [] : ([[end + 80, 'KpiRemainderReleased', { reason: 'Afgesproken bij de vaststelling.' }]] as const)),
  ];
}

function envelope(n: number, day: number, told: number): Omit<NewEvent, 'type' | 'data'> {
  const id = uuidV5(actor.person, String(n));
  const recordedAt = new Date(Date.parse(`${FIRST_DAY}T09:00:00.000Z`) + Math.floor(told * 86_400_000)).toISOString() as Instant;
  const validFrom = addDays(FIRST_DAY, day) as CalendarDate;
  return { id, schemaVersion: 1, recordedAt, validFrom, commandId: id, correlationId: id, causationId: id, actor, basis: 'recorded' };
}
