import { fileURLToPath } from 'node:url';
import { keyParts } from '@peildatum/figures';
import { dutchDate, explanationAddress, pageStyle } from '@peildatum/reporting';
import { Eta } from 'eta';
import type { Change, Comparison } from '../domain/comparison.js';
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
    addressOf: (list: ListName, change: Change) => addressOf(comparison, list, change),
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

type ListName = (typeof LISTS)[number]['naam'];

/** Where a figure that changed is explained: as it is now, or as it was where it is there no more. What was restated is of the first date. */
function addressOf({ van, tot, doelgroep }: Comparison, list: ListName, { sleutel, soort }: Pick<Change, 'sleutel' | 'soort'>): string {
  const now = list === 'herziening' ? { ...van.klokken, volgnummer: tot.klokken.volgnummer } : tot.klokken;
  const [first, object] = keyParts(sleutel);
  return explanationAddress(sleutel, {
    klokken: soort === 'vervallen' ? van.klokken : now,
    doelgroep,
    beoordeeld: first === 'beoordeeld' && object === 'transformatieplannen' ? { object } : null,
  });
}
