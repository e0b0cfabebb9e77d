import { rm } from 'node:fs/promises';
import type { ImportFile } from '@peildatum/importing';
import { whereOf } from '@peildatum/importing';
import { type Actor, systemIds } from '@peildatum/kernel';
import { type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import {
  type CellMerge,
  heldText,
  LookAtWorksheetQuery,
  type LookedRow,
  RecordWorksheetCommand,
  ValidWorksheetQuery,
  type WorksheetLook,
} from '@peildatum/worksheets';
import { EXIT } from '../runtime/failure.js';
import { writtenBeside } from './correction-written.js';
import { howMany } from './how-many.js';
import { tellRestatements } from './import-trial.js';
import { output, say } from './terminal.js';
import type { Tool } from './with-tool.js';

export interface WorksheetBack {
  readonly file: ImportFile;
  readonly actor: Actor;
  readonly format: WorkbookFormat;
  readonly isTrial: boolean;
  readonly onlyValid: boolean;
  /** Where the rows go that cannot be recorded; undefined: nowhere. */
  readonly to: string | undefined;
}

/** The command line may know of everything. */
const READER = {};

/** Looks at a werkblad that came back, or records what changed in it. */
export async function takeBackWorksheet(tool: Tool, asked: WorksheetBack): Promise<void> {
  if (asked.onlyValid) return await takeBackValid(tool, asked);
  if (asked.isTrial) return await look(tool, asked.file, asked.actor);
  tellRecorded(await record(tool, asked.file, asked.actor));
}

const record = (tool: Tool, file: ImportFile, actor: Actor) =>
  tool.commands.execute(new RecordWorksheetCommand(file, { actor, correlationId: systemIds.random() }, READER));

type Recorded = Pick<Awaited<ReturnType<typeof record>>, 'rows' | 'changed' | 'recorded' | 'notes'>;
const NOTHING: Recorded = { rows: 0, changed: 0, recorded: 0, notes: [] };

function tellRecorded({ rows, changed, recorded, notes }: Recorded): void {
  output(`${howMany(rows, 'rij', 'rijen')} gelezen, ${changed} gewijzigd, ${howMany(recorded, 'feit', 'feiten')} vastgelegd.`);
  for (const note of notes) output(note);
}

async function takeBackValid(tool: Tool, { file, actor, format, isTrial, to }: WorksheetBack): Promise<void> {
  const valid = await tool.queries.execute(new ValidWorksheetQuery(file, actor, READER));
  const { leftOver } = valid;
  // First, so that what cannot be written is known before anything is recorded.
  const isMade = to !== undefined && leftOver !== null && (await writtenBeside(to, writeWorkbook(leftOver, format)));
  try {
    if (isTrial) await look(tool, file, actor);
    else {
      const recorded = valid.file.rows.length > 0 ? await record(tool, valid.file, actor) : NOTHING;
      tellRecorded({ ...recorded, rows: valid.rows });
    }
  } catch (error) {
    if (isMade) await rm(to);
    throw error;
  }
  if (valid.refused === 0) return;
  for (const { message } of valid.faults) if (!isTrial) output(message);
  say(
    `${howMany(valid.refused, 'rij is', 'rijen zijn')} niet vastgelegd${to === undefined ? '' : `, en ${valid.refused === 1 ? 'staat' : 'staan'} in ${to}`}.`,
  );
  process.exitCode = EXIT.failed;
}

async function look(tool: Tool, file: ImportFile, actor: Actor): Promise<void> {
  const looked = await tool.queries.execute(new LookAtWorksheetQuery(file, actor, READER));
  for (const line of linesOfLook(looked)) output(line);
  await tellRestatements(tool, looked);
  if (looked.faults.length > 0) process.exitCode = EXIT.failed;
}

const OUTCOMES: Readonly<Record<LookedRow['outcome'], string>> = {
  unchanged: 'ongewijzigd',
  changed: 'gewijzigd',
  new: 'nieuw',
  conflict: 'botst met wat een ander intussen wijzigde',
  fault: 'fout',
};

/** Counts first, then what changes cell by cell, then every fault. */
export function* linesOfLook({ mark, rows, faults, notes }: WorksheetLook): Generator<string> {
  const times = (Object.keys(OUTCOMES) as LookedRow['outcome'][])
    .map((outcome) => [rows.filter((row) => row.outcome === outcome).length, OUTCOMES[outcome]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`);
  yield `Proef: er is niets vastgelegd. Werkblad ${mark.word} ${mark.code}, ${howMany(rows.length, 'rij', 'rijen')}: ${times.join(', ')}.`;
  for (const { place, id, outcome, changed } of rows) {
    if (outcome === 'unchanged' || outcome === 'fault') continue;
    yield `${whereOf(place)}: ${OUTCOMES[outcome]} (${id})${changed.length === 0 ? '' : `: ${changed.map(changeOf).join(', ')}`}`;
  }
  yield* faults.map(({ message }) => message);
  yield* notes;
}

const changeOf = ({ column, was, theirs, mine }: CellMerge): string =>
  `${column} ${quoted(theirs === '' ? heldText(was) : theirs)} → ${quoted(mine)}`;
const quoted = (text: string | null): string => (text === null || text === '' ? 'leeg' : `"${text}"`);
