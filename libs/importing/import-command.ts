import { Inject, Optional } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Register, type WriteContext } from '@peildatum/event-store';
import { type Fact, type Fault, InvalidInput, PEILDATUM_NAMESPACE, type Uuid, uuidV5 } from '@peildatum/kernel';
import { assertMay } from '@peildatum/platform';
import { checkedRows, type Others, together } from './decide-rows.js';
import { type ImportKinds, ImportWatch, type ToldByFile } from './import-kind.js';
import type { ImportFile } from './import-rows.js';
import { type ImportLine, readRow } from './read-row.js';

export interface ImportProgress {
  readonly phase: 'controleren' | 'vastleggen';
  readonly done: number;
  readonly total: number;
}

export interface ImportResult {
  readonly rows: number;
  /** Facts that were new: a row that the register knew already adds none. */
  readonly recorded: number;
}

/**
 * Takes a file into a running register: everything is checked first, and nothing is written if there is one fault. The
 * same file once more writes nothing twice, and finishes what a broken run left.
 * @throws InvalidInput that names every fault by line and field.
 */
export class ImportCommand extends Command<ImportResult> {
  constructor(
    readonly file: ImportFile,
    readonly context: Omit<WriteContext, 'commandId'>,
    readonly onProgress: (progress: ImportProgress) => void,
  ) {
    super();
  }
}

/** The injection token of the kinds of rows that every context together takes. */
export const IMPORT_KINDS = Symbol('ImportKinds');

/** Streams under way at once: the store takes their appends together. */
const LANES = 16;
/** Rows in one append: far below the store's limit of 1,000,000 bytes, whatever their texts. */
const ROWS_PER_APPEND = 50;

@CommandHandler(ImportCommand)
export class ImportHandler implements ICommandHandler<ImportCommand> {
  constructor(
    private readonly register: Register,
    @Inject(IMPORT_KINDS) private readonly kinds: ImportKinds,
    @Optional() private readonly watch?: ImportWatch,
  ) {}

  async execute({ file, context, onProgress }: ImportCommand): Promise<ImportResult> {
    assertMay(context.actor, 'import');
    const root = uuidV5(PEILDATUM_NAMESPACE, `import:${file.digest}`);
    const streams = byStream(readRows(file, this.kinds, root));
    const told = await this.check(streams, onProgress);
    const record = (inOrder: readonly string[]) => this.record(streams, root, context, onProgress, inOrder);
    return { rows: file.rows.length, recorded: await (this.watch === undefined ? record([]) : this.watch.over(told, record)) };
  }

  private async check(streams: Streams, onProgress: ImportCommand['onProgress']): Promise<ToldByFile[]> {
    const faults: Fault[] = [];
    const told = new Map<string, ToldByFile>();
    /** The streams of the file as they would stand after what was checked, and those that it looks at besides. */
    const others: Others = new Map();
    const total = countOf(streams);
    let done = 0;
    for (const group of groupsOf(streams)) {
      const after: Others = new Map();
      await inLanes(group, async ([stream, rows]) => {
        const { timeline, today } = await this.register.look<Fact>(stream);
        const before = told.get(stream);
        const checked = checkedRows(rows, before ? (others.get(stream) ?? timeline) : timeline, today, await this.lookAt(rows, others));
        faults.push(...checked.faults);
        told.set(
          stream,
          before ? { ...before, told: [...before.told, ...checked.told] } : { stream, before: timeline, told: checked.told },
        );
        after.set(stream, checked.after);
        done += rows.length;
        onProgress({ phase: 'controleren', done, total });
      });
      for (const [stream, timeline] of after) others.set(stream, timeline);
    }
    if (faults.length > 0)
      throw new InvalidInput(
        inLineOrder(faults),
        'Het bestand is niet ingelezen: er is niets vastgelegd. Verbeter de genoemde regels en lees het opnieuw in.',
      );
    return [...told.values()];
  }

  private async record(
    streams: Streams,
    root: Uuid,
    context: ImportCommand['context'],
    onProgress: ImportCommand['onProgress'],
    inOrder: readonly string[],
  ): Promise<number> {
    const total = countOf(streams);
    let done = 0;
    let recorded = 0;
    for (const group of groupsOf(streams)) {
      const others: Others = new Map();
      const recordPart = async ([stream, rows, first]: Part) => {
        const beside = await this.lookAt(rows, others);
        for (let start = 0; start < rows.length; start += ROWS_PER_APPEND) {
          const part = rows.slice(start, start + ROWS_PER_APPEND);
          const commandId = uuidV5(root, `${stream}#${first + start}`);
          const { events, repeated } = await this.register.write(stream, together(part, beside), { ...context, commandId });
          recorded += repeated ? 0 : events.length;
          done += part.length;
          onProgress({ phase: 'vastleggen', done, total });
        }
      };
      for (const stream of inOrder) for (const part of group) if (part[0] === stream) await recordPart(part);
      await inLanes(
        group.filter(([stream]) => !inOrder.includes(stream)),
        recordPart,
      );
    }
    return recorded;
  }

  /** The timelines of the streams that rows look at, each read once. */
  private async lookAt(rows: readonly ImportLine[], known: Others): Promise<Others> {
    for (const stream of new Set(rows.flatMap(({ looksAt }) => looksAt ?? []))) {
      if (!known.has(stream)) known.set(stream, (await this.register.look<Fact>(stream)).timeline);
    }
    return known;
  }
}

/** Rows of a stream, and how many of it go before them. */
type Part = readonly [stream: string, rows: readonly ImportLine[], first: number];

/**
 * First of every stream the rows up to the first that looks at another stream, then the rest: so streams may look at each other,
 * and the rows of each keep their order.
 */
function groupsOf(streams: Streams): readonly (readonly Part[])[] {
  const parts = streams.map(([stream, rows]) => {
    const looking = rows.findIndex(({ looksAt }) => looksAt !== undefined);
    const first = looking === -1 ? rows.length : looking;
    return { before: [stream, rows.slice(0, first), 0] as const, rest: [stream, rows.slice(first), first] as const };
  });
  const filled = ([, rows]: Part) => rows.length > 0;
  return [parts.map(({ before }) => before).filter(filled), parts.map(({ rest }) => rest).filter(filled)];
}

type Streams = readonly (readonly [stream: string, rows: readonly ImportLine[]])[];

function readRows(file: ImportFile, kinds: ImportKinds, root: Uuid): ImportLine[] {
  const faults: Fault[] = [];
  const decisions = file.rows.flatMap((row) => {
    const read = readRow(row, kinds, root);
    if ('decide' in read) return [read];
    faults.push(...read);
    return [];
  });
  if (faults.length > 0)
    throw new InvalidInput(
      faults,
      'Het bestand is niet ingelezen: er is niets vastgelegd. Verbeter de genoemde regels en lees het opnieuw in.',
    );
  return decisions;
}

function byStream(decisions: readonly ImportLine[]): Streams {
  const streams = new Map<string, ImportLine[]>();
  for (const decision of decisions) {
    const known = streams.get(decision.stream);
    if (known) known.push(decision);
    else streams.set(decision.stream, [decision]);
  }
  return [...streams];
}

const countOf = (streams: Streams): number => streams.reduce((n, [, rows]) => n + rows.length, 0);

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

const lineOf = ({ field }: Fault): number => Number(/^regel (\d+)/.exec(field ?? '')?.[1] ?? 0);
const inLineOrder = (faults: readonly Fault[]): Fault[] => [...faults].sort((a, b) => lineOf(a) - lineOf(b));
