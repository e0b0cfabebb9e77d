import { type Control, equal, eurosTogether } from '../control.js';
import type { ReportInput } from '../report-input.js';
import { amountIdentities } from './amount-controls.js';
import type { Division } from './division.js';
import { requestedIdentities } from './requested-controls.js';
import type { Transformatiemiddelen } from './transformatiemiddelen.js';
import type { VwsLines } from './vws-lines.js';

export function meansIdentities(means: Transformatiemiddelen, input: ReportInput): Control[] {
  const { bedragen, aangevraagd, verdeling, viaVwsBegroting } = means;
  return [
    ...(bedragen ? amountIdentities(bedragen, input) : []),
    ...(aangevraagd ? requestedIdentities(aangevraagd, bedragen, input) : []),
    ...(verdeling ? [divisionIdentity(verdeling)] : []),
    ...(viaVwsBegroting ? vwsIdentities(viaVwsBegroting) : []),
  ];
}

const divisionIdentity = ({ delen, totaal }: Division): Control =>
  equal(
    'som.verdeling.delen',
    'Verdeling over sectoren en domeinen: som van de delen = totaal',
    ['som', eurosTogether(delen.map(({ bedrag }) => bedrag))],
    ['totaal', totaal],
  );

const vwsIdentities = ({ tabellen, totaal, uitAndereEnveloppen, netto }: VwsLines): Control[] => [
  equal(
    'som.vws-begroting.regels',
    'VWS-begroting: som van de regels = totaal',
    ['som', eurosTogether(tabellen.flatMap(({ regels }) => regels.map(({ bedrag }) => bedrag.bedrag)))],
    ['totaal', totaal.bedrag],
  ),
  equal(
    'identiteit.vws-begroting.netto',
    'VWS-begroting: netto + uit andere enveloppen = totaal',
    ['som', eurosTogether([netto, uitAndereEnveloppen.bedrag])],
    ['totaal', totaal.bedrag],
  ),
];
