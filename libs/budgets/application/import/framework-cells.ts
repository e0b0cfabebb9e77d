import { cellParts, filledIn, textsOf, unreadableCell } from '@peildatum/importing';

/** How a list of a kader or of a table of an agreement stands in one cell of a CSV. */

/** `post | stand begroting 2022 | 24.864 mln; waarvan | groei 2024 |`: the kind, the name and the amount or nothing. */
export const linesOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [soort, regel, bedrag, more] = cellParts(text, '|');
    if (regel === undefined || more !== undefined)
      throw unreadableCell('regels', text, 'post | stand begroting 2022 | 24.864 mln; waarvan | groei 2024 |');
    return { soort, regel, ...filledIn({ bedrag }) };
  });

/** `totaal | Totaal Zvw | | -447 mln / -1.011 mln / | iza + overig`: key, name, note, an amount or nothing a column, and of what it is the sum. */
export const rowsOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [sleutel, regel, noot, bedragen, somVan, more] = cellParts(text, '|');
    if (bedragen === undefined || more !== undefined)
      throw unreadableCell('rijen', text, 'totaal | Totaal Zvw | | -447 mln / -1.011 mln / | iza + overig');
    return {
      sleutel,
      regel,
      ...filledIn({ noot }),
      bedragen: cellParts(bedragen, '/').map((amount) => (amount === '' ? null : amount)),
      ...(somVan === undefined || somVan === '' ? {} : { somVan: cellParts(somVan, '+') }),
    };
  });
