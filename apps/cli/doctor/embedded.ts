import { stat } from 'node:fs/promises';
import { type Config, type EmbeddedLook, lookAtEmbedded } from '@peildatum/platform';
import { type Finding, good, messageOf, wrong } from './finding.js';

/** The embedded PostgreSQL: what it would run with, and where it runs if it does. */
export async function lookAtEmbeddedPostgres({ dataDir, postgresSources }: Config): Promise<{ findings: Finding[]; url?: string }> {
  let look: EmbeddedLook;
  try {
    look = await lookAtEmbedded(dataDir, postgresSources);
  } catch (error) {
    return {
      findings: [wrong('Gegevensmap', messageOf(error), 'Zet de map terug zoals zij was, of zet een back-up terug: peildatum herstel.')],
    };
  }
  const findings = [await folder(dataDir, look), binaries(look), server(look)];
  return { findings, ...(look.running === undefined ? {} : { url: look.running.appUrl }) };
}

async function folder(dataDir: string, { made }: EmbeddedLook): Promise<Finding> {
  if (made === undefined) return good('Gegevensmap', `${dataDir} is nog leeg; de eerste start richt haar in`);
  const { mode } = await stat(`${dataDir}/postgres`);
  const found = `${dataDir}, PostgreSQL ${made}`;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    return wrong('Gegevensmap', `${found}, leesbaar voor anderen`, `Neem dat recht weg: chmod go= ${dataDir}/postgres.`);
  return good('Gegevensmap', found);
}

const binaries = ({ binaries: found }: EmbeddedLook): Finding =>
  found instanceof Error
    ? wrong('PostgreSQL', 'geen programma gevonden', found.message)
    : good('PostgreSQL', `${found.version}, ${found.source === 'system' ? 'van deze machine' : 'van npm'}`);

const server = ({ running }: EmbeddedLook): Finding =>
  running === undefined
    ? good('Server', 'staat stil; npm start of een opdracht start hem')
    : good('Server', `draait op 127.0.0.1:${running.port}`);
