import {
  amount,
  type CalendarDate,
  type Cents,
  compareCents,
  correct,
  correctionEvent,
  DECIDED,
  type Decisions,
  event,
  type FactsOf,
  ForbiddenStep,
  minus,
  PeildatumError,
  schema,
  streams,
  type TimelineOf,
  type ToldFact,
  tell,
  told,
  toldEach,
} from '@peildatum/kernel';
import {
  type FrameworkCode,
  type FrameworkEvent,
  type FrameworkSector,
  frameworkStreams,
  sectorAndYear,
} from '../framework/framework.events.js';

const { object, text, nullable, list, matching, oneOf } = schema;

/** The kader and the spending beside it, as they were known when it was decided; null: not known then. */
const rests = () => nullable(object({ series: text(40), agreed: amount(), spent: amount() }));
/** Of the spending, so that an embargo on that is on the decision too; looked up with it. */
const publication = () => nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie'));

/** What was done about the spending of one sector in one year (001 r. 488-495; 004 r. 6839-6924); the stream is `macrobeheersing-<sector>-<year>`. */
export const macroEvents = {
  OverrunDiscussed: event('overleg over een overschrijding', object({ parties: list(text(100), 30), said: text() }), toldEach('discussed')),
  /** `elsewhere`: whether it goes with spending below the kader of other sectors, for which VWS may leave it. */
  OverrunCauseAssessed: event(
    'oorzaak van een overschrijding',
    object({ cause: text(), elsewhere: oneOf('plausible', 'not-plausible', 'unknown') }),
    told('cause'),
  ),
  OverrunMeasureTaken: event(
    'maatregel bij een overschrijding',
    object({ by: oneOf('parties', 'vws'), measure: text() }),
    toldEach('measure'),
  ),
  /** Whether VWS uses the macrobeheersinstrument, and by which decision of VWS in the register. */
  MacroControlDecided: event(
    'besluit over het macrobeheersinstrument',
    object({
      applied: oneOf('applied', 'waived'),
      amount: nullable(amount()),
      reason: text(),
      rests: rests(),
      publication: publication(),
      decision: nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een besluit')),
    }),
    told('mbi'),
    DECIDED,
  ),
  /** By how much the budget of VWS goes below the agreed kader, which stays what it is. */
  BudgetLowered: event(
    'verlaging van het begrotingskader',
    object({ amount: amount(), reason: text(), rests: rests(), publication: publication() }),
    told('lowered'),
  ),
  MacroFactCorrected: correctionEvent(),
} as const;
export type MacroEvent = Exclude<FactsOf<typeof macroEvents>, { type: 'MacroFactCorrected' }>;
type Of<T extends MacroEvent['type']> = Extract<MacroEvent, { type: T }>['data'];
export type Rests = Of<'BudgetLowered'>['rests'];
export const macroStreams = streams<FrameworkCode>('macrobeheersing', frameworkStreams.code, frameworkStreams.allowed);

const refused = (code: string, message: string) => new ForbiddenStep(`MACRO.${code}`, message);
export const macroNotFound = (code: FrameworkCode) =>
  new PeildatumError({
    code: 'MACRO.NOT_FOUND',
    kind: 'not-found',
    message: `Over ${code} is op deze klokken niets vastgelegd; kijk in de lijst van macrobeheersing.`,
  });

/** For these sectors the instrument is not used through this year (004 r. 6889). */
const LEFT_ALONE: Readonly<Record<string, number>> = { ggz: 2024, huisartsenzorg: 2024, mdz: 2024 };
/** For these, in these years, not while spending stays within the kader agreed in the IZA (004 r. 6892-6896). */
const WITHIN_IZA = { sectors: ['wijkverpleging', 'msz'], years: [2025, 2026] } as const;

/** Which agreement's kader spending of a year is laid beside. */
const agreementOf = (year: number) => (year <= 2026 ? 'IZA' : 'AZWA');

/** The kader that was agreed and the newest spending, of all that is known of them now. */
function restsOf(code: FrameworkCode, beside: TimelineOf): Pick<Of<'BudgetLowered'>, 'rests' | 'publication'> {
  const facts = beside(frameworkStreams.of(code)).facts as readonly FrameworkEvent[];
  const agreement = agreementOf(sectorAndYear(code).year);
  const set = facts.flatMap((fact) => (fact.type === 'FrameworkSet' && fact.data.agreement === agreement ? [fact.data] : []));
  // What the report compares with, or what was indexed: a kader at the prices of 2022 says nothing of spending at those of its year.
  const kader = set.findLast(({ series }) => series === 'rapportage') ?? indexedOf(facts, set);
  const spent = facts.findLast(({ type }) => type === 'ExpenditureEstimated');
  if (kader === undefined || spent?.type !== 'ExpenditureEstimated') return { rests: null, publication: null };
  return { rests: { series: kader.series, agreed: kader.total, spent: spent.data.amount }, publication: spent.data.publication };
}

type Kader = { readonly series: string; readonly total: Cents };
const indexedOf = (facts: readonly FrameworkEvent[], set: readonly Kader[]): Kader | undefined =>
  facts
    .flatMap((fact) => (fact.type === 'FrameworkIndexed' && set.some(({ series }) => series === fact.data.from) ? [fact.data] : []))
    .at(-1);

