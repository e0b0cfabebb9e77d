import { fileURLToPath } from 'node:url';
import { dutchDate, pageStyle } from '@peildatum/reporting';
import { Eta } from 'eta';
import type { Change, Comparison } from '../domain/comparison.js';
import { changeAddress, type ListName } from '../text/change-address.js';
import { actionGroups, causeWords, differenceWords, LISTS, newWords, oldWords, sideWords, tafelWords, tallyWords } from '../text/words.js';

let templates: Eta | undefined;

/** A comparison as one page in the style of the report: no script, nothing from outside. Same comparison, same bytes. */
export function comparisonPage(comparison: Comparison): string {
  templates ??= new Eta({ views: fileURLToPath(new URL('./templates/', import.meta.url)), cache: true });
  return templates.render('./comparison', {
    comparison,
    style: pageStyle(),
    lists: LISTS,
    actions: actionGroups(comparison),
    addressOf: (list: ListName, change: Change) => changeAddress(comparison, list, change),
    date: dutchDate,
    causeWords,
    differenceWords,
    newWords,
    oldWords,
    sideWords,
    tafelWords,
    tallyWords,
  });
}
