import type { FigurePattern } from '../pattern.js';
import type { FigureKind } from '../value.js';

const figure = (
  key: string,
  name: string,
  definition: string,
  kind: FigureKind = 'euro',
  more: Partial<FigurePattern> = {},
): FigurePattern => ({
  key,
  kind,
  name,
  definition,
  since: 6,
  ...more,
});

/** What each of these amounts is, editions say in words of their own. */
const DEFINED = { definedBy: 'bedragen.{bedrag}' } as const;

const KPI = 'van de KPI’s van goedgekeurde plannen';

/** Transformatiemiddelen: per status and sector, requested, divided, through VWS, and what is left of every budget. */
export const MEANS_FIGURES: readonly FigurePattern[] = [
  figure(
    'middelen.aangevraagd',
    'totale aanvraag',
    'Wat alle aanvragen samen vragen, elk één keer in haar verste fase; een aanvraag zonder bekend bedrag blijft erbuiten.',
  ),
  figure(
    'middelen.te-besteden',
    'middelen waaruit transformatieplannen betaald worden',
    'Het deel van de transformatiemiddelen dat via de zorgverzekeraars gaat; is het budget niet verdeeld, dan wat er van overblijft zonder wat via VWS gaat, is overgeheveld of verviel.',
  ),
  figure(
    'middelen.verschil',
    'te besteden min aangevraagd',
    'Wat er te besteden is min wat er is aangevraagd; onder nul is er meer aangevraagd dan er is.',
  ),
  figure(
    'middelen.budget.totaal',
    'budget van de transformatiemiddelen',
    'Het budget van de transformatiemiddelen zoals het op de peildatum is vastgesteld.',
  ),
  figure(
    'middelen.budget.via-verzekeraars',
    'transformatiemiddelen via de zorgverzekeraars',
    'Het deel van het budget dat via de zorgverzekeraars gaat, zoals het is verdeeld.',
  ),
  figure('middelen.budget.via-vws', 'transformatiemiddelen via VWS', 'Het deel van het budget dat via VWS gaat, zoals het is verdeeld.'),
  figure('middelen.vws.totaal', 'regels via de VWS-begroting, totaal', 'De som van alle regels van de tabel via de VWS-begroting.'),
  figure(
    'middelen.vws.uit-andere-enveloppen',
    'regels via de VWS-begroting, uit andere enveloppen',
    'Wat van die regels uit een andere enveloppe dan de transformatiemiddelen komt.',
  ),
  figure(
    'middelen.vws.netto',
    'regels via de VWS-begroting, netto',
    'De regels via de VWS-begroting zonder wat uit andere enveloppen komt.',
  ),
  figure(
    'middelen.vws.{vws-tabel}.totaal',
    'regels via de VWS-begroting, {vws-tabel}',
    'De som van de regels van deze tabel via de VWS-begroting.',
  ),
  figure(
    'middelen.vws.regel.{regel}',
    'regel {regel} via de VWS-begroting',
    'Het bedrag van deze regel via de VWS-begroting, zoals gedrukt.',
  ),
  figure(
    'middelen.vws.regel.{regel}.uit-andere-enveloppe',
    'regel {regel} via de VWS-begroting, uit een andere enveloppe',
    'Wat van deze regel uit een andere enveloppe komt, zoals gedrukt.',
  ),
  figure('middelen.verdeling.totaal.bedrag', 'goedgekeurde bedragen, totaal', 'Waarvoor alle transformatieplannen samen zijn goedgekeurd.'),
  figure(
    'middelen.verdeling.totaal.aandeel',
    'goedgekeurde bedragen, som van de aandelen',
    'De som van de aandelen zoals zij zijn afgerond; zij kan van 100 procent afwijken.',
    'procent',
  ),
  figure(
    'middelen.verdeling.{sector}.plannen',
    'goedgekeurde plannen met een bedrag in {sector}',
    'De goedgekeurde transformatieplannen met een bedrag in deze sector; een plan kan in meer sectoren een bedrag hebben.',
    'aantal',
  ),
  figure(
    'middelen.verdeling.{sector}.bedrag',
    'goedgekeurde bedragen in {sector}',
    'Waarvoor transformatieplannen in deze sector zijn goedgekeurd.',
  ),
  figure(
    'middelen.verdeling.{sector}.aandeel',
    'aandeel van {sector} in de goedgekeurde bedragen',
    'Het bedrag van deze sector als deel van alle goedgekeurde bedragen, afgerond op één decimaal.',
    'procent',
  ),
  figure(
    'middelen.aangevraagd.totaal.aantal',
    'aanvragen',
    'Alle snelle toetsen en transformatieplannen die nog iets vragen of zijn goedgekeurd, elk in haar verste fase.',
    'aantal',
  ),
  figure(
    'middelen.aangevraagd.totaal.zonder-bedrag',
    'aanvragen zonder bedrag',
    'De aanvragen waarvan geen bron een bedrag noemt.',
    'aantal',
  ),
  figure(
    'middelen.aangevraagd.{aanvraag}.{fase}.bedrag',
    'aangevraagd: {aanvraag}, {fase}',
    'Wat de aanvragen in deze fase samen vragen, voor zover hun bedrag bekend is; een goedgekeurd plan telt voor wat het kreeg.',
  ),
  figure(
    'middelen.aangevraagd.{aanvraag}.{fase}.aantal',
    'aanvragen: {aanvraag}, {fase}',
    'De aanvragen die op de peildatum in deze fase zijn.',
    'aantal',
  ),
  figure(
    'middelen.aangevraagd.{aanvraag}.{fase}.zonder-bedrag',
    'aanvragen zonder bedrag: {aanvraag}, {fase}',
    'De aanvragen in deze fase waarvan geen bron een bedrag noemt.',
    'aantal',
  ),
  figure('middelen.totaal.kpis', 'KPI’s, Totaal', 'De KPI’s van alle goedgekeurde transformatieplannen.', 'aantal'),
  figure('middelen.totaal.{bedrag}', '{bedrag}, Totaal', `Dit bedrag ${KPI}, alle sectoren samen.`, 'euro', DEFINED),
  figure('middelen.{sector}.kpis', 'KPI’s, {sector}', 'De KPI’s van goedgekeurde transformatieplannen in deze sector.', 'aantal'),
  figure('middelen.{sector}.{bedrag}', '{bedrag}, {sector}', `Dit bedrag ${KPI} in deze sector.`, 'euro', DEFINED),
  figure(
    'uitputting.{budget}.{regel-van-uitputting}',
    'uitputting van {budget}, {regel-van-uitputting}',
    'Een regel van de uitputting van dit budget op de peildatum: wat er was, waar het heen ging en wat over is.',
  ),
  figure(
    'uitputting.{budget}.aandeel-goedgekeurd',
    'uitputting van {budget}, deel dat is goedgekeurd',
    'Wat van dit budget is goedgekeurd, als deel van het budget zoals het op de peildatum is, afgerond op één decimaal.',
    'procent',
    { since: 9 },
  ),
  figure(
    'uitputting.{budget}.aandeel-betaald',
    'uitputting van {budget}, deel dat betaalbaar is gesteld of betaald',
    'Wat van dit budget betaalbaar is gesteld of betaald, als deel van het budget zoals het op de peildatum is, afgerond op één decimaal.',
    'procent',
    { since: 9 },
  ),
];
