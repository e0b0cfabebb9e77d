import { refusedField } from '@peildatum/kernel';
import type { ActionEvent } from '@peildatum/thematafels';
import {
  ActieInput,
  factOfActie,
  factOfGereeddatum,
  factOfOmschrijving,
  factOfStatusmelding,
  factOfVerantwoordelijken,
  factOfVerplaatsing,
  GereeddatumInput,
  OmschrijvingInput,
  StatusmeldingInput,
  VerantwoordelijkenInput,
  VerplaatsingInput,
} from '@peildatum/thematafels';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { type FactKinds, factKind } from '../writing/fact-kinds.js';

export const ACTIE = bodyOf(ActieInput);
export const STATUSMELDING = bodyOf(StatusmeldingInput);
export const GEREEDDATUM = bodyOf(GereeddatumInput);
export const VERPLAATSING = bodyOf(VerplaatsingInput);
export const VERANTWOORDELIJKEN = bodyOf(VerantwoordelijkenInput);
export const OMSCHRIJVING = bodyOf(OmschrijvingInput);

/** What a wrong fact of an action can be replaced by. */
const REPLACEMENTS: FactKinds<ActionEvent> = {
  registratie: factKind(ActieInput, factOfRegistration),
  statusmelding: factKind(StatusmeldingInput, factOfStatusmelding),
  gereeddatum: factKind(GereeddatumInput, factOfGereeddatum),
  verplaatsing: factKind(VerplaatsingInput, factOfVerplaatsing),
  verantwoordelijken: factKind(VerantwoordelijkenInput, factOfVerantwoordelijken),
  omschrijving: factKind(OmschrijvingInput, factOfOmschrijving),
};

export const ACTIE_CORRECTIE = correctionOf(REPLACEMENTS);

/** An action keeps its code: it is the name of its stream. */
function factOfRegistration(input: ActieInput, code: string): ActionEvent {
  if (input.code !== undefined && input.code !== code) {
    throw refusedField('code', `een actie houdt haar code (${code}); laat dit veld weg`);
  }
  return factOfActie(input, code);
}
