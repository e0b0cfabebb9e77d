import type { Actor } from '@peildatum/kernel';
import { RIGHTS } from '@peildatum/platform';

/** Whether somebody may open the events of the log, and so is led to them. */
export const readsLog = (visitor: Pick<Actor, 'role'> | null): boolean => visitor !== null && RIGHTS['read-log'][visitor.role] !== 'none';
