import type { Check, Checked, Result } from '../check.js';
import { Published } from '../published.js';
import { held, side } from '../results.js';

const KEY = 'middelen.budget.via-vws';

/** The amount that a report names for the means via VWS, held against the lines of the table below it. */
export const PRINTED_BUDGET: Check = {
  code: 'gedrukt.vws-begroting',
  name: 'VWS-begroting: genoemd bedrag en regels',
  rule: 'Wat de tekst noemt als middelen via de VWS-begroting, is de som van de regels, of die som zonder wat uit andere enveloppen komt.',
  since: 7,
  severity: 'waarschuwing',
  nothing: 'Van deze peildatum is er geen bedrag genoemd, of is er geen tabel.',
  results,
};

function results(checked: Checked): Result[] {
  const published = new Published(checked);
  const lines = checked.report.transformatiemiddelen.viaVwsBegroting;
  const [said] = published.of(KEY);
  if (said?.value == null || lines === null) return [];
  const left = side('genoemd', `${said.value}.00`);
  const all = held(left, side('som van de regels', lines.totaal.bedrag), {
    onderwerp: 'alle regels',
    sleutels: [KEY, 'middelen.vws.totaal'],
    toelichting: said.note,
  });
  const net = held(left, side('som zonder andere enveloppen', lines.netto), {
    onderwerp: 'zonder andere enveloppen',
    sleutels: [KEY, 'middelen.vws.netto'],
    toelichting: said.note,
  });
  const meant = [all, net].find(({ uitkomst }) => uitkomst === 'klopt');
  return meant ? [meant] : [all, net];
}
