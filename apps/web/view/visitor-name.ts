import type { Actor, Role } from '@peildatum/kernel';

/** The roles, as people say them. */
const ROLE_NAMES: Readonly<Record<Role, string>> = {
  coordinator: 'coördinator',
  verzekeraar: 'verzekeraar',
  nza: 'NZa',
  vws: 'VWS',
  bo: 'lid van het Bestuurlijk Overleg',
  zorginstituut: 'Zorginstituut',
  rivm: 'RIVM',
  nivel: 'Nivel',
  cbs: 'CBS',
  partij: 'partij van het akkoord',
  beheerder: 'beheerder',
  auditor: 'auditor',
  migratie: 'migratie',
};

export const roleName = (role: Role): string => ROLE_NAMES[role];

/** Who somebody is to the pages: a role and what is its own, for a name is not known here. @param isSecond whether the demonstration has another of the same */
export function visitorName(
  { role, organisation, thematafel }: Pick<Actor, 'role' | 'organisation' | 'thematafel'>,
  isSecond = false,
): string {
  if (role === 'coordinator') return `${isSecond ? 'tweede ' : ''}coördinator van thematafel ${thematafel}`;
  const name = roleName(role);
  return name === organisation ? name : `${name}, ${organisation}`;
}
