import { amount, correctionEvent, event, type FactsOf, NO_CENTS, schema, told } from '@peildatum/kernel';
import { KPI_NAME, type KpiName, PLAN_CODE, type PlanCode, TOETS_CODE, type ToetsCode } from './codes.js';
import { ofKpi, ofPlan, ofPlanEach, STATUS, termsOf } from './dossier.aspects.js';

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
  IntakeExceptionGranted: event(
    'uitzondering op de aanvraagstop',
    object({ code: toets(), insurer: insurer(), reason: text() }),
    told('intake-exception'),
  ),
  SnelleToetsSubmitted: event(
    'indiening van een snelle toets',
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
    told('submission', 'requested', 'status'),
  ),
  SnelleToetsAssessmentStarted: event(
    'begin van de beoordeling van een snelle toets',
    object({ explanation: explanation() }),
    told('status'),
  ),
  SnelleToetsInformationRequested: event('informatieverzoek bij een snelle toets', object({ request: explanation() }), told('status')),
  SnelleToetsInformationProvided: event('informatie bij een snelle toets', object({ explanation: explanation() }), told('status')),
  SnelleToetsApproved: event('goedkeuring van een snelle toets', object({ explanation: explanation() }), told('status')),
  SnelleToetsProvisionallyRejected: event(
    'voorlopige afkeuring van een snelle toets',
    object({ points: list(text(1_000), 50) }),
    told('status'),
  ),
  SnelleToetsRejected: event('afwijzing van een snelle toets', object({ reason: explanation() }), told('status')),
  /** After a provisional rejection; the dossier and the count stay. */
  SnelleToetsResubmitted: event(
    'nieuwe indiening van een snelle toets',
    object({ requested: nullable(amount()), explanation: explanation() }),
    ({ requested }) => (requested === null ? [STATUS] : [{ name: 'requested' }, STATUS]),
  ),
  /** That a source names the amount that is asked, or another one, after the submission; it is no step. */
  SnelleToetsAmountRequested: event(
    'gevraagd bedrag van een snelle toets',
    object({ requested: amount(), explanation: explanation() }),
    told('requested'),
  ),
  SnelleToetsWithdrawn: event('intrekking van een snelle toets', object({ reason: text() }), told('status')),
  /** From here on the sources do not say how it stands; any step may follow. */
  SnelleToetsStatusNotPublished: event('status van een snelle toets niet gepubliceerd', object({ reason: text() }), told('status')),

  PlanSubmitted: event(
    'indiening van een transformatieplan',
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
    ofPlan('submission', 'requested', 'status'),
  ),
  /** As of a snelle toets. What a plan is approved for stands in its terms, and does not change with it. */
  PlanAmountRequested: event(
    'gevraagd bedrag van een transformatieplan',
    object({ plan: plan(), requested: amount(), explanation: explanation() }),
    ofPlan('requested'),
  ),
  PlanAssessmentStarted: event(
    'begin van de beoordeling van een transformatieplan',
    object({ plan: plan(), explanation: explanation() }),
    ofPlan('status'),
  ),
  PlanInformationRequested: event(
    'informatieverzoek bij een transformatieplan',
    object({ plan: plan(), request: explanation() }),
    ofPlan('status'),
  ),
  PlanInformationProvided: event(
    'informatie bij een transformatieplan',
    object({ plan: plan(), explanation: explanation() }),
    ofPlan('status'),
  ),
  /** Due from March 2025 for a plan with sociaal domein (004 r. 10016). */
  MunicipalityAssessmentGiven: event(
    'gemeentelijke beoordeling',
    object({ plan: plan(), municipality: text(100), verdict: oneOf('positive', 'negative'), explanation: explanation() }),
    ({ plan, municipality }) => [{ of: plan, name: 'municipality', which: municipality }],
  ),
  /** Voorgenomen besluit: on what terms it would be approved. */
  PlanDecisionIntended: event(
    'voorgenomen besluit over een transformatieplan',
    object({ plan: plan(), terms: terms() }),
    ofPlan('status', 'intended'),
  ),
  /** Once per market-leading insurer. */
  InsurerDecisionGiven: event(
    'besluit van een verzekeraar',
    object({ plan: plan(), insurer: insurer(), decision: oneOf('approved', 'rejected'), explanation: explanation() }),
    ({ plan, insurer }) => [{ of: plan, name: 'decision', which: insurer }],
  ),
  /** That all of them approved, where no source names them: unknown insurers are not none. */
  UnnamedInsurersApproved: event(
    'goedkeuring door verzekeraars die niet zijn genoemd',
    object({ plan: plan(), explanation: explanation() }),
    ofPlan('decision'),
  ),
  /** Appended with the last decision that it needs, never told by hand. */
  PlanApproved: event('goedkeuring van een transformatieplan', object({ plan: plan(), terms: terms() }), (data) => [
    ...termsOf(data),
    { of: data.plan, name: 'status' },
  ]),
  PlanRejected: event('afwijzing van een transformatieplan', object({ plan: plan(), reason: explanation() }), ofPlan('status')),
  PlanWithdrawn: event('intrekking van een transformatieplan', object({ plan: plan(), reason: text() }), ofPlan('status')),
  PlanStatusNotPublished: event(
    'status van een transformatieplan niet gepubliceerd',
    object({ plan: plan(), reason: text() }),
    ofPlan('status'),
  ),
  /** The whole new terms: every KPI of the plan is named, at nothing if it no longer counts. */
  PlanAmountRevised: event('herziening van een planbedrag', object({ plan: plan(), terms: terms(), reason: text() }), termsOf),

  KpiExpectationRevised: event(
    'herziene verwachting van een KPI',
    object({ plan: plan(), kpi: kpi(), expected: amount(), reason: text() }),
    ofKpi('expected'),
  ),
  KpiAchieved: event('behaalde KPI', object({ plan: plan(), kpi: kpi(), earned: amount(), evidence: text() }), ofKpi('outcome')),
  KpiPartlyAchieved: event(
    'deels behaalde KPI',
    object({ plan: plan(), kpi: kpi(), earned: amount(), evidence: text() }),
    ofKpi('outcome'),
  ),
  KpiMissed: event('niet behaalde KPI', object({ plan: plan(), kpi: kpi(), earned: literal(NO_CENTS), reason: text() }), ofKpi('outcome')),
  /** Payments name all that was authorised or paid for this KPI so far. */
  KpiPaymentAuthorised: event(
    'akkoord met de betaling van een KPI',
    object({ plan: plan(), kpi: kpi(), amount: amount() }),
    ofKpi('payment'),
  ),
  KpiPaymentMade: event('betaling van een KPI', object({ plan: plan(), kpi: kpi(), amount: amount() }), ofKpi('payment')),
  /** What was not earned is released for good. */
  KpiRemainderReleased: event('vrijval van de rest van een KPI', object({ plan: plan(), kpi: kpi(), reason: text() }), ofKpi('released')),

  /** By the NZa, after the approval and never for more; `dataDate` is the date of its own figures. */
  BeschikkingIssued: event(
    'beschikking',
    object({ plan: plan(), number: nullable(text(100)), domain: nullable(text(100)), granted: stated(), dataDate: date() }),
    ofPlanEach('beschikking'),
  ),
  /** The ventiel: paid through the budget of VWS, outside the beschikkingen. */
  VwsRouteGranted: event(
    'toekenning via VWS',
    object({ plan: plan(), granted: stated(), reason: text(), dataDate: date() }),
    ofPlanEach('vws-route'),
  ),
  /** How exact the amount of a beschikking or VWS route of `on` is from here on; the amount and all else stay as they were. */
  GrantQualified: event(
    'kwalificatie van een toekenning',
    object({
      plan: plan(),
      of: oneOf('beschikking', 'vws-route'),
      on: date(),
      number: nullable(text(100)),
      bound: oneOf(...BOUNDS),
      text: nullable(text(200)),
    }),
    ({ plan, of, on, number }) => [{ of: plan, name: 'qualifier', which: `${of}.${on}.${number ?? ''}` }],
  ),
  DossierFactCorrected: correctionEvent(),
} as const;

export type DossierEvent = Exclude<FactsOf<typeof dossierEvents>, { type: 'DossierFactCorrected' }>;
export type PlanEvent = Extract<DossierEvent, { data: { readonly plan: PlanCode } }>;
export type ToetsEvent = Exclude<DossierEvent, PlanEvent>;
export const isPlanEvent = (fact: DossierEvent): fact is PlanEvent => 'plan' in fact.data;

export type Terms = Extract<DossierEvent, { type: 'PlanApproved' }>['data']['terms'];
export type StatedAmount = Extract<DossierEvent, { type: 'BeschikkingIssued' }>['data']['granted'];
