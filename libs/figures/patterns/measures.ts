import type { FigurePattern } from '../pattern.js';
import type { FigureKind } from '../value.js';

const figure = (key: string, name: string, definition: string, kind: FigureKind = 'getal', since = 6): FigurePattern => ({
  key,
  kind,
  name,
  definition,
  since,
});

const COMPLIANCE = {
  voldoen: ['voldoen', 'Wie in dat jaar het minimum haalde.'],
  daaronder: ['liggen eronder', 'Wie in dat jaar onder het minimum bleef en geen uitzondering heeft.'],
  uitzonderingen: ['hebben een uitzondering', 'Wie onder het minimum bleef en met een uitzondering mag doorgaan.'],
  onbekend: ['onbekend', 'Van wie niet te zeggen is of het minimum is gehaald.'],
  'blijven-over': ['blijven over', 'Wie het minimum haalde of een uitzondering heeft.'],
} as const;

/** Arbeidsmarkt, toegankelijkheid, volumenormen, and the 0-meting beside the 1-meting. */
export const MEASURE_FIGURES: readonly FigurePattern[] = [
  figure(
    'indicatoren.{monitor}.{indicator}.waarde.{woord}*',
    'indicator {indicator}, nieuwste waarde',
    'De waarde van deze indicator (van deze groep) in de nieuwste meting, zoals gepubliceerd.',
  ),
  figure(
    'indicatoren.{monitor}.{indicator}.reeks.{meetmoment}',
    'indicator {indicator}, meting {meetmoment}',
    'De waarde van deze indicator over iedereen samen in deze meting, zoals gepubliceerd.',
  ),
  figure(
    'indicatoren.{monitor}.{indicator}.norm.{doel}',
    'indicator {indicator}, norm {doel}',
    'Het getal van dit doel of deze norm, zoals afgesproken of voorgesteld.',
  ),
  figure(
    'indicatoren.{monitor}.{indicator}.norm.{doel}.actie-bij',
    'indicator {indicator}, norm {doel}: actie vanaf',
    'Vanaf welke waarde deze norm om actie vraagt, zoals afgesproken of voorgesteld.',
  ),
  figure(
    'metingen.{monitor}.{indicator}.afstand.{doel}.{woord}*',
    'indicator {indicator}, afstand tot {doel}',
    'Het doel min de nieuwste waarde: hoe ver het nog is.',
  ),
  figure(
    'metingen.{monitor}.{indicator}.tempo.{doel}.{woord}*',
    'indicator {indicator}, tempo per jaar naar {doel}',
    'De afstand tot het doel gedeeld door de jaren tussen het einde van de nieuwste meting en de termijn.',
  ),
  figure(
    'metingen.{monitor}.{indicator}.{meting}.{woord}*',
    'indicator {indicator}, {meting}',
    'De waarde in de 0-meting of de nieuwste meting erna, zoals gepubliceerd, of de tweede min de eerste.',
  ),
  figure('doelen.alle', 'indicatoren met een doel', 'De indicatoren die een doel hebben, elk één keer.', 'aantal'),
  figure('doelen.met-getal', 'indicatoren met een doel in een getal', 'De indicatoren met een doel dat een getal noemt.', 'aantal'),
  figure(
    'doelen.nog-te-kwantificeren',
    'indicatoren met een doel dat nog een getal moet krijgen',
    'De indicatoren met een doel waarvan het getal nog moet worden afgesproken.',
    'aantal',
  ),
  figure(
    'doelen.afspraak-te-laat',
    'indicatoren met een doel waarvan de afspraak te laat is',
    'De indicatoren met een doel waarvan het getal of de termijn vóór de peildatum had moeten zijn afgesproken en dat niet is.',
    'aantal',
  ),
  figure(
    'doelen.met-afstand',
    'indicatoren waarvan het nieuwste cijfer naast het doel ligt',
    'De indicatoren met een doel waarvan uit het nieuwste cijfer volgt of het is gehaald, of hoe ver het nog is.',
    'aantal',
    9,
  ),
  figure(
    'doelen.gehaald',
    'indicatoren waarvan elk doel is gehaald',
    'De indicatoren waarvan het nieuwste cijfer naast het doel ligt en elk doel daarmee is gehaald.',
    'aantal',
    9,
  ),
  figure(
    'volumenormen.interventies',
    'interventies met een volumenorm',
    'De interventies waarvoor een volumenorm op de lijst staat.',
    'aantal',
  ),
  figure(
    'volumenormen.vastgesteld',
    'interventies met een vastgestelde norm',
    'De interventies waarvan de volumenorm op de peildatum is vastgesteld.',
    'aantal',
  ),
  figure(
    'volumenormen.zonder-minimum',
    'vastgestelde normen zonder gepubliceerd minimum',
    'De interventies met een vastgestelde norm waarvan het minimum niet is gepubliceerd.',
    'aantal',
  ),
  figure(
    'volumenormen.tranches.{tranche}.standaardminimum',
    'standaardminimum van tranche {tranche}',
    'Het minimum dat in deze tranche geldt waar niets anders is vastgesteld, zoals afgesproken.',
    'aantal',
  ),
  figure(
    'volumenormen.{interventie}.minimum',
    'minimum voor {interventie}',
    'Het minimum per jaar van de vastgestelde norm, of anders van het voorstel.',
    'aantal',
  ),
  ...Object.entries(COMPLIANCE).map(([slug, [words, definition]]) =>
    figure(`volumenormen.{interventie}.{jaar}.${slug}`, `instellingen voor {interventie} in {jaar}: ${words}`, definition, 'aantal'),
  ),
  figure(
    'volumenormen.{interventie}.{jaar}.volume.{instelling}',
    'volume van {instelling} voor {interventie} in {jaar}',
    'Hoe vaak deze instelling de interventie in dat jaar deed, zoals gemeld.',
    'aantal',
  ),
  figure(
    'volumenormen.{interventie}.{jaar}.volume.{instelling}.{locatie}',
    'volume van {instelling}, locatie {locatie}, voor {interventie} in {jaar}',
    'Hoe vaak deze locatie de interventie in dat jaar deed, zoals gemeld.',
    'aantal',
  ),
  figure(
    'volumenormen.{interventie}.{jaar}.verschil.{instelling}',
    'verschil van {instelling} met het minimum voor {interventie} in {jaar}',
    'Het gemelde volume min het minimum van dat jaar.',
    'geheel getal',
  ),
  figure(
    'volumenormen.{interventie}.{jaar}.verschil.{instelling}.{locatie}',
    'verschil van {instelling}, locatie {locatie}, met het minimum voor {interventie} in {jaar}',
    'Het gemelde volume van deze locatie min het minimum van dat jaar.',
    'geheel getal',
  ),
];
