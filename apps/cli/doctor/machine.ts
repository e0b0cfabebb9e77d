import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { Config } from '@peildatum/platform';
import { addressOf, answersAsOurs } from '../../runtime/answers-as-ours.js';
import { type Finding, good, messageOf, warning, wrong } from './finding.js';

const OLDEST_NODE = [20, 19] as const;
const GIBIBYTE = 1024 ** 3;

/** The machine itself: Node, room on the disk, and the port. */
export const lookAtMachine = async ({ dataDir, http }: Config): Promise<Finding[]> => [node(), await disk(dataDir), await port(http)];

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  const found = `${process.version} op ${process.platform}-${process.arch}`;
  if (old) return wrong('Node', found, `Installeer Node ${OLDEST_NODE.join('.')} of nieuwer.`);
  if (major % 2 === 1) return warning('Node', found, 'Neem een even versie; alleen die worden lang onderhouden.');
  return good('Node', found);
}

/** Of the nearest folder that is there. */
async function disk(dataDir: string): Promise<Finding> {
  for (let folder = dataDir; ; folder = dirname(folder)) {
    try {
      const { bavail, bsize } = await statfs(folder);
      const free = bavail * bsize;
      const found = `${(free / GIBIBYTE).toFixed(1)} GiB vrij bij ${dataDir}`;
      return free < GIBIBYTE ? warning('Schijf', found, 'Maak ruimte: een volle schijf weigert elke vastlegging.') : good('Schijf', found);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || folder === dirname(folder))
        return wrong('Schijf', `${folder}: ${messageOf(error)}`, 'Kies een map die u mag lezen en schrijven: PEILDATUM_DATA_DIR.');
    }
  }
}

async function port({ host, port: wanted }: Config['http']): Promise<Finding> {
  if (wanted === 0) return good('Poort', `een vrije, op ${host}`);
  const where = `${host}:${wanted}`;
  const fault = await new Promise<NodeJS.ErrnoException | null>((done) => {
    const server = createServer().once('error', done);
    server.listen(wanted, host, () => server.close(() => done(null)));
  });
  if (fault === null) return good('Poort', `${where} is vrij`);
  if (fault.code !== 'EADDRINUSE')
    return wrong('Poort', `${where}: ${messageOf(fault)}`, 'Kies een adres van deze machine en een poort die u mag gebruiken: HOST, PORT.');
  return (await answersAsOurs(addressOf(host, wanted)))
    ? good('Poort', `${where} is van een Peildatum dat draait`)
    : wrong('Poort', `${where} is bezet door een ander programma`, 'Stop dat, of kies een andere poort: PORT.');
}
