import { type CalendarDate, correctionEvent, event, type FactsOf, schema, streams, type ToldFact, told, toldOf } from '@peildatum/kernel';
import { type CycleItem, itemsOf } from './cycle-items.js';
import {
  CYCLE_CODE,
  CYCLE_OUTCOMES,
  CYCLE_SIDES,
  CYCLE_STEPS,
  type CycleOfYear,
  type CycleSide,
  type CycleStep,
  cycleOf,
} from './cycle-kinds.js';
import { factsIn, followed, ofType, type Refuse, type Signal, sourceOf } from './followed.js';

const { object, text, nullable, oneOf, count, matching } = schema;
const item = () => matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een onderwerp');

/** What happens in a cycle of a commitment in one year; the stream is `cyclus-<kind>-<year>`. */
export const cycleEvents = {
  CycleOpened: event('cyclus van een afspraak', object({ title: text(300) }), told('opened')),
  /** `time`: what it costs who works with it; `saved`: how many werknemers it would save. */
  CycleItemSubmitted: event(
    'onderwerp van een cyclus',
    object({ item: item(), title: text(300), sector: text(100), time: nullable(text(200)), saved: nullable(count()) }),
    toldOf('item', ({ item }) => item),
  ),
  /** `side`: for whom, where insurers and municipalities each decide. Null: for all that decide, as everything was before that was asked. */
  CycleItemDecided: event(
    'besluit over een onderwerp van een cyclus',
    object({
      item: item(),
      outcome: oneOf(...CYCLE_OUTCOMES),
      decidedBy: text(300),
      note: nullable(text(1_000)),
      side: nullable(oneOf(...CYCLE_SIDES)),
    }),
    toldOf('outcome', ({ item, side }) => (side === null ? item : `${item}/${side}`)),
    { schemaVersion: 2, upcasters: { 1: (data: unknown) => ({ ...(data as object), side: null }) } },
  ),
  CycleStepTaken: event(
    'stap van een cyclus',
    object({ step: oneOf(...CYCLE_STEPS), decision: nullable(text(100)), note: nullable(text(1_000)) }),
    toldOf('step', ({ step }) => step),
  ),
  /** Pas toe of leg uit: who does not apply what was selected says why. */
  CycleItemApplied: event(
    'toepassing van een onderwerp van een cyclus',
    object({ item: item(), organisation: text(200), applied: oneOf('applied', 'not-applied'), explanation: nullable(text(2_000)) }),
    toldOf('applied', ({ item, organisation }) => `${item}/${organisation}`),
  ),
  CycleCorrected: correctionEvent(),
} as const;
export type CycleEvent = Exclude<FactsOf<typeof cycleEvents>, { type: 'CycleCorrected' }>;
type Of<T extends CycleEvent['type']> = Extract<CycleEvent, { type: T }>;
export const cycleStreams = streams('cyclus', CYCLE_CODE, 'de cyclus en het jaar waarin zij begint, zoals passende-zorg-2025');

/** What a refusal calls a step. */
export const STEP_WORDS: Readonly<Record<CycleStep, string>> = {
  submitted: 'aangeleverd',
  assessed: 'beoordeeld',
  selected: 'geselecteerd',
  accorded: 'geaccordeerd',
  procurement: 'inkoopbeleid-gepubliceerd',
  implemented: 'geimplementeerd',
  monitored: 'gemonitord',
  decided: 'besloten',
  closed: 'afgehandeld',
  inventoried: 'normen-in-kaart',
  concept: 'conceptnormen-opgeleverd',
  adopted: 'normen-vastgesteld',
};

/** What a refusal calls who decide each. */
export const SIDE_WORDS: Readonly<Record<CycleSide, string>> = { insurers: 'zorgverzekeraars', municipalities: 'gemeenten' };

/** Of what is not decided: on whom it waits, or what those who disagree do. */
function whatIsNeeded({ waitsOn, decisions }: Pick<CycleItem, 'waitsOn' | 'decisions'>): string {
  if (waitsOn.length > 0) return `het wacht op het besluit van ${waitsOn.map((side) => SIDE_WORDS[side]).join(' en ')}`;
  if (decisions.length > 0)
    return 'zorgverzekeraars en gemeenten besloten verschillend; volg de escalatieladder, en leg een nieuw besluit vast';
  return 'leg eerst elk besluit vast';
}

