import type { CountedObject } from '@peildatum/reporting';
import { Option } from 'commander';
import { wordsOf } from './words-of.js';

/** The option that says what a report counts. */
export const telOption = (): Option =>
  new Option('--tel <object>', 'wat per sector, thema en regio wordt geteld (standaard wat de editie noemt)').choices(
    wordsOf<CountedObject>({ 'snelle-toetsen': true, transformatieplannen: true }),
  );
