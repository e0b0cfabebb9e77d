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
import { changeThematafel, correctThematafel, openThematafel } from '../../domain/thematafel.decide.js';
import { type ThematafelEvent, thematafelEvents } from '../../domain/thematafel.events.js';
import { THEMATAFEL_LETTERS, type ThematafelLetter, thematafelStream } from '../../domain/thematafel-letter.js';
import { ACTION_RIGHTS } from '../action-rights.js';
import { actionPremises } from '../input/afvoering.input.js';
import { actionFacts, openingFacts, thematafelFacts } from '../thematafel-facts.js';
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
    const listed = actionPremises(fact);
    return decidedBy<ActionEvent>(
      { stream: actionStream(code), rights: ACTION_RIGHTS, fact, ...(listed && { listed }) },
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

type OneOfSeveral = Exclude<keyof typeof thematafelFacts, 'afstemming' | 'goedkeuring'>;

/** How a row names which of several it is about. */
interface Naming {
  /** The column with its id, as exported. */
  readonly id: string;
  /** Whether it is about one that was made before. */
  readonly refers?: true;
  /** What to do where a row names none, and what it says cannot tell which; absent: by what it says it is known. */
  readonly unnamed?: string;
}

const NAMING: Readonly<Record<OneOfSeveral, Naming>> = {
  mijlpaal: { id: 'mijlpaal' },
  aandachtspunt: { id: 'aandachtspunt' },
  afsluiting: {
    id: 'aandachtspunt',
    refers: true,
    unnamed: 'noem het aandachtspunt: de sleutel waarmee een bestand het maakte, of zijn id',
  },
  benoeming: { id: 'persoon', unnamed: 'geef een eigen sleutel; daaraan is zij later te herkennen' },
  ontslag: { id: 'persoon', refers: true, unnamed: 'noem de coördinator: de sleutel van de benoeming, of de id' },
};

/** It has a key, an id as exported, or else is known by what it says. */
const onOneOfSeveral =
  (written: WrittenFact<ThematafelEvent, Uuid>, word: string): ReadFields =>
  ({ thematafel, ...fields }) => {
    const letter = letterIn(thematafel);
    const { id, refers, unnamed } = NAMING[word as OneOfSeveral];
    const named = fields.sleutel !== undefined || fields[id] !== undefined;
    if (!named && unnamed !== undefined) throw refusedField('sleutel', unnamed);
    const fact = factMadeIn(written, fields, `thematafel ${letter}`);
    const decide: Decide<ThematafelEvent> = (timeline, today) =>
      !named && madeBefore(timeline, fact) ? [] : changeThematafel(letter, fact)(timeline, today);
    const told = tellThematafel(letter, fact, decide);
    return refers ? told : { ...told, makes: nameOfMade(fields, id) };
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
    const fact = factIn(written, fields, newId());
    return tellThematafel(letter, fact, changeThematafel(letter, fact));
  };

const opensThematafel =
  (written: WrittenFact<ThematafelEvent, ThematafelLetter>): ReadFields =>
  ({ thematafel, ...fields }) => {
    const letter = letterIn(thematafel);
    const fact = factIn(written, fields, letter) as Extract<ThematafelEvent, { type: 'ThematafelOpened' }>;
    return tellThematafel(letter, fact, openThematafel(fact));
  };

const registers = (fact: Extract<ActionEvent, { type: 'ActionRegistered' }>): ImportDecision =>
  decidedBy<ActionEvent>(
    { stream: actionStream(fact.data.code), rights: ACTION_RIGHTS, fact },
    registerAction(fact),
    correctingAction(fact.data.code),
  );

const { actie, ...changes } = actionFacts;
const { afstemming, goedkeuring, ...several } = thematafelFacts;
const ABOUT_TAFEL = { subject: 'thematafel', columns: [THEMATAFEL_COLUMN] };

/** The kinds of rows of actions and thematafels, by the word in the column `soort`. */
export const thematafelImportKinds: ImportKinds = {
  ...rowKindsOf(openingFacts, ABOUT_TAFEL, opensThematafel),
  ...rowKindsOf({ actie }, { subject: 'actie', columns: [KEY_COLUMN] }, (written) => (fields, newId) => {
    const { sleutel: _, ...rest } = fields;
    const makes = nameOfMade(fields, 'code');
    const made = { ...registers(factMadeIn(written, fields, 'actie')), makes };
    return makes === null ? { ...made, formerly: { ...registers(factIn(written, rest, newId())), makes } } : made;
  }),
  ...rowKindsOf(changes, { subject: 'actie', columns: [ACTION_COLUMN] }, onAction),
  ...rowKindsOf(several, { subject: 'thematafel', columns: [THEMATAFEL_COLUMN, KEY_COLUMN] }, onOneOfSeveral),
  ...rowKindsOf({ afstemming, goedkeuring }, ABOUT_TAFEL, onThematafel),
};
