import { resolve } from 'node:path';
import { restoreBackup, verifyBackup } from '@peildatum/event-store';
import { loadConfig } from '@peildatum/platform';
import { newestBackup } from '../../runtime/back-up/newest-backup.js';
import { Editiebestanden } from '../../runtime/edities/editiebestanden.js';
import { withFile } from '../../runtime/file-fault.js';
import { restoreMark } from '../../runtime/herstel/restore-mark.js';
import { openPeildatum } from '../../runtime/peildatum.js';
import { counted } from '../counted.js';
import { progressBar } from '../progress-bar.js';
import { output, say } from '../terminal.js';

export interface HerstelOptions {
  readonly van: string;
}

export async function herstel({ van: path }: HerstelOptions): Promise<void> {
  const manifest = await withFile(path, 'lezen', () => verifyBackup(path, counted('gebeurtenissen gecontroleerd')));
  const peildatum = await openPeildatum({
    config: loadConfig(process.env),
    applicationName: 'peildatum herstel',
    halfRestored: true,
  });
  const bar = progressBar();
  try {
    const { log, database, projector } = peildatum;
    const mark = restoreMark(database.pool);
    const files = new Editiebestanden(database.pool);
    const { present, appended } = await restoreBackup(log.store, path, manifest, {
      begin: () => mark.begin(manifest),
      keep: (file) => files.keep(file),
      progress: (done) => bar.show('terugzetten', done, manifest.events),
    });
    await newestBackup(database.pool).note({ ...manifest, file: resolve(path), madeAt: peildatum.clock.now() });
    await mark.end();
    bar.stop();
    say('De leesmodellen worden opgebouwd …');
    await projector.catchUp();
    output(
      `Teruggezet: ${appended} gebeurtenissen${present > 0 ? ` (${present} stonden er al)` : ''}; het logboek is gelijk aan de back-up.`,
    );
    output('Vergelijk desgewenst alles nog eens: peildatum controleer.');
  } finally {
    bar.stop();
    await peildatum.close();
  }
}
