import { mayLines, novemberLines, registrationLine } from './action-lines.js';
import { actionsOfBijlageL, reconstructedActions } from './actions.js';
import { budgetHistory } from './budget-history.js';
import { juneGovernance, mayGovernance, novemberGovernance } from './governance-lines.js';
import type { Line } from './line.js';
import { MAY, NOVEMBER } from './moments.js';
import { fatesOf } from './outcomes.js';
import { planHistory } from './plan-history.js';
import { TEXTS_2024_11 } from './texts-2024-11.js';
import { TEXTS_2025_05 } from './texts-2025-05.js';
import { closingLines, confirmationLines, openingLines, textLines } from './thematafel-lines.js';

/**
 * The demonstration history, a file per context: a line per event, in the order in which it became known.
 * @param csv the 120 actions of Bijlage L (data/bron/acties-iza.csv).
 * @returns per file name its NDJSON, that ends in a newline; the same input gives the same bytes.
 */
export const demonstrationFiles = (csv: string) => ({
  'demonstratie.ndjson': ndjson(actionHistory(csv)),
  'demonstratie-plannen.ndjson': ndjson(planHistory()),
  'demonstratie-middelen.ndjson': ndjson(budgetHistory()),
});

const ndjson = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** The thematafels, their actions, and the report itself. */
function actionHistory(csv: string): readonly Line[] {
  const listed = actionsOfBijlageL(csv);
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
