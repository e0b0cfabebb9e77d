import { writeFile } from 'node:fs/promises';
import { PeildatumError, visibleLines } from '@peildatum/kernel';
import { withFile } from '../runtime/file-fault.js';
import { print } from '../runtime/standard-streams.js';
import { fileNamed } from './output-option.js';
import { say } from './terminal.js';

/** Writes a text or a file of bytes to a file, or to the output; there nothing in a text steers the terminal. @throws PeildatumError `CLI.USAGE` */
export async function writtenTo(given: string | undefined, made: string | Uint8Array): Promise<void> {
  const file = fileNamed(given);
  if (file === undefined) return print(process.stdout.isTTY ? shown(made) : made);
  await withFile(file, 'schrijven', () => writeFile(file, made));
  say(`Geschreven: ${file}.`);
}

function shown(made: string | Uint8Array): string {
  if (typeof made === 'string') return visibleLines(made);
  throw new PeildatumError({
    code: 'CLI.USAGE',
    kind: 'invalid',
    message: 'Een werkmap is op een scherm niet te lezen; schrijf haar met --uit naar een bestand.',
  });
}
