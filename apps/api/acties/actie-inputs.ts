import {
  ActieInput,
  type ActionEvent,
  AfvoeringInput,
  actionFacts,
  GereeddatumInput,
  OmschrijvingInput,
  StatusbevestigingInput,
  StatusmeldingInput,
  VerantwoordelijkenInput,
  VerplaatsingInput,
  VertrouwenInput,
} from '@peildatum/thematafels';
import { bodyOf } from '../writing/body-reader.js';
import { correctionOf } from '../writing/correction-body.js';
import { keepingItsCode, kindsOf } from '../writing/fact-kinds.js';

export const ACTIE = bodyOf(ActieInput);
export const STATUSMELDING = bodyOf(StatusmeldingInput);
export const STATUSBEVESTIGING = bodyOf(StatusbevestigingInput);
export const VERTROUWEN = bodyOf(VertrouwenInput);
export const GEREEDDATUM = bodyOf(GereeddatumInput);
export const VERPLAATSING = bodyOf(VerplaatsingInput);
export const VERANTWOORDELIJKEN = bodyOf(VerantwoordelijkenInput);
export const OMSCHRIJVING = bodyOf(OmschrijvingInput);
export const AFVOERING = bodyOf(AfvoeringInput);

const KINDS = kindsOf(actionFacts);

export const ACTIE_CORRECTIE = correctionOf<ActionEvent>({ ...KINDS, actie: keepingItsCode(KINDS.actie, 'een actie') });
