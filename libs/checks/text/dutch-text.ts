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

function outcomeLines({ code, naam, ernst, onderwerp, uitkomst, links, rechts, verschil, toelichting, erkenning }: CheckOutcome): string[] {
  const head = uitkomst === 'klopt niet' ? `${uitkomst}, ${ernst}` : uitkomst;
  const sides = [links, rechts].flatMap((each) => (each === null ? [] : [`${each.omschrijving} ${each.waarde ?? 'onbekend'}`]));
  return [
    '',
    `${head}: ${naam}${onderwerp === null ? '' : `; ${onderwerp}`} [${code}]`,
    ...(sides.length === 0 ? [] : [`  ${sides.join(' | ')}${verschil === null ? '' : ` (verschil ${verschil})`}`]),
    ...(toelichting === null ? [] : [`  ${toelichting}`]),
    ...(erkenning === null ? [] : [`  erkend op ${erkenning.op}${erkenning.reden === null ? '' : `: ${erkenning.reden}`}`]),
  ];
}

/** Every check there is. */
export const registerText = ({ controles }: CheckRegister): string =>
  `${controles.map(({ code, naam, ernst, regel, sindsSjabloon }) => `${code} (${ernst}, sinds sjabloon ${sindsSjabloon})\n  ${naam}. ${regel}`).join('\n')}\n`;
