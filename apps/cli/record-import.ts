import { ImportCommand, type ImportFile, type ImportProgress, type ImportResult } from '@peildatum/importing';
import { type Actor, systemIds } from '@peildatum/kernel';
import { progressBar } from './progress-bar.js';
import { say } from './terminal.js';
import type { Tool } from './with-tool.js';

/** Takes a file in, with how far it is for who watches; who presses Ctrl-C hears how far it came. */
export async function recordImport({ commands }: Tool, file: ImportFile, actor: Actor): Promise<ImportResult> {
  const bar = progressBar();
  let reached: ImportProgress | undefined;
  const interrupted = () => {
    bar.stop();
    say(howFar(reached));
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', interrupted);
  try {
    const progress = (now: ImportProgress) => {
      reached = now;
      bar.show(now.phase, now.done, now.total);
    };
    return await commands.execute(new ImportCommand(file, { actor, correlationId: systemIds.random() }, progress));
  } finally {
    process.off('SIGINT', interrupted);
    bar.stop();
  }
}

/** As a shell has it of who presses Ctrl-C. */
const INTERRUPTED = 130;

const howFar = (reached: ImportProgress | undefined): string =>
  reached?.phase === 'vastleggen'
    ? `Onderbroken: ten minste ${reached.done} van ${reached.total} regels zijn klaar, en wat is vastgelegd blijft staan. Lees hetzelfde bestand opnieuw in: het gaat verder waar het was.`
    : 'Onderbroken: er is niets vastgelegd.';
