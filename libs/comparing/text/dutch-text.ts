import { dutchDate, valueWords } from '@peildatum/reporting';
import type { Change, Comparison, Incomparable, Restatement, Update } from '../domain/comparison.js';
import type { Series } from '../domain/series.js';
import { actionGroups, causeWords, differenceWords, LISTS, newWords, oldWords, sideWords, tafelWords, tallyWords } from './words.js';

/** A comparison as the command line prints it: counts first, then each list, then the actions by name. */
export function comparisonText(comparison: Comparison): string {
  const lines = [
    `Van: ${sideWords(comparison.van)}`,
    `Tot: ${sideWords(comparison.tot)}`,
    '',
    ...LISTS.map(({ naam, titel }) => `${titel}: ${tallyWords(comparison.tellingen[naam])}`),
    ...LISTS.flatMap(({ naam, titel, uitleg }) => listLines(titel, uitleg, comparison[naam])),
    ...actionLines(comparison),
  ];
  return `${lines.join('\n')}\n`;
}

type Listed = Change | Restatement | Update | Incomparable;

function listLines(title: string, explanation: string, changes: readonly Listed[]): string[] {
  if (changes.length === 0) return [];
  return ['', `${title}. ${explanation}`, ...changes.map((change) => `  ${changeLine(change)}`)];
}

function changeLine(change: Listed): string {
  const { sleutel, naam } = change;
  const difference = 'verschil' in change ? differenceWords(change) : '';
  const quarters = 'cijfersVan' in change ? `cijfers ${change.cijfersVan ?? 'geen'} → ${change.cijfersTot ?? 'geen'}` : '';
  const why = 'door' in change ? causeWords(change) : 'reden' in change ? change.reden : quarters;
  const values = `${oldWords(change)} → ${newWords(change)}${difference === '' ? '' : ` (${difference})`}`;
  return `${naam} [${sleutel}]: ${values}${why === '' ? '' : `; ${why}`}`;
}

const actionLines = (comparison: Comparison): string[] =>
  actionGroups(comparison).flatMap(({ titel, tafels }) => [
    '',
    titel,
    ...tafels.flatMap(({ thematafel, aantal, acties }) => [
      `  ${tafelWords(thematafel)}: ${aantal}`,
      ...acties.map(({ code, omschrijving }) => `    ${code} ${omschrijving ?? 'omschrijving niet bekend'}`),
    ]),
  ]);

/** A series as the command line prints it. */
export function seriesText({ naam, sleutel, eenheid, bekend, punten, verder }: Series): string {
  const head = `${naam} [${sleutel}], ${bekend === 'toen' ? 'zoals toen bekend' : 'zoals nu bekend'}`;
  const lines = punten.map(({ klokken, waarde, stand, cijfers, editie }) => {
    const value = stand === 'bekend' ? valueWords(waarde, eenheid) : stand;
    return `  ${dutchDate(klokken.geldigOp)}: ${value}${cijfers === null ? '' : ` (cijfers ${cijfers})`}; volgnummer ${klokken.volgnummer}${editie === null ? '' : `, zoals bevroren in editie ${editie}`}`;
  });
  const rest = verder === null ? [] : [`  de rest: --van ${verder}`];
  return `${[head, ...(lines.length === 0 ? ['  geen punten in deze periode'] : lines), ...rest].join('\n')}\n`;
}
