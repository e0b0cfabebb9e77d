import { readFileSync } from 'node:fs';
import { ImportCommand, type ImportFormat, readImportFile } from '@peildatum/importing';
import { isUuid, PEILDATUM_NAMESPACE, PeildatumError, systemIds, uuidV5 } from '@peildatum/kernel';
import { Command, Option } from 'commander';
import { importKinds } from '../../runtime/composition.js';
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
    .addOption(textOption('--organisatie <naam>', 'namens welke organisatie').default('VWS'))
    .option('--persoon <uuid>', 'wie het inleest')
    .addHelpText('after', () => `\nElke regel noemt haar soort:\n${kindsOfRows()}`)
    .action(async (file: string, options: ImportOptions) => {
      if (options.persoon !== undefined && !isUuid(options.persoon)) throw usage('--persoon is een UUID in kleine letters.');
      const parsed = readImportFile(read(file), options.formaat ?? formatOf(file));
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

function read(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    const why = error instanceof TypeError ? 'het is geen UTF-8-tekst' : (error as Error).message;
    throw new PeildatumError(
      { code: 'IMPORT.UNREADABLE', kind: 'invalid', message: `${file} is niet te lezen: ${why}.` },
      { cause: error },
    );
  }
}

function formatOf(file: string): ImportFormat {
  if (file.endsWith('.csv')) return 'csv';
  if (file.endsWith('.ndjson') || file.endsWith('.jsonl')) return 'ndjson';
  throw usage('Aan de naam is het formaat niet te zien; geef --formaat csv of --formaat ndjson.');
}

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });
