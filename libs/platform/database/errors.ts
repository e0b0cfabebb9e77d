import { PeildatumError } from '@peildatum/kernel';
import { identifier } from './names.js';

export const databaseUnreachable = (cause: unknown) =>
  new PeildatumError(
    {
      code: 'DATABASE.UNREACHABLE',
      kind: 'unavailable',
      message:
        'De database is niet bereikbaar of weigert de aanmelding. Controleer DATABASE_URL (server, poort, naam, wachtwoord) en of de server draait.',
    },
    { cause },
  );

/** @param role whom the log must belong to @param user who must be able to hand it over */
export const logRoleMissing = (role: string, user: string, cause?: unknown) =>
  new PeildatumError(
    {
      code: 'DATABASE.LOG_ROLE_MISSING',
      kind: 'unavailable',
      message:
        `Het logboek hoort bij de databaserol ${role}, en gebruiker ${user} mag die niet maken of gebruiken. Laat een beheerder van de database dit ` +
        `uitvoeren en start opnieuw: ${logRoleSql(role, user).join(' ')} Of zet DATABASE_ADMIN_URL op een gebruiker die het wel mag.`,
      details: { sql: logRoleSql(role, user) },
    },
    { cause },
  );

const logRoleSql = (role: string, user: string) => [`CREATE ROLE ${role} NOLOGIN;`, `GRANT ${role} TO ${identifier(user)};`];
