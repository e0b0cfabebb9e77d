import { type Actor, isText, isUuid, lengthOf, normalText, ROLES, type Role } from '@peildatum/kernel';
import { ACTION_THEMATAFELS } from '@peildatum/thematafels/domain';
import type { JWTPayload } from 'jose';
import { tokenClaims } from './token-errors.js';

/** The roles that a token can give; `migratie` is for the migration alone. */
export const TOKEN_ROLES = ROLES.filter((role) => role !== 'migratie');

const OWN_THEMATAFELS: readonly string[] = ACTION_THEMATAFELS.filter((tafel) => tafel !== 'unknown');

/**
 * Who a verified token speaks of: `sub` (a person's UUID, never a login), `rol`, `organisatie`, and for a coordinator
 * `thematafel`. @throws PeildatumError `TOKEN.CLAIMS` that names all that is wrong.
 */
export function actorOfClaims({ sub, rol, organisatie, thematafel }: JWTPayload): Actor {
  const wrong: string[] = [];
  if (typeof sub !== 'string' || !isUuid(sub)) wrong.push('sub moet de UUID van een persoon zijn');
  if (!(TOKEN_ROLES as readonly unknown[]).includes(rol)) wrong.push(`rol moet een van deze zijn: ${TOKEN_ROLES.join(', ')}`);
  const organisation = nameIn(organisatie);
  if (organisation === null) wrong.push('organisatie moet een naam van 1 tot 200 tekens zijn, op een regel en zonder stuurtekens');
  const own = typeof thematafel === 'string' && OWN_THEMATAFELS.includes(thematafel);
  if (rol === 'coordinator' && !own) wrong.push(`thematafel moet die van de coördinator zijn: ${OWN_THEMATAFELS.join(', ')}`);
  if (wrong.length > 0) throw tokenClaims(wrong.join('; '));
  return {
    person: sub as Actor['person'],
    role: rol as Role,
    organisation: organisation as string,
    ...(own ? { thematafel } : {}),
  };
}

/** A name in its normal form, for it goes into every event and rights compare it; null where it is none. */
function nameIn(claim: unknown): string | null {
  if (typeof claim !== 'string' || !isText(claim)) return null;
  const name = normalText(claim);
  return name === '' || name.includes('\n') || lengthOf(name) > MAX_NAME ? null : name;
}

const MAX_NAME = 200;
