import { BODIES, decidedBy } from '@peildatum/governance';
import { subject } from '@peildatum/subjects';
import { correctNorm, interventionNotFound, tellNorm } from '../domain/norm.decide.js';
import { type InterventionCode, type NormEvent, normEvents, normStreams } from '../domain/norm.events.js';
import type { InterventionView } from '../domain/norm.shape.js';
import { interventionView } from '../domain/norm.view.js';
import { NORM_FACTS } from './input/norm-facts.js';
import { institutionStreamsIn, institutionsKnown } from './known.js';
import { listedRegion } from './listed-region.js';
import { NORM_RIGHTS } from './norm-rights.js';

/** An intervention and its norm: what was proposed and decided, and who moves volumes for it. */
export const intervention = subject<NormEvent, InterventionView, InterventionCode>({
  name: 'interventie',
  example: 'multitrauma',
  streams: normStreams,
  events: normEvents,
  decisions: {
    tell: (_code, fact, beside) => tellNorm(fact, institutionsKnown(beside)),
    correct: (code, order, beside) => correctNorm(code, order, institutionsKnown(beside)),
  },
  notFound: interventionNotFound,
  listedIn: listedRegion,
  requires: (told) =>
    told.type === 'VolumeNormSet' || told.type === 'VolumeNormRevised' || told.type === 'VolumeNormWithdrawn'
      ? [decidedBy('besluit', told.data.decision, BODIES.roundTables, told.validFrom)]
      : [],
  looksAt: institutionStreamsIn,
  view: interventionView,
  facts: NORM_FACTS,
  rights: NORM_RIGHTS,
  readModel: 'volumenormen',
  table: 'volume_norm_fact',
});
