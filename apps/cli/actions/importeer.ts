import { join, parse as parsePath } from 'node:path';
import { MOST_TRIED } from '@peildatum/editions';
import {
  decodeText,
  type Encoding,
  fileReader,
  type ImportFile,
  type ImportFormat,
  type OriginalFile,
  readImportFile,
  type SheetFormat,
  TryImportQuery,
} from '@peildatum/importing';
import { isUuid, PEILDATUM_NAMESPACE, PeildatumError, uuidV5 } from '@peildatum/kernel';
import { isWorksheet } from '@peildatum/worksheets';
import { formatOf } from '../format-of.js';
import { howMany } from '../how-many.js';
import { alreadyThere, tellRestatements, tellTrial } from '../import-trial.js';
import { nameOf, readBytes } from '../read-bytes.js';
import { recordImport } from '../record-import.js';
import { output, say } from '../terminal.js';
import { takeInValidRows } from '../valid-rows.js';
import { withTool } from '../with-tool.js';

export interface ImportOptions {
  readonly formaat?: ImportFormat | SheetFormat;
  readonly codering?: Encoding;
  readonly organisatie: string;
  readonly persoon?: string;
  readonly proef?: true;
  readonly alle?: true;
  readonly alleenGeldige?: true;
  readonly correctiebestand?: string;
}

export async function importeer(file: string, options: ImportOptions): Promise<void> {
  if (options.persoon !== undefined && !isUuid(options.persoon)) throw usage('--persoon is een UUID in kleine letters.');
  if (options.correctiebestand !== undefined && !options.alleenGeldige) throw usage('--correctiebestand hoort bij --alleen-geldige.');
  const to = options.alleenGeldige ? correctionPath(file, options) : undefined;
  const original = await originalOf(file, options);
  const parsed = await parse(file, original);
  if (isWorksheet(parsed)) throw usage(`Dit is een werkblad: peildatum werkblad --terug ${file} verwerkt alleen wat erin gewijzigd is.`);
  for (const note of parsed.notes ?? []) say(note);
  const person = options.persoon ?? uuidV5(PEILDATUM_NAMESPACE, 'opdrachtregel');
  const actor = { person, role: 'beheerder', organisation: options.organisatie } as const;
  const begins = !options.proef;
  if (options.alleenGeldige) {
    const asked = { parsed, original, actor, isTrial: options.proef === true, all: options.alle === true, to };
    return await withTool((tool) => takeInValidRows(tool, asked), { begins });
  }
  await withTool(
    async (tool) => {
      if (options.proef) {
        const trial = await tool.queries.execute(new TryImportQuery(parsed, actor, {}, MOST_TRIED));
        tellTrial(trial, options.alle === true);
        return await tellRestatements(tool, trial);
      }
      const { rows, recorded, notes = [], warnings = [] } = await recordImport(tool, parsed, actor);
      const read = howMany(rows, 'regel', 'regels');
      output(`${read} gelezen, ${howMany(recorded, 'feit', 'feiten')} vastgelegd${alreadyThere(rows - recorded - notes.length)}.`);
      for (const said of [...notes, ...warnings]) output(said);
    },
    { begins },
  );
}

async function originalOf(file: string, { formaat = formatOf(file), codering }: ImportOptions): Promise<OriginalFile> {
  const bytes = await readBytes(file);
  return { bytes, format: formaat, ...(codering === undefined ? {} : { encoding: codering }) };
}

async function parse(file: string, { bytes, format, encoding }: OriginalFile): Promise<ImportFile> {
  if (format === 'csv' || format === 'ndjson') return readImportFile(decodeText(bytes, nameOf(file), encoding), format);
  const files = fileReader();
  return await files.read({ bytes, format }).finally(() => files.close());
}

/** Beside the file, with `fouten` in its name; undefined: a trial writes none that nobody asked for. */
function correctionPath(file: string, { correctiebestand, proef, formaat }: ImportOptions): string | undefined {
  if (correctiebestand !== undefined || proef) return correctiebestand;
  if (file === '-') throw usage('Van de invoer is er geen naam voor het correctiebestand; geef --correctiebestand.');
  const { dir, name, ext } = parsePath(file);
  return join(dir, `${name}.fouten${ext === '' && formaat !== undefined ? `.${formaat}` : ext}`);
}

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });
