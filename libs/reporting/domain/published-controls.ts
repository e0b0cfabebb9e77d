import type { PublishedFigure } from '@peildatum/governance';
import { BAR_STATUSES, OTHER_STATUSES, statusName, statusSlug } from '@peildatum/thematafels';
import { countOf } from './distribution.js';
import type { Control, Overview } from './report.js';

/** Counted from the events of the register. */
const OURS = 'eigen telling';

type ControlFigure = Control['cijfers'][number];

/** A figure of our own, as a control shows it. */
export const countedHere = (omschrijving: string, waarde: number): ControlFigure => ({ omschrijving, waarde, bron: OURS });

const OF_A_TAFEL = /^acties\.[A-Z]\./;

/** Published figures are grouped by what they count: two publications of one figure stand in one control. Totals come first. */
export function publishedControls(overview: Overview, figures: readonly PublishedFigure[]): Control[] {
  const counted = countedFigures(overview);
  const names = [...new Set(figures.map(({ figure }) => figure))];
  const totals = names.filter((name) => !OF_A_TAFEL.test(name));
  const ofTafels = names.filter((name) => OF_A_TAFEL.test(name));
  return [...totals, ...ofTafels].map((name) =>
    control(
      counted.get(name),
      name,
      figures.filter(({ figure }) => figure === name),
    ),
  );
}

function control(own: OwnFigures | undefined, name: string, said: readonly PublishedFigure[]): Control {
  return {
    naam: `Gepubliceerd: ${own?.naam ?? name}`,
    uitkomst: outcome(own?.cijfers ?? [], said),
    cijfers: [
      ...(own?.cijfers ?? []),
      ...said.map(({ value, publishedIn, source }) => ({
        omschrijving: `gepubliceerd (${publishedIn})`,
        waarde: value,
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
  return published.every((value) => own.some(({ waarde }) => waarde === value)) ? 'klopt' : 'verschilt';
}

interface OwnFigures {
  /** What is counted, in words. */
  readonly naam: string;
  readonly cijfers: readonly ControlFigure[];
}

/** What we count, by the name that a published figure carries (`acties.afgerond`, `acties.F.afgerond`). */
function countedFigures(overview: Overview): Map<string, OwnFigures> {
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
  return result;
}

const tablesAndAll = (tables: number, all: number): ControlFigure[] => [
  countedHere('de thematafels samen', tables),
  ...(all === tables ? [] : [countedHere('alle geregistreerde acties', all)]),
];
