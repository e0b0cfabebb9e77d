import { decidedBy, type ImportKind, type ImportKinds } from '@peildatum/importing';
import { refusedField, type Uuid } from '@peildatum/kernel';
import { factIn, rowKindsOf, type WrittenFact } from '@peildatum/subjects';
import { type ActionChange, changeAction, registerAction } from '../../domain/action.decide.js';
import { ACTION_CODE, type ActionEvent, actionStream } from '../../domain/action.events.js';
import { changeThematafel } from '../../domain/thematafel.decide.js';
import type { ThematafelEvent } from '../../domain/thematafel.events.js';
import { THEMATAFEL_LETTERS, type ThematafelLetter, thematafelStream } from '../../domain/thematafel-letter.js';
import { ACTION_RIGHTS } from '../action-rights.js';
import { actionFacts, thematafelFacts } from '../thematafel-facts.js';
import { thematafelRights } from '../thematafel-rights.js';

const onAction =
  (written: WrittenFact<ActionChange>): ImportKind =>
  ({ actie: code, ...fields }) => {
    if (typeof code !== 'string' || !ACTION_CODE.test(code)) throw refusedField('actie', 'noem de code van de actie');
    const fact = factIn(written, fields, code);
    return decidedBy<ActionEvent>({ stream: actionStream(code), rights: ACTION_RIGHTS, fact }, changeAction(code, fact));
  };

const onThematafel =
  (written: WrittenFact<ThematafelEvent, Uuid>): ImportKind =>
  ({ thematafel, ...fields }, newId) => {
    if (!THEMATAFEL_LETTERS.includes(thematafel as ThematafelLetter))
      throw refusedField('thematafel', 'noem een letter van A tot en met J');
    const letter = thematafel as ThematafelLetter;
    const fact = factIn(written, fields, newId);
    return decidedBy({ stream: thematafelStream(letter), rights: thematafelRights(letter), fact }, changeThematafel(letter, fact));
  };

const { actie, ...changes } = actionFacts;

/** The kinds of rows of actions and thematafels, by the word in the column `soort`. */
export const thematafelImportKinds: ImportKinds = {
  ...rowKindsOf({ actie }, (written) => (fields, newId) => {
    const fact = factIn(written, fields, newId);
    return decidedBy<ActionEvent>({ stream: actionStream(fact.data.code), rights: ACTION_RIGHTS, fact }, registerAction(fact));
  }),
  ...rowKindsOf(changes, onAction),
  ...rowKindsOf(thematafelFacts, onThematafel),
};
