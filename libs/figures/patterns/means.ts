import type { FigurePattern } from '../pattern.js';
import type { FigureKind } from '../value.js';

const figure = (key: string, name: string, kind: FigureKind = 'euro', more: Partial<FigurePattern> = {}): FigurePattern => ({
  key,
  kind,
  name,
  since: 6,
  ...more,
});

/** What each of these amounts is, editions say in words of their own. */
const DEFINED = { definedBy: 'bedragen.{bedrag}' } as const;

/** Transformatiemiddelen: per status and sector, requested, divided, through VWS, and what is left of every budget. */
export const MEANS_FIGURES: readonly FigurePattern[] = [
  figure('middelen.aangevraagd', 'totale aanvraag'),
  figure('middelen.te-besteden', 'middelen waaruit transformatieplannen betaald worden'),
  figure('middelen.verschil', 'te besteden min aangevraagd'),
  figure('middelen.budget.totaal', 'budget van de transformatiemiddelen'),
  figure('middelen.budget.via-verzekeraars', 'transformatiemiddelen via de zorgverzekeraars'),
  figure('middelen.budget.via-vws', 'transformatiemiddelen via VWS'),
  figure('middelen.vws.totaal', 'regels via de VWS-begroting, totaal'),
  figure('middelen.vws.uit-andere-enveloppen', 'regels via de VWS-begroting, uit andere enveloppen'),
  figure('middelen.vws.netto', 'regels via de VWS-begroting, netto'),
  figure('middelen.vws.{vws-tabel}.totaal', 'regels via de VWS-begroting, {vws-tabel}'),
  figure('middelen.vws.regel.{regel}', 'regel {regel} via de VWS-begroting'),
  figure('middelen.vws.regel.{regel}.uit-andere-enveloppe', 'regel {regel} via de VWS-begroting, uit een andere enveloppe'),
  figure('middelen.verdeling.totaal.bedrag', 'goedgekeurde bedragen, totaal'),
  figure('middelen.verdeling.totaal.aandeel', 'goedgekeurde bedragen, som van de aandelen', 'procent'),
  figure('middelen.verdeling.{sector}.plannen', 'goedgekeurde plannen met een bedrag in {sector}', 'aantal'),
  figure('middelen.verdeling.{sector}.bedrag', 'goedgekeurde bedragen in {sector}'),
  figure('middelen.verdeling.{sector}.aandeel', 'aandeel van {sector} in de goedgekeurde bedragen', 'procent'),
  figure('middelen.aangevraagd.totaal.aantal', 'aanvragen', 'aantal'),
  figure('middelen.aangevraagd.totaal.zonder-bedrag', 'aanvragen zonder bedrag', 'aantal'),
  figure('middelen.aangevraagd.{aanvraag}.{fase}.bedrag', 'aangevraagd: {aanvraag}, {fase}'),
  figure('middelen.aangevraagd.{aanvraag}.{fase}.aantal', 'aanvragen: {aanvraag}, {fase}', 'aantal'),
  figure('middelen.aangevraagd.{aanvraag}.{fase}.zonder-bedrag', 'aanvragen zonder bedrag: {aanvraag}, {fase}', 'aantal'),
  figure('middelen.totaal.kpis', 'KPI’s, Totaal', 'aantal'),
  figure('middelen.totaal.{bedrag}', '{bedrag}, Totaal', 'euro', DEFINED),
  figure('middelen.{sector}.kpis', 'KPI’s, {sector}', 'aantal'),
  figure('middelen.{sector}.{bedrag}', '{bedrag}, {sector}', 'euro', DEFINED),
  figure('uitputting.{budget}.{regel-van-uitputting}', 'uitputting van {budget}, {regel-van-uitputting}'),
];
