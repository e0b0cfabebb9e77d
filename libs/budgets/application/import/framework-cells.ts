import { cell, cellParts, filledIn, textsOf } from '@peildatum/importing';

/** How a list of a kader or of a table of an agreement stands in one cell of a CSV. */

export const lines = cell(
  'per regel: post, subtotaal of waarvan | naam | bedrag, met een puntkomma ertussen; het bedrag mag leeg',
  'post | stand begroting 2022 | 24.864 mln; waarvan | groei 2024 |',
  (text, unreadable) =>
    textsOf(text).map((part) => {
      const [soort, regel, bedrag, more] = cellParts(part, '|');
      if (regel === undefined || more !== undefined) throw unreadable(part);
      return { soort, regel, ...filledIn({ bedrag }) };
    }),
);

/** Key, name, note, an amount or nothing a column, and of what it is the sum. */
export const rows = cell(
  'per rij: sleutel | naam | noot | bedrag / bedrag / … | sleutels waarvan zij de som is, met + ertussen; rijen met een puntkomma ertussen; noot, een bedrag en de som mogen leeg',
  'totaal | Totaal Zvw | | -447 mln / -1.011 mln / | iza + overig',
  (text, unreadable) =>
    textsOf(text).map((part) => {
      const [sleutel, regel, noot, bedragen, somVan, more] = cellParts(part, '|');
      if (bedragen === undefined || more !== undefined) throw unreadable(part);
      return {
        sleutel,
        regel,
        ...filledIn({ noot }),
        bedragen: cellParts(bedragen, '/').map((amount) => (amount === '' ? null : amount)),
        ...(somVan === undefined || somVan === '' ? {} : { somVan: cellParts(somVan, '+') }),
      };
    }),
);
