import type { Actor } from '@peildatum/kernel';
import { type Operation, RIGHTS } from '@peildatum/platform';

/** Whether somebody is signed in whose role may do this, on what is the own at least: whether a page offers it. */
export const mayEver = (visitor: Pick<Actor, 'role'> | null, operation: Operation): boolean =>
  visitor !== null && RIGHTS[operation][visitor.role] !== 'none';
