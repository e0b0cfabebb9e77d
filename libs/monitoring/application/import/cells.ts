import { cell, cellParts, textsOf } from '@peildatum/importing';
import type { MeasurementCell } from '../../domain/monitor.events.js';

/** How a list of a monitor's facts stands in one cell of a CSV. */

export const parts = cell(
  'per deelmonitor: code | titel | eigenaar, met een puntkomma ertussen',
  'hybride-zorg | Meer hybride zorg | RIVM',
  (text, unreadable) =>
    textsOf(text).map((part) => {
      const [deelmonitor, titel, eigenaar, more] = cellParts(part, '|');
      if (eigenaar === undefined || more !== undefined) throw unreadable(part);
      return { deelmonitor, titel, eigenaar };
    }),
);

/** A figure of which nothing is said whereof; a spreadsheet takes one with `=` before it for a formula. */
const A_FIGURE = /^\s*(-?[\d.,]+|\?)\s*(\||$)/;

/**
 * `45.5`, `= 45.5`, or `Twente > behandeling = 12.5; Zeeland > behandeling = ?`: whereof, with a value for each disaggregation, and the figure or
 * a question mark where it was not published. Behind it the sample and the confidence, where they are given: `= 12.5 | 400 | 11 - 14 (95)`.
 */
export const figures = cell(
  'per cijfer: waarvan = waarde | steekproef | ondergrens - bovengrens (betrouwbaarheid), met een puntkomma ertussen; bij meer uitsplitsingen waarvan als deel > deel, bij geen enkele alleen de waarde; ? is niet gepubliceerd; steekproef en interval mogen weg',
  'Twente = 12.5 | 400 | 11 - 14 (95); Zeeland = ?',
  (text, unreadable) =>
    textsOf(text).map((part) => {
      const [of = '', figure, more] = A_FIGURE.test(part) ? ['', part] : cellParts(part, '=');
      if (figure === undefined || more !== undefined) throw unreadable(part);
      const [waarde = '', steekproef = '', interval = '', rest] = cellParts(figure, '|');
      const confidence = confidenceOf(interval);
      if (waarde === '' || rest !== undefined || confidence === null) throw unreadable(part);
      return {
        ...(of === '' ? {} : { van: cellParts(of, '>') }),
        ...(waarde === '?' ? {} : { waarde }),
        ...(steekproef === '' ? {} : { steekproef }),
        ...confidence,
      };
    }),
);

/** Figures as they are written in one cell; nothing where a name has a sign that parts them. */
export function figuresText(cells: readonly MeasurementCell[]): string {
  const isPlain = cells.every(({ of }) => of.every((part) => !/[;=>|]/.test(part)));
  return isPlain ? cells.map(figureText).join('; ') : '';
}

/** With a comma: three decimals behind a point could be thousands. */
const written = (value: string): string => value.replace('.', ',');

function figureText({ of, value, sample, confidence }: MeasurementCell): string {
  const interval = confidence === null ? [] : [`${written(confidence.low)} - ${written(confidence.high)} (${written(confidence.level)})`];
  const more = sample === null && confidence === null ? [] : [sample === null ? '' : String(sample), ...interval];
  const figure = [value === null ? '?' : written(value), ...more].join(' | ');
  return of.length === 0 ? figure : `${of.join(' > ')} = ${figure}`;
}

/** Nothing where none is given; null for what is none. */
function confidenceOf(interval: string): object | null {
  if (interval === '') return {};
  const [, ondergrens, bovengrens, betrouwbaarheid] = /^(\S+) - (\S+) \((\S+)\)$/.exec(interval) ?? [];
  return betrouwbaarheid === undefined ? null : { ondergrens, bovengrens, betrouwbaarheid };
}
