import { AGREEMENT_TABLE_FACTS, type AgreementTableEvent } from '@peildatum/budgets';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, factOf } from '../writing/fact-kinds.js';

const KINDS: FactKinds<AgreementTableEvent> = Object.fromEntries(
  Object.entries(AGREEMENT_TABLE_FACTS).map(([soort, written]) => [
    soort,
    factKind<object, AgreementTableEvent>(written.input, written.factOf),
  ]),
);

/** A table of an agreement; its `soort` is kadertabel. */
export const KADERTABEL = factOf(KINDS);

export const KADERTABEL_CORRECTIE = correctionOf(KINDS);
