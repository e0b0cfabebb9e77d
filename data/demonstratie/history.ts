import { mayLines, novemberLines, registrationLine } from './action-lines.js';
import { actionsOfBijlageL, reconstructedActions } from './actions.js';
import { impactHistory } from './afspraken/impact-history.js';
import { agreementHistory } from './akkoorden/agreement-history.js';
import { budgetHistory } from './budget-history.js';
import { juneGovernance, mayGovernance, novemberGovernance } from './governance-lines.js';
import { kaderHistory } from './kaders/kader-history.js';
import { kamerHistory } from './kamer/kamer-history.js';
import type { Line } from './line.js';
import { MAY, NOVEMBER } from './moments.js';
import { monitorHistory } from './monitors/monitor-history.js';
import { normHistory } from './normen/norm-history.js';
import { fatesOf } from './outcomes.js';
import { partyHistory } from './partijen/party-history.js';
import { planHistory } from './plan-history.js';
import type { SourceFiles } from './source-files.js';
import { TEXTS_2024_11 } from './texts-2024-11.js';
import { TEXTS_2025_05 } from './texts-2025-05.js';
import { closingLines, confirmationLines, openingLines, textLines } from './thematafel-lines.js';

/**
 * The demonstration history, a file per context: a line per event, in the order in which it became known.
 * @param files the tables of the sources (data/bron).
 * @returns per file name its NDJSON, that ends in a newline; the same input gives the same bytes.
 */
export const demonstrationFiles = (files: SourceFiles) => ({
  'demonstratie.ndjson': ndjson(actionHistory(files)),
  'demonstratie-plannen.ndjson': ndjson(planHistory()),
  'demonstratie-middelen.ndjson': ndjson(budgetHistory()),
  'demonstratie-kaders.ndjson': ndjson(kaderHistory(files)),
  'demonstratie-volumenormen.ndjson': ndjson(normHistory()),
  'demonstratie-monitors.ndjson': ndjson(monitorHistory(files)),
  'demonstratie-partijen.ndjson': ndjson(partyHistory()),
  'demonstratie-akkoorden.ndjson': ndjson(agreementHistory(files)),
  'demonstratie-impact.ndjson': ndjson(impactHistory(files)),
  'demonstratie-kamer.ndjson': ndjson(kamerHistory()),
});

const ndjson = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** The thematafels, their actions, and the report itself. */
function actionHistory(files: SourceFiles): readonly Line[] {
  const listed = actionsOfBijlageL(files);
  const actions = [...listed, ...reconstructedActions(listed)];
  const fates = fatesOf(actions);
  const fateOf = new Map(fates.map((fate) => [fate.action.code, fate]));
  return [
    ...novemberGovernance(),
    ...openingLines(NOVEMBER),
    ...textLines(NOVEMBER, TEXTS_2024_11),
    ...actions.flatMap((action) => {
      const fate = fateOf.get(action.code);
      return [registrationLine(action), ...(fate ? novemberLines(fate) : [])];
    }),
    ...mayGovernance(),
    ...fates.flatMap(mayLines),
    ...closingLines(MAY, TEXTS_2024_11, TEXTS_2025_05),
    ...textLines(MAY, TEXTS_2025_05),
    ...confirmationLines(),
    ...juneGovernance(),
  ];
}
