import { type FigureKey, type FigureKind, kindOf, sameValue } from '@peildatum/figures';
import type { PublishedFigure } from '@peildatum/governance';
import { type Control, type ControlFigure } from './control.js';
import { groupBy } from './counting.js';
import type { Euros } from './figures.js';
import type { Own, OwnFigures } from './keys/own-figures.js';

const OF_ACTIONS = /^(?:acties|thematafels|partijen)\./;
const OF_A_TAFEL = /^acties\.[A-Z]\./;

/**
 * Published figures are grouped by what they count: two publications of one figure stand in one control. Those of the actions
 * come first, totals before tafels, then those of the other sections.
 */
export function publishedControls(own: OwnFigures, figures: readonly PublishedFigure[]): Control[] {
  const said = groupBy(figures, ({ figure }) => figure);
  const names = [...said.keys()];
  const ofActions = names.filter((name) => OF_ACTIONS.test(name));
  return [
    ...ofActions.filter((name) => !OF_A_TAFEL.test(name)),
    ...ofActions.filter((name) => OF_A_TAFEL.test(name)),
    ...names.filter((name) => !OF_ACTIONS.test(name)),
  ].map((name) => control(own.of(name), name as FigureKey, said.get(name) ?? []));
}

function control({ naam, cijfers, ontbreekt }: Own, key: FigureKey, said: readonly PublishedFigure[]): Control {
  const missing = cijfers.length === 0 && said.some(({ value }) => value !== null) ? ontbreekt : null;
  const notes = [...said.map(({ note }) => note), missing].flatMap((note) => note ?? []);
  return {
    code: 'gepubliceerd.eigen-telling',
    naam: `Gepubliceerd: ${naam}`,
    uitkomst: outcome(cijfers, said),
    cijfers: [
      ...cijfers,
      ...said.map(({ value, publishedIn, source }) => ({
        omschrijving: `gepubliceerd (${publishedIn})`,
        sleutel: key,
        waarde: value === null ? null : shown(value, kindOf(key)),
        bron: source ?? 'bron niet vermeld',
      })),
    ],
    toelichting: notes.join(' ') || null,
  };
}

/**
 * It agrees when every published value is one of ours: for a total we have two, with and without the actions whose tafel is
 * unknown, and a source means one of them. What was not published (null) says nothing for or against.
 */
function outcome(own: readonly ControlFigure[], said: readonly PublishedFigure[]): Control['uitkomst'] {
  const published = said.flatMap(({ value }) => value ?? []);
  if (own.length === 0 || published.length === 0) return 'niet te vergelijken';
  return published.every((value) => own.some(({ waarde }) => sameValue(String(waarde), value))) ? 'klopt' : 'verschilt';
}

/** A published value as a report has a figure of that kind. */
function shown(value: string, kind: FigureKind | undefined): number | Euros {
  if (kind === 'euro') {
    const [euros, cents = ''] = value.split('.');
    return `${euros}.${cents.padEnd(2, '0')}`;
  }
  return /^-?\d{1,15}$/.test(value) && (kind === undefined || kind === 'aantal' || kind === 'geheel getal') ? Number(value) : value;
}