type Before = readonly CycleEvent[];
const taken = (before: Before) => ofType(before, 'CycleStepTaken').map(({ data }) => data.step);
const itemsIn = (cycle: CycleOfYear, before: Before) =>
  itemsOf(cycle, ofType(before, 'CycleItemSubmitted'), ofType(before, 'CycleItemDecided'));

export const { decisions: cycleDecisions, notFound: cycleNotFound } = followed<CycleEvent>({
  events: cycleEvents,
  correctedBy: 'CycleCorrected',
  prefix: 'CYCLE',
  words: { one: 'Cyclus', list: 'cycli' },
  opens: 'CycleOpened',
  rule: (before, fact, refuse, code) => {
    const cycle = cycleOf(code);
    if (fact.type === 'CycleStepTaken') assertStep(cycle, before, fact, refuse);
    if (fact.type === 'CycleItemSubmitted') assertSubmitted(cycle, before, fact, refuse);
    if (fact.type === 'CycleItemDecided') assertDecided(cycle, before, fact, refuse);
    if (fact.type === 'CycleItemApplied') assertApplied(cycle, before, fact, refuse);
  },
});

function assertStep(cycle: CycleOfYear, before: Before, { data, validFrom }: Of<'CycleStepTaken'>, refuse: Refuse): void {
  const next = cycle.steps[taken(before).length];
  if (next?.step !== data.step)
    throw refuse(
      'OUT_OF_ORDER',
      `${STEP_WORDS[data.step]} is hier niet de volgende stap; ${next === undefined ? 'de cyclus is klaar.' : `dat is ${STEP_WORDS[next.step]}.`}`,
    );
  const { from = null } = cycle.days.get(data.step) ?? {};
  if (from !== null && validFrom < from) throw refuse('TOO_EARLY', `${STEP_WORDS[data.step]} kan vanaf ${from}; zo is het afgesproken.`);
  const items = itemsIn(cycle, before);
  const open = items.find(({ outcome }) => outcome === null);
  if (next.decides && open !== undefined) throw refuse('UNDECIDED', `Over ${open.item} is nog niet besloten; ${whatIsNeeded(open)}.`);
  if (data.step === 'submitted' && cycle.perSector !== undefined) assertPerSector(cycle.perSector, items, refuse);
}

function assertPerSector(perSector: number, items: readonly CycleItem[], refuse: Refuse): void {
  const sectors = items.map(({ sector }) => sector);
  if (sectors.length === 0) throw refuse('NOTHING_SUBMITTED', `Er is nog niets aangeleverd; elke sector levert er ${perSector}.`);
  for (const sector of new Set(sectors)) {
    const count = sectors.filter((one) => one === sector).length;
    if (count !== perSector) throw refuse('NOT_COMPLETE', `${sector} leverde er ${count}; een sector levert er precies ${perSector}.`);
  }
}

function assertSubmitted(cycle: CycleOfYear, before: Before, { data }: Of<'CycleItemSubmitted'>, refuse: Refuse): void {
  if (cycle.outcomes.length === 0) throw refuse('NO_ITEMS', 'Deze cyclus heeft geen onderwerpen, alleen stappen.');
  if (taken(before).length > 0)
    throw refuse('LIST_CLOSED', 'De lijst is al aangeleverd; neem dit onderwerp mee in de cyclus van het volgende jaar.');
  if (cycle.asksTime && data.time === null)
    throw refuse('TIME_NEEDED', 'Zeg erbij hoeveel tijd het zorgverleners kost; zo is het afgesproken.');
  const ofSector = itemsIn(cycle, before).filter((one) => one.sector === data.sector && one.item !== data.item);
  if (cycle.perSector !== undefined && ofSector.length >= cycle.perSector)
    throw refuse('TOO_MANY', `${data.sector} heeft er al ${cycle.perSector}; dat is het aantal voor een jaar.`);
}

function assertDecided(cycle: CycleOfYear, before: Before, { data }: Of<'CycleItemDecided'>, refuse: Refuse): void {
  const item = itemsIn(cycle, before).find((one) => one.item === data.item);
  if (item === undefined) throw refuse('ITEM_UNKNOWN', `${data.item} is in deze cyclus niet aangeleverd.`);
  if (taken(before).length === 0)
    throw refuse('OUT_OF_ORDER', 'Er wordt pas besloten als de lijst is aangeleverd; leg die stap eerst vast.');
  if (!cycle.outcomes.includes(data.outcome)) throw refuse('OUTCOME', 'Deze uitkomst hoort niet bij deze cyclus; kies een andere.');
  if (data.side !== null && cycle.sides === undefined)
    throw refuse('NO_SIDES', 'In deze cyclus besluit men niet elk apart; laat weg namens wie.');
  // Who disagree may each decide anew, as the ladder asks; who agreed, or waits for the other, decided already.
  const isOpen = item.outcome === null && (item.waitsOn.length === 0 || !item.decisions.some(({ side }) => side === data.side));
  if (!isOpen) throw refuse('ALREADY_DECIDED', `Over ${data.item} is al besloten; was dat onjuist, corrigeer het dan.`);
}

