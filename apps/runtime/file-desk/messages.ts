import type { Verification } from '@peildatum/audit';
import type { ImportProgress } from '@peildatum/importing';
import { type ClockRequest, type Fault, InvalidInput, PeildatumError } from '@peildatum/kernel';
import type { SentFile, TakenIn } from '../../api/index.js';

/** What the server says to the process that works for it: the file to take in, and that its sender has gone; or at which clocks the log is replayed. */
export type ToDesk = { readonly sent: SentFile } | { readonly leaving: true } | { readonly verify: ClockRequest };

/** What that process says: how far it is, and once what became of the file or of the replay. */
export type FromDesk =
  | { readonly progress: ImportProgress }
  | { readonly taken: TakenIn }
  | { readonly verified: Verification }
  | { readonly refused: SentRefusal };

/** A refusal as it is sent: of an error its message and its stack alone would come across. */
export interface SentRefusal {
  readonly message: string;
  readonly stack?: string | undefined;
  /** Absent: what went wrong is none of ours. */
  readonly fault?: Fault;
  /** Of invalid input. */
  readonly faults?: readonly Fault[];
}

export function sentRefusal(error: unknown): SentRefusal {
  if (!(error instanceof Error)) return { message: String(error) };
  const said = { message: error.message, stack: error.stack };
  if (!(error instanceof PeildatumError)) return said;
  const { code, kind, message, field, details } = error;
  const fault = { code, kind, message, ...(field === undefined ? {} : { field }), ...(details === undefined ? {} : { details }) };
  return { ...said, fault, ...(error instanceof InvalidInput ? { faults: error.faults } : {}) };
}

/** The error again, as it was thrown there. */
export function refusalSent({ message, stack, fault, faults }: SentRefusal): Error {
  const error =
    fault === undefined
      ? new Error(message)
      : faults === undefined
        ? new PeildatumError(fault)
        : new InvalidInput(faults, message, { code: fault.code, kind: fault.kind });
  if (stack !== undefined) error.stack = stack;
  return error;
}
