import { writeFile } from 'node:fs/promises';
import { kindsNamed, type TemplateFormat, templateFile } from '@peildatum/importing';
import { importKinds } from '../../runtime/composition.js';
import { withFile } from '../../runtime/file-fault.js';
import { print } from '../../runtime/standard-streams.js';
import { ValueListFiles } from '../../runtime/value-lists.js';
import { say } from '../terminal.js';

export interface SjabloonOptions {
  readonly formaat: TemplateFormat;
  readonly voorbeeld?: true;
  readonly scheidingsteken: string;
  readonly naar?: string;
}

export async function sjabloon(words: readonly string[], { formaat, voorbeeld, scheidingsteken, naar }: SjabloonOptions): Promise<void> {
  const kinds = kindsNamed(importKinds(new ValueListFiles()), words);
  const separator = scheidingsteken === 'tab' ? '\t' : scheidingsteken;
  const text = templateFile[formaat](kinds, { examples: voorbeeld === true, separator });
  if (naar === undefined) return await print(text);
  // What somebody filled in is not written over.
  await withFile(naar, 'schrijven', () => writeFile(naar, text, { flag: 'wx' }));
  say(`Geschreven: ${naar}.`);
}
