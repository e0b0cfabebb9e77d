import { type FigureKey, type FigureKind, figureDefinition, figureName, kindOf, knownKey, wholeOf } from '@peildatum/figures';
import { figuresIn, type KeyedFigure, namesIn, type Report } from '@peildatum/reporting';
import { euros, printed } from './exact.js';
import type { ExplainedTerm, Explanation } from './explanation.js';
import type { Making, Of } from './making.js';

/** Of the things that were counted so many are named; the address has them all. */
export const MOST_PARTS = 200;

/** What is said of a figure before its events are looked for. */
export type WithoutEvents = Omit<Explanation, 'gebeurtenissen' | 'laatste'>;

/** A report, as its figures are found in it. */
interface Read {
  readonly controls: () => Report['controles'];
  readonly figures: ReadonlyMap<string, KeyedFigure>;
  readonly names: ReadonlyMap<string, string>;
}

/** What Controles alone has of its own. */
const inControls = (controles: Report['controles'], key: FigureKey): KeyedFigure['value'] =>
  controles.flatMap(({ cijfers }) => cijfers).find(({ sleutel, bron }) => sleutel === key && bron === 'eigen telling')?.waarde ?? null;

/**
 * @param controls Controles of the report, asked only where no section has the figure; default those that it has
 * @returns null beside the explanation where the report has no such figure: nothing is behind it then
 */
export function explain(
  key: FigureKey,
  report: Report,
  of: Of,
  controls: () => Report['controles'] = () => report.controles,
): { readonly said: WithoutEvents; readonly making: Making | null } {
  const read = { ...readOf(report), controls };
  const { value, stand, why } = figureOf(key, read);
  const making = stand === 'niet in de rapportage' ? null : (of(key) ?? null);
  const known = knownKey(key);
  return {
    said: {
      sleutel: key,
      naam: nameOf(key, read),
      eenheid: kind(key),
      klokken: report.klokken,
      doelgroep: report.doelgroep,
      editie: report.titel.editie?.naam ?? null,
      definitie: { tekst: known ? figureDefinition(known) : '', sindsSjabloon: known?.pattern.since ?? 1 },
      waarde: value,
      stand,
      omdat: stand === 'onbekend' ? (why ?? unknownBecause(making)) : why,
      herkomst: originOf(making),
      regel: making?.rule ?? null,
      formule: making && formulaOf(key, making, of, read),
      telling: making && countedOf(key, making, report),
    },
    making,
  };
}

const READ = new WeakMap<Report, Pick<Read, 'figures' | 'names'>>();

/** Read once, however many of its figures are asked. */
function readOf(report: Report): Pick<Read, 'figures' | 'names'> {
  const known = READ.get(report);
  if (known) return known;
  const sections = { ...report, controles: [] };
  const read = { figures: new Map(figuresIn(sections).map((figure) => [figure.key, figure])), names: namesIn(sections) };
  READ.set(report, read);
  return read;
}

const kind = (key: FigureKey): FigureKind => kindOf(key) ?? 'getal';
const nameOf = (key: FigureKey, { names }: Read): string => {
  const known = knownKey(key);
  return known ? figureName(known, names) : key;
};

type Found = { readonly value: KeyedFigure['value']; readonly stand: Explanation['stand']; readonly why: string | null };

/** A part that is not shown because it is zero is zero; what the report does not have is not. */
function figureOf(key: FigureKey, { controls, figures }: Read): Found {
  const found = figures.get(key);
  const known = knownKey(key);
  if (found?.value != null) return { value: found.value, stand: 'bekend', why: null };
  if (found) return { value: null, stand: 'onbekend', why: found.why };
  const whole = known && wholeOf(known);
  if (whole !== undefined && figures.has(whole)) return { value: 0, stand: 'bekend', why: null };
  const beside = inControls(controls(), key);
  if (beside !== null) return { value: beside, stand: 'bekend', why: 'het staat alleen in Controles' };
  const lacking = 'op deze peildatum is er niets van vastgelegd';
  return { value: null, stand: 'niet in de rapportage', why: known?.pattern.publishedOnly ?? lacking };
}

