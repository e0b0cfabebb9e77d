import { type ProjectedFact, type ProjectedRow, projection } from '@peildatum/projections';
import { type GovernanceEvent, governanceEvents } from '../domain/governance.events.js';
import { factViewOf, subjectOf } from '../domain/governance.facts.js';
import { GovernanceFactRow } from './governance-fact.entity.js';

const tell = (event: ProjectedFact<GovernanceEvent>): readonly ProjectedRow[] => [
  { subject: subjectOf(event), aspect: 'value', values: { value: { ...factViewOf(event, event) } } },
];

/** What the board decided about the report, as the view has it. */
export const governanceProjection = projection(
  'governance',
  { entity: GovernanceFactRow, events: governanceEvents },
  {
    PartyCountEstablished: tell,
    ReportTitleEstablished: tell,
    ReportEditionOpened: tell,
    BoardMeetingScheduled: tell,
    FigurePublished: tell,
    ReportTextEstablished: tell,
  },
);
