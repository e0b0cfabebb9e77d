import type { FigurePattern } from '../pattern.js';
import type { FigureKind } from '../value.js';

const figure = (key: string, name: string, kind: FigureKind = 'getal'): FigurePattern => ({ key, kind, name, since: 6 });

const COMPLIANCE = {
  voldoen: 'voldoen',
  daaronder: 'liggen eronder',
  uitzonderingen: 'hebben een uitzondering',
  onbekend: 'onbekend',
  'blijven-over': 'blijven over',
} as const;

/** Arbeidsmarkt, toegankelijkheid, volumenormen, and the 0-meting beside the 1-meting. */
export const MEASURE_FIGURES: readonly FigurePattern[] = [
  figure('indicatoren.{monitor}.{indicator}.waarde.{woord}*', 'indicator {indicator}, nieuwste waarde'),
  figure('indicatoren.{monitor}.{indicator}.reeks.{meetmoment}', 'indicator {indicator}, meting {meetmoment}'),
  figure('indicatoren.{monitor}.{indicator}.norm.{doel}', 'indicator {indicator}, norm {doel}'),
  figure('indicatoren.{monitor}.{indicator}.norm.{doel}.actie-bij', 'indicator {indicator}, norm {doel}: actie vanaf'),
  figure('metingen.{monitor}.{indicator}.afstand.{doel}.{woord}*', 'indicator {indicator}, afstand tot {doel}'),
  figure('metingen.{monitor}.{indicator}.tempo.{doel}.{woord}*', 'indicator {indicator}, tempo per jaar naar {doel}'),
  figure('metingen.{monitor}.{indicator}.{meting}.{woord}*', 'indicator {indicator}, {meting}'),
  figure('doelen.alle', 'indicatoren met een doel', 'aantal'),
  figure('doelen.met-getal', 'indicatoren met een doel in een getal', 'aantal'),
  figure('doelen.nog-te-kwantificeren', 'indicatoren met een doel dat nog een getal moet krijgen', 'aantal'),
  figure('doelen.afspraak-te-laat', 'indicatoren met een doel waarvan de afspraak te laat is', 'aantal'),
  figure('volumenormen.interventies', 'interventies met een volumenorm', 'aantal'),
  figure('volumenormen.vastgesteld', 'interventies met een vastgestelde norm', 'aantal'),
  figure('volumenormen.zonder-minimum', 'vastgestelde normen zonder gepubliceerd minimum', 'aantal'),
  figure('volumenormen.tranches.{tranche}.standaardminimum', 'standaardminimum van tranche {tranche}', 'aantal'),
  figure('volumenormen.{interventie}.minimum', 'minimum voor {interventie}', 'aantal'),
  ...Object.entries(COMPLIANCE).map(([slug, words]) =>
    figure(`volumenormen.{interventie}.{jaar}.${slug}`, `instellingen voor {interventie} in {jaar}: ${words}`, 'aantal'),
  ),
  figure('volumenormen.{interventie}.{jaar}.volume.{instelling}', 'volume van {instelling} voor {interventie} in {jaar}', 'aantal'),
  figure(
    'volumenormen.{interventie}.{jaar}.volume.{instelling}.{locatie}',
    'volume van {instelling}, locatie {locatie}, voor {interventie} in {jaar}',
    'aantal',
  ),
  figure(
    'volumenormen.{interventie}.{jaar}.verschil.{instelling}',
    'verschil van {instelling} met het minimum voor {interventie} in {jaar}',
    'geheel getal',
  ),
  figure(
    'volumenormen.{interventie}.{jaar}.verschil.{instelling}.{locatie}',
    'verschil van {instelling}, locatie {locatie}, met het minimum voor {interventie} in {jaar}',
    'geheel getal',
  ),
];
