import { type FaultKind, InvalidInput, PeildatumError } from '@peildatum/kernel';
import { byModule } from './telemetry/log/by-module.js';
import { scrub } from './telemetry/log/scrub.js';

/**
 * How a command ends; from 64 on as sysexits(3) has it. `noInput`: a file that cannot be read; `cantCreate`: one that cannot be made;
 * `ioError`: it went wrong in the middle of it.
 */
export const EXIT = { done: 0, failed: 1, usage: 64, noInput: 66, unavailable: 69, cantCreate: 73, ioError: 74, config: 78 } as const;

export interface Explanation {
  readonly lines: readonly string[];
  readonly code: number;
}

/** What went wrong, in words for the one who typed the command; every fault of invalid input on a line of its own. */
export function explain(error: unknown): Explanation {
  if (error instanceof InvalidInput) {
    const code = error.faults[0]?.code ?? error.code;
    return { lines: [error.message, ...error.faults.map(({ message }) => `  - ${message}`)], code: exitOf(code, error.kind) };
  }
  if (error instanceof PeildatumError) return { lines: [`${error.message} [${error.code}]`], code: exitOf(error.code, error.kind) };
  return {
    lines: [
      'Er ging iets mis dat Peildatum niet kent:',
      byModule(scrub(error instanceof Error ? (error.stack ?? error.message) : String(error))),
    ],
    code: EXIT.failed,
  };
}

function exitOf(code: string, kind: FaultKind): number {
  if (code.startsWith('CONFIG.') || code.startsWith('POSTGRES.NO_') || code === 'DATABASE.LOG_ROLE_MISSING') return EXIT.config;
  return EXIT_OF[code] ?? (kind === 'unavailable' ? EXIT.unavailable : EXIT.failed);
}

const EXIT_OF: Readonly<Record<string, number>> = {
  'IMPORT.NO_SUCH_KIND': EXIT.usage,
  'CLI.USAGE': EXIT.usage,
  'FILE.UNREADABLE': EXIT.noInput,
  'FILE.NOT_CREATED': EXIT.cantCreate,
  'FILE.BROKEN': EXIT.ioError,
};
