import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Manifest, toFile, verifyBackup, writeBackup } from '@peildatum/event-store';
import { PeildatumError } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform';
import { assertNotHalfLoaded } from '../../runtime/assert-loaded.js';
import { assertThere } from '../../runtime/assert-there.js';
import { newestBackup } from '../../runtime/back-up/newest-backup.js';
import { Editiebestanden } from '../../runtime/edities/editiebestanden.js';
import { withFile } from '../../runtime/file-fault.js';
import { openPeildatum } from '../../runtime/peildatum.js';
import { counted } from '../counted.js';
import { howMany } from '../how-many.js';
import { output } from '../terminal.js';

export interface BackUpOptions {
  readonly naar?: string;
  readonly controleer?: string;
}

export async function backUp({ naar, controleer }: BackUpOptions): Promise<void> {
  if ((naar === undefined) === (controleer === undefined)) throw usage('Geef --naar BESTAND of --controleer BESTAND.');
  if (controleer !== undefined) await check(controleer);
  else await make(naar as string);
}

async function make(path: string): Promise<void> {
  if (path === '-') throw usage('Een back-up is een bestand; geef bij --naar een naam.');
  if (existsSync(path)) throw usage(`${path} bestaat al; kies een andere naam.`);
  const config = loadConfig(process.env);
  await assertThere(config);
  const peildatum = await openPeildatum({ config, applicationName: 'peildatum back-up' });
  try {
    await assertNotHalfLoaded(peildatum.log);
    const progress = counted('gebeurtenissen bewaard');
    const manifest = await withFile(path, 'schrijven', () =>
      toFile(path, writeBackup(peildatum.log.store, progress, new Editiebestanden(peildatum.database.pool).all())),
    );
    await newestBackup(peildatum.database.pool).note({ ...manifest, file: resolve(path), madeAt: peildatum.clock.now() });
    output(`Geschreven: ${path}, ${manifest.events} gebeurtenissen${alsoFiles(manifest)}, inhoud ${manifest.contents}.`);
    output('De namen in de tabel personen staan niet in het logboek en gaan niet mee; zie docs/back-up.md.');
  } finally {
    await peildatum.close();
  }
}

async function check(path: string): Promise<void> {
  const manifest = await withFile(path, 'lezen', () => verifyBackup(path, counted('gebeurtenissen gelezen')));
  const { events, logId, lastEvent, contents } = manifest;
  output(`Heel: ${events} gebeurtenissen${alsoFiles(manifest)} van register ${logId}, de laatste is ${lastEvent}, inhoud ${contents}.`);
}

const alsoFiles = ({ files = [] }: Manifest): string =>
  files.length === 0 ? '' : ` en ${howMany(files.length, 'bestand', 'bestanden')} van edities`;

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });
