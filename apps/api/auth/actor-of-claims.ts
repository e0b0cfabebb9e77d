import { type Actor, isUuid, type Role } from '@peildatum/kernel';
import { ACTION_THEMATAFELS } from '@peildatum/thematafels';
import type { JWTPayload } from 'jose';
import { tokenClaims } from './token-errors.js';

/** The roles that a token can give; `migratie` is for the migration alone. */
export const TOKEN_ROLES = [
  'coordinator',
  'verzekeraar',
  'nza',
  'vws',
  'bo',
  'zorginstituut',
  'rivm',
  'nivel',
  'cbs',
  'beheerder',
  'auditor',
] as const satisfies readonly Role[];

const OWN_THEMATAFELS: readonly string[] = ACTION_THEMATAFELS.filter((tafel) => tafel !== 'unknown');

/**
 * Who a verified token speaks of: `sub` (a person's UUID, never a login), `rol`, `organisatie`, and for a coordinator
 * `thematafel`. @throws PeildatumError `TOKEN.CLAIMS` that names all that is wrong.
 */
export function actorOfClaims({ sub, rol, organisatie, thematafel }: JWTPayload): Actor {
  const wrong: string[] = [];
  if (typeof sub !== 'string' || !isUuid(sub)) wrong.push('sub moet de UUID van een persoon zijn');
  if (!(TOKEN_ROLES as readonly unknown[]).includes(rol)) wrong.push(`rol moet een van deze zijn: ${TOKEN_ROLES.join(', ')}`);
  if (!isName(organisatie)) wrong.push('organisatie moet een naam van 1 tot 200 tekens zijn');
  const own = typeof thematafel === 'string' && OWN_THEMATAFELS.includes(thematafel);
  if (rol === 'coordinator' && !own) wrong.push(`thematafel moet die van de coördinator zijn: ${OWN_THEMATAFELS.join(', ')}`);
  if (wrong.length > 0) throw tokenClaims(wrong.join('; '));
  return {
    person: sub as Actor['person'],
    role: rol as Role,
    organisation: organisatie as string,
    ...(own ? { thematafel } : {}),
  };
}

/** It goes into every event, so it must be text that the log takes. */
const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200 && value.isWellFormed() && !value.includes('\u0000');
