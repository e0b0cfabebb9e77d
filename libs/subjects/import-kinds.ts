import {
  BASIS_COLUMN,
  type Column,
  codeColumn,
  decidedAmong,
  fromCells,
  type ImportFields,
  type ImportKind,
  type ImportKinds,
  kindColumn,
  type ReadFields,
  type RowOfCells,
  SOURCE_COLUMN,
} from '@peildatum/importing';
import { canonicalJson, type Fact, lengthOf, PEILDATUM_NAMESPACE, refusedField, type Uuid, uuidV5 } from '@peildatum/kernel';
import { type ValueLists, validateInput } from '@peildatum/platform';
import { premisesOf, type Subject, type WrittenFact, type WrittenFacts } from './subject.js';

/** The rows that tell facts of a subject, by the word in the column `soort`; the column with the name of the subject has its code. */
export const importKindsOf = <F extends Fact, V, Code extends string>(subject: Subject<F, V, Code>, lists: ValueLists): ImportKinds =>
  rowKindsOf(subject.facts, { subject: subject.name, columns: [codeColumnOf(subject)] }, (written) => readingOf(subject, written, lists));

/** What rows tell of. */
interface About {
  /** In a word of the user: `actie`. */
  readonly subject: string;
  /** The columns that say of which one, beside the fields of the fact. */
  readonly columns: readonly Column[];
}

/**
 * The rows that tell these facts, by the words for them, the older ones too.
 * @param readingOf what reads the rows of one of them
 */
export const rowKindsOf = <F extends Fact, Code extends string>(
  facts: WrittenFacts<F, Code>,
  { subject, columns }: About,
  readingOf: (written: WrittenFact<F, Code>, word: string) => ReadFields,
): ImportKinds =>
  Object.fromEntries(
    Object.entries(facts).map(([word, written]): [string, ImportKind] => [
      word,
      {
        aliases: written.aliases,
        subject,
        description: written.description,
        columns: [kindColumn(word), ...columns, ...written.columns.map(withExample(written.examples)), SOURCE_COLUMN, BASIS_COLUMN],
        cells: written.cells,
        examples: written.examples.map((row) => ({ ...examplesOf(columns), ...row })),
        read: readingOf(written, word),
      },
    ]),
  );

/** A column that does not say itself how it looks has the value of the first example that has one. */
const withExample =
  (examples: readonly RowOfCells[]) =>
  (column: Column): Column => {
    const example = column.example ?? examples.map(({ [column.name]: value }) => value).find((value) => value !== undefined);
    return example === undefined ? column : { ...column, example };
  };

/** Which one is always said; a key is not. */
const examplesOf = (columns: readonly Column[]): RowOfCells =>
  Object.fromEntries(columns.filter(({ required }) => required).map(({ name, example = '' }) => [name, example]));

/** The fact that the cells of a row tell. @throws InvalidInput that names every fault */
export const factIn = <F extends Fact, Code extends string>(
  { input, factOf, cells }: WrittenFact<F, Code>,
  fields: ImportFields,
  code: Code,
): F => factOf(validateInput(input, fromCells(fields, cells)), code);

/**
 * The same for a row that makes something, and names no id of it. Its id follows from its key, or else from what the row says: so a
 * file that is saved again, or has other rows besides, tells nothing twice, and a CSV and a spreadsheet tell the same.
 * @param of what it is made: a key need only be its own there
 * @throws InvalidInput as `factIn`, and of a key that is no text
 */
export function factMadeIn<F extends Fact>(written: WrittenFact<F, Uuid>, { sleutel, ...fields }: ImportFields, of: string): F {
  if (sleutel !== undefined && (typeof sleutel !== 'string' || lengthOf(sleutel) > MAX_KEY))
    throw refusedField('sleutel', `schrijf een tekst van ten hoogste ${MAX_KEY} tekens`);
  const said = sleutel === undefined ? canonicalJson(factIn(written, fields, NO_ID)) : `sleutel ${sleutel}`;
  return factIn(written, fields, uuidV5(MADE_BY_A_ROW, `${of} ${said}`));
}

/** The column of the key of what a row makes. */
export const KEY_COLUMN: Column = {
  name: 'sleutel',
  kind: 'tekst',
  required: false,
  description: 'Uw eigen kenmerk van wat de regel maakt, waaraan een later bestand het herkent. Zonder sleutel telt wat de regel zegt.',
  notation: 'tekst',
  example: 'M-1',
};

const MAX_KEY = 200;
const MADE_BY_A_ROW = uuidV5(PEILDATUM_NAMESPACE, 'made by a row');
const NO_ID = '00000000-0000-0000-0000-000000000000' as Uuid;

const codeColumnOf = <F extends Fact, V, Code extends string>({ name, example, streams }: Subject<F, V, Code>): Column =>
  codeColumn(name, `Waar het over gaat: de code van een ${name}.`, streams.allowed, example);

const readingOf =
  <F extends Fact, V, Code extends string>(subject: Subject<F, V, Code>, written: WrittenFact<F, Code>, lists: ValueLists): ReadFields =>
  ({ [subject.name]: given, ...fields }) => {
    const code = codeIn(subject, given);
    const fact = factIn(written, fields, code);
    return decidedAmong<F, Fact>(
      {
        stream: subject.streams.of(code),
        rights: subject.rights,
        fact,
        listed: premisesOf(subject, lists, fact, code),
        toldFirst: subject.toldFirst,
        ...(written.succeeds ? { succeeds: true } : {}),
      },
      subject.looksAt?.(fact, code) ?? [],
      (timelineOf) => subject.decisions.tell(code, fact, timelineOf),
      { events: subject.events, correct: (order, timelineOf) => subject.decisions.correct(code, order, timelineOf) },
    );
  };

/** NDJSON may have a number where the code is one. @throws InvalidInput that names the column */
function codeIn<F extends Fact, V, Code extends string>({ name, example, streams }: Subject<F, V, Code>, given: unknown): Code {
  const code = typeof given === 'number' ? String(given) : given;
  if (typeof code === 'string' && streams.code.test(code)) return code as Code;
  throw refusedField(name, `noem de code, zoals ${example}: ${streams.allowed}`);
}
