import type { FileFormat } from '@peildatum/importing';
import { PeildatumError } from '@peildatum/kernel';

/** The format that the name of a file tells; undefined: it tells none. */
export function toldFormat(file: string): FileFormat | undefined {
  if (/\.csv$/i.test(file)) return 'csv';
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson';
  // What a workbook is that cannot be read its reader says.
  if (/\.xls[xmb]?$/i.test(file)) return 'xlsx';
  return /\.ods$/i.test(file) ? 'ods' : undefined;
}

/** The same of a file that may have any of them. @throws PeildatumError `CLI.USAGE` where its name tells none */
export function formatOf(file: string): FileFormat {
  const told = toldFormat(file);
  if (told !== undefined) return told;
  throw new PeildatumError({
    code: 'CLI.USAGE',
    kind: 'invalid',
    message: 'Aan de naam is het formaat niet te zien; geef --formaat csv, ndjson, xlsx of ods.',
  });
}
