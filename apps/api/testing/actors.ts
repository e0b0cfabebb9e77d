import type { Actor, Uuid } from '@peildatum/kernel';
import { tokenInvalid } from '../auth/token-errors.js';
import type { TokenVerifier } from '../ports/token-verifier.js';

const person = (n: number) => `00000000-0000-4000-8000-00000000000${n}` as Uuid;

/** Who the tokens of the specs speak of: `Bearer coordinator-d`. */
export const ACTORS = {
  'coordinator-d': { person: person(1), role: 'coordinator', organisation: 'ZN', thematafel: 'D' },
  'coordinator-e': { person: person(4), role: 'coordinator', organisation: 'NFU', thematafel: 'E' },
  beheerder: { person: person(2), role: 'beheerder', organisation: 'VWS' },
  auditor: { person: person(3), role: 'auditor', organisation: 'ADR' },
  'verzekeraar-zk': { person: person(6), role: 'verzekeraar', organisation: 'Zilveren Kruis' },
  'verzekeraar-vgz': { person: person(7), role: 'verzekeraar', organisation: 'VGZ' },
  nza: { person: person(8), role: 'nza', organisation: 'NZa' },
  vws: { person: '00000000-0000-4000-8000-000000000010' as Uuid, role: 'vws', organisation: 'VWS' },
  /** Writes what the others review. */
  redacteur: { person: '00000000-0000-4000-8000-000000000016' as Uuid, role: 'beheerder', organisation: 'VWS' },
  bo: { person: '00000000-0000-4000-8000-000000000011' as Uuid, role: 'bo', organisation: 'BO IZA' },
  zorginstituut: { person: '00000000-0000-4000-8000-000000000012' as Uuid, role: 'zorginstituut', organisation: 'Zorginstituut Nederland' },
  rivm: { person: '00000000-0000-4000-8000-000000000013' as Uuid, role: 'rivm', organisation: 'RIVM' },
  nivel: { person: '00000000-0000-4000-8000-000000000014' as Uuid, role: 'nivel', organisation: 'NIVEL' },
  cbs: { person: '00000000-0000-4000-8000-000000000015' as Uuid, role: 'cbs', organisation: 'CBS' },
  'partij-zn': { person: '00000000-0000-4000-8000-000000000017' as Uuid, role: 'partij', organisation: 'ZN' },
  /** No issuer gives this role; the rights have a row for it all the same. */
  migratie: { person: person(5), role: 'migratie', organisation: 'Peildatum' },
} as const satisfies Record<string, Actor>;

/** Knows the tokens of the specs, and no other. */
export const tokensOfActors: TokenVerifier = {
  verify: async (token) => {
    const actor = Object.hasOwn(ACTORS, token) ? ACTORS[token as keyof typeof ACTORS] : undefined;
    if (actor === undefined) throw tokenInvalid();
    return actor;
  },
};
