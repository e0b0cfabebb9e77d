import {
  type Column,
  type Correcting,
  codeColumn,
  decidedBy,
  type ImportDecision,
  type ImportFields,
  type ImportKinds,
  type ReadFields,
} from '@peildatum/importing';
import { type Decide, refusedField, sameJson, type Timeline, type Uuid } from '@peildatum/kernel';
import { factIn, factMadeIn, KEY_COLUMN, rowKindsOf, type WrittenFact } from '@peildatum/subjects';
import { type ActionChange, changeAction, correctAction, registerAction } from '../../domain/action.decide.js';
import {
  ACTION_CODE,
  ACTION_CODE_FORM,
  type ActionCode,
  type ActionEvent,
  actionEvents,
  actionStream,
} from '../../domain/action.events.js';
import { changeThematafel, correctThematafel } from '../../domain/thematafel.decide.js';
import { type ThematafelEvent, thematafelEvents } from '../../domain/thematafel.events.js';
import { THEMATAFEL_LETTERS, type ThematafelLetter, thematafelStream } from '../../domain/thematafel-letter.js';
import { ACTION_RIGHTS } from '../action-rights.js';
import { actionFacts, thematafelFacts } from '../thematafel-facts.js';
import { thematafelRights } from '../thematafel-rights.js';

const ACTION_COLUMN = codeColumn('actie', 'De code van de actie.', ACTION_CODE_FORM, 'AZWA-D1-01');

const THEMATAFEL_COLUMN: Column = {
  name: 'thematafel',
  kind: 'keuze',
  required: true,
  description: 'De letter van de thematafel.',
  notation: 'een letter',
  allowed: THEMATAFEL_LETTERS,
  example: 'D',
};

const onAction =
  (written: WrittenFact<ActionChange>): ReadFields =>
  ({ actie: code, ...fields }) => {
    if (typeof code !== 'string' || !ACTION_CODE.test(code)) throw refusedField('actie', 'noem de code van de actie');
    const fact = factIn(written, fields, code);
    return decidedBy<ActionEvent>(
      { stream: actionStream(code), rights: ACTION_RIGHTS, fact },
      changeAction(code, fact),
      correctingAction(code),
    );
  };

const correctingAction = (code: ActionCode): Correcting<ActionEvent> => ({
  events: actionEvents,
  correct: (order) => correctAction({ code, ...order }),
});

function letterIn(thematafel: unknown): ThematafelLetter {
  if (THEMATAFEL_LETTERS.includes(thematafel as ThematafelLetter)) return thematafel as ThematafelLetter;
  throw refusedField('thematafel', 'noem een letter van A tot en met J');
}

const tellThematafel = (letter: ThematafelLetter, fact: ThematafelEvent, decide: Decide<ThematafelEvent>) =>
  decidedBy({ stream: thematafelStream(letter), rights: thematafelRights(letter), fact }, decide, {
    events: thematafelEvents,
    correct: (order) => correctThematafel({ letter, ...order }),
  });

/** A milestone or a point: it has a key, an id as exported, or else is known by what it says. */
const makesOnThematafel =
  (written: WrittenFact<ThematafelEvent, Uuid>): ReadFields =>
  ({ thematafel, ...fields }) => {
    const letter = letterIn(thematafel);
    const fact = factMadeIn(written, fields, `thematafel ${letter}`);
    const makes = nameOfMade(fields, 'mijlpaal');
    const decide: Decide<ThematafelEvent> = (timeline, today) =>
      makes === null && madeBefore(timeline, fact) ? [] : changeThematafel(letter, fact)(timeline, today);
    return { ...tellThematafel(letter, fact, decide), makes };
  };

/** How a row names what it makes: by its own key or the id that it has; null: by what it says. */
const nameOfMade = (fields: ImportFields, id: string): string | null =>
  fields[id] !== undefined ? `${id} ${fields[id]}` : fields.sleutel !== undefined ? `sleutel ${fields.sleutel}` : null;

/** Under whatever id: versions before 0.7.0 made it from the file and the line. */
const madeBefore = (timeline: Timeline<ThematafelEvent>, fact: ThematafelEvent): boolean =>
  timeline.facts.some((known) => known.type === fact.type && known.validFrom === fact.validFrom && sameJson(said(known), said(fact)));

const said = ({ data }: ThematafelEvent): object => ({ ...data, milestone: null, point: null });

const onThematafel =
  (written: WrittenFact<ThematafelEvent, Uuid>): ReadFields =>
  ({ thematafel, ...fields }, newId) => {
    const letter = letterIn(thematafel);
    const fact = factIn(written, fields, newId);
    return tellThematafel(letter, fact, changeThematafel(letter, fact));
  };

const registers = (fact: Extract<ActionEvent, { type: 'ActionRegistered' }>): ImportDecision =>
  decidedBy<ActionEvent>(
    { stream: actionStream(fact.data.code), rights: ACTION_RIGHTS, fact },
    registerAction(fact),
    correctingAction(fact.data.code),
  );

const { actie, ...changes } = actionFacts;
const { mijlpaal, aandachtspunt, ...others } = thematafelFacts;

/** The kinds of rows of actions and thematafels, by the word in the column `soort`. */
export const thematafelImportKinds: ImportKinds = {
  ...rowKindsOf({ actie }, { subject: 'actie', columns: [KEY_COLUMN] }, (written) => (fields, newId) => {
    const { sleutel: _, ...rest } = fields;
    const makes = nameOfMade(fields, 'code');
    const made = { ...registers(factMadeIn(written, fields, 'actie')), makes };
    return makes === null ? { ...made, formerly: { ...registers(factIn(written, rest, newId)), makes } } : made;
  }),
  ...rowKindsOf(changes, { subject: 'actie', columns: [ACTION_COLUMN] }, onAction),
  ...rowKindsOf({ mijlpaal, aandachtspunt }, { subject: 'thematafel', columns: [THEMATAFEL_COLUMN, KEY_COLUMN] }, makesOnThematafel),
  ...rowKindsOf(others, { subject: 'thematafel', columns: [THEMATAFEL_COLUMN] }, onThematafel),
};
