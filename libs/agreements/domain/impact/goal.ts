import {
  AHEAD,
  type CalendarDate,
  correctionEvent,
  event,
  type FactsOf,
  schema,
  streams,
  type ToldFact,
  told,
  toldOf,
} from '@peildatum/kernel';
import { commitment, factsIn, followed, ofType, type Signal, sourceOf } from './followed.js';

const { object, text, list, nullable, oneOf, count, date, matching } = schema;

/** In what a goal is printed: people and werknemers are not FTE, and are never counted together with them. */
export const GOAL_UNITS = ['persons', 'employees', 'fte'] as const;
export type GoalUnit = (typeof GOAL_UNITS)[number];
const CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
const bound = () => oneOf('exact', 'at-least', 'about');
const publication = () => nullable(matching(CODE, 'de code van een publicatie'));

/** What the agreements want to reach; the stream is `transitiedoel-<code>`. */
export const goalEvents = {
  /** `partOf`: the goal of which it is a share. Its parts are printed beside it, each in a unit of its own. */
  GoalDefined: event(
    'transitiedoel',
    object({
      title: text(300),
      ambition: count(),
      bound: bound(),
      unit: oneOf(...GOAL_UNITS),
      due: nullable(date<CalendarDate>()),
      dueText: nullable(text(100)),
      partOf: nullable(matching(CODE, 'de code van een transitiedoel')),
      parts: list(
        object({ label: text(200), amount: count(), bound: bound(), unit: oneOf(...GOAL_UNITS), commitments: list(commitment(), 20) }),
        40,
      ),
    }),
    told('goal'),
    AHEAD,
  ),
  /** How the goal is measured; another version replaces it. The board decides it: null is of before its decision was asked for. */
  MonitoringMethodAdopted: event(
    'vastgestelde meetmethode',
    object({ method: text(60), title: text(300), decidedBy: text(200), decision: nullable(text(100)) }),
    told('method'),
    { ...AHEAD, asksDecision: true },
  ),
  GoalRealisationPublished: event(
    'realisatie van een transitiedoel',
    object({ publication: publication(), method: text(60), value: count(), unit: oneOf(...GOAL_UNITS), dataDate: date<CalendarDate>() }),
    toldOf('realisation', ({ dataDate }) => dataDate),
  ),
  GoalCorrected: correctionEvent(),
} as const;
export type GoalEvent = Exclude<FactsOf<typeof goalEvents>, { type: 'GoalCorrected' }>;
type Told<T extends GoalEvent['type']> = Extract<GoalEvent, { type: T }>['data'];
export const goalStreams = streams('transitiedoel', CODE);

export const { decisions: goalDecisions, notFound: goalNotFound } = followed<GoalEvent>({
  events: goalEvents,
  correctedBy: 'GoalCorrected',
  prefix: 'GOAL',
  words: { one: 'Transitiedoel', list: 'transitiedoelen' },
  opens: 'GoalDefined',
  rule: (before, fact, refuse, code) => {
    if (fact.type === 'GoalDefined') {
      if (fact.data.partOf === code) throw refuse('PART_OF_ITSELF', 'Een doel kan geen deel zijn van zichzelf; noem het hele doel.');
      const inFte = [fact.data, ...fact.data.parts].map(({ unit }) => unit === 'fte');
      if (inFte.includes(true) && inFte.includes(false))
        throw refuse('UNITS_MIXED', 'FTE is iets anders dan personen of werknemers; leg doelen in FTE apart vast.');
    }
    if (fact.type !== 'GoalRealisationPublished') return;
    const method = ofType(before, 'MonitoringMethodAdopted').at(-1)?.data.method;
    if (method === undefined)
      throw refuse('NO_METHOD', 'Er is op deze dag nog geen meetmethode vastgesteld; leg die eerst vast (soort meetmethode).');
    if (method !== fact.data.method)
      throw refuse(
        'OTHER_METHOD',
        `Op deze dag geldt meetmethode ${method}, niet ${fact.data.method}; meet met die, of stel de andere vast.`,
      );
    const unit = ofType(before, 'GoalDefined').at(-1)?.data.unit;
    if (unit !== fact.data.unit)
      throw refuse('OTHER_UNIT', 'Het doel is in een andere eenheid; lever het cijfer in de eenheid van het doel.');
  },
});

export interface GoalView extends Told<'GoalDefined'> {
  readonly code: string;
  readonly since: CalendarDate;
  /** Null: it has no parts. */
  readonly sum: number | null;
  readonly method: (Told<'MonitoringMethodAdopted'> & { readonly since: CalendarDate }) | null;
  /** In order of their dates; each by the method that held then. */
  readonly realised: readonly Told<'GoalRealisationPublished'>[];
  readonly signals: readonly Signal[];
  readonly source: string | null;
}

export function goalView(code: string, told: readonly ToldFact<GoalEvent>[]): GoalView | null {
  const facts = factsIn(told);
  const goal = ofType(facts, 'GoalDefined').at(-1);
  if (goal === undefined) return null;
  const method = ofType(facts, 'MonitoringMethodAdopted').at(-1);
  const byDate = new Map(ofType(facts, 'GoalRealisationPublished').map(({ data }) => [data.dataDate, data]));
  const { parts } = goal.data;
  return {
    code,
    ...goal.data,
    since: goal.validFrom,
    sum: parts.length === 0 ? null : sumOfParts(goal.data),
    method: method ? { ...method.data, since: method.validFrom } : null,
    realised: [...byDate.values()].toSorted((a, b) => (a.dataDate < b.dataDate ? -1 : 1)),
    signals: goalSignals(goal.data),
    source: sourceOf(told, 'GoalDefined'),
  };
}

const sumOfParts = ({ parts }: Pick<Told<'GoalDefined'>, 'parts'>) => parts.reduce((total, { amount }) => total + amount, 0);

const UNIT_WORDS = { persons: 'personen', employees: 'werknemers', fte: 'FTE' } as const;

/** Where the parts are not together what the goal says, or are printed in another unit than the goal. */
export function goalSignals(goal: Pick<Told<'GoalDefined'>, 'ambition' | 'unit' | 'parts'>): readonly Signal[] {
  const sum = sumOfParts(goal);
  const others = goal.parts.filter(({ unit }) => unit !== goal.unit);
  return [
    ...(goal.parts.length === 0 || sum === goal.ambition
      ? []
      : [{ about: 'som', says: `De delen zijn samen ${sum}; het doel is ${goal.ambition}.` }]),
    ...others.map(({ label, unit }) => ({
      about: label,
      says: `Dit deel is gedrukt in ${UNIT_WORDS[unit]}, het doel in ${UNIT_WORDS[goal.unit]}; de bron zegt niet dat dat hetzelfde is.`,
    })),
  ];
}
