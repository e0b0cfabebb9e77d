import { figureKeySchema } from '@peildatum/figures';
import { AHEAD, correctionEvent, event, type FactsOf, schema } from '@peildatum/kernel';

const { object, text, date, nullable, count, oneOf } = schema;

/** A count became a text: `231`, `-58`, `16.2`, or the words that stand printed. */
const inWords = (data: unknown) => {
  const { value, ...rest } = data as { readonly value: number | null };
  return { ...rest, value: value === null ? null : String(value) };
};

/** Each thing that is decided has one value. */
const value = (of: string) => () => [{ of, name: 'value' }];
/** Every section takes the peildatum of the report. */
export const NO_DATA_DATES = { figures: null, nza: null, vws: null } as const;

/** What a report may count per sector, theme and region. */
export const COUNTED_OBJECTS = ['snelle-toetsen', 'transformatieplannen'] as const;
export type CountedObject = (typeof COUNTED_OBJECTS)[number];

/** Every section takes the date of the edition; then: what is counted is what a report counts by itself. */
const withDataDates = (data: unknown) => ({ ...(data as object), dataDates: NO_DATA_DATES });
const withCountedObject = (data: unknown) => ({ ...(data as object), countedObject: null });

/** What the board decides about the report and its parties; the stream is `governance`. */
export const governanceEvents = {
  /** How many parties the agreement has from `validFrom`. */
  PartyCountEstablished: event('aantal partijen', object({ count: count() }), value('parties'), AHEAD),
  ReportTitleEstablished: event('titel van het rapport', object({ agreement: text(200), title: text(200) }), value('title'), AHEAD),
  /**
   * An edition of the report, the date with which its call-out compares ("sinds Q4 2024"), the data dates of sections of its own
   * (report-model section 0), null where it takes its peildatum, and what it counts per sector, theme and region (section 5), null where
   * it takes what a report counts by itself. `validFrom` is its peildatum.
   */
  ReportEditionOpened: event(
    'editie van het rapport',
    object({
      peildatum: date(),
      label: text(100),
      comparedWith: nullable(object({ label: text(100), date: date() })),
      dataDates: object({
        /** The quarter of the Zorginstituut's figures. */
        figures: nullable(object({ year: count(), quarter: count() })),
        nza: nullable(date()),
        /** Of the table via the budget of VWS. */
        vws: nullable(date()),
      }),
      countedObject: nullable(oneOf(...COUNTED_OBJECTS)),
    }),
    ({ peildatum }) => [{ of: `edition:${peildatum}`, name: 'value' }],
    { ...AHEAD, schemaVersion: 3, upcasters: { 1: withDataDates, 2: withCountedObject } },
  ),
  /** When the BO IZA meets about an edition. `validFrom` is the edition's peildatum, however late it became known. */
  BoardMeetingScheduled: event(
    'datum van het bestuurlijk overleg',
    object({ peildatum: date(), meetsOn: date() }),
    ({ peildatum }) => [{ of: `board-meeting:${peildatum}`, name: 'value' }],
    AHEAD,
  ),
  /**
   * A figure as it was published for a peildatum (`validFrom`), beside which the report shows its own: an exact number with a point, an
   * amount in the unit of the figure, or a label in its words. Null: "niet gepubliceerd".
   */
  FigurePublished: event(
    'gepubliceerd cijfer',
    object({
      peildatum: date(),
      figure: figureKeySchema(),
      publishedIn: oneOf('rapport', 'brief', 'jaarverslag'),
      value: nullable(text(200)),
      note: nullable(text(500)),
    }),
    ({ peildatum, publishedIn, figure }) => [{ of: `figure:${peildatum}:${publishedIn}:${figure}`, name: 'value' }],
    { schemaVersion: 2, upcasters: { 1: inWords } },
  ),
  /** What a fixed text of the report says from `validFrom`; null: nothing, it is not printed. What it said before, its file says. */
  ReportTextEstablished: event(
    'vaste tekst van de rapportage',
    object({ text: text(100), body: nullable(text(2_000)) }),
    (data) => [{ of: `text:${data.text}`, name: 'value' }],
    AHEAD,
  ),
  GovernanceFactCorrected: correctionEvent(),
} as const;

export type GovernanceEvent = Exclude<FactsOf<typeof governanceEvents>, { type: 'GovernanceFactCorrected' }>;

export const GOVERNANCE_STREAM = 'governance';
