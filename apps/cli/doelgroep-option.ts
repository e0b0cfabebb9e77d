import type { Audience } from '@peildatum/publications';
import { type Command, Option } from 'commander';
import { wordsOf } from './words-of.js';

export interface DoelgroepOption {
  readonly doelgroep: Audience;
}

/** The option with which a reading command says for whom it reads: the command line reads as the public does. */
export const withDoelgroep = (command: Command): Command =>
  command.addOption(
    new Option('--doelgroep <doelgroep>', 'voor wie: openbaar, of bo met wat nog onder embargo staat')
      .choices(wordsOf<Audience>({ openbaar: true, bo: true }))
      .default('openbaar'),
  );
