import { decidedAmong, decidedBy, type ImportKinds } from '@peildatum/importing';
import type { Fact } from '@peildatum/kernel';
import type { ValueLists } from '@peildatum/platform';
import { factIn, rowKindsOf } from '@peildatum/subjects';
import { correctGovernance, recordGovernance } from '../domain/governance.decide.js';
import { GOVERNANCE_STREAM, type GovernanceEvent, governanceEvents } from '../domain/governance.events.js';
import { assertSubjects, figureCheck, subjectsOfFigure } from './figure-check.js';
import { governanceFacts } from './governance-facts.js';
import { GOVERNANCE_RIGHTS } from './governance-rights.js';

/** The kinds of rows of the report's own parameters, by the word in the column `soort`; of what sector or domain a figure is published is checked against `lists`. */
export const governanceImportKinds = (lists: ValueLists): ImportKinds =>
  rowKindsOf<GovernanceEvent, ''>(governanceFacts, { subject: 'rapportage', columns: [] }, (written) => (fields) => {
    const fact = factIn(written, fields, '');
    const row = { stream: GOVERNANCE_STREAM, rights: GOVERNANCE_RIGHTS, fact, listed: figureCheck(lists, fact) };
    const correcting = { events: governanceEvents, correct: correctGovernance };
    const subjects = subjectsOfFigure(fact);
    if (subjects.length === 0) return decidedBy(row, recordGovernance(fact), correcting);
    return decidedAmong<GovernanceEvent, Fact>(
      row,
      subjects,
      (timelineOf) => {
        assertSubjects(fact, timelineOf);
        return recordGovernance(fact);
      },
      correcting,
    );
  });
