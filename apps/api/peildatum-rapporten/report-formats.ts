import { REPORT_FORMAT_WORDS, REPORT_FORMATS, type ReportFormatWord, SUMMARY_FORMAT_WORDS } from '@peildatum/reporting';
import type { AnswerFormat } from '../http/answer-format.js';
import { choice } from '../reading/parameter.js';

export interface ReportRepresentation extends AnswerFormat {
  readonly word: ReportFormatWord;
  /** Bytes that are packed already, which no encoding makes smaller. */
  readonly isPacked: boolean;
}

/** The page is one file with its own styles and images, and no script at all. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The forms of a report as they are sent. The first is what a reader gets who asks for nothing in particular. */
export const REPORT_REPRESENTATIONS: readonly ReportRepresentation[] = REPORT_FORMAT_WORDS.map((word) => {
  const { mediaType, isBinary } = REPORT_FORMATS[word];
  return {
    word,
    mediaType,
    isPacked: isBinary,
    contentType: isBinary ? mediaType : `${mediaType}; charset=utf-8`,
    headers: word === 'html' ? { 'Content-Security-Policy': PAGE_POLICY } : {},
  };
});

/**
 * Bytes that no page shows come as a file with a name; a browser shows a PDF itself.
 * @param of what it is the report of: a peildatum and a volgnummer, or the code of an edition
 */
export const fileHeaders = (
  { word, isPacked }: ReportRepresentation,
  of: string,
  called = 'voortgangsrapportage',
): Readonly<Record<string, string>> =>
  isPacked
    ? {
        'Content-Disposition': `${word === 'pdf' ? 'inline' : 'attachment'}; filename="${called}-${of}.${REPORT_FORMATS[word].extension}"`,
      }
    : {};

export const formatParameter = (representations: readonly ReportRepresentation[]) =>
  choice(
    'De weergave; gaat voor op de kopregel Accept.',
    representations.map(({ word }) => word),
    (given) => representations.find(({ word }) => word === given) as ReportRepresentation,
  );

export const FILE_HEADER = { 'Content-Disposition': 'De naam van het bestand, van een formaat dat geen webpagina is.' };

/** The one page that comes first, in the forms that have pages. */
export const SUMMARY_REPRESENTATIONS: readonly ReportRepresentation[] = REPORT_REPRESENTATIONS.filter(({ word }) =>
  (SUMMARY_FORMAT_WORDS as readonly ReportFormatWord[]).includes(word),
);

/** What the OpenAPI document says of each form. */
export const reportContent = (
  json: object,
  representations: readonly ReportRepresentation[] = REPORT_REPRESENTATIONS,
): Readonly<Record<string, { readonly schema: object }>> =>
  Object.fromEntries(
    representations.map(({ word, mediaType, isPacked }) => [
      mediaType,
      { schema: word === 'json' ? json : { type: 'string', ...(isPacked ? { format: 'binary' } : {}) } },
    ]),
  );
