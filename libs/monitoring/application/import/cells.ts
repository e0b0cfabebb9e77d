import { InvalidInput, refusedField } from '@peildatum/kernel';

/** How a list of a monitor's facts stands in one cell of a CSV. */

const parts = (cell: string, separator: string): string[] => cell.split(separator).map((part) => part.trim());

/** `regio; soort wachttijd` */
export const textsOf = (cell: string): string[] => parts(cell, ';');

/** `hybride-zorg | Meer hybride zorg | RIVM; …` */
export const partsOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [deelmonitor, titel, eigenaar, more] = parts(text, '|');
    if (eigenaar === undefined || more !== undefined) throw unreadable('deelmonitors', text, 'hybride-zorg | Meer hybride zorg | RIVM');
    return { deelmonitor, titel, eigenaar };
  });

/**
 * `= 45.5`, or `Twente > behandeling = 12.5; Zeeland > behandeling = ?`: whereof, with a value for each disaggregation, and the figure or
 * a question mark where it was not published. Behind it the sample and the confidence, where they are given: `= 12.5 | 400 | 11 - 14 (95)`.
 */
export const figuresOf = (cell: string): object[] =>
  textsOf(cell).map((text) => {
    const [of = '', figure, more] = parts(text, '=');
    if (figure === undefined || more !== undefined) throw unreadable('cijfers', text, EXAMPLE);
    const [waarde = '', steekproef = '', interval = '', rest] = parts(figure, '|');
    if (waarde === '' || rest !== undefined) throw unreadable('cijfers', text, EXAMPLE);
    return {
      ...(of === '' ? {} : { van: parts(of, '>') }),
      ...(waarde === '?' ? {} : { waarde }),
      ...(steekproef === '' ? {} : { steekproef }),
      ...(interval === '' ? {} : confidenceOf(interval, text)),
    };
  });

const EXAMPLE = 'Twente = 12.5 | 400 | 11 - 14 (95); Zeeland = ?';

function confidenceOf(interval: string, text: string): object {
  const [, ondergrens, bovengrens, betrouwbaarheid] = /^(\S+) - (\S+) \((\S+)\)$/.exec(interval) ?? [];
  if (betrouwbaarheid === undefined) throw unreadable('cijfers', text, EXAMPLE);
  return { ondergrens, bovengrens, betrouwbaarheid };
}

const unreadable = (field: string, text: string, example: string): InvalidInput =>
  refusedField(field, `'${text.slice(0, 100)}' is niet te lezen; schrijf bijvoorbeeld ${example}`);
