import { type CalendarDate, type FactsIn, factKind, field, streams, type ToldFact, told, toldBy } from '@peildatum/kernel';
import { type CycleItem, itemsOf } from './cycle-items.js';
import { CYCLE_CODE, type CycleOfYear, type CycleStep, cycleOf } from './cycle-kinds.js';
import { SIDE_WORDS, STEP_WORDS, TOEPASSING_WORDS, UITKOMST_WORDS } from './cycle-words.js';
import { code, decision, factsIn, followed, name, ofType, type Refuse, type Signal, since, sourceOf } from './followed.js';

const { choice, count, orNull, text } = field;
const item = () => code('onderwerp', 'De code van het onderwerp in deze cyclus.');
const note = () => orNull(text('opmerking', 1_000, 'Wat erbij te zeggen is.'));

/** What happens in a cycle of a commitment in one year; the stream is `cyclus-<kind>-<year>`. */
const kinds = {
  cyclus: factKind('CycleOpened', {
    name: 'cyclus van een afspraak',
    description: 'Een cyclus van een afspraak begint.',
    tells: told('opened'),
    fields: { validFrom: since(), title: text('titel', 300, 'Hoe de cyclus heet.') },
    example: { titel: 'Passende zorg 2023', geldigVanaf: '2023-07-03' },
  }),
  cyclusonderwerp: factKind('CycleItemSubmitted', {
    name: 'onderwerp van een cyclus',
    description: 'Een sector levert een initiatief, machtiging of eis aan.',
    tells: toldBy('item', 'item'),
    fields: {
      validFrom: since(),
      item: item(),
      title: text('titel', 300, 'Waar het over gaat.'),
      sector: text('sector', 100, 'Welke sector het aanlevert.'),
      time: orNull(name('tijd', 'Hoeveel tijd het zorgverleners kost; nodig bij machtigingen en inkoopeisen.')),
      saved: orNull(count('besparing', 'Hoeveel werknemers het bespaart. Weggelaten: onbekend.')),
    },
    example: { onderwerp: 'minder-is-meer', titel: 'Minder is meer', sector: 'msz', besparing: '900', geldigVanaf: '2023-09-15' },
  }),
  cyclusstap: factKind('CycleStepTaken', {
    name: 'stap van een cyclus',
    description: 'Een stap van een cyclus is gezet, in de afgesproken volgorde.',
    tells: toldBy('step', 'step'),
    fields: {
      validFrom: since(),
      step: choice('stap', STEP_WORDS, 'Welke stap is gezet.'),
      decision: decision(
        'Het besluit van het Bestuurlijk Overleg; nodig bij een selectie en bij wachttijdnormen, en dan moet het genomen zijn.',
      ),
      note: note(),
    },
    example: { stap: 'aangeleverd', geldigVanaf: '2023-09-30' },
  }),
  cyclusbesluit: factKind('CycleItemDecided', {
    name: 'besluit over een onderwerp van een cyclus',
    description: 'Over een onderwerp van een cyclus is besloten.',
    // Of each side by itself.
    tells: ({ item, side }) => [{ name: 'outcome', which: side === null ? item : `${item}/${side}` }],
    schemaVersion: 2,
    upcasters: { 1: (data: unknown) => ({ ...(data as object), side: null }) },
    fields: {
      validFrom: since(),
      item: item(),
      outcome: choice('uitkomst', UITKOMST_WORDS, 'Wat er is besloten.'),
      decidedBy: text('besluitDoor', 300, 'Wie dat besloot: een partij, of een orgaan bij zijn code.'),
      /** For whom, where insurers and municipalities each decide. Null: for all that decide, as everything was before that was asked. */
      side: orNull(
        choice(
          'namens',
          SIDE_WORDS,
          'Namens wie; nodig bij machtigingen en inkoopeisen, waar zorgverzekeraars en gemeenten elk besluiten.',
        ),
      ),
      note: note(),
    },
    example: {
      onderwerp: 'minder-is-meer',
      uitkomst: 'geselecteerd',
      besluitDoor: 'ZN',
      geldigVanaf: '2024-01-15',
    },
  }),
  /** Pas toe of leg uit: who does not apply what was selected says why. */
  cyclustoepassing: factKind('CycleItemApplied', {
    name: 'toepassing van een onderwerp van een cyclus',
    description: 'Een organisatie past een geselecteerd initiatief toe, of legt uit waarom niet.',
    tells: toldBy('applied', 'item', 'organisation'),
    fields: {
      validFrom: since(),
      item: item(),
      organisation: name('organisatie', 'Welke organisatie.'),
      applied: choice('toepassing', TOEPASSING_WORDS, 'Of zij het toepast, of uitlegt waarom niet.'),
      explanation: orNull(text('uitleg', 2_000, 'De uitleg; nodig van wie het niet toepast.')),
    },
    example: { onderwerp: 'minder-is-meer', organisatie: 'Ziekenhuis Oost', toepassing: 'toegepast', geldigVanaf: '2024-06-01' },
  }),
};
export type CycleEvent = FactsIn<typeof kinds>;
type Of<T extends CycleEvent['type']> = Extract<CycleEvent, { type: T }>;

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

export const cycles = followed({
  kinds,
  correctedBy: 'CycleCorrected',
  streams: streams('cyclus', CYCLE_CODE, 'de cyclus en het jaar waarin zij begint, zoals passende-zorg-2025'),
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
  view: cycleView,
});
export const { decisions: cycleDecisions, events: cycleEvents, streams: cycleStreams } = cycles;
