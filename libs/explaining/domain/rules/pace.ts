import { CODE_CLASSES, keysIn } from '@peildatum/figures';
import type { CalendarDate, Decimal } from '@peildatum/kernel';
import { pacePerYear } from '@peildatum/monitoring';
import type { ActionStanding } from '@peildatum/thematafels';
import { ofDecimal } from '../exact.js';
import { reportedActions } from '../facts.js';
import { type Behind, byRule, count, type Making, plus, sum } from '../making.js';
import type { Asked, Rules } from '../rule.js';
import { before } from './actions.js';

const TAFELS = Object.keys(CODE_CLASSES.tafel.words);

const isTafel = (part: string): boolean => TAFELS.includes(part);

/** A tafel that was never opened has no figures. */
const isThere = ({ code, facts }: Asked): boolean =>
  !isTafel(code('tempodeel')) || facts.thematafels.some(({ letter }) => letter === code('tempodeel'));

/** The actions of the part that is asked; those that are about the whole agreement are of none. */
function actionsOf({ code, facts }: Asked): ActionStanding[] {
  const part = code('tempodeel');
  const places = part === 'alle' ? [...TAFELS, 'unknown'] : [part === 'zonder-tafel' ? 'unknown' : part];
  return reportedActions(facts).filter(({ thematafel }) => places.includes(thematafel));
}

const dateOf = ({ due }: ActionStanding): CalendarDate | null => (due === null ? null : due.date);
const isOpen = ({ status }: ActionStanding): boolean => status !== 'completed' && status !== 'discontinued' && status !== 'unnecessary';

const counted =
  (wanted: (action: ActionStanding) => boolean, ...aspects: readonly string[]) =>
  (asked: Asked): Making | undefined => {
    if (!isThere(asked)) return undefined;
    const codes = actionsOf(asked)
      .filter(wanted)
      .map(({ code }) => code);
    return count('acties', codes, [{ model: 'acties', subjects: codes, aspects: ['thematafel', ...aspects] }]);
  };

/** A quarter of the pace of a year, in millionths, with one decimal. */
function perQuarter(many: number, from: CalendarDate, to: CalendarDate): bigint {
  const tenths = (ofDecimal(pacePerYear(String(many) as Decimal, from, to)) * 10n + 2_000_000n) / 4_000_000n;
  return tenths * 100_000n;
}

const KEYS = (asked: Asked) => keysIn('tempo', asked.code('tempodeel'));
const behindOf = (actions: readonly ActionStanding[]): readonly Behind[] => [
  { model: 'acties', subjects: actions.map(({ code }) => code), aspects: ['thematafel', 'status', 'due'] },
];

/** For each date to come: what must be done by then, over the time until it. */
function needed(asked: Asked): Making | undefined {
  if (!isThere(asked)) return undefined;
  const on = asked.facts.clocks.geldigOp;
  const open = actionsOf(asked).filter(isOpen);
  const terms = plus(KEYS(asked)('open-met-datum'), KEYS(asked)('open-zonder-datum'));
  const dates = open.map(dateOf).filter((date) => date !== null);
  const asking = [...new Set(dates)]
    .filter((date) => date > on)
    .map((date) => ({ date, pace: perQuarter(dates.filter((other) => other <= date).length, on, date) }));
  const most = asking.reduce<(typeof asking)[number] | null>((a, b) => (a === null || b.pace > a.pace ? b : a), null);
  if (most !== null) {
    const many = dates.filter((other) => other <= most.date).length;
    return byRule(most.pace, `${many} open acties gedeeld door de kwartalen van ${on} tot ${most.date}`, terms, behindOf(open));
  }
  if (open.length === 0) return byRule(0n, 'er is geen open actie', terms);
  return byRule(null, 'geen open actie heeft een datum die nog komt', terms, behindOf(open));
}

/** What was completed since the edition before, over the time since it. */
function made(asked: Asked): Making | undefined {
  if (!isThere(asked)) return undefined;
  const [part, since, on] = [asked.code('tempodeel'), before(asked.facts), asked.facts.clocks.geldigOp];
  const key = part === 'alle' ? keysIn('acties')('afgerond-sinds-vorige') : keysIn('acties', part)('afgerond-sinds-vorige');
  const completed = asked.of(key)?.value;
  if (since === undefined || since >= on || typeof completed !== 'bigint')
    return byRule(null, 'er is geen eerdere editie om mee te vergelijken', []);
  const rule = `het aantal gedeeld door de kwartalen van ${since} tot ${on}`;
  return byRule(perQuarter(Number(completed / 1_000_000n), since as CalendarDate, on), rule, plus(key));
}

type Milestone = Asked['facts']['thematafels'][number]['milestones'][number];

const milestones =
  (measure: string, aspect: string, wanted: (milestone: Milestone, facts: Asked['facts']) => boolean) =>
  (asked: Asked): Making | undefined => {
    const part = asked.code('tempodeel');
    const { thematafels } = asked.facts;
    if (part === 'alle') return sum(asked.of, plus(...thematafels.map(({ letter }) => keysIn('tempo', letter)(measure))));
    const tafel = thematafels.find(({ letter }) => letter === part);
    if (!tafel) return undefined;
    const ids = tafel.milestones.filter((milestone) => wanted(milestone, asked.facts)).map(({ id }) => id);
    return count('mijlpalen', ids, [{ model: 'thematafels', subjects: [part], aspects: ids.map((id) => `${aspect}:${id}`) }]);
  };

const isPlanned = ({ due, achievedOn }: Milestone): boolean => achievedOn === null && due !== null && due.date !== null;

function isAchieved({ achievedOn }: Milestone, facts: Asked['facts']): boolean {
  const since = before(facts);
  return achievedOn !== null && achievedOn <= facts.clocks.geldigOp && (since === undefined || achievedOn > since);
}

const isDirect = (basis: ActionStanding['statusBasis'] | null): boolean =>
  basis !== null && basis !== 'reconstructed' && basis !== 'derived';

/** The goal and the pace of the summary. */
export const PACE_RULES: Rules = {
  'tempo.{tempodeel}.met-datum': counted((action) => dateOf(action) !== null, 'due'),
  'tempo.{tempodeel}.open-met-datum': counted((action) => isOpen(action) && dateOf(action) !== null, 'status', 'due'),
  'tempo.{tempodeel}.open-zonder-datum': counted((action) => isOpen(action) && dateOf(action) === null, 'status', 'due'),
  'tempo.{tempodeel}.rechtstreeks-gemeld': counted(
    ({ status, statusBasis, confirmedBasis }) => status !== 'unknown' && (isDirect(statusBasis) || isDirect(confirmedBasis)),
    'status',
    'confirmation',
  ),
  'tempo.{tempodeel}.nodig': needed,
  'tempo.{tempodeel}.gemaakt': made,
  'tempo.{tempodeel}.mijlpalen-met-datum': milestones('mijlpalen-met-datum', 'milestone', isPlanned),
  'tempo.{tempodeel}.mijlpalen-behaald': milestones('mijlpalen-behaald', 'achieved', isAchieved),
};
