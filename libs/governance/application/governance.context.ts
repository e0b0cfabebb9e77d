import { toldTables } from '@peildatum/projections';
import { context } from '@peildatum/subjects';
import { governanceEvents } from '../domain/governance.events.js';
import { CreateGovernance1763800000020 } from '../read-models/create-governance.migration.js';
import { governanceProjection } from '../read-models/governance.projection.js';
import { GovernanceFactRow } from '../read-models/governance-fact.entity.js';
import { body } from './bodies/body.subject.js';
import { governanceCommandHandlers } from './commands/governance.commands.js';
import { decision } from './decisions/decision.subject.js';
import { governanceImportKinds } from './import-kinds.js';
import { meeting } from './meetings/meeting.subject.js';
import { partyRegister } from './parties/party.subject.js';
import { governanceQueryHandlers } from './queries/governance.handlers.js';
import { partyQueryHandlers } from './queries/party.queries.js';

/** What the board decides about the report; and parties, where they meet, and what is decided there. */
export const governance = context([partyRegister, body, meeting, decision], {
  title: 'De rapportage zelf',
  events: [governanceEvents],
  projections: [governanceProjection],
  entities: [GovernanceFactRow],
  migrations: [
    CreateGovernance1763800000020,
    toldTables('CreateParties1796600000150', 'party_fact', 'governing_body_fact', 'meeting_fact', 'decision_fact'),
  ],
  commandHandlers: governanceCommandHandlers,
  queryHandlers: [...governanceQueryHandlers, ...partyQueryHandlers],
  importKinds: governanceImportKinds,
});
