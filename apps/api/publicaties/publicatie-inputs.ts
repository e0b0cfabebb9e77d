import { PUBLICATION_FACTS, type PublicationEvent } from '@peildatum/publications';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, factOf } from '../writing/fact-kinds.js';

const KINDS: FactKinds<PublicationEvent> = Object.fromEntries(
  Object.entries(PUBLICATION_FACTS).map(([soort, written]) => [soort, factKind(written.input, written.factOf)]),
);

/** What is decided about an embargo, by its `soort`. */
export const EMBARGOBESLUIT = factOf(KINDS);

export const EMBARGO_CORRECTIE = correctionOf(KINDS);
