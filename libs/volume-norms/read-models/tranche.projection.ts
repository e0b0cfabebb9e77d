import { toldProjection } from '@peildatum/projections';
import { trancheEvents, trancheOfStream } from '../domain/norm.events.js';
import { TrancheFactRow } from './tranche-fact.entity.js';

/** What was agreed about tranches of norms, each fact as it was told. */
export const trancheProjection = toldProjection('normtranches', {
  version: 1,
  entity: TrancheFactRow,
  events: trancheEvents,
  subjectOf: trancheOfStream,
});