function assertApplied(cycle: CycleOfYear, before: Before, { data }: Of<'CycleItemApplied'>, refuse: Refuse): void {
  if (itemsIn(cycle, before).find(({ item }) => item === data.item)?.outcome !== 'selected')
    throw refuse('NOT_SELECTED', `${data.item} is in deze cyclus niet geselecteerd; alleen daarvoor geldt pas toe of leg uit.`);
  if (data.applied === 'not-applied' && data.explanation === null)
    throw refuse('EXPLANATION_NEEDED', 'Wie een geselecteerd initiatief niet toepast, legt uit waarom; geef die uitleg.');
}

export interface CycleView {
  readonly code: string;
  readonly kind: string;
  readonly year: number;
  readonly commitment: string;
  readonly title: string;
  readonly steps: readonly {
    readonly step: CycleStep;
    readonly from: CalendarDate | null;
    readonly by: CalendarDate | null;
    readonly taken: CalendarDate | null;
    readonly decision: string | null;
  }[];
  /** Null: every step was taken. */
  readonly next: CycleStep | null;
  readonly items: readonly CycleItem[];
  readonly applied: readonly Of<'CycleItemApplied'>['data'][];
  readonly signals: readonly Signal[];
  readonly source: string | null;
}

export function cycleView(code: string, told: readonly ToldFact<CycleEvent>[], validOn: CalendarDate): CycleView | null {
  const facts = factsIn(told);
  const opened = ofType(facts, 'CycleOpened').at(-1);
  if (opened === undefined) return null;
  const cycle = cycleOf(code);
  const stepsTaken = ofType(facts, 'CycleStepTaken');
  const steps = cycle.steps.map(({ step }) => {
    const done = stepsTaken.find(({ data }) => data.step === step);
    const { from = null, by = null } = cycle.days.get(step) ?? {};
    return { step, from, by, taken: done?.validFrom ?? null, decision: done?.data.decision ?? null };
  });
  const items = itemsIn(cycle, facts);
  return {
    code,
    kind: cycle.kind,
    year: cycle.year,
    commitment: cycle.commitment,
    title: opened.data.title,
    steps,
    next: cycle.steps[stepsTaken.length]?.step ?? null,
    items,
    applied: [...new Map(ofType(facts, 'CycleItemApplied').map(({ data }) => [`${data.item}/${data.organisation}`, data])).values()],
    signals: cycleSignals(cycle, steps, items, validOn),
    source: sourceOf(told, 'CycleOpened'),
  };
}

type Shown = Pick<CycleView, 'steps' | 'items'>;

/** What is late, and whether what was selected is together as much as was agreed. */
function cycleSignals({ atLeast }: CycleOfYear, steps: Shown['steps'], items: Shown['items'], validOn: CalendarDate): readonly Signal[] {
  const late = steps.flatMap(({ step, by, taken: done }): Signal[] => {
    if (by === null || (done ?? validOn) <= by) return [];
    const says =
      done === null ? `Nog niet vastgelegd; afgesproken was uiterlijk ${by}.` : `Gedaan op ${done}; afgesproken was uiterlijk ${by}.`;
    return [{ about: STEP_WORDS[step], says }];
  });
  const waiting = items.flatMap((one): Signal[] =>
    one.outcome === null && one.decisions.length > 0 ? [{ about: one.item, says: `Nog niet besloten; ${whatIsNeeded(one)}.` }] : [],
  );
  const selected = items.filter(({ outcome }) => outcome === 'selected');
  const saved = selected.reduce((total, one) => total + (one.saved ?? 0), 0);
  if (atLeast === undefined || selected.length === 0 || saved >= atLeast) return [...late, ...waiting];
  return [
    ...late,
    ...waiting,
    { about: 'besparing', says: `Wat geselecteerd is, bespaart samen ${saved} werknemers, voor zover bekend; het doel is ${atLeast}.` },
  ];
}
