import { PDF_RENDERER } from '../pdf/renderer.js';

/** A form that a report is made in. */
export interface ReportFormat {
  readonly mediaType: string;
  /** Of the name of a file, without its dot. */
  readonly extension: string;
  /** Bytes that no screen shows: they go to a file. */
  readonly isBinary: boolean;
  /** Of another's making, with its version: what else decides the bytes beside the template. */
  readonly renderer?: string;
}

/** By the word of `formaat`. The first is what a reader gets who asks for nothing in particular. A frozen edition holds every one. */
export const REPORT_FORMATS = {
  json: { mediaType: 'application/json', extension: 'json', isBinary: false },
  html: { mediaType: 'text/html', extension: 'html', isBinary: false },
  pdf: { mediaType: 'application/pdf', extension: 'pdf', isBinary: true, renderer: PDF_RENDERER },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx', isBinary: true },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extension: 'ods', isBinary: true },
  csv: { mediaType: 'application/zip', extension: 'zip', isBinary: true },
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type ReportFormatWord = keyof typeof REPORT_FORMATS;

export const REPORT_FORMAT_WORDS = Object.keys(REPORT_FORMATS) as readonly ReportFormatWord[];

/** Null: of our own making. */
export const rendererOf = (format: ReportFormatWord): string | null => (REPORT_FORMATS[format] as ReportFormat).renderer ?? null;

/** The forms that have pages, and so one that comes first. */
export const SUMMARY_FORMAT_WORDS = ['json', 'html', 'pdf'] as const satisfies readonly ReportFormatWord[];
export type SummaryFormatWord = (typeof SUMMARY_FORMAT_WORDS)[number];

/** @throws TypeError where the summary has no such form: who asks for one was refused before */
export function summaryFormat(word: ReportFormatWord): SummaryFormatWord {
  const found = SUMMARY_FORMAT_WORDS.find((each) => each === word);
  if (found === undefined) throw new TypeError(`no summary as ${word}`);
  return found;
}
