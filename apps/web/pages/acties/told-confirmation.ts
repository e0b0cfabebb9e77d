import { isUnreadable } from '@peildatum/audit';
import { type Actor, factOf, type Uuid } from '@peildatum/kernel';
import { assertMay, RIGHTS } from '@peildatum/platform';
import type { ActionEvent, ActionView } from '@peildatum/thematafels';
import type { Told } from '../../history/history-of.js';

/** A confirmation that stands, and the event that told it. */
export interface ToldConfirmation {
  readonly event: Uuid;
  readonly fact: Extract<ActionEvent, { type: 'ActionStatusConfirmed' }>;
}

/** What was told there as a confirmation and still stands; null: it is something else, or something took its place. */
export function confirmationIn({ event, correctedBy }: Told): ToldConfirmation | null {
  if (correctedBy !== null || isUnreadable(event)) return null;
  const fact = factOf(event) as ActionEvent | null;
  return fact?.type === 'ActionStatusConfirmed' ? { event: event.id, fact } : null;
}

/** Whether somebody may correct what was told of an action. */
export const mayCorrectAction = (visitor: Actor | null, { thematafel }: Pick<ActionView, 'thematafel'>): boolean =>
  visitor !== null &&
  (RIGHTS['correct-action'][visitor.role] === 'any' ||
    (RIGHTS['correct-action'][visitor.role] === 'own' && visitor.thematafel === thematafel));

/** @throws PeildatumError `RIGHTS.…` */
export const assertMayCorrectAction = (visitor: Actor, { thematafel }: Pick<ActionView, 'thematafel'>): void =>
  assertMay(visitor, 'correct-action', { thematafel });

export const confirmationAddress = (code: string, event: string): string => `/acties/${encodeURIComponent(code)}/bevestigingen/${event}`;
