import {
  type CorrectionOrder,
  correct,
  type Decide,
  type Decisions,
  ForbiddenStep,
  PeildatumError,
  type Timeline,
  tell,
} from '@peildatum/kernel';
import { type EditorialCode, type EditorialEvent, editorialEvents, type Told } from './editorial.events.js';

type EditorialTimeline = Timeline<EditorialEvent>;

const tellEditorial =
  (code: EditorialCode, fact: EditorialEvent): Decide<EditorialEvent> =>
  (timeline) => {
    const whole = ofItsText(timeline, fact);
    assertAfterPeildatum(code, whole);
    return tell(timeline, editorialEvents, whole, (after) => assertPossible(after, whole));
  };

const correctEditorial =
  (code: EditorialCode, order: CorrectionOrder<EditorialEvent>): Decide<EditorialEvent> =>
  (timeline) => {
    if (timeline.length === 0) throw editorialNotFound(code);
    const replacement = order.replacement && ofItsText(timeline, order.replacement);
    if (replacement) assertAfterPeildatum(code, replacement);
    return correct(timeline, 'EditorialFactCorrected', { ...order, replacement }, (after) => assertPossible(after, replacement));
  };

/** What is told by the peildatum: no other stream decides on it. @throws `EDITORIAL.…`, `CORRECTION.…` */
export const editorialDecisions: Decisions<EditorialEvent, EditorialCode> = {
  tell: (code, fact) => tellEditorial(code, fact),
  correct: (code, order) => correctEditorial(code, order),
};

/** What is delivered for a peildatum says how it was on that day, and so is not there before it. @throws ForbiddenStep `EDITORIAL.BEFORE_PEILDATUM` */
function assertAfterPeildatum(code: EditorialCode, { type, validFrom }: EditorialEvent): void {
  const isDelivery = type === 'SectionDelivered' || type === 'InsurerDelivered' || type === 'OwnerDelivered';
  if (isDelivery && validFrom < code)
    throw refused('BEFORE_PEILDATUM', `Voor peildatum ${code} kan niet vóór die dag zijn geleverd; noem de dag waarop het is geleverd.`);
}

/** A review is of the publication of the text that it is about: else it would show that there is one. */
function ofItsText(timeline: EditorialTimeline, fact: EditorialEvent): EditorialEvent {
  if (fact.type !== 'EditorialTextReviewed') return fact;
  const publication = textReviewed(timeline, fact.data)?.data.publication ?? null;
  return { ...fact, data: { ...fact.data, publication } };
}

/** @throws ForbiddenStep `EDITORIAL.TEXT_NOT_FOUND`, `EDITORIAL.TEXT_REPLACED`: one reviews what stands, and nothing else */
function assertPossible(after: EditorialTimeline, told: EditorialEvent | null): void {
  if (told?.type !== 'EditorialTextReviewed') return;
  const { section, part } = told.data;
  const text = textReviewed(after, told.data);
  if (text === null)
    throw refused(
      'TEXT_NOT_FOUND',
      `Bij onderdeel ${part} van sectie ${section} staat geen tekst van deze gebeurtenis; noem de gebeurtenis die bij de tekst staat.`,
    );
  const last = after.facts.findLast((fact) => fact.type === 'EditorialTextWritten' && isOf(fact.data, told.data));
  if (last !== text) throw refused('TEXT_REPLACED', 'Deze tekst is intussen vervangen; lees de tekst die er nu staat en beoordeel die.');
}

function textReviewed(timeline: EditorialTimeline, review: Told<'EditorialTextReviewed'>) {
  const text = timeline.standing(review.text);
  return text?.type === 'EditorialTextWritten' && isOf(text.data, review) ? text : null;
}

type Place = Pick<Told<'EditorialTextWritten'>, 'section' | 'part'>;
const isOf = (a: Place, b: Place): boolean => a.section === b.section && a.part === b.part;

const refused = (code: string, message: string) => new ForbiddenStep(`EDITORIAL.${code}`, message);

export const editorialNotFound = (code: EditorialCode) =>
  new PeildatumError({
    code: 'EDITORIAL.NOT_FOUND',
    kind: 'not-found',
    message: `Voor peildatum ${code} is op deze klokken niets geschreven of geleverd; kijk op /v1/redactie voor welke wel.`,
  });
