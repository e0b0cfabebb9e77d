import { type Actor, PeildatumError, type Role } from '@peildatum/kernel';

/** Everything that can be asked of the register, and in Dutch what that is. */
export const OPERATIONS = {
  'read-public': 'standen, rapporten, documentatie en gezondheid lezen',
  'read-log': 'het logboek lezen, met wie wat vastlegde',
  'read-denials': 'lezen welke verzoeken zijn geweigerd',
  'register-action': 'een actie registreren',
  'report-status': 'de status van een actie melden',
  'change-action': 'een actie wijzigen',
  'correct-action': 'over een actie iets corrigeren',
  'open-thematafel': 'een thematafel openen',
  'record-thematafel': 'voor een thematafel mijlpalen, aandachtspunten en afstemmingen vastleggen',
  'appoint-coordinator': 'een coördinator benoemen of ontslaan',
  'correct-thematafel': 'over een thematafel iets corrigeren',
  'record-governance': 'de inrichting van het akkoord vastleggen',
  import: 'een bestand inlezen',
} as const;
export type Operation = keyof typeof OPERATIONS;

/** Who asks: a role, or somebody without a token. */
export type Asker = Role | 'anonymous';

/** On which thematafel somebody may do it: none, the own one, or any. What is of no thematafel is not of the own one. */
export type Reach = 'none' | 'own' | 'any';

const EVERYONE = { anonymous: 'any', coordinator: 'any', beheerder: 'any', auditor: 'any', migratie: 'any' } as const;
const NOBODY = { anonymous: 'none', coordinator: 'none', beheerder: 'none', auditor: 'none', migratie: 'none' } as const;

/**
 * Who may do what, and the only place that says so; `docs/rechten.md` is this table in words. Everyone reads the figures. A
 * coordinator writes for the own thematafel alone; an auditor reads everything and writes nothing; `migratie` is the actor of
 * the first history, which no token gives.
 */
export const RIGHTS: Readonly<Record<Operation, Readonly<Record<Asker, Reach>>>> = {
  'read-public': EVERYONE,
  'read-log': { ...NOBODY, beheerder: 'any', auditor: 'any' },
  'read-denials': { ...NOBODY, auditor: 'any' },
  'register-action': { ...NOBODY, beheerder: 'any' },
  'report-status': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'change-action': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'correct-action': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'open-thematafel': { ...NOBODY, beheerder: 'any' },
  'record-thematafel': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'appoint-coordinator': { ...NOBODY, beheerder: 'any' },
  'correct-thematafel': { ...NOBODY, coordinator: 'own', beheerder: 'any' },
  'record-governance': { ...NOBODY, beheerder: 'any' },
  import: { ...NOBODY, beheerder: 'any' },
};

/** Whether it may be done without a token. */
export const isPublic = (operation: Operation): boolean => RIGHTS[operation].anonymous === 'any';

/** @throws PeildatumError `RIGHTS.ROLE` or `RIGHTS.THEMATAFEL`. */
export function assertMay(actor: Actor, operation: Operation, thematafel?: string): void {
  const rights = RIGHTS[operation];
  const reach = rights[actor.role];
  if (reach === 'any') return;
  if (reach === 'none') {
    throw new PeildatumError({
      code: 'RIGHTS.ROLE',
      kind: 'forbidden',
      message: `De rol ${actor.role} mag dit niet: ${OPERATIONS[operation]}. Vraag het iemand met de rol ${rolesThatMay(rights).join(' of ')}.`,
    });
  }
  if (actor.thematafel === undefined || actor.thematafel !== thematafel) {
    throw new PeildatumError({
      code: 'RIGHTS.THEMATAFEL',
      kind: 'forbidden',
      message: `U legt vast voor thematafel ${actor.thematafel ?? '(geen)'}; dit hoort bij ${thematafel ?? 'geen thematafel'}. Vraag het de coördinator van die tafel of een beheerder.`,
    });
  }
}

const rolesThatMay = (rights: Readonly<Record<Asker, Reach>>): string[] =>
  Object.entries(rights).flatMap(([role, reach]) => (reach === 'none' ? [] : [role]));
