import {
  AHEAD,
  BOUND_WORDS,
  type CalendarDate,
  type FactsIn,
  factKind,
  field,
  streams,
  type ToldFact,
  told,
  toldBy,
} from '@peildatum/kernel';
import {
  code,
  commitments,
  decision,
  factsIn,
  followed,
  NAME,
  name,
  ofType,
  publication,
  type Signal,
  since,
  sourceOf,
} from './followed.js';

const { choice, count, date, orElse, orNone, orNull, parts, text } = field;

/** In what a goal is printed: people and werknemers are not FTE, and are never counted together with them. */
export const DOELEENHEID_WORDS = { persons: 'personen', employees: 'werknemers', fte: 'FTE' } as const;
export const GRENS_WORDS = { exact: BOUND_WORDS.exact, 'at-least': 'minimaal', about: BOUND_WORDS.about } as const;

const unit = () => choice('eenheid', DOELEENHEID_WORDS, 'De eenheid, zoals gedrukt.');
const bound = () => orElse(choice('grens', GRENS_WORDS, 'Hoe precies de bron het zegt. Weggelaten: precies.'), 'exact');

/** What the agreements want to reach; the stream is `transitiedoel-<code>`. */
const kinds = {
  transitiedoel: factKind('GoalDefined', {
    name: 'transitiedoel',
    description: 'Wat een akkoord wil bereiken, met de delen waaruit het bestaat.',
    tells: told('goal'),
    ...AHEAD,
    fields: {
      validFrom: since(),
      title: text('titel', 300, 'Wat het doel is.'),
      ambition: count('aantal', 'Hoeveel.'),
      unit: unit(),
      bound: bound(),
      due: orNull(date('uiterlijk', 'Op welke dag het bereikt is. Weggelaten: de bron noemt er geen.')),
      dueText: orNull(text('uiterlijkTekst', 100, 'Hoe de bron dat zegt: tot en met 2028.')),
      /** The goal of which it is a share. Its parts are printed beside it, each in a unit of its own. */
      partOf: orNull(code('deelVan', 'Van welk transitiedoel het een deel is. Weggelaten: van geen.')),
      parts: orNone(
        parts(
          'delen',
          {
            input: 'TransitiedoeldeelInput',
            max: 40,
            cell: {
              notation: 'per deel: naam | aantal | eenheid | grens | afspraken met + ertussen; delen met een puntkomma ertussen',
              example: 'Techniek | 8000 | personen | minimaal',
            },
          },
          {
            label: text('deel', 200, 'Hoe het deel heet.'),
            amount: count('aantal', 'Hoeveel.'),
            unit: unit(),
            bound: bound(),
            commitments: commitments(20, 'De afspraken die ervoor zorgen. Weggelaten: niet genoemd.'),
          },
          'De delen, elk in de eenheid waarin het gedrukt is. Weggelaten: geen.',
        ),
      ),
    },
    example: {
      titel: 'Arbeidsmarkttekort lager dan zonder akkoord',
      aantal: '40000',
      eenheid: 'personen',
      grens: 'minimaal',
      uiterlijkTekst: 'tot en met 2028',
      delen: 'Passende zorg | 20000 | personen | circa; Techniek | 20000 | personen | minimaal',
      geldigVanaf: '2025-07-03',
    },
  }),
  /** How the goal is measured; another version replaces it. The board decides it: null is of before its decision was asked for. */
  meetmethode: factKind('MonitoringMethodAdopted', {
    name: 'vastgestelde meetmethode',
    description: 'Een overleg heeft vastgesteld hoe een transitiedoel gemeten wordt.',
    tells: told('method'),
    ...AHEAD,
    asksDecision: true,
    fields: {
      validFrom: since(),
      method: text('methode', 60, 'De versie.', '1.0'),
      title: text('titel', 300, 'Hoe er gemeten wordt.'),
      decidedBy: name('besluitDoor', 'Welk overleg dat vaststelde.'),
      decision: decision('Het besluit van het Bestuurlijk Overleg waar het op rust; het moet genomen zijn.'),
    },
    example: {
      methode: '1.0',
      titel: 'Werkafspraak monitoring transitiedoelen',
      besluitDoor: 'BO IZA/AZWA',
      besluit: 'bo-werkafspraak',
      geldigVanaf: '2025-09-15',
    },
  }),
  doelrealisatie: factKind('GoalRealisationPublished', {
    name: 'realisatie van een transitiedoel',
    description: 'Hoeveel van een transitiedoel is bereikt, gemeten met de methode die dan geldt.',
    tells: toldBy('realisation', 'dataDate'),
    fields: {
      validFrom: since(),
      publication: publication(),
      method: text('methode', 60, 'De versie van de meetmethode.'),
      value: count('aantal', 'Hoeveel er is bereikt.'),
      unit: unit(),
      dataDate: date('stand', 'Tot en met welke dag is gemeten.'),
    },
    example: { methode: '1.0', aantal: '1200', eenheid: 'personen', stand: '2025-09-30', geldigVanaf: '2025-11-15' },
  }),
};
export type GoalEvent = FactsIn<typeof kinds>;
type Told<T extends GoalEvent['type']> = Extract<GoalEvent, { type: T }>['data'];

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
      says: `Dit deel is gedrukt in ${DOELEENHEID_WORDS[unit]}, het doel in ${DOELEENHEID_WORDS[goal.unit]}; de bron zegt niet dat dat hetzelfde is.`,
    })),
  ];
}

export const goals = followed({
  kinds,
  correctedBy: 'GoalCorrected',
  streams: streams('transitiedoel', NAME),
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
  view: goalView,
});
export const { decisions: goalDecisions, events: goalEvents, streams: goalStreams } = goals;
