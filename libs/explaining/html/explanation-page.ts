import { fileURLToPath } from 'node:url';
import { dutchDate, dutchDateOf, dutchNumber, explanationAddress, pageStyle, reportAddress, valueWords } from '@peildatum/reporting';
import { Eta } from 'eta';
import type { Explanation } from '../domain/explanation.js';
import { countedWords, figureWords, moreWords, originWords, sourceWords, standWords, termWords } from '../text/words.js';

let templates: Eta | undefined;

/** What the address asked beside the clocks, so that the pages it leads to ask it too. */
export interface ExplanationAsked {
  readonly countedObject?: 'snelle-toetsen' | 'transformatieplannen' | undefined;
}

/** An explanation as one page in the style of the report: no script, nothing from outside. Its links lead to pages like it. */
export function explanationPage(explanation: Explanation, { countedObject = 'snelle-toetsen' }: ExplanationAsked = {}): string {
  templates ??= new Eta({ views: fileURLToPath(new URL('./templates/', import.meta.url)), cache: true });
  const at = { klokken: explanation.klokken, doelgroep: explanation.doelgroep, beoordeeld: { object: countedObject } };
  const addressOf = (key: Explanation['sleutel']) => explanationAddress(key, at);
  return templates.render('./explanation', {
    explanation,
    style: pageStyle(),
    addressOf,
    report: reportAddress(at),
    next: (after: number) => `${addressOf(explanation.sleutel)}&na=${after}`,
    unit: explanation.eenheid === 'mln euro' ? 'euro' : explanation.eenheid,
    date: dutchDate,
    dateOf: dutchDateOf,
    number: dutchNumber,
    value: valueWords,
    countedWords,
    figureWords,
    moreWords,
    originWords,
    sourceWords,
    standWords,
    termWords,
  });
}
