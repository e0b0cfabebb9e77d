import { rightsByRole } from '@peildatum/platform';
import type { GovernanceEvent } from '../domain/governance.events.js';

export const GOVERNANCE_RIGHTS = rightsByRole<GovernanceEvent>(
  {
    PartyCountEstablished: 'record-governance',
    ReportTitleEstablished: 'record-governance',
    ReportEditionOpened: 'record-governance',
    BoardMeetingScheduled: 'record-governance',
    FigurePublished: 'record-governance',
    ReportTextEstablished: 'record-governance',
  },
  'record-governance',
);
