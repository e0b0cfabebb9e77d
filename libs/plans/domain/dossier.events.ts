import { amount, correctionEvent, event, type FactsOf, NO_CENTS, schema } from '@peildatum/kernel';
import { KPI_NAME, type KpiName, PLAN_CODE, type PlanCode, TOETS_CODE, type ToetsCode } from './codes.js';

const { object, text, list, nullable, matching, oneOf, literal, count, date } = schema;

const toets = () => matching<ToetsCode>(TOETS_CODE, 'de code van een snelle toets (letters, cijfers en streepjes)');
const plan = () => matching<PlanCode>(PLAN_CODE, 'de code van een transformatieplan (ST-0123.1)');
const kpi = () => matching<KpiName>(KPI_NAME, 'de naam van een KPI binnen haar plan (K07)');
const insurer = () => text(100);
const explanation = () => nullable(text());

/** Values of a dated list in `data/waardelijsten`. Null means: the source does not say. */
const values = () => nullable(list(text(100), 50));

/** How exact an amount is that a source prints: "ruim" is at least, "bijna" at most, "circa" neither; with the words of the source. */
export const BOUNDS = ['exact', 'at-least', 'at-most', 'about'] as const;
const stated = () => object({ amount: amount(), bound: oneOf(...BOUNDS), text: nullable(text(200)) });

/** What an approval names: the amount per sector or domain, and the KPIs that earn it. A plan that asks no money has neither. */
const terms = () =>
  object({
    /** Sector null: the source does not say which. */
    amounts: list(object({ sector: nullable(text(100)), amount: amount() }), 50),
    kpis: list(
      object({ kpi: kpi(), title: nullable(text(500)), sector: nullable(text(100)), amount: amount(), due: nullable(date()) }),
      500,
    ),
  });

/** The eight conditions of the agreement (001 r. 1998-2006), in its order. */
export const CONDITIONS = 8;
const selfAssessment = () =>
  nullable(list(object({ condition: count(), met: oneOf('yes', 'no', 'partly'), explanation: explanation() }), CONDITIONS));

