import type { Uuid } from '@peildatum/kernel';
import { fact, type WrittenFacts } from '@peildatum/subjects';
import type { ActionEvent } from '../domain/action.events.js';
import type { ThematafelEvent } from '../domain/thematafel.events.js';
import * as actie from './input/actie.input.js';
import { factOfStatusmelding, StatusmeldingInput } from './input/statusmelding.input.js';
import * as tafel from './input/thematafel.input.js';

/** What can be told of an action, by the words for it. */
export const actionFacts = {
  actie: fact(actie.ActieInput, actie.factOfActie, { aliases: ['registratie'] }),
  statusmelding: fact(StatusmeldingInput, factOfStatusmelding),
  gereeddatum: fact(actie.GereeddatumInput, actie.factOfGereeddatum),
  verplaatsing: fact(actie.VerplaatsingInput, actie.factOfVerplaatsing),
  verantwoordelijken: fact(actie.VerantwoordelijkenInput, actie.factOfVerantwoordelijken),
  omschrijving: fact(actie.OmschrijvingInput, actie.factOfOmschrijving),
} satisfies WrittenFacts<ActionEvent>;

/** What an import can tell of a thematafel; the code is that of a new milestone or point. */
export const thematafelFacts = {
  mijlpaal: fact(tafel.MijlpaalInput, tafel.factOfMijlpaal),
  aandachtspunt: fact(tafel.AandachtspuntInput, tafel.factOfAandachtspunt),
  afstemming: fact(tafel.AfstemmingInput, tafel.factOfAfstemming),
} satisfies WrittenFacts<ThematafelEvent, Uuid>;
