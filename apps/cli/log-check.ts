import { besideBackup, type EventLog, firstChange, type KnownBackup, type LogBeside, verifyBackup } from '@peildatum/event-store';
import type { Pool } from 'pg';
import { newestBackup } from '../runtime/back-up/newest-backup.js';
import { withFile } from '../runtime/file-fault.js';
import { counted } from './counted.js';

/** What is known of the log itself, apart from the read models that follow it. */
export interface LogCheck {
  /** `unknown`: there was nothing to hold it against. */
  readonly log: 'equal' | 'changed' | 'unknown';
  /** Dutch, for who runs it. */
  readonly lines: readonly string[];
}

interface Backup extends KnownBackup {
  /** Dutch: which one it is. */
  readonly name: string;
  /** Undefined: it is known by its digest alone. */
  readonly file?: string;
}

/** Holds the log against a back-up file, or against the newest back-up that is known. @throws PeildatumError `BACKUP.…`, `FILE.…` */
export async function checkLog({ store }: EventLog, pool: Pool, file: string | undefined): Promise<LogCheck> {
  const backup = file === undefined ? await newest(pool) : await ofFile(file);
  if (backup === undefined)
    return { log: 'unknown', lines: [`Logboek: met niets vergeleken, want er is geen back-up bekend. ${GIVE_ONE}`, UNSEEN] };
  const beside = await besideBackup(store, backup, counted('gebeurtenissen met de back-up vergeleken'));
  switch (beside) {
    case 'equal':
      return { log: 'equal', lines: [`Logboek: tot en met volgnummer ${backup.events} gelijk aan ${backup.name}.`, ...limits(backup)] };
    case 'another':
      return {
        log: 'unknown',
        lines: [`Logboek: met niets vergeleken, want ${backup.name} is van een ander register. ${GIVE_ONE}`, UNSEEN],
      };
    default:
      return { log: 'changed', lines: [`Logboek: ${await howOtherwise(store, backup, beside)}`, DO_NOT_REBUILD] };
  }
}

async function howOtherwise(store: EventLog['store'], { file, name }: Backup, beside: LogBeside): Promise<string> {
  if (beside === 'shorter') return `er ontbreken gebeurtenissen die in ${name} staan.`;
  const volgnummer = file === undefined ? null : await firstChange(store, file);
  return `anders dan ${name}${volgnummer === null ? '' : `, vanaf volgnummer ${volgnummer}`}: het is gewijzigd of vervangen.`;
}

async function newest(pool: Pool): Promise<Backup | undefined> {
  const noted = await newestBackup(pool).read();
  return (
    noted && { logId: noted.logId, events: noted.events, contents: noted.contents, name: `de back-up van ${noted.madeAt} (${noted.file})` }
  );
}

async function ofFile(file: string): Promise<Backup> {
  const manifest = await withFile(file, 'lezen', () => verifyBackup(file, counted('gebeurtenissen van de back-up gelezen')));
  return { ...manifest, name: `de back-up ${file}`, file };
}

const GIVE_ONE = 'Geef er een die elders is bewaard: --back-up BESTAND.';
const UNSEEN =
  'Niet te zien aan de leesmodellen: een ander die het vastlegde, of een vroeger moment van vastleggen. Wie het logboek in de database wijzigt en herbouwt, laat verder niets zien.';
const DO_NOT_REBUILD =
  'Herbouw niets: een herbouw maakt de wijziging af, en de leesmodellen laten misschien nog zien wat er stond. Bewaar de database en de back-up, en zoek uit wie dit deed (docs/operations.md).';

/** How far an equal log says anything. */
const limits = ({ file, events }: Backup): string[] => [
  ...(file === undefined ? [`Het controlegetal staat in deze database zelf: dat toont een ongeluk en geen vervalsing. ${GIVE_ONE}`] : []),
  `Van na volgnummer ${events} is met geen back-up vergeleken wie het vastlegde en wanneer.`,
];
