import { writeFile } from 'node:fs/promises';
import { visibleLines } from '@peildatum/kernel';
import { withFile } from '../runtime/file-fault.js';
import { print } from '../runtime/standard-streams.js';
import { say } from './terminal.js';

/** Writes a text to a file, or to the output; there nothing in it steers the terminal. */
export async function writtenTo(file: string | undefined, text: string): Promise<void> {
  if (file === undefined) return print(process.stdout.isTTY ? visibleLines(text) : text);
  await withFile(file, 'schrijven', () => writeFile(file, text));
  say(`Geschreven: ${file}.`);
}
