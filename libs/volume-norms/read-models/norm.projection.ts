import { toldProjection } from '@peildatum/projections';
import { interventionOfStream, normEvents } from '../domain/norm.events.js';
import { NormFactRow } from './norm-fact.entity.js';

/** What was proposed and decided about interventions, each fact as it was told. */
export const normProjection = toldProjection('volumenormen', {
  version: 1,
  entity: NormFactRow,
  events: normEvents,
  subjectOf: interventionOfStream,
});
