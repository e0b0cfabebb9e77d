import { TRANCHE_FACTS, type TrancheEvent } from '@peildatum/volume-norms';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, factOf } from '../writing/fact-kinds.js';

const KINDS: FactKinds<TrancheEvent> = Object.fromEntries(
  Object.entries(TRANCHE_FACTS).map(([soort, written]) => [soort, factKind(written.input, written.factOf)]),
);

/** What is agreed about a tranche; its `soort` is normtranche. */
export const NORMTRANCHE = factOf(KINDS);

export const NORMTRANCHE_CORRECTIE = correctionOf(KINDS);