/** With what it rests on, looked up as it is known now. @throws ForbiddenStep `MACRO.…` where that forbids it */
function resting(code: FrameworkCode, fact: MacroEvent, beside: TimelineOf): MacroEvent {
  if (fact.type !== 'MacroControlDecided' && fact.type !== 'BudgetLowered') return fact;
  const known = restsOf(code, beside);
  if (fact.type === 'BudgetLowered') assertUnspent(code, known.rests, fact.data.amount);
  else if (fact.data.applied === 'applied') assertMayApply(code, known.rests);
  return { ...fact, data: { ...fact.data, ...known } } as MacroEvent;
}

function assertUnspent(code: FrameworkCode, rests: Rests, lowered: Cents): void {
  if (rests === null) throw nothingKnown(code);
  if (compareCents(rests.spent, rests.agreed) >= 0)
    throw refused('NO_UNDERSPENDING', 'De uitgaven blijven niet onder het kader; dan blijft ook het begrotingskader wat het is.');
  if (compareCents(lowered, minus(rests.agreed, rests.spent)) > 0)
    throw refused('MORE_THAN_UNSPENT', 'Dit is meer dan er onder het kader overblijft; noem ten hoogste dat verschil.');
}

const nothingKnown = (code: FrameworkCode) => {
  const { sector, year } = sectorAndYear(code);
  return refused(
    'NOTHING_KNOWN',
    `Van ${sector} ${year} is het kader op het prijspeil van de uitgaven niet bekend, of de uitgave; leg eerst beide vast bij de kaders.`,
  );
};

function assertMayApply(code: FrameworkCode, rests: Rests): void {
  const { sector, year } = sectorAndYear(code);
  const through = LEFT_ALONE[sector];
  if (through !== undefined && year <= through)
    throw refused('EXCLUDED', `Voor ${sector} wordt het macrobeheersinstrument tot en met ${through} niet ingezet (AZWA, onderdeel 6f).`);
  const isWithin = (WITHIN_IZA.sectors as readonly string[]).includes(sector) && (WITHIN_IZA.years as readonly number[]).includes(year);
  if (!isWithin) return;
  if (rests === null) throw nothingKnown(code);
  if (compareCents(rests.spent, rests.agreed) <= 0)
    throw refused(
      'WITHIN_FRAMEWORK',
      'De uitgaven blijven binnen het kader van het IZA; dan wordt het macrobeheersinstrument in 2025 en 2026 niet ingezet (AZWA, onderdeel 6g).',
    );
}

interface State {
  readonly isDiscussed: boolean;
  readonly isAssessed: boolean;
}

/** First a talk, then what caused it, and only then a measure. That the instrument is not used, or spending is low, needs neither. */
function follow(state: State, { type, data }: MacroEvent): State {
  if (type === 'OverrunDiscussed') return { ...state, isDiscussed: true };
  if (type === 'BudgetLowered' || (type === 'MacroControlDecided' && data.applied === 'waived')) return state;
  if (!state.isDiscussed) throw refused('NOT_DISCUSSED', 'Hierover is op deze dag nog geen overleg geweest; leg eerst het overleg vast.');
  if (type === 'OverrunCauseAssessed') return { ...state, isAssessed: true };
  if (!state.isAssessed) throw refused('NO_CAUSE', 'De oorzaak is op deze dag nog niet geduid; leg eerst de oorzaakduiding vast.');
  return state;
}

const NOTHING: State = { isDiscussed: false, isAssessed: false };

/** @throws `MACRO.…`, `CORRECTION.…` */
export const macroDecisions: Decisions<MacroEvent, FrameworkCode> = {
  tell: (code, fact, beside) => (timeline) =>
    tell(timeline, macroEvents, resting(code, fact, beside), (after) => after.walk(NOTHING, follow)),
  correct: (code, order, beside) => (timeline) => {
    if (timeline.length === 0) throw macroNotFound(code);
    const replacement = order.replacement && resting(code, order.replacement, beside);
    return correct(timeline, 'MacroFactCorrected', { ...order, replacement }, (after) => after.walk(NOTHING, follow));
  },
};

export interface MacroView {
  readonly code: FrameworkCode;
  readonly sector: FrameworkSector;
  readonly year: number;
  readonly talks: readonly (Of<'OverrunDiscussed'> & { readonly on: CalendarDate })[];
  readonly cause: Of<'OverrunCauseAssessed'> | null;
  readonly measures: readonly (Of<'OverrunMeasureTaken'> & { readonly on: CalendarDate })[];
  readonly mbi: (Of<'MacroControlDecided'> & { readonly on: CalendarDate }) | null;
  /** `budget`: the agreed kader less that. */
  readonly lowered: (Of<'BudgetLowered'> & { readonly budget: Cents | null }) | null;
}

export function macroView(code: FrameworkCode, facts: readonly ToldFact<MacroEvent>[]): MacroView | null {
  if (facts.length === 0) return null;
  const of = <T extends MacroEvent['type']>(type: T) =>
    facts.flatMap(({ fact }) => (fact.type === type ? [{ ...(fact.data as Of<T>), on: fact.validFrom }] : []));
  const lowered = of('BudgetLowered').at(-1);
  return {
    code,
    ...sectorAndYear(code),
    talks: of('OverrunDiscussed'),
    cause: of('OverrunCauseAssessed').at(-1) ?? null,
    measures: of('OverrunMeasureTaken'),
    mbi: of('MacroControlDecided').at(-1) ?? null,
    lowered: lowered === undefined ? null : { ...lowered, budget: lowered.rests && minus(lowered.rests.agreed, lowered.amount) },
  };
}
