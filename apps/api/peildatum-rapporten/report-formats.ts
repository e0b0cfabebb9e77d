import { REPORT_FORMAT_WORDS, REPORT_FORMATS, type ReportFormatWord } from '@peildatum/reporting';
import type { AnswerFormat } from '../http/answer-format.js';

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

/** `voortgangsrapportage-2025-05-20-3709.pdf`: the report of that day, as known at that volgnummer. */
export const fileNameOf = (word: ReportFormatWord, validOn: string, volgnummer: number): string =>
  `voortgangsrapportage-${validOn}-${volgnummer}.${REPORT_FORMATS[word].extension}`;

/** What the OpenAPI document says of each form. */
export const reportContent = (json: object): Readonly<Record<string, { readonly schema: object }>> =>
  Object.fromEntries(
    REPORT_REPRESENTATIONS.map(({ word, mediaType, isPacked }) => [
      mediaType,
      { schema: word === 'json' ? json : { type: 'string', ...(isPacked ? { format: 'binary' } : {}) } },
    ]),
  );
