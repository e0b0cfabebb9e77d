import { cellParts, textsOf, unreadableCell } from '@peildatum/importing';

/** How a list of a monitor's facts stands in one cell of a CSV. */

/** `hybride-zorg | Meer hybride zorg | RIVM; …` */
export const partsOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [deelmonitor, titel, eigenaar, more] = cellParts(text, '|');
    if (eigenaar === undefined || more !== undefined) throw unreadableCell('deelmonitors', text, 'hybride-zorg | Meer hybride zorg | RIVM');
    return { deelmonitor, titel, eigenaar };
  });

/**
 * `= 45.5`, or `Twente > behandeling = 12.5; Zeeland > behandeling = ?`: whereof, with a value for each disaggregation, and the figure or
 * a question mark where it was not published. Behind it the sample and the confidence, where they are given: `= 12.5 | 400 | 11 - 14 (95)`.
 */
export const figuresOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [of = '', figure, more] = cellParts(text, '=');
    if (figure === undefined || more !== undefined) throw unreadableCell('cijfers', text, EXAMPLE);
    const [waarde = '', steekproef = '', interval = '', rest] = cellParts(figure, '|');
    if (waarde === '' || rest !== undefined) throw unreadableCell('cijfers', text, EXAMPLE);
    return {
      ...(of === '' ? {} : { van: cellParts(of, '>') }),
      ...(waarde === '?' ? {} : { waarde }),
      ...(steekproef === '' ? {} : { steekproef }),
      ...(interval === '' ? {} : confidenceOf(interval, text)),
    };
  });

const EXAMPLE = 'Twente = 12.5 | 400 | 11 - 14 (95); Zeeland = ?';

function confidenceOf(interval: string, text: string): object {
  const [, ondergrens, bovengrens, betrouwbaarheid] = /^(\S+) - (\S+) \((\S+)\)$/.exec(interval) ?? [];
  if (betrouwbaarheid === undefined) throw unreadableCell('cijfers', text, EXAMPLE);
  return { ondergrens, bovengrens, betrouwbaarheid };
}
