import { counted, dutchDecimal, dutchNumber } from '../../html/dutch.js';
import { dutchEuro, dutchPercent } from '../../html/dutch-money.js';
import type { Samenvatting } from './samenvatting.js';

type Told = Omit<Samenvatting, 'zinnen'>;

/** What the board asks first, in one sentence each: is the goal clear, does it come nearer, and is that due to the policy. */
export const sentencesOf = (told: Told): Samenvatting['zinnen'] => [
  { over: 'doel', tekst: goal(told) },
  { over: 'tempo', tekst: pace(told) },
  { over: 'toerekening', tekst: attribution(told) },
];

function goal({ geheel: { acties, metTermijn }, doelen, doelenOnbekendOmdat, afspraken }: Told): string {
  const without = acties.aantal - metTermijn.aantal;
  const actions =
    acties.aantal === 0
      ? 'Op deze peildatum staat er geen actie op de lijst'
      : `Van de ${counted(acties.aantal, 'actie', 'acties')} ${has(metTermijn.aantal)} er ${dutchNumber(metTermijn.aantal)} een datum en ${dutchNumber(without)} niet`;
  const targets =
    doelen === null
      ? `hoeveel doelen een getal hebben, is onbekend, omdat ${doelenOnbekendOmdat}`
      : `van de ${counted(doelen.alle.aantal, 'indicator', 'indicatoren')} met een doel ${doelen.metGetal.aantal === 1 ? 'noemt' : 'noemen'} er ${dutchNumber(doelen.metGetal.aantal)} een getal`;
  return `${actions}; ${targets}${afspraken === null ? '' : `; ${agreed(afspraken)}`}.`;
}

const agreed = ({ mijlpalen, gehaald, teLaat, ongedateerd }: NonNullable<Told['afspraken']>): string =>
  `van de ${counted(mijlpalen.aantal, 'mijlpaal', 'mijlpalen')} van afspraken ${has(ongedateerd.aantal)} er ${dutchNumber(ongedateerd.aantal)} geen datum, ${gehaald.aantal === 1 ? 'is' : 'zijn'} er ${dutchNumber(gehaald.aantal)} gehaald en ${dutchNumber(teLaat.aantal)} te laat`;

const has = (n: number): string => (n === 1 ? 'heeft' : 'hebben');

function pace({ geheel, sinds }: Told): string {
  const { gemaakt, afgerondSinds } = geheel;
  const made =
    gemaakt.waarde === null || afgerondSinds === null
      ? `Het gemaakte tempo is onbekend, omdat ${gemaakt.onbekendOmdat}`
      : `Sinds ${sinds?.naam} ${afgerondSinds.aantal === 1 ? 'is' : 'zijn'} ${counted(afgerondSinds.aantal, 'actie', 'acties')} afgerond, ${dutchDecimal(gemaakt.waarde)} per kwartaal`;
  return `${made}; ${needed(geheel)}.`;
}

function needed({ nodig, gemaakt, openMetTermijn, openZonderTermijn, oordeel }: Told['geheel']): string {
  if (nodig.waarde === null) return `het nodige tempo is onbekend, omdat ${nodig.onbekendOmdat}`;
  if (openMetTermijn.aantal + openZonderTermijn.aantal === 0) return 'er is geen open actie meer';
  const asked = `voor de ${counted(openMetTermijn.aantal, 'open actie', 'open acties')} met een datum ${nodig.waarde === '1' ? 'is' : 'zijn'} er ${dutchDecimal(nodig.waarde)} per kwartaal nodig`;
  if (oordeel === 'te laag') return `${asked}, en dat is meer dan er is gemaakt`;
  if (oordeel === 'toereikend') return `${asked}, en dat is gehaald`;
  const undated = `${counted(openZonderTermijn.aantal, 'open actie heeft', 'open acties hebben')} geen datum`;
  if (openZonderTermijn.aantal === 0) return asked;
  return gemaakt.waarde === null ? `${asked}, en ${undated}` : `${asked}, en of het tempo genoeg is, is onbekend: ${undated}`;
}

/** It says what is certain beside it, and lets nothing follow from it. */
function attribution({ geld, geldOnbekendOmdat, toerekeningOnbekendOmdat }: Told): string {
  const unknown = `Of wat bereikt is door het akkoord en zijn geld komt, is onbekend, omdat ${toerekeningOnbekendOmdat}`;
  if (geld === null) return `${unknown}; ook het geld is onbekend, omdat ${geldOnbekendOmdat}.`;
  const { begroot, goedgekeurd, betaald } = geld;
  if (begroot.bedrag === null || goedgekeurd.aandeel === null || betaald.aandeel === null)
    return `${unknown}; welk deel van het geld is goedgekeurd en betaald, is ook onbekend, omdat het budget niet is gepubliceerd.`;
  return `${unknown}; van de ${dutchEuro(begroot.bedrag.bedrag)} is ${dutchPercent(goedgekeurd.aandeel)} goedgekeurd en ${dutchPercent(betaald.aandeel)} betaalbaar gesteld of betaald.`;
}
