import { type ProjectedRow, projection } from '@peildatum/projections';
import type { PlanCode } from '../domain/codes.js';
import { dossierEvents, type Terms } from '../domain/dossier.events.js';
import type { PlanStatus } from '../domain/statuses.js';
import { PlanFactRow } from './plan-fact.entity.js';

/**
 * What each event tells of a transformatieplan. The newest fact of an aspect is its value, but for decisions, beschikkingen
 * and VWS routes: of those every one stands.
 */
export const planProjection = projection(
  'transformatieplannen',
  { entity: PlanFactRow, events: dossierEvents },
  {
    PlanSubmitted: (e) => {
      const { plan, title, regions, sectors, themes, patientInvolvement, targetGroups, socialDomain, requested, insurers } = e.data;
      const lists = { regions, sectors, themes, patient_involvement: patientInvolvement, target_groups: targetGroups, insurers };
      const submission = row(plan, 'submission', { title, ...lists, social_domain: socialDomain });
      return [submission, row(plan, 'requested', { requested }), status(plan, 'submitted', null)];
    },
    PlanAmountRequested: ({ data }) => [row(data.plan, 'requested', { requested: data.requested })],
    PlanAssessmentStarted: ({ data }) => [status(data.plan, 'under-assessment', data.explanation)],
    PlanInformationRequested: ({ data }) => [status(data.plan, 'information-requested', data.request)],
    PlanInformationProvided: ({ data }) => [status(data.plan, 'under-assessment', data.explanation)],
    PlanDecisionIntended: ({ data }) => [terms(data, 'intended'), status(data.plan, 'decision-intended', null)],
    InsurerDecisionGiven: ({ data }) => [row(data.plan, 'decision', { insurer: data.insurer, decision: data.decision })],
    UnnamedInsurersApproved: ({ data }) => [row(data.plan, 'decision', { insurer: null, decision: 'approved' })],
    PlanApproved: ({ data }) => [terms(data), status(data.plan, 'approved', null)],
    PlanRejected: ({ data }) => [status(data.plan, 'rejected', data.reason)],
    PlanWithdrawn: ({ data }) => [status(data.plan, 'withdrawn', data.reason)],
    PlanStatusNotPublished: ({ data }) => [status(data.plan, 'unknown', data.reason)],
    PlanAmountRevised: ({ data }) => [terms(data)],
    BeschikkingIssued: ({ data: { plan, number, domain, granted, dataDate } }) => [
      row(plan, 'beschikking', { number, domain, granted, data_date: dataDate }),
    ],
    GrantQualified: ({ data: { plan, ...qualifier } }) => [row(plan, 'qualifier', { granted: qualifier })],
    VwsRouteGranted: ({ data: { plan, granted, dataDate } }) => [row(plan, 'vws-route', { granted, data_date: dataDate })],
  },
);

const row = (plan: PlanCode, aspect: string, values: ProjectedRow['values']): ProjectedRow => ({ subject: plan, aspect, values });
const status = (plan: PlanCode, value: PlanStatus, note: string | null) => row(plan, 'status', { status: value, note });
const terms = (data: { readonly plan: PlanCode; readonly terms: Terms }, aspect = 'terms') =>
  row(data.plan, aspect, { amounts: data.terms.amounts, kpis: data.terms.kpis });
