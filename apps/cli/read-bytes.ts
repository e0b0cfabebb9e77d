import { fstatSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { withFile } from '../runtime/file-fault.js';

/** The bytes of a file that somebody named; `-` is the input. */
export const readBytes = (file: string): Promise<Buffer> =>
  withFile(nameOf(file), 'lezen', () => (file === '-' ? standardInput() : readFile(file)));

/** What a message calls it. */
export const nameOf = (file: string): string => (file === '-' ? 'De invoer' : file);

/** Read as it comes: a pipe that has nothing yet is not at its end. Of a folder Node would say that it is empty. */
const standardInput = async (): Promise<Buffer> => (fstatSync(0).isDirectory() ? readFileSync(0) : await buffer(process.stdin));
