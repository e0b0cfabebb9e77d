import type { OPEN_PROGRESS } from '@peildatum/thematafels';
import type { ListedAction } from './actions.js';
import { KNOWN_OUTCOMES } from './known-outcomes.js';
import { actionLine, derived, type Line, type Origin, reconstructed } from './line.js';
import { END_OF_Q4, MAY, NOVEMBER } from './moments.js';
import type { Fate } from './outcomes.js';
import { type ChartStatus, countsOf, LETTER, type PublishedTafel, sumOfLabels, YEAR_REPORT } from './thematafels.js';

const NO_EVIDENCE = 'Gereconstrueerd uit de gepubliceerde aantallen; geen bron zegt dit van deze actie.';

export const registrationLine = ({ code, thematafel, section, description, due, responsible, validFrom, origin }: ListedAction): Line =>
  actionLine(
    code,
    NOVEMBER.knownFrom,
    { type: 'ActionRegistered', validFrom, data: { code, thematafel, section, description, due, responsible } },
    origin,
  );

/** What was known of an action's status in November 2024: done, under way, or nothing. */
export function novemberLines(fate: Fate): readonly Line[] {
  const { action, outcome, unknownInNovember } = fate;
  if (unknownInNovember) return [];
  if (outcome === 'completed-by-november') return [completion(fate, outcome, `002 r. 5 (${YEAR_REPORT.completed} afgerond)`)];
  const started = { type: 'ActionStarted', validFrom: NOVEMBER.peildatum, data: { explanation: null } } as const;
  const origin = reconstructed(`002 r. 5 (${YEAR_REPORT.inProgress} in gang gezet); welke acties dat zijn is niet gepubliceerd`);
  return [actionLine(action.code, NOVEMBER.knownFrom, started, origin)];
}

/** What May 2025 added: the status of every action that was not done yet. */
export function mayLines(fate: Fate): readonly Line[] {
  switch (fate.outcome) {
    case 'completed-by-november':
      return [];
    case 'completed-by-q4':
      return [completion(fate, fate.outcome, '004 r. 255 (168 afgerond) min 8 (r. 9701-9703) min 138 (002 r. 5)')];
    case 'completed-since-q4':
      return [completion(fate, fate.outcome, '004 r. 9701-9703 (8 sinds Q4 2024)')];
    case 'not-started':
      return [mayLine(fate, fate.outcome, { type: 'ActionReportedNotStarted', validFrom: MAY.peildatum, data: { explanation: null } })];
    default:
      return [mayLine(fate, fate.outcome, progress(fate.outcome))];
  }
}

const progress = (to: (typeof OPEN_PROGRESS)[number]) =>
  ({ type: 'ActionProgressReported', validFrom: MAY.peildatum, data: { progress: to, explanation: null } }) as const;

function mayLine({ action, tafel }: Fate, status: Exclude<ChartStatus, 'completed'>, fact: Parameters<typeof actionLine>[2]): Line {
  const label = `004 r. ${tafel.labelLines} (tafel ${tafel.letter}: ${countsOf(tafel)[status]})`;
  return actionLine(action.code, MAY.knownFrom, fact, reconstructed(withText(action, label)));
}

const COMPLETION = {
  'completed-by-november': { on: NOVEMBER.peildatum, knownFrom: NOVEMBER.knownFrom },
  'completed-by-q4': { on: END_OF_Q4, knownFrom: MAY.knownFrom },
  'completed-since-q4': { on: MAY.peildatum, knownFrom: MAY.knownFrom },
} as const;

function completion({ action, tafel }: Fate, outcome: keyof typeof COMPLETION, counted: string): Line {
  const known = KNOWN_OUTCOMES.get(action.code);
  const { on, knownFrom } = COMPLETION[outcome];
  const fact = { type: 'ActionCompleted', validFrom: known?.on ?? on, data: { evidence: known?.evidence ?? NO_EVIDENCE } } as const;
  return actionLine(action.code, knownFrom, fact, completionOrigin(action, tafel, counted));
}

/** How many of its actions F completed is no printed figure: it is the letter's total less the labels of the other nine. */
function completionOrigin(action: ListedAction, tafel: PublishedTafel, counted: string): Origin {
  if (tafel.labels.completed === null)
    return derived(
      `004 r. 255-257: ${LETTER.completed} min ${sumOfLabels('completed')}; ${counted}; welke acties dat zijn is gereconstrueerd`,
    );
  const label = `${counted}; 004 r. ${tafel.labelLines} (tafel ${tafel.letter}: ${tafel.labels.completed})`;
  return reconstructed(withText(action, label));
}

const withText = ({ code }: ListedAction, label: string): string => {
  const known = KNOWN_OUTCOMES.get(code);
  return known ? `${label}; deze actie: ${known.source}` : `${label}; welke acties dat zijn is niet gepubliceerd`;
};
