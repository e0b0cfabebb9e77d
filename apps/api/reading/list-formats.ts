import { MOST_ROWS } from '@peildatum/tables';
import type { WorkbookFormat } from '@peildatum/workbooks';
import type { AnswerFormat } from '../http/answer-format.js';
import { JSON_TYPE } from '../http/send-representation.js';
import { choice } from './parameter.js';

export type ListFormatWord = 'json' | 'csv' | WorkbookFormat;

/** A form of a list. */
export interface ListFormat extends AnswerFormat {
  readonly word: ListFormatWord;
}

/** The first is what a reader gets who asks for nothing in particular. */
export const LIST_FORMATS: readonly ListFormat[] = [
  { word: 'json', mediaType: 'application/json', contentType: JSON_TYPE, headers: {} },
  { word: 'csv', mediaType: 'text/csv', contentType: 'text/csv; charset=utf-8; header=present', headers: {} },
  ...(
    [
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ] as const
  ).map(([word, mediaType]): ListFormat => ({ word, mediaType, contentType: mediaType, headers: {} })),
];

/** How a list is written. All that are no JSON hold every row of the filter. */
export const LIST_FORMAAT = {
  formaat: choice(
    `De weergave; gaat voor op de kopregel Accept. Als csv, xlsx en ods komen alle rijen van het filter, en tellen limiet en na niet; een werkmap heeft er ten hoogste ${MOST_ROWS}.`,
    LIST_FORMATS.map(({ word }) => word),
    (given) => LIST_FORMATS.find(({ word }) => word === given) as ListFormat,
  ),
};

/** What the OpenAPI document says of each form. */
export const listContent = (json: object): Readonly<Record<string, { readonly schema: object }>> =>
  Object.fromEntries(
    LIST_FORMATS.map(({ word, mediaType }) => [
      mediaType,
      { schema: word === 'json' ? json : { type: 'string', ...(word === 'csv' ? {} : { format: 'binary' }) } },
    ]),
  );
