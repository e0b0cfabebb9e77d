import { fstatSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import {
  decodeText,
  type Encoding,
  fileReader,
  ImportCommand,
  type ImportFile,
  type ImportFormat,
  type ImportProgress,
  readImportFile,
  type SheetFormat,
  TryImportQuery,
} from '@peildatum/importing';
import { isUuid, PEILDATUM_NAMESPACE, PeildatumError, systemIds, uuidV5 } from '@peildatum/kernel';
import { withFile } from '../../runtime/file-fault.js';
import { howMany } from '../how-many.js';
import { tellTrial } from '../import-trial.js';
import { progressBar } from '../progress-bar.js';
import { output, say } from '../terminal.js';
import { type Tool, withTool } from '../with-tool.js';

export interface ImportOptions {
  readonly formaat?: ImportFormat | SheetFormat;
  readonly codering?: Encoding;
  readonly organisatie: string;
  readonly persoon?: string;
  readonly proef?: true;
}

export async function importeer(file: string, options: ImportOptions): Promise<void> {
  if (options.persoon !== undefined && !isUuid(options.persoon)) throw usage('--persoon is een UUID in kleine letters.');
  const format = options.formaat ?? formatOf(file);
  const parsed = await read(file, format, options.codering);
  for (const note of parsed.notes ?? []) say(note);
  const person = options.persoon ?? uuidV5(PEILDATUM_NAMESPACE, 'opdrachtregel');
  const actor = { person, role: 'beheerder', organisation: options.organisatie } as const;
  if (options.proef) return await withTool(async ({ queries }) => tellTrial(await queries.execute(new TryImportQuery(parsed, actor))));
  const record = async ({ commands }: Tool) => {
    const bar = progressBar();
    let reached: ImportProgress | undefined;
    const interrupted = () => {
      bar.stop();
      say(howFar(reached));
      process.exit(INTERRUPTED);
    };
    process.once('SIGINT', interrupted);
    try {
      const context = { actor, correlationId: systemIds.random() };
      const progress = (now: ImportProgress) => {
        reached = now;
        bar.show(now.phase, now.done, now.total);
      };
      const { rows, recorded } = await commands.execute(new ImportCommand(parsed, context, progress));
      bar.stop();
      output(
        `${howMany(rows, 'regel', 'regels')} gelezen, ${howMany(recorded, 'feit', 'feiten')} vastgelegd${alreadyThere(rows - recorded)}.`,
      );
    } finally {
      process.off('SIGINT', interrupted);
      bar.stop();
    }
  };
  await withTool(record, { begins: true });
}

/** As a shell has it of who presses Ctrl-C. */
const INTERRUPTED = 130;

const howFar = (reached: ImportProgress | undefined): string =>
  reached?.phase === 'vastleggen'
    ? `Onderbroken: ten minste ${reached.done} van ${reached.total} regels zijn klaar, en wat is vastgelegd blijft staan. Lees hetzelfde bestand opnieuw in: het gaat verder waar het was.`
    : 'Onderbroken: er is niets vastgelegd.';

async function read(file: string, format: ImportFormat | SheetFormat, encoding?: Encoding): Promise<ImportFile> {
  const name = file === '-' ? 'De invoer' : file;
  const bytes = await withFile(name, 'lezen', () => (file === '-' ? standardInput() : readFile(file)));
  if (format === 'csv' || format === 'ndjson') return readImportFile(decodeText(bytes, name, encoding), format);
  const files = fileReader();
  return await files.read({ bytes, format }).finally(() => files.close());
}

/** Read as it comes: a pipe that has nothing yet is not at its end. Of a folder Node would say that it is empty. */
const standardInput = async (): Promise<Buffer> => (fstatSync(0).isDirectory() ? readFileSync(0) : await buffer(process.stdin));

function formatOf(file: string): ImportFormat | SheetFormat {
  if (/\.csv$/i.test(file)) return 'csv';
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson';
  // What a workbook is that cannot be read its reader says.
  if (/\.xls[xmb]?$/i.test(file)) return 'xlsx';
  if (/\.ods$/i.test(file)) return 'ods';
  throw usage('Aan de naam is het formaat niet te zien; geef --formaat csv, ndjson, xlsx of ods.');
}

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });

const alreadyThere = (rows: number): string => (rows > 0 ? ` (${rows} ${rows === 1 ? 'stond' : 'stonden'} er al)` : '');
