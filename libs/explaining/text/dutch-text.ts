import { dutchDate, dutchDateOf, valueWords } from '@peildatum/reporting';
import type { Explanation } from '../domain/explanation.js';
import { countedWords, eventWords, figureWords, moreWords, originWords, standWords, termWords } from './words.js';

/** An explanation as the command line prints it. */
export function explanationText(explanation: Explanation): string {
  const { naam, sleutel, definitie, klokken, editie } = explanation;
  const known = klokken.bekendOp === null ? 'nog niets bekend' : `bekend op ${dutchDateOf(klokken.bekendOp)}`;
  const lines = [
    `${naam} [${sleutel}]: ${figureWords(explanation)}`,
    `  op ${dutchDate(klokken.geldigOp)}${editie === null ? '' : ` (${editie})`}, ${known}, volgnummer ${klokken.volgnummer}`,
    '',
    `${definitie.tekst} (sinds sjabloon ${definitie.sindsSjabloon})`,
    `Herkomst: ${originWords(explanation)}.`,
    ...formulaLines(explanation),
    ...countedLines(explanation),
    ...eventLines(explanation),
  ];
  return `${lines.join('\n')}\n`;
}

function formulaLines({ formule, regel, eenheid }: Explanation): string[] {
  if (formule === null) return regel === null ? [] : ['', regel];
  const rounded = formule.afronding === null ? [] : [`  Afgerond: ${formule.afronding}.`];
  return [
    '',
    formule.tekst,
    ...formule.delen.map((term) => `  ${termWords(term)}  ${term.naam} [${term.sleutel}]`),
    ...formule.gedrukt.map((term) => `  ${termWords({ ...term, eenheid })}  ${term.omschrijving}`),
    ...rounded,
  ];
}

function countedLines({ telling, eenheid }: Explanation): string[] {
  if (telling === null) return [];
  const unit = eenheid === 'mln euro' ? 'euro' : eenheid;
  const named = telling.lijst.map(({ code, waarde }) => (waarde === null ? code : `${code} ${valueWords(waarde, unit)}`));
  const more = moreWords(telling);
  return ['', countedWords(telling), ...(named.length === 0 ? [] : [`  ${named.join(', ')}${more === '' ? '' : ` ${more}`}`])];
}

function eventLines({ gebeurtenissen: { aantal, items, volgende }, laatste }: Explanation): string[] {
  const more = volgende === null ? [] : [`  Verder lezen: --na ${volgende}`];
  return [
    '',
    `Gebeurtenissen: ${aantal}`,
    ...items.map((event) => `  ${standWords(event)}: ${eventWords(event)}`),
    ...more,
    ...(laatste === null ? [] : [`Laatst veranderd door: ${eventWords(laatste)}`]),
  ];
}
