import { fstatSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ImportCommand, type ImportFormat, readImportFile } from '@peildatum/importing';
import { isUuid, PEILDATUM_NAMESPACE, PeildatumError, systemIds, uuidV5 } from '@peildatum/kernel';
import { Command, Option } from 'commander';
import { importKinds } from '../../runtime/composition.js';
import { withFile } from '../../runtime/file-fault.js';
import { ValueListFiles } from '../../runtime/value-lists.js';
import { progressBar } from '../progress-bar.js';
import { output } from '../terminal.js';
import { textOption } from '../text-option.js';
import { withTool } from '../with-tool.js';

interface ImportOptions {
  readonly formaat?: ImportFormat;
  readonly organisatie: string;
  readonly persoon?: string;
}

/** `peildatum importeer BESTAND`: everything is checked first; one fault and nothing is written. */
export const importeer = (): Command =>
  new Command('importeer')
    .description('Lees een bestand in met feiten van acties, thematafels, transformatieplannen en budgetten (CSV of NDJSON).')
    .argument('<bestand>', 'het bestand; - leest de invoer')
    .addOption(new Option('--formaat <formaat>', 'het formaat (standaard naar de naam van het bestand)').choices(['csv', 'ndjson']))
    .addOption(textOption('--organisatie <naam>', 'namens welke organisatie; een meting alleen namens wie haar publiceerde').default('VWS'))
    .option('--persoon <uuid>', 'wie het inleest')
    .addHelpText('after', () => `\nElke regel noemt haar soort:\n${kindsOfRows()}`)
    .action(async (file: string, options: ImportOptions) => {
      if (options.persoon !== undefined && !isUuid(options.persoon)) throw usage('--persoon is een UUID in kleine letters.');
      const format = options.formaat ?? formatOf(file);
      const parsed = readImportFile(await read(file), format);
      const person = options.persoon ?? uuidV5(PEILDATUM_NAMESPACE, 'opdrachtregel');
      await withTool(async ({ commands }) => {
        const bar = progressBar();
        try {
          const context = {
            actor: { person, role: 'beheerder', organisation: options.organisatie },
            correlationId: systemIds.random(),
            basis: 'source',
          } as const;
          const { rows, recorded } = await commands.execute(
            new ImportCommand(parsed, context, ({ phase, done, total }) => bar.show(phase, done, total)),
          );
          bar.stop();
          output(`${rows} regels gelezen, ${recorded} feiten vastgelegd${recorded < rows ? ` (${rows - recorded} stonden er al)` : ''}.`);
        } finally {
          bar.stop();
        }
      });
    });

/** The words that the column `soort` may have, a few on a line. */
function kindsOfRows(): string {
  const kinds = Object.keys(importKinds(new ValueListFiles()));
  const lines = Array.from({ length: Math.ceil(kinds.length / 6) }, (_, i) => kinds.slice(i * 6, i * 6 + 6).join(', '));
  return lines.map((line) => `  ${line}`).join(',\n');
}

async function read(file: string): Promise<string> {
  const name = file === '-' ? 'De invoer' : file;
  const bytes = await withFile(name, 'lezen', () => (file === '-' ? standardInput() : readFile(file)));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const message = `${name} is niet te lezen: het is geen UTF-8-tekst.`;
    throw new PeildatumError({ code: 'IMPORT.UNREADABLE', kind: 'invalid', message }, { cause: error });
  }
}

/** Read as it comes: a pipe that has nothing yet is not at its end. Of a folder Node would say that it is empty. */
const standardInput = async (): Promise<Buffer> => (fstatSync(0).isDirectory() ? readFileSync(0) : await buffer(process.stdin));

function formatOf(file: string): ImportFormat {
  if (file.endsWith('.csv')) return 'csv';
  if (file.endsWith('.ndjson') || file.endsWith('.jsonl')) return 'ndjson';
  throw usage('Aan de naam is het formaat niet te zien; geef --formaat csv of --formaat ndjson.');
}

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });
