import { euroOf } from '@peildatum/kernel';
import type { Amounts, KpiOutcome, KpiView } from '@peildatum/plans';
import { HERKOMSTEN, herkomstOf } from '@peildatum/platform';
import { answer, date, nullable, of, oneOf, text } from '../answers/answer.js';
import { bedrag } from '../reading/bedrag.js';

/** beschikbaar = verwacht + betaalbaarEnBetaald + definitiefVrijgegeven + nogVrijTeGeven + mogelijkNogVrijTeGeven. */
export class Bedragen extends answer({
  beschikbaar: bedrag('Actueel beschikbaar gesteld.'),
  verwacht: bedrag('Verwacht: wat naar verwachting nog wordt verdiend, of is verdiend en nog niet betaalbaar is.'),
  betaalbaarEnBetaald: bedrag('Betaalbaar en betaald.'),
  raming: bedrag('De raming: verwacht, en betaalbaar en betaald.'),
  definitiefVrijgegeven: bedrag('Definitief vrijgegeven.'),
  nogVrijTeGeven: bedrag('Nog vrij te geven: wat niet is verdiend.'),
  mogelijkNogVrijTeGeven: bedrag('Mogelijk nog vrij te geven: wat naar verwachting niet wordt verdiend.'),
}) {}

const OUTCOMES: Readonly<Record<KpiOutcome, string>> = {
  open: 'open',
  achieved: 'behaald',
  'partly-achieved': 'deels-behaald',
  missed: 'niet-behaald',
};

export const UITKOMSTEN = Object.values(OUTCOMES);

export const outcomeOfWord = (word: string): KpiOutcome =>
  (Object.keys(OUTCOMES) as KpiOutcome[]).find((outcome) => OUTCOMES[outcome] === word) as KpiOutcome;

/** A KPI of an approved plan as it stood at the clocks of the answer. */
export class Kpi extends answer({
  code: text('De code: die van het plan, en de naam van de KPI.', { example: 'ST-0123.1.K07' }),
  transformatieplan: text('Het transformatieplan.', { example: 'ST-0123.1' }),
  naam: text('De naam binnen het plan.', { example: 'K07' }),
  titel: nullable(text('Wat ermee bereikt wordt.')),
  sector: nullable(text('De sector of het domein; null: de bron zegt het niet.')),
  gereedOp: nullable(date('Wanneer zij behaald moet zijn.')),
  uitkomst: oneOf(UITKOMSTEN, 'De uitkomst; open zolang er geen is.'),
  bedragen: of(Bedragen, 'In euro.'),
  herkomst: oneOf(HERKOMSTEN, 'Waar het nieuwste feit achter de bedragen vandaan komt.'),
}) {}

export const bedragenOf = (amounts: Amounts): Bedragen => ({
  beschikbaar: euroOf(amounts.available),
  verwacht: euroOf(amounts.expected),
  betaalbaarEnBetaald: euroOf(amounts.payable),
  raming: euroOf(amounts.estimate),
  definitiefVrijgegeven: euroOf(amounts.released),
  nogVrijTeGeven: euroOf(amounts.toRelease),
  mogelijkNogVrijTeGeven: euroOf(amounts.possiblyToRelease),
});

export const kpiOf = (kpi: KpiView): Kpi => ({
  code: kpi.code,
  transformatieplan: kpi.plan,
  naam: kpi.kpi,
  titel: kpi.title,
  sector: kpi.sector,
  gereedOp: kpi.due,
  uitkomst: OUTCOMES[kpi.outcome],
  bedragen: bedragenOf(kpi.amounts),
  herkomst: herkomstOf(kpi.basis),
});
