import {
  GevraagdBedragInput,
  SnelleToetsInput,
  type TellableDossierFact,
  ToetsStapInput,
  toetsFacts,
  UitzonderingInput,
} from '@peildatum/plans';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { keepingItsCode, kindsOf } from '../writing/fact-kinds.js';

export const SNELLE_TOETS = bodyOf(SnelleToetsInput);
export const UITZONDERING = bodyOf(UitzonderingInput);
export const GEVRAAGD_BEDRAG = bodyOf(GevraagdBedragInput);
export const TOETS_STAP = bodyOf(ToetsStapInput);

const KINDS = kindsOf(toetsFacts);

export const SNELLE_TOETS_CORRECTIE = correctionOf<TellableDossierFact>({
  ...KINDS,
  'snelle-toets': keepingItsCode(KINDS['snelle-toets'], 'een snelle toets'),
});
