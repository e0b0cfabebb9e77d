import { decisions, ForbiddenStep, PeildatumError } from '@peildatum/kernel';
import { type MeetingCode, type MeetingEvent, meetingEvents } from './meeting.events.js';
import { type MeetingView, meetingView } from './meeting.view.js';

type Before = readonly MeetingEvent[];

const follow =
  (code: MeetingCode) =>
  (before: Before, fact: MeetingEvent): Before => {
    const meeting = meetingView(
      code,
      before.map((each) => ({ fact: each, source: null })),
    );
    if (meeting === null && fact.type !== 'MeetingScheduled')
      throw refused('NOT_PLANNED', `Vergadering ${code} is op die datum nog niet gepland; leg eerst vast welk orgaan wanneer vergadert.`);
    if (meeting !== null) assertStep(meeting, fact);
    return [...before, fact];
  };

function assertStep(meeting: MeetingView, fact: MeetingEvent): void {
  const { code, status, body, date } = meeting;
  if (fact.type === 'QuarterlyMonitorPublished') {
    assertMonitor(meeting);
    return;
  }
  if (status === 'held') throw refused('HELD', `Vergadering ${code} is op ${date} gehouden; corrigeer wat onjuist is.`);
  if (fact.type === 'MeetingScheduled' && fact.data.body !== body)
    throw refused('OTHER_BODY', `Vergadering ${code} is van ${body}; geef een vergadering van ${fact.data.body} een eigen code.`);
  if (status === 'cancelled' && fact.type !== 'MeetingScheduled')
    throw refused('CANCELLED', `Vergadering ${code} is afgelast; plan haar eerst opnieuw.`);
}

/** It may come after the meeting itself: then it is late. */
function assertMonitor({ code, status, quarterlyMonitor }: MeetingView): void {
  if (quarterlyMonitor === null)
    throw refused('NO_MONITOR', `De kwartaalmonitor gaat naar het Bestuurlijk Overleg; vergadering ${code} is van een ander orgaan.`);
  if (status === 'cancelled')
    throw refused('CANCELLED', `Vergadering ${code} is afgelast; noem de vergadering waarvoor de kwartaalmonitor wel is.`);
  if (quarterlyMonitor.published !== null)
    throw refused(
      'MONITOR_PUBLISHED',
      `De kwartaalmonitor voor vergadering ${code} is op ${quarterlyMonitor.published.on} al gepubliceerd; was dat onjuist, corrigeer het dan.`,
    );
}

const refused = (code: string, message: string) => new ForbiddenStep(`MEETING.${code}`, message);

export const meetingNotFound = (code: MeetingCode) =>
  new PeildatumError({
    code: 'MEETING.NOT_FOUND',
    kind: 'not-found',
    message: `Vergadering ${code} is op deze klokken niet bekend; kijk in de lijst van vergaderingen welke u bedoelt.`,
  });

/** Plans a meeting, fills its agenda, and holds it or calls it off. @throws the forbidden step with the fact in the way */
export const meetingDecisions = decisions<MeetingEvent, MeetingCode>({
  events: meetingEvents,
  correctedBy: 'MeetingFactCorrected',
  notFound: meetingNotFound,
  possible: (timeline, code) => timeline.walk<Before>([], follow(code)),
});
