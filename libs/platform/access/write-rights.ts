import { type Actor, type CorrectionOrder, type Fact, factOf, type RecordedEvent, Timeline, type Uuid } from '@peildatum/kernel';
import { assertAnotherPerson, assertMay, assertRoleMay, mayDo, type Operation, type Owners } from './rights.js';

/** What a subject declares of who may write of it; what that comes to for a fact or a correction stands here, for all subjects. */
export interface SubjectRights<F extends Fact> {
  /** What somebody must be allowed to who tells a fact, by its type: of every type, so that a new one is nobody's until it is said. */
  readonly telling: Readonly<Record<F['type'], Operation>>;
  /** What somebody must be allowed to, besides that, who corrects a fact. */
  readonly correcting: Operation;
  /** Whose a fact is, by what stands of the subject; more than one: it must be the actor's own by each of them. Null: of no fact yet. */
  readonly ownersOf: (fact: F | null, standing: readonly F[]) => readonly Owners[];
  /** Whether a fact can be the first of its subject. Of a subject that is not there nothing else is anybody's: that is said first. */
  readonly opens: (fact: F) => boolean;
  /** The events of which nobody who had a hand in one may tell this fact: who wrote a text does not review it. Default: none. */
  readonly notByWhoTold?: (fact: F, timeline: Timeline<F>) => readonly Uuid[];
}

/** Judges by the events of a subject whether something may be written of it. @throws PeildatumError `RIGHTS.…`. */
export type Judge = (events: readonly RecordedEvent[]) => void;

/** Of a subject where everything is for everyone whose role may do it at all. */
export const rightsByRole = <F extends Fact>(telling: SubjectRights<F>['telling'], correcting: Operation): SubjectRights<F> => ({
  telling,
  correcting,
  ownersOf: () => [{}],
  opens: () => true,
});

/** Whether a fact may be told. @throws PeildatumError `RIGHTS.ROLE` at once where the role may never tell it. */
export function mayTell<F extends Fact>(rights: SubjectRights<F>, actor: Actor, fact: F): Judge {
  const judge = mayTellOn(rights, actor, fact);
  return (events) => judge(Timeline.of<F>(events));
}

/** The same by a timeline, with what is about to be told before it. */
export function mayTellOn<F extends Fact>(rights: SubjectRights<F>, actor: Actor, fact: F): (timeline: Timeline<F>) => void {
  const operation = operationOf(rights, fact);
  assertRoleMay(actor, operation);
  return (timeline) => {
    if (timeline.length === 0 && timeline.isEmpty && !rights.opens(fact)) return;
    // Whose it is matters only to who may not do it on anything.
    if (!mayDo(actor, operation)) for (const owners of rights.ownersOf(fact, timeline.facts)) assertMay(actor, operation, owners);
    assertNotOwnWork(rights, actor, fact, timeline);
  };
}

const operationOf = <F extends Fact>({ telling }: SubjectRights<F>, { type }: F): Operation => telling[type as F['type']];

/**
 * Whether a fact may be corrected: by who may correct, and might also tell each fact that the correction touches: what it corrects,
 * what takes its place, and what stood in that place before, back to the first. So nobody does by a correction, or by the correction
 * of a withdrawal, what would be refused when it was told.
 * @throws PeildatumError `RIGHTS.ROLE` at once where the role corrects nothing here.
 */
export function mayCorrect<F extends Fact>(rights: SubjectRights<F>, actor: Actor, { corrects, replacement }: CorrectionOrder<F>): Judge {
  assertRoleMay(actor, rights.correcting);
  return (events) => {
    if (events.length === 0) return;
    const timeline = Timeline.of<F>(events);
    for (const owners of rights.ownersOf(null, timeline.facts)) assertMay(actor, rights.correcting, owners);
    for (const fact of [...factsInPlaceOf<F>(events, corrects), ...(replacement === null ? [] : [replacement])])
      assertMayTouch(rights, actor, fact, timeline);
  };
}

/** The same by a timeline, of a fact that stands: what stood in its place before was its own when it was told. */
export function mayCorrectOn<F extends Fact>(
  rights: SubjectRights<F>,
  actor: Actor,
  touched: readonly F[],
): (timeline: Timeline<F>) => void {
  assertRoleMay(actor, rights.correcting);
  return (timeline) => {
    for (const owners of rights.ownersOf(null, timeline.facts)) assertMay(actor, rights.correcting, owners);
    for (const fact of touched) assertMayTouch(rights, actor, fact, timeline);
  };
}

function assertMayTouch<F extends Fact>(rights: SubjectRights<F>, actor: Actor, fact: F, timeline: Timeline<F>): void {
  for (const owners of rights.ownersOf(fact, timeline.facts))
    for (const operation of [operationOf(rights, fact), rights.correcting]) assertMay(actor, operation, owners);
  assertNotOwnWork(rights, actor, fact, timeline);
}

function assertNotOwnWork<F extends Fact>(rights: SubjectRights<F>, actor: Actor, fact: F, timeline: Timeline<F>): void {
  for (const event of rights.notByWhoTold?.(fact, timeline) ?? []) assertAnotherPerson(actor, timeline.personsBehind(event));
}

/** Every fact that stood in the place of an event, from the event itself back to the first of its chain; a withdrawal tells none. */
function factsInPlaceOf<F extends Fact>(events: readonly RecordedEvent[], id: Uuid): F[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const facts: F[] = [];
  for (let event = byId.get(id); event !== undefined; event = event.corrects === undefined ? undefined : byId.get(event.corrects)) {
    const told = factOf(event);
    if (told !== null) facts.push(told as F);
  }
  return facts;
}
