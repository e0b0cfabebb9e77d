import { AHEAD, amount, correctionEvent, DECIDED, event, type FactsOf, schema, streams, told, toldEach, toldOf } from '@peildatum/kernel';

const { object, text, list, nullable, matching, oneOf, optional, count, date } = schema;

export type BudgetCode = string;

/** How exact an amount is that a source prints: "ruim" is at least, "bijna" at most, "circa" neither; with the words of the source. */
const BOUNDS = ['exact', 'at-least', 'at-most', 'about'] as const;
const stated = () => object({ amount: amount(), bound: oneOf(...BOUNDS), text: nullable(text(200)) });
/** Null: "niet gepubliceerd". */
const published = () => nullable(stated());
const channel = () => oneOf('insurers', 'vws');
const name = () => matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'een naam (kleine letters, cijfers en streepjes)');
const decidedBy = () => nullable(text(200));
/** By which decision in the register. Null: told before one was asked for; it stands. */
const decision = () => nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een besluit'));

/** The amounts of a budget that stand until they are told otherwise, by the aspects that tell them. */
export const QUALIFIABLE = ['total', 'channels', 'earmark', 'tranche', 'reservation', 'vws-line', 'ceiling'] as const;

/** What is decided about a budget of means; the stream is `budget-<code>` (`budget-transformatiemiddelen`, `budget-doorbraakmiddelen`). */
export const budgetEvents = {
  BudgetEstablished: event('budget', object({ title: text(200), total: stated(), decidedBy: decidedBy() }), told('budget', 'total'), AHEAD),
  /** The whole new amount, or null where it was not published; each cause with its part, or null. */
  BudgetRevised: event(
    'herziening van een budget',
    object({
      total: published(),
      /** How it is divided from here on, each part or null; absent: it was not divided anew. */
      channels: optional(list(object({ channel: channel(), part: published() }), 10)),
      causes: list(object({ cause: text(500), part: published() }), 20),
      decidedBy: decidedBy(),
      reason: text(),
    }),
    told('total', 'channels'),
    // Before, a revision never divided.
    { ...AHEAD, schemaVersion: 2, upcasters: { 1: (data) => data } },
  ),
  /** Through whom it is paid: no revision, the budget stays what it was. */
  BudgetSplitByChannel: event(
    'verdeling van een budget',
    object({ parts: list(object({ channel: channel(), part: stated() }), 10) }),
    told('channels'),
    AHEAD,
  ),
  /**
   * How exact one of its amounts is from here on; the amount and all else stay as they were, so it tells the aspect of what it is about.
   * `which`: the channel, name or year of it; null of the total.
   */
  BudgetAmountQualified: event(
    'kwalificatie van een budget',
    object({ of: oneOf(...QUALIFIABLE), which: nullable(text(60)), bound: oneOf(...BOUNDS), text: nullable(text(200)) }),
    ({ of, which }) => [of === 'total' || of === 'channels' || which === null ? { name: of } : { name: of, which }],
    AHEAD,
  ),
  /** The last day of the term in which it may be used. */
  BudgetTermSet: event('looptijd van een budget', object({ until: date(), decidedBy: decidedBy() }), told('term'), AHEAD),
  /** A part for some sectors together; what no earmark takes is free for all. */
  EarmarkSet: event(
    'oormerk',
    object({ earmark: name(), sectors: list(text(100), 20), part: stated(), until: nullable(date()) }),
    toldOf('earmark', ({ earmark }) => earmark),
    AHEAD,
  ),
  EarmarkReleased: event(
    'einde van een oormerk',
    object({ earmark: name(), reason: text() }),
    toldOf('earmark', ({ earmark }) => earmark),
    AHEAD,
  ),
  TrancheSet: event(
    'tranche van een budget',
    object({ year: count(), part: stated() }),
    toldOf('tranche', ({ year }) => year),
    AHEAD,
  ),
  /** Use it or lose it. */
  TrancheLapsed: event(
    'vervallen tranche',
    object({ year: count(), lapsed: amount(), reason: text() }),
    toldOf('lapse', ({ year }) => year),
    AHEAD,
  ),
  /** Needs a decision of its own. */
  TrancheCarriedOver: event(
    'doorgeschoven tranche',
    object({ from: count(), to: count(), carried: amount(), decidedBy: text(200), reason: text() }),
    toldOf('carry', ({ from, to }) => `${from}-${to}`),
    AHEAD,
  ),
  /** For submitted plans on named themes, to be approved by a date. */
  BudgetReserved: event(
    'reservering',
    object({ reservation: name(), themes: list(text(100), 20), part: published(), until: date(), decidedBy: text(200) }),
    toldOf('reservation', ({ reservation }) => reservation),
    AHEAD,
  ),
  ReservationReleased: event(
    'vrijval van een reservering',
    object({ reservation: name(), reason: text() }),
    toldOf('reservation', ({ reservation }) => reservation),
    AHEAD,
  ),
  BudgetTransferred: event(
    'overheveling uit een budget',
    object({ purpose: text(500), part: published(), decidedBy: text(200) }),
    toldEach('transfer'),
    {
      ...AHEAD,
      schemaVersion: 2,
      // The amount was always published.
      upcasters: { 1: (data) => data },
    },
  ),
  /** A board decision that lets approvals go beyond what is left, up to this much. */
  ExcessApprovalAllowed: event(
    'toestemming om boven het budget goed te keuren',
    object({
      upTo: amount(),
      decidedBy: text(200),
      reason: text(),
      decision: decision(),
    }),
    told('excess'),
    { ...AHEAD, ...DECIDED },
  ),
  /** A line of the table "via de VWS-begroting", with its own peildatum as printed (`mei 2024`). */
  VwsLineSet: event(
    'regel van de VWS-begroting',
    object({
      line: name(),
      table: oneOf('commitments', 'national-measures'),
      title: text(300),
      part: stated(),
      /** As printed ("msz"); null: the table says nothing. */
      earmark: nullable(text(200)),
      fromOtherEnvelope: nullable(object({ envelope: text(200), part: stated() })),
      dataDate: text(100),
    }),
    toldOf('vws-line', ({ line }) => line),
  ),
  /** Doorbraakmiddelen: a ceiling per year, of which a part for the sociaal domein. */
  BreakthroughCeilingSet: event(
    'plafond van doorbraakmiddelen',
    object({ year: count(), ceiling: stated(), socialDomain: nullable(stated()), decision: decision() }),
    toldOf('ceiling', ({ year }) => year),
    { ...AHEAD, ...DECIDED },
  ),
  BreakthroughGranted: event(
    'toekenning van doorbraakmiddelen',
    object({
      application: name(),
      year: count(),
      granted: amount(),
      purpose: oneOf('ai', 'medical-technology', 'aids', 'social-domain', 'other', 'mgn', 'basic-infrastructure'),
      applicants: list(object({ name: text(200), kind: oneOf('provider', 'insurer', 'municipality') }), 20),
      /** That the NZa tested it against the ceiling of its year. */
      testedByNza: date(),
    }),
    toldOf('grant', ({ application, year }) => `${application}-${year}`),
  ),
  BudgetFactCorrected: correctionEvent(),
} as const;

export type BudgetEvent = Exclude<FactsOf<typeof budgetEvents>, { type: 'BudgetFactCorrected' }>;
export type StatedPart = Extract<BudgetEvent, { type: 'BudgetEstablished' }>['data']['total'];

export const TRANSFORMATION_MEANS = 'transformatiemiddelen';
export const BREAKTHROUGH_MEANS = 'doorbraakmiddelen';
export const budgetStreams = streams<BudgetCode>('budget', /^[a-z][a-z0-9-]{0,39}$/);
