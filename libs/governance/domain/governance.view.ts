import type { Basis, CalendarDate } from '@peildatum/kernel';
import type { DatedText } from './fixed-texts.js';
import { type CountedObject, NO_DATA_DATES } from './governance.events.js';

export interface PublishedFigure {
  readonly peildatum: CalendarDate;
  readonly figure: string;
  readonly publishedIn: 'rapport' | 'brief' | 'jaarverslag';
  /** A number with a point, or words. Null: "niet gepubliceerd". */
  readonly value: string | null;
  readonly note: string | null;
  readonly source: string | null;
  readonly basis: Basis;
}

/** The data dates of sections of an edition, which may lie before its peildatum or after it. Null: the section takes the peildatum. */
export interface DataDates {
  /** The quarter of the Zorginstituut's figures on which the kaders are made. */
  readonly figures: { readonly year: number; readonly quarter: number } | null;
  readonly nza: CalendarDate | null;
  readonly vws: CalendarDate | null;
}

export interface ReportEdition {
  readonly peildatum: CalendarDate;
  readonly label: string;
  readonly comparedWith: { readonly label: string; readonly date: CalendarDate } | null;
  readonly dataDates: DataDates;
  /** What it counts per sector, theme and region. Null: it does not say. */
  readonly countedObject: CountedObject | null;
  /** Null: not known (yet) when the BO IZA meets about it. */
  readonly boardMeetsOn: CalendarDate | null;
}

/** What the report must know of its own making, at one pair of clocks. Null: not recorded. */
export interface GovernanceView {
  readonly title: { readonly agreement: string; readonly title: string } | null;
  readonly partyCount: number | null;
  /** The newest edition whose peildatum is not after the date asked for. */
  readonly edition: ReportEdition | null;
  /** The newest edition before that one. */
  readonly editionBefore: Omit<ReportEdition, 'boardMeetsOn'> | null;
  /** Of the edition of exactly that peildatum: a report of a later date, though it bears the edition's name, shows every section at its own. */
  readonly dataDates: DataDates;
  /** The published figures of exactly that peildatum. */
  readonly figures: readonly PublishedFigure[];
  /** What was told last of each fixed text, by the order of their keys; what they began with stands in their file. */
  readonly texts: readonly DatedText[];
}

/** One fact of governance as it stood; views are made from these, whatever path they came by. */
export type GovernanceFactView =
  | { readonly aspect: 'parties'; readonly value: { readonly count: number } }
  | { readonly aspect: 'title'; readonly value: { readonly agreement: string; readonly title: string } }
  | { readonly aspect: 'edition'; readonly value: Omit<ReportEdition, 'boardMeetsOn'> }
  | { readonly aspect: 'board-meeting'; readonly value: { readonly peildatum: CalendarDate; readonly meetsOn: CalendarDate } }
  | { readonly aspect: 'figure'; readonly value: PublishedFigure }
  | { readonly aspect: 'text'; readonly value: DatedText };

/** Composes the view from the last fact of each subject; `validOn` is the date asked for. */
export function governanceView(facts: readonly GovernanceFactView[], validOn: CalendarDate): GovernanceView {
  const of = <A extends GovernanceFactView['aspect']>(aspect: A) =>
    facts.flatMap((fact) => (fact.aspect === aspect ? [fact.value as Extract<GovernanceFactView, { aspect: A }>['value']] : []));
  const [edition = null, editionBefore = null] = of('edition')
    .filter(({ peildatum }) => peildatum <= validOn)
    .sort((a, b) => (a.peildatum > b.peildatum ? -1 : 1));
  const meeting = of('board-meeting').find(({ peildatum }) => peildatum === edition?.peildatum);
  return {
    title: of('title')[0] ?? null,
    partyCount: of('parties')[0]?.count ?? null,
    edition: edition && { ...edition, boardMeetsOn: meeting?.meetsOn ?? null },
    editionBefore,
    dataDates: edition?.peildatum === validOn ? edition.dataDates : NO_DATA_DATES,
    figures: of('figure')
      .filter(({ peildatum }) => peildatum === validOn)
      .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)),
    texts: of('text').sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

const key = ({ figure, publishedIn }: PublishedFigure): string => `${figure} ${publishedIn}`;
