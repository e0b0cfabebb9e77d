import type { Register } from '@peildatum/event-store';
import type { Actor } from '@peildatum/kernel';
import { mayDo } from '@peildatum/platform';
import type { IsThere } from './import-kind.js';

/** Asks the register, for who may know of everything; for another nothing is asked, so that the answer tells nothing. */
export const isThereFor =
  (register: Register, actor: Actor): IsThere =>
  async (stream) =>
    mayDo(actor, 'read-embargoed') ? (await register.look(stream)).events.length > 0 : null;
