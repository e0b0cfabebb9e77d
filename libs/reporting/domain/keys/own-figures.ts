import { type FigureKey, figureName, isFigureKey, keyParts, keysIn, knownKey, type OfKey, wholeOf } from '@peildatum/figures';
import { type ControlFigure, countedHere } from '../control.js';
import type { Euros } from '../figures.js';
import type { Report } from '../report.js';
import { figuresIn, type KeyedFigure, namesIn } from './figures-in.js';

/** What the report has beside a published figure. */
export interface Own {
  /** What is counted, in words. */
  readonly naam: string;
  /** Empty: the report lacks it. */
  readonly cijfers: readonly ControlFigure[];
  /** Why it lacks it. */
  readonly ontbreekt: string;
}

export interface OwnFigures {
  of(key: string): Own;
}

/** The report as it is composed, before its controls. */
export type Composed = Omit<
  Report,
  'redactie' | 'sjabloon' | 'klokken' | 'doelgroep' | 'publicaties' | 'titel' | 'controles' | 'teksten' | 'overgeslagen'
>;

/** @param more what the register knows of figures that stand in no section */
export function ownFigures(report: Composed, more: ReadonlyMap<string, number | Euros>): OwnFigures {
  const figures = new Map(figuresIn(report).map((figure): [string, KeyedFigure] => [figure.key, figure]));
  const names = namesIn(report);
  const here = (key: string, known: OfKey): number | Euros | null => {
    const found = figures.get(key)?.value ?? more.get(key) ?? null;
    const whole = wholeOf(known);
    return found === null && whole !== undefined && figures.has(whole) ? 0 : found;
  };
  const of = (key: string): Own => {
    const known = isFigureKey(key) ? knownKey(key) : undefined;
    if (!known) return { naam: key, cijfers: [], ontbreekt: 'Geen rapportage heeft een cijfer met deze sleutel.' };
    const naam = nameOf(key, known, report, names);
    const cijfers = asked(key as FigureKey, naam, report).flatMap(({ key: own, words }) => {
      const ofOwn = own === key ? known : knownKey(own);
      const value = ofOwn ? here(own, ofOwn) : null;
      return value === null ? [] : [countedHere(words, value, own)];
    });
    return {
      naam,
      cijfers: cijfers.filter(({ waarde }, i) => cijfers.findIndex((other) => other.waarde === waarde) === i),
      ontbreekt: known.pattern.publishedOnly ?? lacking(figures.get(key)),
    };
  };
  return { of };
}

function lacking(figure: KeyedFigure | undefined): string {
  if (!figure) return 'Deze rapportage heeft dit cijfer niet: op deze peildatum is er niets van vastgelegd.';
  return `Deze rapportage kent dit cijfer niet${figure.why === null ? '' : `, omdat ${figure.why}`}.`;
}

function nameOf(key: string, known: OfKey, { voortgang }: Composed, names: ReadonlyMap<string, string>): string {
  if (key === SINCE && voortgang.afgerondSinds) return `acties afgerond sinds ${voortgang.afgerondSinds.naam}`;
  return figureName(known, names);
}

const SINCE = 'acties.afgerond-sinds-vorige';

type Asked = readonly { readonly key: FigureKey; readonly words: string }[];

/** The figures of ours that a source may mean by this key, in words. */
function asked(key: FigureKey, naam: string, report: Composed): Asked {
  const [first, second = '', third] = keyParts(key);
  if (key === 'thematafels.aantal') return [{ key, words: 'geopende thematafels' }];
  if (key === 'partijen.aantal') return [{ key, words: 'partijen op de peildatum' }];
  if (key === SINCE) return [{ key, words: `sinds ${report.voortgang.afgerondSinds?.naam}` }];
  // More than what we count, and nobody says how many: there is no number to lay beside another.
  if (key === 'snelle-toetsen.voorlopig-afgekeurd' && report.snelleToetsen?.deelVoorlopigAfgekeurd) return [];
  if (key === 'middelen.aangevraagd') return [{ key, words: requestedWords(report) }];
  if (first !== 'acties') return [{ key, words: naam }];
  if (third !== undefined) return [{ key, words: /^[A-Z]$/.test(second) ? `thematafel ${second}` : naam }];
  return second === 'te-laat' ? [{ key, words: naam }] : tablesAndAll(second === 'som-van-statussen' ? 'totaal' : second);
}

/** Of all actions there are two counts: with and without those of which no source says at which tafel they lie. */
function tablesAndAll(status: string): Asked {
  const keys = keysIn('acties');
  return [
    { key: keys('thematafels', status), words: 'de thematafels samen' },
    { key: keys(status), words: 'alle geregistreerde acties' },
  ];
}

/** Where amounts are not known our total is less than what was asked, and says so. */
function requestedWords({ transformatiemiddelen: { aangevraagd } }: Composed): string {
  return aangevraagd === null || aangevraagd.volledig
    ? 'totale aanvraag'
    : `bekende bedragen; ${aangevraagd.totaal.zonderBedrag} aanvragen zonder bedrag`;
}
