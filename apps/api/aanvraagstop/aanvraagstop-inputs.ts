import { AanvraagstopInput, factOfAanvraagstop, type IntakeEvent } from '@peildatum/plans';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind } from '../writing/fact-kinds.js';

export const AANVRAAGSTOP = bodyOf(AanvraagstopInput);

const REPLACEMENTS: FactKinds<IntakeEvent> = { besluit: factKind(AanvraagstopInput, factOfAanvraagstop) };

export const AANVRAAGSTOP_CORRECTIE = correctionOf(REPLACEMENTS);
