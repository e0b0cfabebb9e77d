import { type FigureKind, kindOf } from '@peildatum/figures';
import { isDecimal } from '@peildatum/kernel';
import { valueWords } from '@peildatum/reporting';
import type { Value } from '../domain/check.js';
import type { CheckOutcome, CheckOutcomes, CheckRegister } from '../domain/check-shapes.js';

/** Counts first, then what does not agree, what cannot be looked at, and how many agree. */
export function outcomesText({ klokken, editie, vorigeEditie, tellingen, uitkomsten }: CheckOutcomes): string {
  const of = editie === null ? `peildatum ${klokken.geldigOp}` : `editie ${editie}, peildatum ${klokken.geldigOp}`;
  const { kloptNiet, fouten, nietErkend, nietTeToetsen, klopt } = tellingen;
  const held = editie === null || fouten === 0 ? '' : `, waarvan ${nietErkend} niet erkend`;
  return `${[
    `Controles van ${of}, volgnummer ${klokken.volgnummer}; naast ${vorigeEditie === null ? 'geen eerdere editie' : `de editie van ${vorigeEditie}`}.`,
    `${kloptNiet} kloppen niet (${fouten} fouten${held}), ${nietTeToetsen} niet te toetsen, ${klopt} kloppen.`,
    ...uitkomsten.flatMap(outcomeLines),
  ].join('\n')}\n`;
}

function outcomeLines(outcome: CheckOutcome): string[] {
  const { code, naam, ernst, onderwerp, uitkomst, toelichting, erkenning } = outcome;
  const head = uitkomst === 'klopt niet' ? `${uitkomst}, ${ernst}` : uitkomst;
  const sides = sidesText(outcome);
  return [
    '',
    `${head}: ${naam}${onderwerp === null ? '' : `; ${onderwerp}`} [${code}]`,
    ...(sides === null ? [] : [`  ${sides}`]),
    ...(toelichting === null ? [] : [`  ${toelichting}`]),
    ...(erkenning === null ? [] : [`  erkend op ${erkenning.op}${erkenning.reden === null ? '' : `: ${erkenning.reden}`}`]),
  ];
}

/** What a check held against what, and how far they are apart; null: it held nothing against anything. */
export function sidesText({ links, rechts, verschil, sleutels }: CheckOutcome): string | null {
  const kinds = new Set(sleutels.map(kindOf));
  const [kind = 'getal'] = kinds.size === 1 ? kinds : [];
  const words = (value: Value) => wordsOf(value, kind);
  const sides = [links, rechts].flatMap((each) => (each === null ? [] : [`${each.omschrijving}: ${words(each.waarde)}`]));
  return sides.length === 0 ? null : `${sides.join(' | ')}${verschil === null ? '' : ` (verschil ${words(verschil)})`}`;
}

/** As the report writes it. What is reckoned from amounts has cents, whichever figures it is of. */
function wordsOf(value: Value, kind: FigureKind): string {
  if (value === null) return 'onbekend';
  const text = String(value);
  if (!isDecimal(text)) return text;
  return valueWords(text, /\.\d{2}$/.test(text) && kind === 'getal' ? 'euro' : kind);
}

/** Every check there is. */
export const registerText = ({ controles }: CheckRegister): string =>
  `${controles.map(({ code, naam, ernst, regel, sindsSjabloon }) => `${code} (${ernst}, sinds sjabloon ${sindsSjabloon})\n  ${naam}. ${regel}`).join('\n')}\n`;
