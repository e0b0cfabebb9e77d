import { shape } from '@peildatum/kernel';
import { bookOf, EVENT_COLUMNS, eventSelect } from '../event-columns.js';
import { fromRows } from '../paged-rows.js';
import type { Question } from '../question.js';

/** What approves, and what in the same stream is approved by it. */
export const APPROVALS: Readonly<Record<string, readonly string[]>> = {
  UpdateApproved: ['UpdateSubmitted'],
  EditorialTextReviewed: ['EditorialTextWritten'],
  SnelleToetsApproved: ['SnelleToetsSubmitted', 'SnelleToetsResubmitted'],
  PlanApproved: ['PlanSubmitted'],
  KpiPaymentAuthorised: ['KpiAchieved', 'KpiPartlyAchieved'],
};

const PAIRS = Object.entries(APPROVALS).flatMap(([approval, told]) => told.map((type) => [approval, type] as const));

/** Approvals by the person who told what they approve. The first history is of one actor, and says nothing of it. */
export const ownApprovals: Question = {
  name: 'eigen-goedkeuringen',
  title: 'Goedgekeurd door wie het zelf meldde',
  asks: 'Welke goedkeuringen zijn gegeven door dezelfde persoon die het had gemeld?',
  note: 'Het gaat om dezelfde persoon in hetzelfde dossier, voorstel of redactiestuk. Wie dat is, staat in het logboek.',
  access: 'read-log',
  parameters: {},
  columns: {
    ...EVENT_COLUMNS,
    gemeld: { title: 'Gemeld als', shape: shape.text('Wat die persoon eerder meldde.') },
    gemeldIn: { title: 'Gemeld in volgnummer', shape: shape.integer('Het volgnummer van die melding.', { minimum: 1 }) },
  },
  answer: fromRows(
    (snapshot) => ({
      text: `SELECT ${eventSelect('e')}, s.type AS gemeld, s.volgnummer::int AS "gemeldIn", e.volgnummer AS k1, 0::bigint AS k2
                   FROM ${bookOf(snapshot, 'e')}
                  CROSS JOIN LATERAL (
                    SELECT told.type, told.volgnummer FROM ${bookOf(snapshot, 'told')}
                      JOIN unnest($2::text[], $3::text[]) AS pair (approval, type) ON pair.type = told.type AND pair.approval = e.type
                     WHERE told.stream = e.stream AND told.volgnummer < e.volgnummer AND told.actor_person = e.actor_person
                     ORDER BY told.volgnummer DESC LIMIT 1) AS s
                  WHERE e.volgnummer <= $1::bigint AND e.type = ANY ($2::text[]) AND e.actor_role <> 'migratie'`,
      values: [snapshot.volgnummer, PAIRS.map(([approval]) => approval), PAIRS.map(([, type]) => type)],
    }),
    { types: ['naam', 'gemeld'] },
  ),
};
