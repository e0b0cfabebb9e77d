import { InvalidInput } from '@peildatum/kernel';

/** How a list of a kader or of a table of an agreement stands in one cell of a CSV. */

const parts = (cell: string, separator: string): string[] => cell.split(separator).map((part) => part.trim());

/** `2023; 2024; struc.` */
export const textsOf = (cell: string): string[] => parts(cell, ';');

/** `post | stand begroting 2022 | 24.864 mln; waarvan | groei 2024 |`: the kind, the name and the amount or nothing. */
export const linesOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [soort, regel, bedrag, more] = parts(text, '|');
    if (regel === undefined || more !== undefined)
      throw unreadable('regels', text, 'post | stand begroting 2022 | 24.864 mln; waarvan | groei 2024 |');
    return { soort, regel, ...present({ bedrag }) };
  });

/** `totaal | Totaal Zvw | | -447 mln / -1.011 mln / | iza + overig`: key, name, note, an amount or nothing a column, and of what it is the sum. */
export const rowsOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [sleutel, regel, noot, bedragen, somVan, more] = parts(text, '|');
    if (bedragen === undefined || more !== undefined)
      throw unreadable('rijen', text, 'totaal | Totaal Zvw | | -447 mln / -1.011 mln / | iza + overig');
    return {
      sleutel,
      regel,
      ...present({ noot }),
      bedragen: parts(bedragen, '/').map((amount) => (amount === '' ? null : amount)),
      ...(somVan === undefined || somVan === '' ? {} : { somVan: parts(somVan, '+') }),
    };
  });

const present = (texts: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''));

const unreadable = (field: string, text: string, example: string): InvalidInput => {
  const message = `${field}: '${text.slice(0, 100)}' is niet te lezen; schrijf bijvoorbeeld ${example}`;
  return new InvalidInput([{ code: 'INPUT.FIELD', kind: 'invalid', field, message }]);
};
