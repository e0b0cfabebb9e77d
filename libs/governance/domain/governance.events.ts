import { correctionEvent, event, type FactsOf, schema } from '@peildatum/kernel';

const { object, text, date, nullable, count, oneOf, matching } = schema;

/** What the figure of a publication counts: `acties.totaal`, `acties.afgerond`, `acties.F.afgerond`. */
const figure = () => matching(/^[a-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'de naam van een cijfer (acties.afgerond)');

/** Each thing that is decided has one value. */
const value = (of: string) => () => [{ of, name: 'value' }];

/** What the board decides about the report and its parties; the stream is `governance`. */
export const governanceEvents = {
  /** How many parties the agreement has from `validFrom`. */
  PartyCountEstablished: event(object({ count: count() }), value('parties')),
  ReportTitleEstablished: event(object({ agreement: text(200), title: text(200) }), value('title')),
  /** An edition of the report, and the date with which its call-out compares ("sinds Q4 2024"). `validFrom` is its peildatum. */
  ReportEditionOpened: event(
    object({ peildatum: date(), label: text(100), comparedWith: nullable(object({ label: text(100), date: date() })) }),
    ({ peildatum }) => [{ of: `edition:${peildatum}`, name: 'value' }],
  ),
  /** When the BO IZA meets about an edition. `validFrom` is the edition's peildatum, however late it became known. */
  BoardMeetingScheduled: event(object({ peildatum: date(), meetsOn: date() }), ({ peildatum }) => [
    { of: `board-meeting:${peildatum}`, name: 'value' },
  ]),
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
