import { type AssertApproved, type NeedsApproval, NOTHING_TO_APPROVE } from '@peildatum/event-store';
import { type Actor, type CalendarDate, factOf, PeildatumError, type RecordedEvent } from '@peildatum/kernel';
import { type ActionEvent, actionStream } from '../domain/action.events.js';
import { foldThematafel } from '../domain/thematafel.fold.js';
import { THEMATAFEL_LETTERS, type ThematafelLetter, thematafelStream } from '../domain/thematafel-letter.js';
import { standingThematafel } from './action-rights.js';

const ACTIONS = actionStream('');

/**
 * What a coordinator changes of a thematafel where approval is switched on, and of its actions, another approves first. A beheerder answers for
 * what it tells itself; and that a tafel agrees with figures that stand changes none of them.
 */
export const approvalNeeded: NeedsApproval = async ({ actor, stream, events, today }, read) => {
  const letter = actor.role === 'coordinator' ? letterOf(stream, events) : null;
  if (letter === null) return NOTHING_TO_APPROVE;
  const own = thematafelStream(letter);
  return isApprovalOn(own === stream ? events : await read(own), today) ? asserting(letter) : NOTHING_TO_APPROVE;
};

/** Whether what this actor changes of its own thematafel waits for another's approval. @param events of the stream of that thematafel */
export const isHeldForApproval = ({ role }: Actor, events: readonly RecordedEvent[], today: CalendarDate): boolean =>
  role === 'coordinator' && isApprovalOn(events, today);

/** @param events of the stream of a thematafel */
export const isApprovalOn = (events: readonly RecordedEvent[], today: CalendarDate): boolean =>
  foldThematafel(events, today)?.approval ?? false;

function letterOf(stream: string, events: readonly RecordedEvent[]): ThematafelLetter | null {
  const facts = () => events.flatMap((event) => factOf(event) ?? []) as ActionEvent[];
  const asked = stream.startsWith(ACTIONS) ? standingThematafel(facts()) : stream;
  return THEMATAFEL_LETTERS.find((letter) => letter === asked || thematafelStream(letter) === asked) ?? null;
}

const asserting =
  (letter: ThematafelLetter): AssertApproved =>
  (decided) => {
    if (decided.some(({ type }) => type !== 'SelfReportConfirmed')) throw needed(letter);
  };

const needed = (letter: ThematafelLetter) =>
  new PeildatumError({
    code: 'PROPOSAL.NEEDED',
    kind: 'conflict',
    message: `Bij thematafel ${letter} geldt een wijziging pas als een ander haar goedkeurt. Leg haar voor op de pagina Mijn werk, met het werkblad, of met POST /v1/voorstellen. Wat daar niet in kan, vraagt u een beheerder.`,
  });
