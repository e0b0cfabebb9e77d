import { rm } from 'node:fs/promises';
import { MOST_TRIED } from '@peildatum/editions';
import {
  correctionFile,
  type ImportFile,
  type ImportResult,
  type OriginalFile,
  TryImportQuery,
  type ValidRows,
  ValidRowsQuery,
} from '@peildatum/importing';
import type { Actor } from '@peildatum/kernel';
import { EXIT } from '../runtime/failure.js';
import { writtenBeside } from './correction-written.js';
import { howMany } from './how-many.js';
import { alreadyThere, tellRestatements, tellTrial } from './import-trial.js';
import { recordImport } from './record-import.js';
import { output, say } from './terminal.js';
import type { Tool } from './with-tool.js';

export interface ValidRowsAsked {
  readonly parsed: ImportFile;
  readonly original: OriginalFile;
  readonly actor: Actor;
  readonly isTrial: boolean;
  /** Of a trial every row is shown, however many. */
  readonly all: boolean;
  /** Where the other rows go; undefined: nowhere. */
  readonly to: string | undefined;
}

/** Records the rows that can be, and writes the others to a file to mend. Of an interrupted run the same file goes on. */
export async function takeInValidRows(tool: Tool, asked: ValidRowsAsked): Promise<void> {
  const { parsed, original, actor, isTrial, to } = asked;
  const valid = await tool.queries.execute(new ValidRowsQuery(parsed, actor));
  // First, so that what cannot be written is known before anything is recorded.
  const isMade = to !== undefined && valid.refused.length > 0 && (await writtenBeside(to, correctionFile(parsed, valid.refused, original)));
  try {
    if (isTrial) await tellTrialOf(tool, valid, asked);
    else await record(tool, valid, asked);
  } catch (error) {
    if (isMade) await rm(to);
    throw error;
  }
  if (valid.refused.length > 0) process.exitCode = EXIT.failed;
}

async function record(tool: Tool, { file, refused }: ValidRows, { actor, to }: ValidRowsAsked): Promise<void> {
  const { rows, recorded, warnings = [] } = file.rows.length === 0 ? NOTHING : await recordImport(tool, file, actor);
  const kept = `${howMany(rows, 'regel', 'regels')} vastgelegd${alreadyThere(rows - recorded)}`;
  const rest = refused.length === 0 ? '' : `, ${refused.length} ${refused.length === 1 ? 'staat' : 'staan'} in ${to}`;
  output(`${kept}${rest}.`);
  for (const warning of warnings) output(warning);
}

const NOTHING: ImportResult = { rows: 0, recorded: 0 };

/** As a trial of the whole file, in which the rows that are refused stand with what is wrong with them. */
async function tellTrialOf(tool: Tool, { file, refused }: ValidRows, { parsed, actor, to, all }: ValidRowsAsked): Promise<void> {
  const trial = await tool.queries.execute(new TryImportQuery(file, actor, {}, MOST_TRIED));
  tellTrial({ ...trial, rows: parsed.rows.length, faults: [...refused.flatMap(({ faults }) => faults), ...trial.faults] }, all);
  await tellRestatements(tool, trial);
  if (to !== undefined && refused.length > 0) say(`Geschreven: ${to}.`);
}
