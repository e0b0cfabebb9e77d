import { type CalendarDate, type Fact, fieldFault, InvalidInput, type TimelineOf } from '@peildatum/kernel';
import type { ListedCheck } from '@peildatum/platform';
import { BODY_CODE, type BodyEvent, bodyStreams } from '../domain/bodies/body.events.js';
import { bodyView } from '../domain/bodies/body.view.js';
import { type DecisionEvent, decisionStreams } from '../domain/decisions/decision.events.js';
import { statusOf } from '../domain/decisions/decision.rules.js';
import { type MeetingEvent, meetingStreams } from '../domain/meetings/meeting.events.js';
import { meetingView } from '../domain/meetings/meeting.view.js';
import { assertKnown } from '../domain/parties/known-parties.js';
import { PARTY_STREAM } from '../domain/parties/party.events.js';

/** Whether each is a party on that day, by its code, a name or an alias; null and none need nothing. */
export function knownParties(field: string, names: readonly (string | null)[], on: CalendarDate): ListedCheck {
  const named = names.filter((name) => name !== null);
  if (named.length === 0) return NOTHING;
  return { streams: [PARTY_STREAM], assert: (timelineOf) => assertKnown(timelineOf(PARTY_STREAM).facts, field, named, on) };
}

/** Whether who decided or judged something is a party on that day, or a body by its code. */
export function knownDecider(field: string, name: string, on: CalendarDate): ListedCheck {
  const party = knownParties(field, [name], on);
  if (!BODY_CODE.test(name)) return party;
  const body = bodyStreams.of(name);
  return {
    streams: [...party.streams, body],
    assert: (timelineOf) => {
      if (bodyOn(timelineOf(body).facts, name, on) === null) party.assert(timelineOf);
    },
  };
}

/** Whether a fact names a decision of this body that stands on that day. */
export function decidedBy(field: string, decision: string | null, body: string, on: CalendarDate): ListedCheck {
  const streams = [bodyStreams.of(body), ...(decision === null ? [] : [decisionStreams.of(decision)])];
  return {
    streams,
    assert: (timelineOf) => {
      const name = nameOf(timelineOf, body, on);
      if (decision === null)
        throw refused(
          field,
          'NEEDED',
          `noem het besluit van ${name} waar dit op rust; staat het er nog niet, leg het dan eerst vast (soort besluit-genomen)`,
        );
      const facts = timelineOf(decisionStreams.of(decision)).facts as readonly DecisionEvent[];
      if (facts.length === 0)
        throw refused(
          field,
          'UNKNOWN',
          `besluit ${decision} staat niet in het register; neem de code over uit de lijst van besluiten, of leg het eerst vast (soort besluit-genomen)`,
        );
      const taken = facts.filter(({ validFrom }) => validFrom <= on);
      if (statusOf(taken) !== 'taken')
        throw refused(
          field,
          'NOT_TAKEN',
          `besluit ${decision} was op ${on} niet genomen of weer herroepen; noem een besluit dat toen gold`,
        );
      const by = taken.findLast(({ type }) => type === 'DecisionTaken') as Extract<DecisionEvent, { type: 'DecisionTaken' }>;
      if (by.data.body !== body)
        throw refused(
          field,
          'OTHER_BODY',
          `hierover besluit ${name}, en besluit ${decision} is van ${by.data.body}; noem een besluit van ${name}`,
        );
    },
  };
}

/** What a body is called on a day; its code where its own stream was not looked at. */
const nameOf = (timelineOf: TimelineOf, body: string, on: CalendarDate): string =>
  bodyOn(timelineOf(bodyStreams.of(body)).facts, body, on)?.name ?? body;

const untilOf = <F extends Fact>(facts: readonly Fact[], on: CalendarDate) =>
  (facts as readonly F[]).filter(({ validFrom }) => validFrom <= on).map((fact) => ({ fact, source: null }));

const bodyOn = (facts: readonly Fact[], body: string, on: CalendarDate) => bodyView(body, untilOf<BodyEvent>(facts, on));

/** Whether a body is there on that day. */
export const knownBody = (field: string, body: string, on: CalendarDate): ListedCheck => ({
  streams: [bodyStreams.of(body)],
  assert: (timelineOf) => {
    if (bodyOn(timelineOf(bodyStreams.of(body)).facts, body, on) === null)
      throw unknown(
        field,
        'BODY.UNKNOWN',
        `orgaan ${body} is op ${on} niet bekend; neem de code over uit de lijst van organen, of leg het eerst vast (soort orgaan)`,
      );
  },
});

/** Whether a decision was taken in a meeting of its own body, not before that meeting's day. */
export function atMeeting(field: string, meeting: string | null, body: string, on: CalendarDate): ListedCheck {
  if (meeting === null) return NOTHING;
  const stream = meetingStreams.of(meeting);
  return {
    streams: [stream],
    assert: (timelineOf) => {
      const held = meetingView(meeting, untilOf<MeetingEvent>(timelineOf(stream).facts, on));
      if (held === null || held.status === 'cancelled' || held.date > on)
        throw unknown(
          field,
          'MEETING.UNKNOWN',
          `vergadering ${meeting} was op ${on} niet geweest; neem de code over uit de lijst van vergaderingen, of laat het veld weg als zij niet gepubliceerd is`,
        );
      if (held.body !== body)
        throw unknown(
          field,
          'MEETING.OTHER_BODY',
          `vergadering ${meeting} is van ${held.body}, en dit besluit van ${body}; controleer welke van de twee klopt`,
        );
    },
  };
}

const FROZEN = 'ReportFrozen';

/** Whether the report of an edition was frozen by that day: nobody decides on what came later. */
export function frozenBy(field: string, edition: string | null, on: CalendarDate): ListedCheck {
  if (edition === null) return NOTHING;
  const stream = `editie-${edition}`;
  return {
    streams: [stream],
    assert: (timelineOf) => {
      const frozen = timelineOf(stream).facts.filter(({ type }) => type === FROZEN);
      if (frozen.length === 0)
        throw unknown(
          field,
          'DECISION.EDITION_NOT_FROZEN',
          `het rapport van editie ${edition} is niet bevroren; noem een editie die vastligt, of laat het veld weg`,
        );
      if (!frozen.some(({ validFrom }) => validFrom <= on))
        throw unknown(
          field,
          'DECISION.LATER_EDITION',
          `het rapport van editie ${edition} is pas na ${on} bevroren; noem de editie die toen voorlag`,
        );
    },
  };
}

/** What a decision begins need not be there before it. */
const BEGUN_BY_DECISION = ['intake'];

/** Whether the subjects are in the register, as the logboek calls them. */
export const knownSubjects = (field: string, streams: readonly string[]): ListedCheck => ({
  streams,
  assert: (timelineOf) => {
    const absent = streams.filter((stream) => !BEGUN_BY_DECISION.includes(stream) && timelineOf(stream).isEmpty);
    if (absent.length > 0)
      throw unknown(
        field,
        'DECISION.SUBJECT_UNKNOWN',
        `${absent.join(', ')} staat niet in het register; neem het onderwerp over zoals het logboek het noemt`,
      );
  },
});

const NOTHING: ListedCheck = { streams: [], assert: () => undefined };

const unknown = (field: string, code: string, message: string) => new InvalidInput([fieldFault(field, message, code)]);
const refused = (field: string, code: string, message: string) => unknown(field, `DECISION.${code}`, message);
