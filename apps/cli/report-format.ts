import { PeildatumError } from '@peildatum/kernel';
import { REPORT_FORMAT_WORDS, REPORT_FORMATS, type ReportFormatWord } from '@peildatum/reporting';

/**
 * The format of a report: what is asked, or what the name of its file tells; without either JSON.
 * @param words the formats that there are of it
 * @throws PeildatumError `CLI.USAGE` where the name tells another format than is asked: no program would open the file
 */
export function reportFormat(
  asked: ReportFormatWord | undefined,
  file: string | undefined,
  words: readonly ReportFormatWord[] = REPORT_FORMAT_WORDS,
): ReportFormatWord {
  const ending = /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase();
  const told = REPORT_FORMAT_WORDS.find((word) => REPORT_FORMATS[word].extension === ending || word === ending);
  if (told === undefined) return asked ?? 'json';
  if (!words.includes(told))
    throw new PeildatumError({
      code: 'CLI.USAGE',
      kind: 'invalid',
      message: `Als ${told} is dit er niet; noem het bestand ${words.map((word) => `.${REPORT_FORMATS[word].extension}`).join(', ')}.`,
    });
  const format = asked ?? told;
  const { extension } = REPORT_FORMATS[format];
  if (extension === ending) return format;
  throw new PeildatumError({
    code: 'CLI.USAGE',
    kind: 'invalid',
    message:
      format === 'csv'
        ? `Een rapport als csv is een zip met een bestand per tabel; noem het bestand .${extension}.`
        : `De naam ${file} hoort bij een ander formaat dan ${format}; noem het bestand .${extension}, of laat --formaat weg.`,
  });
}
