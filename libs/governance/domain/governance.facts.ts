import type { CalendarDate, Fact, NewEvent } from '@peildatum/kernel';
import type { GovernanceEvent } from './governance.events.js';
import type { GovernanceFactView } from './governance.view.js';

/** Of what a fact is the newest value: the last one of a subject counts. */
export function subjectOf(fact: Pick<GovernanceEvent, 'type' | 'data'>): string {
  const told = fact as GovernanceEvent;
  switch (told.type) {
    case 'PartyCountEstablished':
      return 'parties';
    case 'ReportTitleEstablished':
      return 'title';
    case 'ReportEditionOpened':
      return `edition:${told.data.peildatum}`;
    case 'BoardMeetingScheduled':
      return `board-meeting:${told.data.peildatum}`;
    case 'FigurePublished':
      return `figure:${told.data.peildatum}:${told.data.publishedIn}:${told.data.figure}`;
  }
}

/** The aspect and value that a fact tells; a published figure carries its own source. */
export function factViewOf(
  fact: Pick<GovernanceEvent, 'type' | 'data'>,
  event: Pick<NewEvent<Fact>, 'source' | 'basis'>,
): GovernanceFactView {
  const told = fact as GovernanceEvent;
  switch (told.type) {
    case 'PartyCountEstablished':
      return { aspect: 'parties', value: told.data };
    case 'ReportTitleEstablished':
      return { aspect: 'title', value: told.data };
    case 'ReportEditionOpened':
      return { aspect: 'edition', value: told.data as Extract<GovernanceFactView, { aspect: 'edition' }>['value'] };
    case 'BoardMeetingScheduled':
      return { aspect: 'board-meeting', value: told.data as { peildatum: CalendarDate; meetsOn: CalendarDate } };
    case 'FigurePublished':
      return {
        aspect: 'figure',
        value: { ...told.data, peildatum: told.data.peildatum as CalendarDate, source: event.source ?? null, basis: event.basis },
      };
  }
}
