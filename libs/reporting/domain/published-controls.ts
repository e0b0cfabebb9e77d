import type { PublishedFigure } from '@peildatum/governance';
import { BAR_STATUSES, OTHER_STATUSES, statusName, statusSlug } from '@peildatum/thematafels';
import { type Control, type ControlFigure, countedHere } from './control.js';
import { countOf, groupBy } from './counting.js';
import type { Euros } from './figures.js';
import type { Overview } from './report.js';

/** What we count beside a published figure, by the name that this carries (`acties.afgerond`, `acties.F.afgerond`). */
export type Counted = readonly [name: string, own: OwnFigures];

export interface OwnFigures {
  /** What is counted, in words. */
  readonly naam: string;
  readonly cijfers: readonly ControlFigure[];
}

/** One figure of ours for a name. */
export const counts = (name: string, naam: string, waarde: number | Euros): Counted => [
  name,
  { naam, cijfers: [countedHere(naam, waarde)] },
];

const OF_ACTIONS = /^(?:acties|thematafels|partijen)\./;
const OF_A_TAFEL = /^acties\.[A-Z]\./;

/**
 * Published figures are grouped by what they count: two publications of one figure stand in one control. Those of the actions
 * come first, totals before tafels, then those of the other sections.
 */
export function publishedControls(counted: readonly Counted[], figures: readonly PublishedFigure[]): Control[] {
  const own = new Map(counted);
  const said = groupBy(figures, ({ figure }) => figure);
  const names = [...said.keys()];
  const ofActions = names.filter((name) => OF_ACTIONS.test(name));
  return [
    ...ofActions.filter((name) => !OF_A_TAFEL.test(name)),
    ...ofActions.filter((name) => OF_A_TAFEL.test(name)),
    ...names.filter((name) => !OF_ACTIONS.test(name)),
  ].map((name) => control(own.get(name), name, said.get(name) ?? []));
}

function control(own: OwnFigures | undefined, name: string, said: readonly PublishedFigure[]): Control {
  return {
    naam: `Gepubliceerd: ${own?.naam ?? name}`,
    uitkomst: outcome(own?.cijfers ?? [], said),
    cijfers: [
      ...(own?.cijfers ?? []),
      ...said.map(({ value, publishedIn, source }) => ({
        omschrijving: `gepubliceerd (${publishedIn})`,
        waarde: value === null ? null : inUnitOf(own?.cijfers ?? [], value),
        bron: source ?? 'bron niet vermeld',
      })),
    ],
    toelichting: said.flatMap(({ note }) => (note === null ? [] : [note])).join(' ') || null,
  };
}

/**
 * It agrees when every published value is one of ours: for a total we have two, with and without the actions whose tafel is
 * unknown, and a source means one of them. What was not published (null) says nothing for or against.
 */
function outcome(own: readonly ControlFigure[], said: readonly PublishedFigure[]): Control['uitkomst'] {
  const published = said.flatMap(({ value }) => (value === null ? [] : [value]));
  if (own.length === 0 || published.length === 0) return 'niet te vergelijken';
  return published.every((value) => own.some(({ waarde }) => waarde === inUnitOf(own, value))) ? 'klopt' : 'verschilt';
}

/** Beside an amount of ours a published number is whole euros. */
const inUnitOf = (own: readonly ControlFigure[], published: number): number | Euros =>
  own.some(({ waarde }) => typeof waarde === 'string') ? `${published}.00` : published;

/** What we count of actions, tafels and parties. */
export function countedActions(overview: Overview): readonly Counted[] {
  const { overzicht, somThematafels, perThematafel, afgerondSinds, aantalThematafels, aantalPartijen } = overview;
  const total = tablesAndAll(somThematafels.totaal.aantal, overzicht.totaal.aantal);
  const result = new Map<string, OwnFigures>([
    ['acties.totaal', { naam: 'totaal van de acties', cijfers: total }],
    ['acties.som-van-statussen', { naam: 'som van de gepubliceerde statussen', cijfers: total }],
    // A source's "this quarter" has no dates, so there is nothing of ours to put beside it.
    ['acties.afgerond-dit-kwartaal', { naam: 'acties afgerond in "dit kwartaal"', cijfers: [] }],
    ['thematafels.aantal', { naam: 'aantal thematafels', cijfers: [countedHere('geopende thematafels', aantalThematafels)] }],
    [
      'partijen.aantal',
      { naam: 'aantal partijen', cijfers: aantalPartijen === null ? [] : [countedHere('partijen op de peildatum', aantalPartijen)] },
    ],
  ]);
  for (const status of [...BAR_STATUSES, ...OTHER_STATUSES]) {
    const naam = statusName(status);
    const slug = statusSlug(status);
    result.set(`acties.${slug}`, {
      naam: `acties met status ${naam}`,
      cijfers: tablesAndAll(countOf(somThematafels, naam), countOf(overzicht, naam)),
    });
    for (const tafel of perThematafel) {
      result.set(`acties.${tafel.letter}.${slug}`, {
        naam: `thematafel ${tafel.letter}, ${naam}`,
        cijfers: [countedHere(`thematafel ${tafel.letter}`, countOf(tafel, naam))],
      });
    }
  }
  if (afgerondSinds) {
    const { naam, cijfer } = afgerondSinds;
    result.set('acties.afgerond-sinds-vorige', {
      naam: `acties afgerond sinds ${naam}`,
      cijfers: [countedHere(`sinds ${naam}`, cijfer.aantal)],
    });
  }
  return [...result];
}

const tablesAndAll = (tables: number, all: number): ControlFigure[] => [
  countedHere('de thematafels samen', tables),
  ...(all === tables ? [] : [countedHere('alle geregistreerde acties', all)]),
];
