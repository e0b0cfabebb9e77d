import { fstatSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodeText, type Encoding, ImportCommand, type ImportFormat, readImportFile, TryImportQuery } from '@peildatum/importing';
import { isUuid, PEILDATUM_NAMESPACE, PeildatumError, systemIds, uuidV5 } from '@peildatum/kernel';
import { withFile } from '../../runtime/file-fault.js';
import { howMany } from '../how-many.js';
import { tellTrial } from '../import-trial.js';
import { progressBar } from '../progress-bar.js';
import { output } from '../terminal.js';
import { type Tool, withTool } from '../with-tool.js';

export interface ImportOptions {
  readonly formaat?: ImportFormat;
  readonly codering?: Encoding;
  readonly organisatie: string;
  readonly persoon?: string;
  readonly proef?: true;
}

export async function importeer(file: string, options: ImportOptions): Promise<void> {
  if (options.persoon !== undefined && !isUuid(options.persoon)) throw usage('--persoon is een UUID in kleine letters.');
  const format = options.formaat ?? formatOf(file);
  const parsed = readImportFile(await read(file, options.codering), format);
  const person = options.persoon ?? uuidV5(PEILDATUM_NAMESPACE, 'opdrachtregel');
  const actor = { person, role: 'beheerder', organisation: options.organisatie } as const;
  if (options.proef) return await withTool(async ({ queries }) => tellTrial(await queries.execute(new TryImportQuery(parsed, actor))));
  const record = async ({ commands }: Tool) => {
    const bar = progressBar();
    try {
      const context = { actor, correlationId: systemIds.random() };
      const { rows, recorded } = await commands.execute(
        new ImportCommand(parsed, context, ({ phase, done, total }) => bar.show(phase, done, total)),
      );
      bar.stop();
      output(
        `${howMany(rows, 'regel', 'regels')} gelezen, ${howMany(recorded, 'feit', 'feiten')} vastgelegd${alreadyThere(rows - recorded)}.`,
      );
    } finally {
      bar.stop();
    }
  };
  await withTool(record, { begins: true });
}

async function read(file: string, encoding?: Encoding): Promise<string> {
  const name = file === '-' ? 'De invoer' : file;
  return decodeText(await withFile(name, 'lezen', () => (file === '-' ? standardInput() : readFile(file))), name, encoding);
}

/** Read as it comes: a pipe that has nothing yet is not at its end. Of a folder Node would say that it is empty. */
const standardInput = async (): Promise<Buffer> => (fstatSync(0).isDirectory() ? readFileSync(0) : await buffer(process.stdin));

function formatOf(file: string): ImportFormat {
  if (file.endsWith('.csv')) return 'csv';
  if (file.endsWith('.ndjson') || file.endsWith('.jsonl')) return 'ndjson';
  throw usage('Aan de naam is het formaat niet te zien; geef --formaat csv of --formaat ndjson.');
}

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });

const alreadyThere = (rows: number): string => (rows > 0 ? ` (${rows} ${rows === 1 ? 'stond' : 'stonden'} er al)` : '');
