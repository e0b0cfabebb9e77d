import type { Keys } from '@peildatum/figures';
import { type ActionStanding, reportedOn } from '@peildatum/thematafels';
import { figure, type Scope } from '../distribution.js';
import type { Figure } from '../figures.js';
import type { ReportInput } from '../report-input.js';
import { editionBefore } from './edition-before.js';
import type { Gegevens } from './gegevens.js';
import { sectionData } from './section-data.js';

/** Of when figures of actions are: by what was said last of how each goes. */
export const actionData = (input: Pick<ReportInput, 'clocks' | 'governance'>, actions: readonly ActionStanding[]): Gegevens =>
  sectionData(input, { newest: actions.flatMap((action) => reportedOn(action) ?? []) });

/** The actions of which the last word is of the edition before or older. Null: there is no edition before. */
export function notReported(
  { clocks, governance }: Pick<ReportInput, 'clocks' | 'governance'>,
  keys: Keys,
  actions: readonly ActionStanding[],
  scope: Scope,
): Figure | null {
  const before = editionBefore(governance, clocks.geldigOp);
  if (before === null) return null;
  const older = actions.filter((action) => {
    const on = reportedOn(action);
    return on !== null && on <= before.date;
  });
  return figure(keys('zonder-nieuwe-melding'), older, scope, { gemeldTot: before.date });
}
