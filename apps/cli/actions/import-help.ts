import { type Column, type ImportKind, type ImportKinds, kindsNamed, templateFile } from '@peildatum/importing';
import { PeildatumError } from '@peildatum/kernel';
import { importKinds } from '../../runtime/composition.js';
import { ValueListFiles } from '../../runtime/value-lists.js';

/** What the help of `importeer` says of the kinds of rows: of those that were named their columns, otherwise which there are. */
export function helpOnKinds(words: readonly string[]): string {
  const kinds = importKinds(new ValueListFiles());
  return words.length === 0 ? listOf(kinds) : columnsOfNamed(kinds, words);
}

/** All of them by what they tell of, each with a line. */
function listOf(kinds: ImportKinds): string {
  const width = Math.max(...Object.keys(kinds).map(({ length }) => length));
  const subjects = [...new Set(Object.values(kinds).map(({ subject }) => subject))];
  const groups = subjects.map((subject) => {
    const about = Object.entries(kinds).filter(([, kind]) => kind.subject === subject);
    return [subject, ...about.map(([word, { description }]) => `  ${word.padEnd(width)}  ${description}`)].join('\n');
  });
  return `Elke regel noemt haar soort; een blad van XLSX of ODS mag ook naar de soort van zijn rijen heten. De kolommen van een soort: peildatum importeer --help SOORT.\n\n${groups.join('\n\n')}`;
}

function columnsOfNamed(kinds: ImportKinds, words: readonly string[]): string {
  try {
    return Object.entries(kindsNamed(kinds, words))
      .map(([word, kind]) => described(word, kind))
      .join('\n\n');
  } catch (error) {
    // Who asks for help gets it, with what was wrong in the question.
    if (error instanceof PeildatumError) return error.message;
    throw error;
  }
}

function described(word: string, kind: ImportKind): string {
  const width = Math.max(...kind.columns.map(({ name }) => name.length));
  const example = templateFile.csv({ [word]: kind }, { examples: true, separator: ';' });
  return [
    `${word}: ${kind.description}`,
    ...kind.columns.flatMap((column) => linesOf(column, width)),
    `\nIn een CSV:\n${example.replace('\ufeff', '').trimEnd().replaceAll('\r\n', '\n')}`,
  ].join('\n');
}

function linesOf({ name, required, description, notation, allowed, example }: Column, width: number): string[] {
  const written =
    allowed === undefined
      ? [notation, ...(example === undefined ? [] : [`zoals ${example}`])].join('; ')
      : `een van: ${allowed.join(', ')}`;
  const indent = ' '.repeat(width + 4);
  return [`  ${name.padEnd(width)}  ${description}${required ? ' (verplicht)' : ''}`, `${indent}${written}`];
}
