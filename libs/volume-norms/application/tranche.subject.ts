import { rightsByRole } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type TrancheEvent, trancheEvents, trancheStreams } from '../domain/norm.events.js';
import type { TrancheView } from '../domain/norm.shape.js';
import { trancheDecisions, trancheNotFound } from '../domain/tranche/tranche.rules.js';
import { trancheView } from '../domain/tranche/tranche.view.js';
import { factOfNormtranche, NormtrancheInput } from './input/normtranche.input.js';

/** A tranche of norms with its agreed dates. */
export const tranche = subject<TrancheEvent, TrancheView>({
  name: 'tranche',
  example: '1',
  streams: trancheStreams,
  events: trancheEvents,
  decisions: trancheDecisions,
  notFound: trancheNotFound,
  view: trancheView,
  facts: {
    normtranche: fact(NormtrancheInput, factOfNormtranche, {
      description: 'Een tranche van volumenormen is afgesproken, met haar data.',
      example: { geldigVanaf: '2022-09-16', titel: 'Eerste tranche', uiterlijk: '2023-12-31', toezichtVanaf: '2026-01-01' },
    }),
  },
  rights: rightsByRole<TrancheEvent>({ NormTrancheAgreed: 'record-norm' }, 'correct-norm'),
  readModel: 'normtranches',
  table: 'norm_tranche_fact',
});
