import { INSTITUTION_FACTS, type InstitutionEvent } from '@peildatum/volume-norms';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, factOf } from '../writing/fact-kinds.js';

const KINDS: FactKinds<InstitutionEvent> = Object.fromEntries(
  Object.entries(INSTITUTION_FACTS).map(([soort, written]) => [soort, factKind(written.input, written.factOf)]),
);

/** What is recorded of an institution, by its `soort`. */
export const INSTELLINGSGEGEVEN = factOf(KINDS);

export const INSTELLING_CORRECTIE = correctionOf(KINDS);
