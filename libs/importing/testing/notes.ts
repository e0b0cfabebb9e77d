import { createHash } from 'node:crypto';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import {
  type Actor,
  type CalendarDate,
  correct,
  correctionEvent,
  type Decide,
  event,
  type Fact,
  fixedClock,
  type Instant,
  PEILDATUM_NAMESPACE,
  PeildatumError,
  type RecordedEvent,
  schema,
  tell,
  told,
  type Uuid,
  uuidV5,
} from '@peildatum/kernel';
import type { SubjectRights } from '@peildatum/platform';
import {
  decidedAmong,
  decidedBy,
  ImportCommand,
  type ImportDecision,
  type ImportFile,
  ImportHandler,
  type ImportKind,
  type ImportKinds,
  type ImportProgress,
  type ImportWatch,
  type ReadFields,
  type RowFact,
  readImportFile,
  TryImportHandler,
  TryImportQuery,
  ValidRowsHandler,
  ValidRowsQuery,
} from '../index.js';

/** A subject that takes notes; the log takes no note of more than 40,000 characters, and what reads a row does not know that. */
export type Noted = Fact<'Noted', { text: string; tags: readonly string[] }>;
const definitions = {
  Noted: event('noted', schema.object({ text: schema.text(40_000), tags: schema.list(schema.text(20)) }), told('note')),
  Marked: event('marked', schema.object({ mark: schema.text(20), why: schema.nullable(schema.text(200)) }), told('mark')),
  /** Takes the cover and the mark away together: of what it tells something else may stand beside it. */
  Wiped: event('wiped', schema.object({}), told('mark', 'cover')),
  MarkCorrected: correctionEvent(),
};

/** A notebook is marked; of a date several marks may be told, and the last one counts. */
export type Marked = Fact<'Marked', { mark: string; why: string | null }> | Fact<'Wiped', object>;

export const tellMark =
  (fact: Marked): Decide<Marked> =>
  (timeline) =>
    tell(timeline, definitions, fact, () => undefined);

const marking = (fields: Readonly<Record<string, unknown>>, fact: Marked): ImportDecision =>
  decidedBy<Marked>({ stream: String(fields.schrift), rights: markRights, fact }, tellMark(fact), {
    events: definitions,
    correct: (order) => (timeline) => correct(timeline, 'MarkCorrected', order, () => undefined),
  });

const markRights: SubjectRights<Marked> = {
  telling: { Marked: 'publish-measurement', Wiped: 'publish-measurement' },
  correcting: 'publish-measurement',
  ownersOf: () => [],
  opens: () => true,
};

export const marked = (mark: string, on: string, why: string | null = null): Marked => ({
  type: 'Marked',
  validFrom: on as CalendarDate,
  data: { mark, why },
});

const noted = (fields: Readonly<Record<string, unknown>>): Noted => ({
  type: 'Noted',
  validFrom: (fields.geldigVanaf ?? '2025-01-01') as CalendarDate,
  data: { text: String(fields.tekst), tags: (fields.trefwoorden ?? []) as readonly string[] },
});

/** Said twice is said once; a note that says "weg" is the last of its notebook. */
const write =
  (note: Noted): Decide<Noted> =>
  ({ facts }) => {
    if (facts.some(({ data }) => data.text === note.data.text)) return [];
    if (facts.some(({ data }) => data.text === 'weg')) throw closed();
    return [note];
  };

const closed = () => new PeildatumError({ code: 'NOTEBOOK.CLOSED', kind: 'conflict', message: 'Het schrift is weggelegd.' });

/** A note that begins with "van" is of the organisation that it names. */
const rights: SubjectRights<Noted> = {
  telling: { Noted: 'publish-measurement' },
  correcting: 'publish-measurement',
  ownersOf: (fact) => (fact?.data.text.startsWith('van ') ? [{ organisations: [fact.data.text.slice(4)] }] : []),
  opens: () => true,
};

const rowOf = (fields: Readonly<Record<string, unknown>>): RowFact<Noted> => ({
  stream: String(fields.schrift),
  rights,
  fact: noted(fields),
});

const COLUMNS = ['schrift', 'tekst', 'trefwoorden', 'geldigVanaf', 'keer', 'naar', 'ten_hoogste', 'merk', 'waarom'];

