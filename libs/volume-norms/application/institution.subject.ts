import { subject } from '@peildatum/subjects';
import { correctInstitution, institutionNotFound, tellInstitution } from '../domain/institution/institution.decide.js';
import { institutionView } from '../domain/institution/institution.view.js';
import { type InstitutionCode, type InstitutionEvent, institutionEvents, institutionStreams } from '../domain/norm.events.js';
import type { InstitutionView } from '../domain/norm.shape.js';
import { INSTITUTION_FACTS } from './input/norm-facts.js';
import { interventionStreamsIn, interventionsKnown } from './known.js';
import { listedRegion } from './listed-region.js';
import { INSTITUTION_RIGHTS } from './norm-rights.js';

/** An institution with its locations and its volumes. */
export const institution = subject<InstitutionEvent, InstitutionView, InstitutionCode>({
  name: 'instelling',
  example: 'mst',
  streams: institutionStreams,
  events: institutionEvents,
  decisions: {
    tell: (code, fact, beside) => tellInstitution(code, fact, interventionsKnown(beside)),
    correct: (code, order, beside) => correctInstitution(code, order, interventionsKnown(beside)),
  },
  notFound: institutionNotFound,
  listedIn: listedRegion,
  looksAt: interventionStreamsIn,
  view: institutionView,
  facts: INSTITUTION_FACTS,
  rights: INSTITUTION_RIGHTS,
  readModel: 'instellingen',
  table: 'institution_fact',
});
