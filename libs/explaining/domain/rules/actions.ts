import { CODE_CLASSES, type FigureKey, keysIn } from '@peildatum/figures';
import { type ActionStanding, statusOfSlug } from '@peildatum/thematafels';
import { reportedActions } from '../facts.js';
import { alsoCounted, type Behind, type Condition, count, given, type Making, plus, sum } from '../making.js';
import type { Asked, Rules } from '../rule.js';

const KEYS = keysIn('acties');
const TAFELS = Object.keys(CODE_CLASSES.tafel.words);
const STATUSES = Object.keys(CODE_CLASSES.actiestatus.words);
/** Outside the tables of the report, and outside its total (Bijlage L). */
const GENERAL = ['ALG', 'GOV', 'MON'];

/** Where the actions of a group lie. */
function placesOf(group: string): readonly string[] {
  if (group === 'algemeen') return GENERAL;
  if (group === 'zonder-tafel') return ['unknown'];
  return group === 'thematafels' ? TAFELS : [group];
}

interface Wanted {
  readonly places: readonly string[];
  readonly status?: string;
}

const ALL: Wanted = { places: [...TAFELS, 'unknown'] };

/** The actions that lie there, with that status. */
function counted({ facts }: Asked, { places, status }: Wanted): Making {
  const wanted = status === undefined ? undefined : statusOfSlug(status);
  const those = reportedActions(facts).filter(
    (action) => places.includes(action.thematafel) && (status === undefined || action.status === wanted),
  );
  return count(
    'acties',
    those.map(({ code }) => code),
    [
      behindOf(those, [
        lying(places),
        ...(wanted === undefined ? [] : [{ aspect: 'status', column: 'status', values: [wanted] }]),
        IN_REPORT,
      ]),
    ],
  );
}

/** Every row has an event: of what left the report one is told, of what is in it none. */
const RETIREMENT = { aspect: 'retirement', column: 'event_id' } as const;
const IN_REPORT: Condition = { ...RETIREMENT, untold: true };
const OUT_OF_REPORT: Condition = { ...RETIREMENT, except: [] };

const lying = (places: readonly string[]): Condition => ({ aspect: 'thematafel', column: 'thematafel', values: places });

const behindOf = (actions: readonly ActionStanding[], counts: readonly Condition[]): Behind => ({
  model: 'acties',
  subjects: actions.map(({ code }) => code),
  aspects: counts.map(({ aspect }) => aspect),
  counts,
  countsAlone: true,
});

/** Neither before nor on its due date, and not done. */
function overdue({ facts }: Asked, places: readonly string[]): Making {
  const late = reportedActions(facts).filter(
    ({ thematafel, due, status }) =>
      places.includes(thematafel) && status !== 'completed' && due !== null && due.date !== null && due.date < facts.clocks.geldigOp,
  );
  return count(
    'acties',
    late.map(({ code }) => code),
    [
      behindOf(late, [
        lying(places),
        { aspect: 'status', column: 'status', except: ['completed'] },
        { aspect: 'due', column: 'due_date', before: facts.clocks.geldigOp },
        IN_REPORT,
      ]),
    ],
  );
}

/** Those that lay there when they left. Undefined: none did. */
function retired({ facts }: Asked, places: readonly string[]): Making | undefined {
  const all = facts.actions.filter(({ retiredOn }) => retiredOn !== null);
  if (all.length === 0) return undefined;
  const left = all.filter(({ thematafel }) => places.includes(thematafel));
  return count(
    'acties',
    left.map(({ code }) => code),
    [behindOf(left, [lying(places), OUT_OF_REPORT])],
  );
}

/** Done now, and not yet on the day of the edition before. */
function completedSince({ facts }: Asked, places: readonly string[]): Making | undefined {
  if (before(facts) === undefined) return undefined;
  const codes = reportedActions(facts)
    .filter(({ code, thematafel, status }) => status === 'completed' && places.includes(thematafel) && !facts.completedBefore.has(code))
    .map(({ code }) => code);
  return count('acties', codes, [{ model: 'acties', subjects: codes, aspects: ['status'] }]);
}

/** The day on which the edition before was: of an edition what it compares with, of a day between two the one before that day. */
export function before({ clocks, governance: { edition, editionBefore } }: Asked['facts']): string | undefined {
  if (edition === null) return undefined;
  if (edition.peildatum !== clocks.geldigOp) return edition.peildatum;
  return edition.comparedWith?.date ?? editionBefore?.peildatum;
}