/** What a row reads is what these tests look at: every kind has every column. */
const kind = (read: ReadFields): ImportKind => ({
  subject: 'schrift',
  description: 'Een notitie.',
  columns: COLUMNS.map((name) => ({ name, kind: 'tekst', required: false, description: '', notation: 'tekst' })),
  cells: {},
  examples: [],
  read,
});

const kinds: ImportKinds = {
  merk: kind((fields) =>
    marking(fields, marked(String(fields.merk), String(fields.geldigVanaf), (fields.waarom ?? null) as string | null)),
  ),
  veeg: kind((fields) => marking(fields, { type: 'Wiped', validFrom: String(fields.geldigVanaf) as CalendarDate, data: {} })),
  notitie: kind((fields) => decidedBy<Noted>(rowOf(fields), write(noted(fields)))),
  /** One row that tells as much as `keer` says. */
  reeks: kind((fields) =>
    decidedBy<Noted>(rowOf(fields), () =>
      Array.from({ length: Number(fields.keer) }, (_, i) => noted({ ...fields, tekst: `${i} ${fields.tekst}` })),
    ),
  ),
  /** A note that may only be made while the notebook that it points at is no longer than it says. */
  verwijzing: kind((fields) =>
    decidedAmong<Noted, Noted>(rowOf(fields), [String(fields.naar)], (notebook) => {
      if (notebook(String(fields.naar)).facts.length > Number(fields.ten_hoogste)) throw closed();
      return write(noted(fields));
    }),
  ),
};

export const id = (name: string): Uuid => uuidV5(PEILDATUM_NAMESPACE, name);
export const beheerder: Actor = { person: id('person'), role: 'beheerder', organisation: 'VWS' };
const clock = fixedClock('2026-01-01T12:00:00.000Z' as Instant);

/** A register of notebooks, on a store of which the appends can be held. */
export class Notebooks {
  readonly store = new MemoryEventStore();
  readonly log = new EventLog(this.store, createCodec(registerEvents, definitions));
  readonly register = new Register(this.log, clock);
  readonly progress: ImportProgress[] = [];

  static async open(): Promise<Notebooks> {
    const notebooks = new Notebooks();
    await openRegister(notebooks.log, id('log'), clock, beheerder);
    return notebooks;
  }

  import(content: string, actor: Actor = beheerder) {
    return this.importFile(readImportFile(content, 'ndjson'), actor);
  }

  importFile(file: ImportFile, actor: Actor = beheerder, watch?: ImportWatch) {
    const context = { actor, correlationId: id('request') } as const;
    return new ImportHandler(this.register, kinds, watch).execute(new ImportCommand(file, context, (step) => this.progress.push(step)));
  }

  try(content: string, actor: Actor = beheerder) {
    return this.tryFile(readImportFile(content, 'ndjson'), actor);
  }

  tryFile(file: ImportFile, actor: Actor = beheerder, mostTried?: number) {
    return new TryImportHandler(this.register, kinds).execute(new TryImportQuery(file, actor, {}, mostTried));
  }

  validRows(content: string, actor: Actor = beheerder) {
    return this.validRowsOf(readImportFile(content, 'ndjson'), actor);
  }

  validRowsOf(file: ImportFile, actor: Actor = beheerder) {
    return new ValidRowsHandler(this.register, kinds).execute(new ValidRowsQuery(file, actor));
  }

  async recorded(): Promise<RecordedEvent<Noted>[]> {
    const events: RecordedEvent<Noted>[] = [];
    for await (const one of this.log.replay()) if (one.type !== 'RegisterOpened') events.push(one as unknown as RecordedEvent<Noted>);
    return events;
  }

  async texts(): Promise<string[]> {
    return (await this.recorded()).map(({ data }) => data.text);
  }
}

export const ndjson = (...rows: readonly object[]): string => rows.map((row) => JSON.stringify({ soort: 'notitie', ...row })).join('\n');

/** The id of the command that records the rows of a notebook from this one on. */
export const commandOf = (content: string, name: string): Uuid =>
  uuidV5(uuidV5(PEILDATUM_NAMESPACE, `import:${createHash('sha256').update(content).digest('hex')}`), name);
