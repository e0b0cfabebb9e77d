import { type Actor, PeildatumError, type Role } from '@peildatum/kernel';

/** Everything that can be written. */
export const OPERATIONS = [
  'register-action',
  'report-status',
  'change-action',
  'correct-action',
  'open-thematafel',
  'record-thematafel',
  'appoint-coordinator',
  'correct-thematafel',
  'record-governance',
  'import',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** On which thematafel a role may do it: none, its own, or any. */
type Reach = 'none' | 'own' | 'any';

/** Who may write what. A coordinator writes for the own thematafel alone; an auditor reads everything and writes nothing. */
export const RIGHTS: Readonly<Record<Operation, Readonly<Record<Role, Reach>>>> = {
  'register-action': { coordinator: 'none', beheerder: 'any', auditor: 'none', migratie: 'none' },
  'report-status': { coordinator: 'own', beheerder: 'any', auditor: 'none', migratie: 'none' },
  'change-action': { coordinator: 'own', beheerder: 'any', auditor: 'none', migratie: 'none' },
  'correct-action': { coordinator: 'own', beheerder: 'any', auditor: 'none', migratie: 'none' },
  'open-thematafel': { coordinator: 'none', beheerder: 'any', auditor: 'none', migratie: 'none' },
  'record-thematafel': { coordinator: 'own', beheerder: 'any', auditor: 'none', migratie: 'none' },
  'appoint-coordinator': { coordinator: 'none', beheerder: 'any', auditor: 'none', migratie: 'none' },
  'correct-thematafel': { coordinator: 'own', beheerder: 'any', auditor: 'none', migratie: 'none' },
  'record-governance': { coordinator: 'none', beheerder: 'any', auditor: 'none', migratie: 'none' },
  import: { coordinator: 'none', beheerder: 'any', auditor: 'none', migratie: 'none' },
};

/** @throws PeildatumError `RIGHTS.ROLE` or `RIGHTS.THEMATAFEL`. */
export function assertMay(actor: Actor, operation: Operation, thematafel?: string): void {
  const reach = RIGHTS[operation][actor.role];
  if (reach === 'any') return;
  if (reach === 'none') {
    throw new PeildatumError({
      code: 'RIGHTS.ROLE',
      kind: 'forbidden',
      message: `De rol ${actor.role} mag dit niet vastleggen; vraag het een beheerder.`,
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