/** Those of which something was said, and the last of it, be it that nothing changed, is of that day or an earlier one. */
function notReported({ facts }: Asked, places: readonly string[]): Making | undefined {
  const day = before(facts);
  if (day === undefined) return undefined;
  const codes = reportedActions(facts)
    .filter(({ thematafel, status }) => places.includes(thematafel) && status !== 'unknown')
    .filter(({ statusSince, confirmedOn }) => statusSince <= day && (confirmedOn === null || confirmedOn <= day))
    .map(({ code }) => code);
  return count('acties', codes, [{ model: 'acties', subjects: codes, aspects: ['status', 'confirmation', 'thematafel'] }]);
}

const statusesOf = (...scope: readonly string[]): FigureKey[] => STATUSES.map((status) => KEYS.in(...scope)(status));

/** The statuses of a group, or of one tafel, together; and the actions that lie there. */
const wholeOf = (asked: Asked, scope: string): Making =>
  alsoCounted(sum(asked.of, plus(...statusesOf(scope))), counted(asked, { places: placesOf(scope) }));

const byTafel = (asked: Asked): boolean => asked.facts.thematafels.some(({ letter }) => letter === asked.code('tafel'));

/** Thematafels, partijen and acties. */
export const ACTION_RULES: Rules = {
  'thematafels.aantal': ({ facts: { thematafels } }) => {
    const letters = thematafels.map(({ letter }) => letter);
    return count('thematafels', letters, [{ model: 'thematafels', subjects: letters, aspects: ['name'] }]);
  },
  'partijen.aantal': ({ facts: { governance } }) => {
    const { partyCount } = governance;
    const behind = [{ model: 'governance' as const, subjects: ['parties'], aspects: ['value'] }];
    return given(partyCount === null ? null : BigInt(partyCount) * 1_000_000n, behind);
  },
  'acties.totaal': (asked) =>
    alsoCounted(sum(asked.of, plus(KEYS('thematafels', 'totaal'), KEYS('zonder-tafel', 'totaal'))), counted(asked, ALL)),
  'acties.te-laat': (asked) => overdue(asked, ALL.places),
  'acties.afgerond-sinds-vorige': (asked) => completedSince(asked, ALL.places),
  'acties.zonder-nieuwe-melding': (asked) => notReported(asked, ALL.places),
  'acties.afgevoerd': (asked) => {
    const all = retired(asked, ALL.places);
    return all && alsoCounted(sum(asked.of, plus(KEYS('thematafels', 'afgevoerd'), KEYS('zonder-tafel', 'afgevoerd'))), all);
  },
  'acties.{tafel}.afgevoerd': (asked) => {
    const there = byTafel(asked) ? retired(asked, [asked.code('tafel')]) : undefined;
    // A thematafel that none left says nothing of it.
    return there?.counted?.parts.length === 0 ? undefined : there;
  },
  'acties.{groep}.afgevoerd': (asked) => retired(asked, placesOf(asked.code('groep'))),
  'acties.{actiestatus}': (asked) => {
    const status = asked.code('actiestatus');
    const parts = plus(KEYS('thematafels', status), KEYS('zonder-tafel', status));
    return alsoCounted(sum(asked.of, parts), counted(asked, { ...ALL, status }));
  },
  'acties.{tafel}.totaal': (asked) => (byTafel(asked) ? wholeOf(asked, asked.code('tafel')) : undefined),
  'acties.{tafel}.te-laat': (asked) => (byTafel(asked) ? overdue(asked, [asked.code('tafel')]) : undefined),
  'acties.{tafel}.zonder-nieuwe-melding': (asked) => (byTafel(asked) ? notReported(asked, [asked.code('tafel')]) : undefined),
  'acties.{tafel}.afgerond-sinds-vorige': (asked) => (byTafel(asked) ? completedSince(asked, [asked.code('tafel')]) : undefined),
  'acties.{tafel}.{actiestatus}': (asked) =>
    byTafel(asked) ? counted(asked, { places: [asked.code('tafel')], status: asked.code('actiestatus') }) : undefined,
  'acties.{groep}.totaal': (asked) => wholeOf(asked, asked.code('groep')),
  'acties.{groep}.te-laat': (asked) => overdue(asked, placesOf(asked.code('groep'))),
  'acties.{groep}.afgerond-sinds-vorige': (asked) => completedSince(asked, placesOf(asked.code('groep'))),
  'acties.{groep}.{actiestatus}': (asked) => counted(asked, { places: placesOf(asked.code('groep')), status: asked.code('actiestatus') }),
};
