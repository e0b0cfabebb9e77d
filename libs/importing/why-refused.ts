import { type Fact, type Fault, InvalidInput, nearestWords, PeildatumError, type Timeline } from '@peildatum/kernel';
import { among, type RefusedRow } from './decide-rows.js';
import { begins } from './in-order.js';
import { refusedRow } from './refused-row.js';
import type { RegisteredStreams } from './registered-streams.js';
import { type PlacedFault, placeFault, type RowPlace, whereOf } from './row-place.js';

/** What is known beside the rows that can be read. */
export interface KnownBeside {
  readonly streams?: RegisteredStreams;
  /** The rows that cannot be read and may begin a subject. */
  readonly unread?: readonly UnreadRow[];
}

/** A row that cannot be read, and the texts that stand in it. */
export interface UnreadRow {
  readonly place: RowPlace;
  readonly texts: ReadonlySet<string>;
}

/**
 * Why rows are refused: each by its own cause. Of one that rests on a row that is refused is said no more than that, and of a code that
 * nobody knows which was meant most likely.
 * @param there streams that are there when the file is told
 */
export async function whyRefused(
  refused: readonly RefusedRow[],
  there: readonly string[],
  { streams, unread = [] }: KnownBeside,
): Promise<PlacedFault[]> {
  const known = new Map<string, Promise<readonly string[]>>();
  const codesOf = (kind: string): Promise<readonly string[]> => {
    const asked = known.get(kind) ?? codesBeginning(`${kind}-`, there, streams);
    known.set(kind, asked);
    return asked;
  };
  const faults: PlacedFault[] = [];
  for (const [stream, rows] of byStream(refused))
    for (const one of rows) {
      const { place } = one.row;
      // Who may not tell it hears no more than that.
      if (one.error.kind === 'forbidden') {
        const before = begunBy(rows, one);
        const because = before && {
          ...placeFault(place, `geweigerd omdat ${whereOf(before.row.place)} geweigerd is`),
          details: { refusal: one.error.code },
        };
        faults.push(...(because ? [because] : ownFaults(one)).map((fault) => ({ place, fault })));
        continue;
      }
      const cause = causeIn(rows, one) ?? unreadCause(one, unread);
      const unknown = cause === undefined && subjectIsAbsent(one) ? await unknownCode(stream, one, codesOf) : undefined;
      const other = cause === undefined ? unknown : placeFault(place, `geweigerd omdat ${cause}`);
      const said = other && { ...other, details: { refusal: one.error.code } };
      const own = said === undefined ? await namingNearest(ownFaults(one), one, codesOf) : [said];
      faults.push(...own.map((fault) => ({ place, fault })));
    }
  return faults;
}

/** Of what a row names and the register does not have, which was meant most likely. */
async function namingNearest(
  faults: readonly Fault[],
  { error }: RefusedRow,
  codesOf: (kind: string) => Promise<readonly string[]>,
): Promise<readonly Fault[]> {
  const stream = error instanceof InvalidInput ? error.faults[0]?.details?.unknownStream : undefined;
  if (typeof stream !== 'string') return faults;
  const near = nearestWords(codeIn(stream), await codesOf(kindIn(stream)));
  const meant = near.length === 0 ? 'leg dat eerst vast' : `bedoelt u ${near.join(' of ')}?`;
  return faults.map((fault) => ({ ...fault, message: `${fault.message}; ${meant}` }));
}

const ownFaults = ({ row, error, decisions }: RefusedRow): readonly Fault[] =>
  (error instanceof InvalidInput ? error.faults : [error]).map((fault) => refusedRow(row, fault, decisions));

function byStream(refused: readonly RefusedRow[]): ReadonlyMap<string, readonly RefusedRow[]> {
  const streams = new Map<string, RefusedRow[]>();
  for (const one of refused) {
    const known = streams.get(one.row.stream);
    if (known) known.push(one);
    else streams.set(one.row.stream, [one]);
  }
  return streams;
}

/** Refused because nothing began the subject, whatever the rules of its kind call that. */
const subjectIsAbsent = ({ timeline, error: { code } }: RefusedRow): boolean => timeline.isEmpty && ABSENT.test(code);

const ABSENT = /\.NOT_(?:FOUND|ESTABLISHED|REGISTERED|LISTED|YET_[A-Z]+)$/;

/** The row that should have begun the subject, or that this one needs: with it, this one could be told. */
function causeIn(rows: readonly RefusedRow[], one: RefusedRow): string | undefined {
  const before = subjectIsAbsent(one) ? rows.find(({ row }) => begins(row)) : restsOn(rows, one);
  return before === undefined ? undefined : `${whereOf(before.row.place)} geweigerd is`;
}

/** Of a long list of refusals the first few are looked at. */
const MOST_CAUSES = 10;

function restsOn(rows: readonly RefusedRow[], one: RefusedRow): RefusedRow | undefined {
  if (one.row.corrects || mayBe(one, one.timeline)) return undefined;
  return rows
    .slice(0, Math.min(rows.indexOf(one), MOST_CAUSES))
    .find(({ row }) => !row.corrects && mayBe(one, one.timeline.with(row.fact)));
}

/** The row of the file that begins the subject and was refused: with it, this one could be told by who takes the file in. */
function begunBy(rows: readonly RefusedRow[], one: RefusedRow): RefusedRow | undefined {
  if (!one.timeline.isEmpty || begins(one.row)) return undefined;
  const begin = rows.find(({ row }) => begins(row));
  return begin !== undefined && mayTell(one, one.timeline.with(begin.row.fact)) ? begin : undefined;
}

function mayTell({ row, actor }: RefusedRow, timeline: Timeline<Fact>): boolean {
  try {
    row.judge(actor, timeline);
    return true;
  } catch (error) {
    if (error instanceof PeildatumError) return false;
    throw error;
  }
}

function mayBe({ row, today, others }: RefusedRow, timeline: Timeline<Fact>): boolean {
  try {
    row.decide(timeline, today, among(others));
    return true;
  } catch (error) {
    if (error instanceof PeildatumError) return false;
    throw error;
  }
}

function unreadCause(one: RefusedRow, unread: readonly UnreadRow[]): string | undefined {
  const begin = subjectIsAbsent(one) ? unread.find(({ texts }) => texts.has(codeIn(one.row.stream))) : undefined;
  return begin === undefined ? undefined : `${whereOf(begin.place)} niet te lezen is`;
}

const kindIn = (stream: string): string => stream.slice(0, stream.indexOf('-'));
const codeIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

async function codesBeginning(
  prefix: string,
  there: readonly string[],
  streams: RegisteredStreams | undefined,
): Promise<readonly string[]> {
  const known = [...((await streams?.beginningWith(prefix)) ?? []), ...there.filter((stream) => stream.startsWith(prefix))];
  return [...new Set(known)].map((stream) => stream.slice(prefix.length));
}

/** Undefined: what was refused names the code itself, and none is like it. */
async function unknownCode(stream: string, { row, error }: RefusedRow, codesOf: (kind: string) => Promise<readonly string[]>) {
  const code = codeIn(stream);
  const near = nearestWords(code, await codesOf(kindIn(stream))).filter((other) => other !== code);
  if (near.length === 0 && error.message.includes(code)) return undefined;
  const field = Object.keys(row.fields).find((name) => String(row.fields[name]).startsWith(code));
  const meant = near.length > 0 ? `bedoelt u ${near.join(' of ')}?` : 'noem een code die er staat, of vertel eerst waarmee zij begint';
  return placeFault(row.place, `${field ?? kindIn(stream)}: ${code} staat niet in het register; ${meant}`, field);
}