/** Where the report does not say why, what the figure is made of does. */
function unknownBecause(making: Making | null): string {
  if (making?.rule) return making.rule;
  return making?.formula ? 'een deel ervan is niet bekend' : 'geen bron noemt het';
}

function originOf(making: Making | null): Explanation['herkomst'] {
  if (making === null) return 'geen';
  if (making.given) return making.rule === null ? 'gegeven' : 'afgesproken';
  return making.formula === null ? 'geteld' : 'berekend';
}

const ROUNDING: Partial<Record<FigureKind, string>> = { 'mln euro': 'tot op de cent berekend, en als laatste afgerond op hele miljoenen' };

const sign = (of: 1 | -1): '+' | '−' => (of === 1 ? '+' : '−');

function formulaOf(key: FigureKey, { formula, rule }: Making, of: Of, read: Read): Explanation['formule'] {
  if (formula === null) return null;
  const gedrukt = (formula.printed ?? []).map(({ what, value, sign: side }) => ({
    omschrijving: what,
    teken: sign(side),
    waarde: printed(value, kind(key)),
    exact: kind(key) === 'mln euro' ? euros(value) : null,
  }));
  const delen = formula.terms.flatMap((term): ExplainedTerm[] => {
    const own = of(term.key)?.value ?? null;
    const there = read.figures.get(term.key);
    // What is nothing and not shown would only lengthen the formula.
    if (!there && own === 0n) return [];
    const unit = kind(term.key);
    return [
      {
        sleutel: term.key,
        naam: nameOf(term.key, read),
        eenheid: unit,
        teken: sign(term.sign),
        waarde: there ? there.value : own === null ? null : printed(own, unit),
        exact: unit === 'mln euro' && typeof own === 'bigint' ? euros(own) : null,
      },
    ];
  });
  const share = formula.operation === 'aandeel';
  return {
    tekst: `${key} = ${share ? `100 × ${delen.map(({ sleutel }) => sleutel).join(' / ')}` : sumText(delen, formula.operation === 'regel' ? rule : null)}${gedrukt.map(({ teken, omschrijving }) => ` ${teken} (${omschrijving})`).join('')}`,
    bewerking: formula.operation,
    delen,
    gedrukt,
    afronding: share ? 'op één decimaal, een half van nul af' : (ROUNDING[kind(key)] ?? null),
  };
}

function sumText(terms: readonly ExplainedTerm[], rule: string | null): string {
  const sum = terms.map(({ sleutel, teken }, i) => (i === 0 && teken === '+' ? sleutel : `${teken} ${sleutel}`)).join(' ');
  if (rule !== null) return `${rule} (${terms.map(({ sleutel }) => sleutel).join(', ')})`;
  return sum === '' ? '0' : sum;
}

function countedOf(key: FigureKey, { counted }: Making, report: Report): Explanation['telling'] {
  if (counted === null) return null;
  const unit = kind(key) === 'mln euro' ? 'euro' : kind(key);
  const worth = counted.parts.some(({ value }) => value !== null);
  const size = (value: bigint | null) => (value === null ? null : printed(value, unit));
  return {
    wat: counted.what,
    hoe: counted.highest ? 'hoogste' : worth || kind(key) !== 'aantal' ? 'opgeteld' : 'geteld',
    aantal: counted.parts.length,
    lijst: counted.parts.slice(0, MOST_PARTS).map(({ code, value }) => ({ code, waarde: size(value) })),
    adres: addressIn(report, key),
  };
}

/** The list behind a figure, as the report has it. */
function addressIn(part: unknown, key: FigureKey): string | null {
  if (typeof part !== 'object' || part === null) return null;
  const { sleutel, sleutels, uitleg } = part as { readonly sleutel?: unknown; readonly sleutels?: unknown; readonly uitleg?: unknown };
  const isHere = sleutel === key || (typeof sleutels === 'object' && sleutels !== null && Object.values(sleutels).includes(key));
  if (isHere) return typeof uitleg === 'string' ? uitleg : null;
  for (const each of Object.values(part)) {
    const found = addressIn(each, key);
    if (found !== null) return found;
  }
  return null;
}
