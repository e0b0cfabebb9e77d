import type { RenderReportQuery } from '@peildatum/reporting';
import type { AnswerFormat } from '../http/answer-format.js';
import { JSON_TYPE } from '../http/send-representation.js';

export interface ReportFormat extends AnswerFormat {
  readonly word: RenderReportQuery['wanted']['format'];
}

/** The page is one file with its own styles and images, and no script at all. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** By the word of `formaat`. The first is what a reader gets who asks for nothing in particular. */
export const REPORT_FORMATS: Readonly<Record<ReportFormat['word'], ReportFormat>> = {
  json: { word: 'json', mediaType: 'application/json', contentType: JSON_TYPE, headers: {} },
  html: {
    word: 'html',
    mediaType: 'text/html',
    contentType: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': PAGE_POLICY },
  },
};
