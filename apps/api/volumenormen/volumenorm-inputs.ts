import { NORM_FACTS, type NormEvent } from '@peildatum/volume-norms';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, factOf } from '../writing/fact-kinds.js';

const KINDS: FactKinds<NormEvent> = Object.fromEntries(
  Object.entries(NORM_FACTS).map(([soort, written]) => [soort, factKind(written.input, written.factOf)]),
);

/** What is decided about an intervention and its norm, by its `soort`. */
export const NORMBESLUIT = factOf(KINDS);

export const NORM_CORRECTIE = correctionOf(KINDS);
