import { HERKOMSTEN, type InputField, inputFields } from '@peildatum/platform';
import { type Cell, type Cells, textsOf, yesOrNo } from './cells.js';
import { readParts } from './typed-cells/read-cells.js';

/** A column of a CSV or a sheet, and a name in an object of NDJSON: what stands in it, and how. */
export type Column = InputField;

/** The column that says what a row tells. */
export const kindColumn = (word: string): Column => ({
  name: 'soort',
  kind: 'keuze',
  required: true,
  description: 'Wat de regel vertelt.',
  notation: 'het woord van de soort',
  allowed: [word],
  example: word,
});

export const SOURCE_COLUMN: Column = {
  name: 'bron',
  kind: 'tekst',
  required: false,
  description: 'Waar het staat: document en bladzijde.',
  notation: 'op een regel',
  example: 'Voortgangsrapportage mei 2025, p. 12',
};

export const BASIS_COLUMN: Column = {
  name: 'herkomst',
  kind: 'keuze',
  required: false,
  description:
    'Waar het feit vandaan komt. Leeg: bron waar de regel haar bron noemt, anders vastgelegd. Wat berekend of gemaakt is heet afgeleid (†) of gereconstrueerd (°), en staat zo in het rapport.',
  notation: 'een van de toegestane waarden',
  allowed: HERKOMSTEN,
  example: 'bron',
};

/** The column that says of what a row tells, by its code. */
export const codeColumn = (name: string, description: string, notation: string, example: string): Column => ({
  name,
  kind: 'code',
  required: true,
  description,
  notation,
  example,
});

/** The columns of the fields of an input class. @param cells how those that hold a list of objects are written */
export const columnsOf = (input: new () => object, cells: Cells): Column[] =>
  inputFields(input).map((field) => {
    const written = cells[field.name];
    return written === undefined ? field : { ...field, notation: written.notation, example: written.example };
  });

/**
 * How the fields of an input class stand in cells that are no texts.
 * @param lists those that hold a list of objects, which have a notation of their own; what stands in an object is written as in a cell
 */
export const cellsOf = (input: new () => object, lists: Cells): Cells =>
  Object.fromEntries(
    inputFields(input).flatMap(({ name, kind, notation, example = '', parts }): [string, Cell][] => {
      const list = lists[name];
      if (list && parts) return [[name, { ...list, read: (text, field) => readParts(list.read(text, field), inputFields(parts), field) }]];
      if (list) return [[name, list]];
      if (kind === 'lijst') return [[name, { notation, example, read: textsOf }]];
      return kind === 'ja-nee' ? [[name, { notation, example, read: yesOrNo }]] : [];
    }),
  );
