import { type CalendarDate, type Cents, NO_CENTS, toCents } from '@peildatum/kernel';
import type { DossierEvent, StatedAmount, Terms } from '../domain/dossier.events.js';

/** The dossier of the specs: a snelle toets, its first plan, and the plans after it. */
export const TOETS = 'ST-0123';
export const PLAN = 'ST-0123.1';

type Type = DossierEvent['type'];
type DataOf<T extends Type> = Extract<DossierEvent, { type: T }>['data'];

/** What a fact says when a spec has nothing to say of it. */
const plan = PLAN;
const note = { explanation: null };
const values = { title: null, regions: null, sectors: null, themes: null };

export const euro = (euros: number): Cents => toCents(BigInt(Math.round(euros * 100)));

/** Terms of KPIs, each of a sector and an amount in euros; the amounts per sector follow. */
export function termsOf(...kpis: readonly (readonly [kpi: string, sector: string | null, euros: number, due?: string])[]): Terms {
  const sectors = [...new Set(kpis.map(([, sector]) => sector))];
  return {
    amounts: sectors.map((sector) => ({
      sector,
      amount: euro(kpis.filter(([, own]) => own === sector).reduce((sum, [, , euros]) => sum + euros, 0)),
    })),
    kpis: kpis.map(([kpi, sector, euros, due]) => ({ kpi, title: null, sector, amount: euro(euros), due: due ?? null })),
  };
}

export const TERMS = termsOf(['K01', 'MSZ', 100], ['K02', 'MSZ', 200], ['K03', 'GGZ', 300]);

const granted = (bound: StatedAmount['bound'], euros: number): StatedAmount => ({ amount: euro(euros), bound, text: null });
export const exactly = (euros: number): StatedAmount => granted('exact', euros);
export const about = (euros: number): StatedAmount => granted('about', euros);
export const atLeast = (euros: number): StatedAmount => granted('at-least', euros);

const DEFAULTS: { readonly [T in Type]: DataOf<T> } = {
  IntakeExceptionGranted: { code: TOETS, insurer: 'Zilveren Kruis', reason: 'in de afrondende fase' },
  SnelleToetsSubmitted: { code: TOETS, ...values, requested: null, insurer: 'Zilveren Kruis' },
  SnelleToetsAssessmentStarted: note,
  SnelleToetsInformationRequested: { request: 'begroting' },
  SnelleToetsInformationProvided: note,
  SnelleToetsApproved: note,
  SnelleToetsProvisionallyRejected: { points: ['businesscase', 'draagvlak'] },
  SnelleToetsRejected: { reason: 'geen impact' },
  SnelleToetsResubmitted: { requested: null, explanation: null },
  SnelleToetsAmountRequested: { requested: euro(700), explanation: null },
  SnelleToetsWithdrawn: { reason: 'samengevoegd' },
  SnelleToetsStatusNotPublished: { reason: 'niet in de editie' },
  PlanSubmitted: {
    plan,
    ...values,
    patientInvolvement: null,
    targetGroups: null,
    socialDomain: null,
    requested: euro(600),
    insurers: ['Zilveren Kruis', 'VGZ'],
    selfAssessment: null,
  },
  PlanAmountRequested: { plan, requested: euro(500), explanation: null },
  PlanAssessmentStarted: { plan, ...note },
  PlanInformationRequested: { plan, request: 'begroting' },
  PlanInformationProvided: { plan, ...note },
  MunicipalityAssessmentGiven: { plan, municipality: 'Zwolle', verdict: 'positive', ...note },
  PlanDecisionIntended: { plan, terms: TERMS },
  InsurerDecisionGiven: { plan, insurer: 'VGZ', decision: 'approved', ...note },
  UnnamedInsurersApproved: { plan, ...note },
  PlanApproved: { plan, terms: TERMS },
  PlanRejected: { plan, reason: 'voorwaarde 3' },
  PlanWithdrawn: { plan, reason: 'geen hoofdaannemer' },
  PlanStatusNotPublished: { plan, reason: 'niet in de editie' },
  PlanAmountRevised: { plan, terms: TERMS, reason: 'loonbijstelling' },
  KpiExpectationRevised: { plan, kpi: 'K01', expected: euro(80), reason: 'later begonnen' },
  KpiAchieved: { plan, kpi: 'K01', earned: euro(100), evidence: 'verantwoording' },
  KpiPartlyAchieved: { plan, kpi: 'K01', earned: euro(60), evidence: 'verantwoording' },
  KpiMissed: { plan, kpi: 'K01', earned: NO_CENTS, reason: 'geen personeel' },
  KpiPaymentAuthorised: { plan, kpi: 'K01', amount: euro(60) },
  KpiPaymentMade: { plan, kpi: 'K01', amount: euro(60) },
  KpiRemainderReleased: { plan, kpi: 'K01', reason: 'afgesproken' },
  BeschikkingIssued: { plan, number: null, domain: 'Zvw', granted: exactly(600), dataDate: '2025-05-20' },
  GrantQualified: { plan, of: 'beschikking', on: '2025-05-20', number: null, bound: 'about', text: null },
  VwsRouteGranted: { plan, granted: exactly(50), reason: 'sociaal domein', dataDate: '2025-05-20' },
};

/** A fact of the dossier on a date, with what the spec says of it. */
export const fact = <T extends Type>(type: T, validFrom: string, data: Partial<DataOf<T>> = {}): Extract<DossierEvent, { type: T }> =>
  ({ type, validFrom: validFrom as CalendarDate, data: { ...DEFAULTS[type], ...data } }) as unknown as Extract<DossierEvent, { type: T }>;

/** A snelle toets up to its approval. */
export const approvedToets = (): DossierEvent[] => [
  fact('SnelleToetsSubmitted', '2024-01-10'),
  fact('SnelleToetsAssessmentStarted', '2024-01-20'),
  fact('SnelleToetsApproved', '2024-02-10'),
];

/** … and a plan on it that is being assessed. */
export const planUnderAssessment = (data: Partial<DataOf<'PlanSubmitted'>> = {}): DossierEvent[] => [
  ...approvedToets(),
  fact('PlanSubmitted', '2024-05-01', data),
  fact('PlanAssessmentStarted', '2024-05-10', data.plan ? { plan: data.plan } : {}),
];

/** … of which the decision is intended, on 15 September 2024. */
export const planIntended = (data: Partial<DataOf<'PlanSubmitted'>> = {}, terms: Terms = TERMS): DossierEvent[] => [
  ...planUnderAssessment(data),
  fact('PlanDecisionIntended', '2024-09-15', { terms }),
];

/** … and that both insurers approved, on 1 and 15 October 2024. */
export const planApproved = (terms: Terms = TERMS): DossierEvent[] => [
  ...planIntended({}, terms),
  fact('InsurerDecisionGiven', '2024-10-01', { insurer: 'Zilveren Kruis' }),
  fact('InsurerDecisionGiven', '2024-10-15', { insurer: 'VGZ' }),
  fact('PlanApproved', '2024-10-15', { terms }),
];
