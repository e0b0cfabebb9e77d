import type { CalendarDate, EventDefinition, Fact, NewEvent } from '@peildatum/kernel';
import type { FixedTextKey } from './fixed-texts.js';
import { type GovernanceEvent, governanceEvents } from './governance.events.js';
import type { GovernanceFactView } from './governance.view.js';

/** Of what a fact is the newest value: the last one of a subject counts. */
export function subjectOf({ type, data }: Pick<GovernanceEvent, 'type' | 'data'>): string {
  const [{ of } = {}] = (governanceEvents[type] as EventDefinition).aspects(data);
  if (of === undefined) throw new TypeError(`${type} does not say what it decides`);
  return of;
}

/** The aspect and value that a fact tells; a published figure carries its own source. */
export function factViewOf(
  fact: Pick<GovernanceEvent, 'type' | 'data' | 'validFrom'>,
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
    case 'ReportTextEstablished':
      return {
        aspect: 'text',
        value: { key: told.data.text as FixedTextKey, body: told.data.body, from: fact.validFrom, source: event.source ?? null },
      };
    case 'FigurePublished':
      return {
        aspect: 'figure',
        value: { ...told.data, peildatum: told.data.peildatum as CalendarDate, source: event.source ?? null, basis: event.basis },
      };
  }
}
