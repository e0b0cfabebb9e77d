import { BYTE_ORDER_MARK, csvLine, LINE_END, type WorkbookFormat, writeWorkbook } from '@peildatum/workbooks';
import type { ImportKinds } from '../import-kind.js';
import { type Template, templateOf } from './template.js';
import { templateWorkbook } from './template-workbook.js';

export const TEMPLATE_FORMATS = ['csv', 'ndjson', 'xlsx', 'ods'] as const;
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

export interface TemplateOptions {
  /** With a worked example of each kind. */
  readonly examples: boolean;
  /** Of a CSV. */
  readonly separator: string;
}

/** The template of these kinds as a file of text. */
export const templateFile: Readonly<
  Record<Exclude<TemplateFormat, WorkbookFormat>, (kinds: ImportKinds, options: TemplateOptions) => string>
> = {
  csv: (kinds, { examples, separator }) => {
    const { columns, rows } = templateOf(kinds);
    const filled = examples ? rows.map(({ cells }) => columns.map((name) => cells[name] ?? '')) : [];
    return BYTE_ORDER_MARK + [columns, ...filled].map((cells) => csvLine(cells, separator) + LINE_END).join('');
  },
  /** Without an example each kind is an object with all its names, to fill in or leave out. */
  ndjson: (kinds, { examples }) =>
    (examples ? examplesOf(templateOf(kinds)) : namesOf(kinds)).map((row) => `${JSON.stringify(row)}\n`).join(''),
};

/** The template of these kinds as a file, whichever format it has. */
export const templateBytes = (kinds: ImportKinds, format: TemplateFormat, options: TemplateOptions): Uint8Array =>
  format === 'xlsx' || format === 'ods'
    ? writeWorkbook(templateWorkbook(kinds, options.examples), format)
    : Buffer.from(templateFile[format](kinds, options));

const examplesOf = ({ rows }: Template): object[] => rows.map(({ fields }) => fields);

const namesOf = (kinds: ImportKinds): object[] =>
  Object.entries(kinds).map(([word, { columns }]) => Object.fromEntries(columns.map(({ name }) => [name, name === 'soort' ? word : ''])));
