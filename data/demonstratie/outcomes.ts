import type { ActionCode } from '@peildatum/thematafels';
import type { ListedAction } from './actions.js';
import { apportion } from './apportion.js';
import { KNOWN_OUTCOMES, type Outcome } from './known-outcomes.js';
import { MAY, NOVEMBER } from './moments.js';
import { countsOf, type PublishedTafel, sum, TAFELS, totalOf, YEAR_REPORT } from './thematafels.js';

/** What became of one action, and whether November already knew it to be under way or done. */
export interface Fate {
  readonly action: ListedAction;
  readonly tafel: PublishedTafel;
  readonly outcome: Outcome;
  /** One of the 61 of November of which nothing is said. */
  readonly unknownInNovember: boolean;
}

/**
 * The 8 completed since Q4 2024 (004 r. 9701–9703). Three are actions of Bijlage L that the report's text speaks of, at C
 * and D; the other five go to I, the one tafel that says it completed several this year (004 r. 9991–9993).
 */
const SINCE_Q4: Readonly<Record<string, number>> = { C: 2, D: 1, I: 5 };

/**
 * Divides what is published per tafel over its actions, by a rule and not by knowledge (data/README.md states it).
 * Returned in the order of the actions.
 */
export function fatesOf(actions: readonly ListedAction[]): readonly Fate[] {
  const counts = TAFELS.map(countsOf);
  const sinceQ4 = TAFELS.map(({ letter }) => SINCE_Q4[letter] ?? 0);
  const grown = sum(counts.map(({ completed }) => completed)) - YEAR_REPORT.completed;
  const byQ4 = apportion(
    grown - sum(sinceQ4),
    counts.map(({ completed }) => completed),
  );
  // Of the 61, those not started in May take theirs first, and those that no table shows; the rest goes by what is under way.
  const total = sum(TAFELS.map(totalOf));
  const silent = total - YEAR_REPORT.completed - YEAR_REPORT.inProgress - sum(counts.map((count) => count['not-started']));
  const unknown = apportion(
    silent,
    counts.map((count) => count.ahead + count['on-schedule'] + count.behind),
  );
  return TAFELS.flatMap((tafel, i) => fatesAt(tafel, actions, { sinceQ4: sinceQ4[i] ?? 0, byQ4: byQ4[i] ?? 0, unknown: unknown[i] ?? 0 }));
}

interface Shares {
  readonly sinceQ4: number;
  readonly byQ4: number;
  readonly unknown: number;
}

function fatesAt(tafel: PublishedTafel, all: readonly ListedAction[], { sinceQ4, byQ4, unknown }: Shares): readonly Fate[] {
  const actions = all.filter(({ thematafel }) => thematafel === tafel.letter);
  const counts = countsOf(tafel);
  const outcomes = new Map<ActionCode, Outcome>(
    actions.flatMap(({ code }) => {
      const known = KNOWN_OUTCOMES.get(code);
      return known ? [[code, known.outcome] as const] : [];
    }),
  );
  const fill = (outcome: Outcome, quota: number, order: readonly ListedAction[]): void => {
    const already = [...outcomes.values()].filter((known) => known === outcome).length;
    const free = order.filter(({ code }) => !outcomes.has(code)).slice(0, quota - already);
    for (const { code } of free) outcomes.set(code, outcome);
  };
  const likelyDone = inOrderOf(actions, likelihoodOfCompletion);
  const backwards = actions.filter(isNameless).toReversed();
  fill('completed-by-november', counts.completed - byQ4 - sinceQ4, likelyDone);
  fill('completed-by-q4', byQ4, likelyDone);
  fill('completed-since-q4', sinceQ4, likelyDone);
  fill('behind', counts.behind, inOrderOf(actions, likelihoodOfDelay));
  fill('ahead', counts.ahead, actions.filter(isNameless));
  fill('not-started', counts['not-started'], backwards);
  fill('on-schedule', counts['on-schedule'], actions);
  const silent = new Set(
    backwards
      .filter(({ code }) => outcomes.get(code) === 'on-schedule')
      .slice(0, unknown)
      .map(({ code }) => code),
  );
  return actions.map((action) => {
    const outcome = outcomes.get(action.code) as Outcome;
    return { action, tafel, outcome, unknownInNovember: outcome === 'not-started' || silent.has(action.code) };
  });
}

const isNameless = ({ description }: ListedAction): boolean => description === null;

/** First what was due by November, the longest ago in front; then the nameless; then what has no date; last what was due later. */
function likelihoodOfCompletion(action: ListedAction): number {
  if (isNameless(action)) return 1;
  const due = action.due?.date;
  if (due == null) return 2;
  return due <= NOVEMBER.peildatum ? 0 : 3;
}

/** First what is overdue in May, the longest in front; then the nameless; then the rest. */
function likelihoodOfDelay(action: ListedAction): number {
  if (isNameless(action)) return 1;
  return action.due?.date != null && action.due.date < MAY.peildatum ? 0 : 2;
}

/** By rank, then by due date, then as they are listed. */
function inOrderOf(actions: readonly ListedAction[], rank: (action: ListedAction) => number): readonly ListedAction[] {
  const due = (action: ListedAction) => action.due?.date ?? '';
  return [...actions].sort((a, b) => rank(a) - rank(b) || (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}
