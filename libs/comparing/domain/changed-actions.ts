import { type ActionStanding, isInReport } from '@peildatum/thematafels';
import { ACTION_CHANGES, type ActionChanges } from './comparison.js';

type What = ActionChanges['wat'];
type Standings = ReadonlyMap<string, ActionStanding>;

export interface Described {
  readonly code: string;
  readonly description: string | null;
}

const standingsOf = (actions: readonly ActionStanding[]): Standings => new Map(actions.map((action) => [action.code, action]));

/** What is said of an action on the one side and not on the other: more than one thing where it came and was completed since. */
function changesOf(before: ActionStanding | undefined, after: ActionStanding | undefined): What[] {
  const [was, is] = [before?.status === 'completed', after?.status === 'completed'];
  const completed: What[] = is && !was ? ['afgerond'] : was && !is && after ? ['niet meer afgerond'] : [];
  const [out, now] = [before !== undefined && !isInReport(before), after !== undefined && !isInReport(after)];
  const left: What[] = now && !out ? ['uit de rapportage'] : out && !now && after ? ['terug in de rapportage'] : [];
  return [...completed, ...(before ? [] : (['toegevoegd'] as const)), ...(after ? [] : (['vervallen'] as const)), ...left];
}

/**
 * The actions that were completed, reopened, added and withdrawn between two reports, by name at the thematafel where they lie.
 * @param described what is known of those actions; of which nothing is known has no description
 */
export function changedActions(
  before: readonly ActionStanding[],
  after: readonly ActionStanding[],
  described: readonly Described[],
): ActionChanges[] {
  const [old, now] = [standingsOf(before), standingsOf(after)];
  const descriptions = new Map(described.map(({ code, description }) => [code, description]));
  const found = new Map<string, { wat: What; thematafel: string; acties: { code: string; omschrijving: string | null }[] }>();
  for (const code of changedCodes(before, after)) {
    const [was, is] = [old.get(code), now.get(code)];
    const letter = (is ?? was)?.thematafel ?? 'unknown';
    const thematafel = letter === 'unknown' ? 'onbekend' : letter;
    for (const wat of changesOf(was, is)) {
      const group = found.get(`${wat} ${thematafel}`) ?? { wat, thematafel, acties: [] };
      group.acties.push({ code, omschrijving: descriptions.get(code) ?? null });
      found.set(`${wat} ${thematafel}`, group);
    }
  }
  const place = ({ wat, thematafel }: Pick<ActionChanges, 'wat' | 'thematafel'>) =>
    `${ACTION_CHANGES.indexOf(wat)} ${thematafel.length} ${thematafel}`;
  return [...found.values()]
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .map(({ wat, thematafel, acties }) => ({ wat, thematafel, aantal: acties.length, acties }));
}

/** The codes of the actions of which something is to be said, in their order. */
export function changedCodes(before: readonly ActionStanding[], after: readonly ActionStanding[]): string[] {
  const [old, now] = [standingsOf(before), standingsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((code) => changesOf(old.get(code), now.get(code)).length > 0).sort();
}
