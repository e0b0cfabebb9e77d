import { FRAMEWORK_FACTS, type FrameworkCode, type FrameworkEvent } from '@peildatum/budgets';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind, factOf } from '../writing/fact-kinds.js';

const KINDS: FactKinds<FrameworkEvent> = Object.fromEntries(
  Object.entries(FRAMEWORK_FACTS).map(([soort, written]) => [
    soort,
    factKind(written.input, (input, code) => written.factOf(input, code as FrameworkCode)),
  ]),
);

/** What was set, estimated or published of a kader, by its `soort`. */
export const KADERCIJFER = factOf(KINDS);

export const KADER_CORRECTIE = correctionOf(KINDS);
