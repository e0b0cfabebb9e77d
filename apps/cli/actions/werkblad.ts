import { writeFile } from 'node:fs/promises';
import { join, parse as parsePath } from 'node:path';
import { fileReader, type ImportFile } from '@peildatum/importing';
import { isUuid, PEILDATUM_NAMESPACE, PeildatumError, uuidV5 } from '@peildatum/kernel';
import { type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import { MakeWorksheetQuery } from '@peildatum/worksheets';
import { withFile } from '../../runtime/file-fault.js';
import { askedFor } from '../asked-for.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { formatOf } from '../format-of.js';
import { readBytes } from '../read-bytes.js';
import { say } from '../terminal.js';
import { withTool } from '../with-tool.js';
import { takeBackWorksheet } from '../worksheet-back.js';

export interface WerkbladOptions extends DoelgroepOption {
  readonly soort?: string;
  readonly naar?: string;
  readonly formaat?: WorkbookFormat;
  readonly terug?: string;
  readonly proef?: true;
  readonly alleenGeldige?: true;
  readonly correctiebestand?: string;
  readonly organisatie: string;
  readonly persoon?: string;
}

export async function werkblad(waarvan: string | undefined, options: WerkbladOptions): Promise<void> {
  if (options.terug !== undefined) return await back(options.terug, waarvan, options);
  if (options.proef || options.alleenGeldige || options.correctiebestand !== undefined)
    throw usage('--proef, --alleen-geldige en --correctiebestand horen bij --terug.');
  if (waarvan === undefined) throw usage('Zeg waarvan u een werkblad wilt: peildatum werkblad D --naar werkblad-d.xlsx.');
  const { naar } = options;
  if (naar === undefined) throw usage('Zeg met --naar in welk bestand het komt: --naar werkblad.xlsx of --naar werkblad.ods.');
  const format = workbookFormat(naar, options.formaat);
  await withTool(async ({ queries, ...tool }) => {
    const reader = await askedFor(tool, options, {});
    const { clocks, value } = await queries.execute(new MakeWorksheetQuery(options.soort, waarvan, reader));
    // What somebody filled in is not written over.
    await withFile(naar, 'schrijven', () => writeFile(naar, writeWorkbook(value, format), { flag: 'wx' }));
    say(`Geschreven: ${naar} (volgnummer ${clocks.volgnummer}). Ingevuld: peildatum werkblad --terug ${naar} --proef.`);
  });
}

async function back(from: string, waarvan: string | undefined, options: WerkbladOptions): Promise<void> {
  const { terug: _, soort, formaat, persoon, organisatie, proef, alleenGeldige, correctiebestand } = options;
  if (waarvan !== undefined || soort !== undefined)
    throw usage('Een ingevuld werkblad zegt zelf waarvan het is; laat dat bij --terug weg.');
  if (persoon !== undefined && !isUuid(persoon)) throw usage('--persoon is een UUID in kleine letters.');
  if (correctiebestand !== undefined && !alleenGeldige) throw usage('--correctiebestand hoort bij --alleen-geldige.');
  const format = workbookFormat(from, formaat);
  const file = await parsed(from, format);
  for (const note of file.notes ?? []) say(note);
  const person = persoon ?? uuidV5(PEILDATUM_NAMESPACE, 'opdrachtregel');
  const actor = { person, role: 'beheerder', organisation: organisatie } as const;
  const to = alleenGeldige ? (correctiebestand ?? (proef ? undefined : beside(from))) : undefined;
  const asked = { file: { ...file, notes: [] }, actor, format, isTrial: proef === true, onlyValid: alleenGeldige === true, to };
  await withTool((tool) => takeBackWorksheet(tool, asked), { begins: false });
}

async function parsed(from: string, format: WorkbookFormat): Promise<ImportFile> {
  const bytes = await readBytes(from);
  const files = fileReader();
  return await files.read({ bytes, format }).finally(() => files.close());
}

function beside(file: string): string {
  if (file === '-') throw usage('Van de invoer is er geen naam voor het correctiebestand; geef --correctiebestand.');
  const { dir, name, ext } = parsePath(file);
  return join(dir, `${name}.fouten${ext}`);
}

function workbookFormat(file: string, said?: WorkbookFormat): WorkbookFormat {
  const format = said ?? formatOf(file);
  if (format === 'xlsx' || format === 'ods') return format;
  throw usage('Een werkblad is XLSX of ODS; noem het bestand zo, of geef --formaat.');
}

const usage = (message: string) => new PeildatumError({ code: 'CLI.USAGE', kind: 'invalid', message });
