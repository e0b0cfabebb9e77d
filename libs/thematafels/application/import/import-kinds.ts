import { type Cells, decidedBy, fromCells, type ImportKind, type ImportKinds, textsOf, yesOrNo } from '@peildatum/importing';
import { refusedField, type Uuid } from '@peildatum/kernel';
import { validateInput } from '@peildatum/platform';
import { changeAction, registerAction } from '../../domain/action.decide.js';
import { ACTION_CODE, type ActionEvent, actionStream } from '../../domain/action.events.js';
import { changeThematafel } from '../../domain/thematafel.decide.js';
import type { ThematafelEvent } from '../../domain/thematafel.events.js';
import { THEMATAFEL_LETTERS, type ThematafelLetter, thematafelStream } from '../../domain/thematafel-letter.js';
import { ACTION_RIGHTS } from '../action-rights.js';
import * as actie from '../input/actie.input.js';
import { factOfStatusmelding, StatusmeldingInput } from '../input/statusmelding.input.js';
import * as tafel from '../input/thematafel.input.js';
import { thematafelRights } from '../thematafel-rights.js';

type Class<T> = new () => T;

const CELLS: Cells = { verantwoordelijken: textsOf, heropening: yesOrNo };

const onAction =
  <T extends object>(input: Class<T>, factOf: (input: T) => Parameters<typeof changeAction>[1]): ImportKind =>
  ({ actie: code, ...fields }) => {
    if (typeof code !== 'string' || !ACTION_CODE.test(code)) throw refusedField('actie', 'noem de code van de actie');
    const fact = factOf(validateInput(input, fromCells(fields, CELLS)));
    return decidedBy<ActionEvent>({ stream: actionStream(code), rights: ACTION_RIGHTS, fact }, changeAction(code, fact));
  };

const onThematafel =
  <T extends object>(input: Class<T>, factOf: (input: T, newId: Uuid) => ThematafelEvent): ImportKind =>
  ({ thematafel, ...fields }, newId) => {
    if (!THEMATAFEL_LETTERS.includes(thematafel as ThematafelLetter))
      throw refusedField('thematafel', 'noem een letter van A tot en met J');
    const letter = thematafel as ThematafelLetter;
    const fact = factOf(validateInput(input, fromCells(fields, CELLS)), newId);
    return decidedBy({ stream: thematafelStream(letter), rights: thematafelRights(letter), fact }, changeThematafel(letter, fact));
  };

/** The kinds of rows of actions and thematafels, by the word in the column `soort`. */
export const thematafelImportKinds: ImportKinds = {
  actie: (fields, newId) => {
    const fact = actie.factOfActie(validateInput(actie.ActieInput, fromCells(fields, CELLS)), newId);
    return decidedBy<ActionEvent>({ stream: actionStream(fact.data.code), rights: ACTION_RIGHTS, fact }, registerAction(fact));
  },
  statusmelding: onAction(StatusmeldingInput, factOfStatusmelding),
  gereeddatum: onAction(actie.GereeddatumInput, actie.factOfGereeddatum),
  verplaatsing: onAction(actie.VerplaatsingInput, actie.factOfVerplaatsing),
  verantwoordelijken: onAction(actie.VerantwoordelijkenInput, actie.factOfVerantwoordelijken),
  omschrijving: onAction(actie.OmschrijvingInput, actie.factOfOmschrijving),
  mijlpaal: onThematafel(tafel.MijlpaalInput, tafel.factOfMijlpaal),
  aandachtspunt: onThematafel(tafel.AandachtspuntInput, tafel.factOfAandachtspunt),
  afstemming: onThematafel(tafel.AfstemmingInput, tafel.factOfAfstemming),
};
