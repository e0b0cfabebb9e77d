import type { FileFormat } from '@peildatum/importing';
import { PeildatumError } from '@peildatum/kernel';

/** The format that the name of a file tells. @throws PeildatumError `CLI.USAGE` where it tells none */
export function formatOf(file: string): FileFormat {
  if (/\.csv$/i.test(file)) return 'csv';
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson';
  // What a workbook is that cannot be read its reader says.
  if (/\.xls[xmb]?$/i.test(file)) return 'xlsx';
  if (/\.ods$/i.test(file)) return 'ods';
  throw new PeildatumError({
    code: 'CLI.USAGE',
    kind: 'invalid',
    message: 'Aan de naam is het formaat niet te zien; geef --formaat csv, ndjson, xlsx of ods.',
  });
}
