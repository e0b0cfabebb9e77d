import { cellParts, textsOf, unreadableCell } from '@peildatum/importing';

/** How a list stands in one cell of a CSV. */

/** `ziekenhuis-a > ziekenhuis-b = 40; …`: from, to and how many a year. */
export const transfersOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [, van, naar, volume] = /^(\S+) *> *(\S+) *= *(\d+)$/.exec(text) ?? [];
    if (volume === undefined) throw unreadableCell('verschuivingen', text, 'ziekenhuis-a > ziekenhuis-b = 40');
    return { van, naar, volume };
  });

/** `acute zorg | Geen gevolgen.; …` */
export const findingsOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [aspect, bevinding, more] = cellParts(text, '|');
    if (bevinding === undefined || more !== undefined) throw unreadableCell('bevindingen', text, 'acute zorg | Geen gevolgen.');
    return { aspect, bevinding };
  });
