import { refusedField } from '@peildatum/kernel';
import {
  factOfSnelleToets,
  factOfToetsStap,
  factOfUitzondering,
  SnelleToetsInput,
  type ToetsCode,
  ToetsStapInput,
  type ToldDossierFact,
  UitzonderingInput,
} from '@peildatum/plans';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind } from '../writing/fact-kinds.js';

export const SNELLE_TOETS = bodyOf(SnelleToetsInput);
export const UITZONDERING = bodyOf(UitzonderingInput);
export const TOETS_STAP = bodyOf(ToetsStapInput);

/** What a wrong fact of a snelle toets can be replaced by. */
const REPLACEMENTS: FactKinds<ToldDossierFact> = {
  indiening: factKind(SnelleToetsInput, factOfSubmission),
  uitzondering: factKind(UitzonderingInput, factOfUitzondering),
  stap: factKind(ToetsStapInput, factOfToetsStap),
};

export const SNELLE_TOETS_CORRECTIE = correctionOf(REPLACEMENTS);

/** A snelle toets keeps its code: it is the name of its stream. */
function factOfSubmission(input: SnelleToetsInput, code: ToetsCode): ToldDossierFact {
  if (input.code !== undefined && input.code !== code) {
    throw refusedField('code', `een snelle toets houdt haar code (${code}); laat dit veld weg`);
  }
  return factOfSnelleToets(input, code);
}
