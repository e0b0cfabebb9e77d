import { cell, cellParts, textsOf } from '@peildatum/importing';

/** How a list stands in one cell of a CSV. */

/** From, to and how many a year. */
export const transfers = cell(
  'per verschuiving: van > naar = aantal per jaar, met een puntkomma ertussen',
  'ziekenhuis-a > ziekenhuis-b = 40',
  (text, unreadable) =>
    textsOf(text).map((part) => {
      const [, van, naar, volume] = /^(\S+) *> *(\S+) *= *(\d+)$/.exec(part) ?? [];
      if (volume === undefined) throw unreadable(part);
      return { van, naar, volume };
    }),
);

export const findings = cell(
  'per bevinding: aspect | bevinding, met een puntkomma ertussen',
  'acute zorg | Geen gevolgen.',
  (text, unreadable) =>
    textsOf(text).map((part) => {
      const [aspect, bevinding, more] = cellParts(part, '|');
      if (bevinding === undefined || more !== undefined) throw unreadable(part);
      return { aspect, bevinding };
    }),
);
