import { toldProjection } from '@peildatum/projections';
import { institutionEvents, institutionOfStream } from '../domain/norm.events.js';
import { InstitutionFactRow } from './institution-fact.entity.js';

/** Institutions, their locations and their volumes, each fact as it was told. */
export const institutionProjection = toldProjection('instellingen', {
  version: 1,
  entity: InstitutionFactRow,
  events: institutionEvents,
  subjectOf: institutionOfStream,
});