/** What can have happened to a snelle toets and to the plans that rest on it; the stream is `dossier-<code>`. */
export const dossierEvents = {
  /** May stand before the submission: an elaborated snelle toets that was announced to the coordinating insurer (004 r. 313-317). */
  IntakeExceptionGranted: event(object({ code: toets(), insurer: insurer(), reason: text() })),
  SnelleToetsSubmitted: event(
    object({
      code: toets(),
      title: nullable(text(500)),
      regions: values(),
      sectors: values(),
      themes: values(),
      /** Null: no amount was asked, or the source does not say. */
      requested: nullable(amount()),
      /** The coordinating insurer. */
      insurer: nullable(insurer()),
    }),
  ),
  SnelleToetsAssessmentStarted: event(object({ explanation: explanation() })),
  SnelleToetsInformationRequested: event(object({ request: explanation() })),
  SnelleToetsInformationProvided: event(object({ explanation: explanation() })),
  SnelleToetsApproved: event(object({ explanation: explanation() })),
  SnelleToetsProvisionallyRejected: event(object({ points: list(text(1_000), 50) })),
  SnelleToetsRejected: event(object({ reason: explanation() })),
  /** After a provisional rejection; the dossier and the count stay. */
  SnelleToetsResubmitted: event(object({ requested: nullable(amount()), explanation: explanation() })),
  SnelleToetsWithdrawn: event(object({ reason: text() })),
  /** From here on the sources do not say how it stands; any step may follow. */
  SnelleToetsStatusNotPublished: event(object({ reason: text() })),

  PlanSubmitted: event(
    object({
      plan: plan(),
      title: nullable(text(500)),
      regions: values(),
      sectors: values(),
      themes: values(),
      /** Kinds of involvement of patients and clients. */
      patientInvolvement: values(),
      /** The doelgroepen whose outcomes it serves. */
      targetGroups: values(),
      /** Whether the sociaal domein takes part; null: the source does not say. */
      socialDomain: nullable(oneOf('yes', 'no')),
      requested: nullable(amount()),
      /** The market-leading insurers that decide, two as a rule. */
      insurers: nullable(list(insurer(), 4)),
      selfAssessment: selfAssessment(),
    }),
  ),
  PlanAssessmentStarted: event(object({ plan: plan(), explanation: explanation() })),
  PlanInformationRequested: event(object({ plan: plan(), request: explanation() })),
  PlanInformationProvided: event(object({ plan: plan(), explanation: explanation() })),
  /** Due from March 2025 for a plan with sociaal domein (004 r. 10016). */
  MunicipalityAssessmentGiven: event(
    object({ plan: plan(), municipality: text(100), verdict: oneOf('positive', 'negative'), explanation: explanation() }),
  ),
  /** Voorgenomen besluit: on what terms it would be approved. */
  PlanDecisionIntended: event(object({ plan: plan(), terms: terms() })),
  /** Once per market-leading insurer. */
  InsurerDecisionGiven: event(
    object({ plan: plan(), insurer: insurer(), decision: oneOf('approved', 'rejected'), explanation: explanation() }),
  ),
  /** Appended with the last decision that it needs, never told by hand. */
  PlanApproved: event(object({ plan: plan(), terms: terms() })),
  PlanRejected: event(object({ plan: plan(), reason: explanation() })),
  PlanWithdrawn: event(object({ plan: plan(), reason: text() })),
  PlanStatusNotPublished: event(object({ plan: plan(), reason: text() })),
  /** The whole new terms: every KPI of the plan is named, at nothing if it no longer counts. */
  PlanAmountRevised: event(object({ plan: plan(), terms: terms(), reason: text() })),

  KpiExpectationRevised: event(object({ plan: plan(), kpi: kpi(), expected: amount(), reason: text() })),
  KpiAchieved: event(object({ plan: plan(), kpi: kpi(), earned: amount(), evidence: text() })),
  KpiPartlyAchieved: event(object({ plan: plan(), kpi: kpi(), earned: amount(), evidence: text() })),
  KpiMissed: event(object({ plan: plan(), kpi: kpi(), earned: literal(NO_CENTS), reason: text() })),
  /** Payments name all that was authorised or paid for this KPI so far. */
  KpiPaymentAuthorised: event(object({ plan: plan(), kpi: kpi(), amount: amount() })),
  KpiPaymentMade: event(object({ plan: plan(), kpi: kpi(), amount: amount() })),
  /** What was not earned is released for good. */
  KpiRemainderReleased: event(object({ plan: plan(), kpi: kpi(), reason: text() })),

  /** By the NZa, after the approval and never for more; `dataDate` is the date of its own figures. */
  BeschikkingIssued: event(
    object({ plan: plan(), number: nullable(text(100)), domain: nullable(text(100)), granted: stated(), dataDate: date() }),
  ),
  /** The ventiel: paid through the budget of VWS, outside the beschikkingen. */
  VwsRouteGranted: event(object({ plan: plan(), granted: stated(), reason: text(), dataDate: date() })),
  DossierFactCorrected: correctionEvent(),
} as const;

export type DossierEvent = Exclude<FactsOf<typeof dossierEvents>, { type: 'DossierFactCorrected' }>;
export type PlanEvent = Extract<DossierEvent, { data: { readonly plan: PlanCode } }>;
export type ToetsEvent = Exclude<DossierEvent, PlanEvent>;
export const isPlanEvent = (fact: DossierEvent): fact is PlanEvent => 'plan' in fact.data;

export type Terms = Extract<DossierEvent, { type: 'PlanApproved' }>['data']['terms'];
export type StatedAmount = Extract<DossierEvent, { type: 'BeschikkingIssued' }>['data']['granted'];
