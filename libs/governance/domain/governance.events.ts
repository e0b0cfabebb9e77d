import { AHEAD, correctionEvent, event, type FactsOf, schema } from '@peildatum/kernel';

const { object, text, date, nullable, count, oneOf, matching } = schema;

/** What the figure of a publication counts: `acties.totaal`, `acties.afgerond`, `acties.F.afgerond`. */
const figure = () => matching(/^[a-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'de naam van een cijfer (acties.afgerond)');

/** Each thing that is decided has one value. */
const value = (of: string) => () => [{ of, name: 'value' }];
/** Every section takes the peildatum of the report. */
export const NO_DATA_DATES = { figures: null, nza: null, vws: null } as const;

/** What the board decides about the report and its parties; the stream is `governance`. */
export const governanceEvents = {
  /** How many parties the agreement has from `validFrom`. */
  PartyCountEstablished: event(object({ count: count() }), value('parties'), AHEAD),
  ReportTitleEstablished: event(object({ agreement: text(200), title: text(200) }), value('title'), AHEAD),
  /**
   * An edition of the report, the date with which its call-out compares ("sinds Q4 2024"), and the data dates of sections of its own
   * (report-model section 0), null where it takes its peildatum. `validFrom` is its peildatum.
   */
  ReportEditionOpened: event(
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
    }),
    ({ peildatum }) => [{ of: `edition:${peildatum}`, name: 'value' }],
    { ...AHEAD, schemaVersion: 2, upcasters: { 1: (data) => ({ ...(data as object), dataDates: NO_DATA_DATES }) } },
  ),
  /** When the BO IZA meets about an edition. `validFrom` is the edition's peildatum, however late it became known. */
  BoardMeetingScheduled: event(
    object({ peildatum: date(), meetsOn: date() }),
    ({ peildatum }) => [{ of: `board-meeting:${peildatum}`, name: 'value' }],
    AHEAD,
  ),
  /** A figure as it was published for a peildatum (`validFrom`), beside which the report shows its own. Null: "niet gepubliceerd". */
  FigurePublished: event(
    object({
      peildatum: date(),
      figure: figure(),
      publishedIn: oneOf('rapport', 'brief', 'jaarverslag'),
      value: nullable(count()),
      note: nullable(text(500)),
    }),
    ({ peildatum, publishedIn, figure }) => [{ of: `figure:${peildatum}:${publishedIn}:${figure}`, name: 'value' }],
  ),
  GovernanceFactCorrected: correctionEvent(),
} as const;

export type GovernanceEvent = Exclude<FactsOf<typeof governanceEvents>, { type: 'GovernanceFactCorrected' }>;

export const GOVERNANCE_STREAM = 'governance';
