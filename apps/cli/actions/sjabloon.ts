import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { kindsNamed, type TemplateFormat, templateBytes } from '@peildatum/importing';
import { PeildatumError } from '@peildatum/kernel';
import { importKinds } from '../../runtime/composition.js';
import { withFile } from '../../runtime/file-fault.js';
import { print } from '../../runtime/standard-streams.js';
import { ValueListFiles } from '../../runtime/value-lists.js';
import { formatOf } from '../format-of.js';
import { fileNamed } from '../output-option.js';
import { say } from '../terminal.js';

export interface SjabloonOptions {
  /** Absent: as the name of the file says, and else CSV. */
  readonly formaat?: TemplateFormat;
  readonly voorbeeld?: true;
  readonly scheidingsteken: string;
  readonly naar?: string;
}

export async function sjabloon(words: readonly string[], { voorbeeld, scheidingsteken, ...options }: SjabloonOptions): Promise<void> {
  const naar = fileNamed(options.naar);
  const formaat = options.formaat ?? (naar === undefined || extname(naar) === '' ? 'csv' : formatOf(naar));
  const kinds = kindsNamed(importKinds(new ValueListFiles()), words);
  const separator = scheidingsteken === 'tab' ? '\t' : scheidingsteken;
  const isWorkbook = formaat === 'xlsx' || formaat === 'ods';
  if (naar === undefined && isWorkbook && process.stdout.isTTY)
    throw new PeildatumError({
      code: 'CLI.USAGE',
      kind: 'invalid',
      message: `Een ${formaat.toUpperCase()} is op een scherm niet te lezen; schrijf hem met --naar sjabloon.${formaat}.`,
    });
  const bytes = templateBytes(kinds, formaat, { examples: voorbeeld === true, separator });
  if (naar === undefined) return await print(bytes);
  // What somebody filled in is not written over.
  await withFile(naar, 'schrijven', () => writeFile(naar, bytes, { flag: 'wx' }));
  say(`Geschreven: ${naar}.`);
}
