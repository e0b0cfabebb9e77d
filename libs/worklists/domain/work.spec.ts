import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { type FoundWork, type UnderWay, underWayBy, type WorkItem, workItem } from './work.js';
import { countsOf, type WorkSort, worklistPage } from './worklist.js';

const day = (text: string) => text as CalendarDate;
const ROUND = { since: day('2025-05-20'), on: day('2025-11-01') };
const place = { word: 'thematafel', code: 'D', sheet: 'acties' };

const found = (code: string, more: Partial<FoundWork> = {}): FoundWork => ({
  kind: 'action',
  code,
  title: `Werk ${code}`,
  standing: 'Loopt achter',
  since: day('2025-01-01'),
  note: null,
  due: null,
  changed: null,
  isAsked: true,
  toldOn: day('2025-01-01'),
  place,
  ...more,
});
const due = (date: string) => ({ text: date, date: day(date) });
const stateOf = (more: Partial<FoundWork>, under: readonly UnderWay[] = [], round: Parameters<typeof workItem>[1] = ROUND) =>
  workItem(found('A-1', more), round, underWayBy(under)).state;

describe('how far a piece of work is', () => {
  it('follows from what was told since the last edition', () => {
    expect(stateOf({})).toBe('to-do');
    expect(stateOf({ toldOn: day('2025-05-20') })).toBe('to-do');
    expect(stateOf({ toldOn: day('2025-05-21') })).toBe('settled');
    expect(stateOf({ toldOn: null })).toBe('to-do');
    expect(stateOf({ isAsked: false })).toBe('not-applicable');
    expect(stateOf({ isAsked: false, toldOn: day('2025-06-01') })).toBe('settled');
    expect(stateOf({ state: 'sent-back', toldOn: day('2025-06-01') })).toBe('sent-back');
  });

  it('is settled by whatever was told, where there was no edition before', () => {
    expect(stateOf({}, [], { ...ROUND, since: null })).toBe('settled');
    expect(stateOf({ toldOn: null }, [], { ...ROUND, since: null })).toBe('to-do');
  });

  it('is what is under way with it: what came back before what waits, and that before what was typed', () => {
    const under = (state: UnderWay['state'], id = 'A-1', sheet = 'acties'): UnderWay => ({ place: { ...place, sheet }, id, state });
    expect(stateOf({}, [under('draft')])).toBe('draft');
    expect(stateOf({ toldOn: day('2025-06-01') }, [under('draft'), under('submitted')])).toBe('submitted');
    expect(stateOf({}, [under('sent-back'), under('submitted'), under('draft')])).toBe('sent-back');
    expect(stateOf({}, [under('draft', 'A-2'), under('draft', 'A-1', 'mijlpalen')])).toBe('to-do');
  });

  it('is late when its date is over and somebody has to do something yet', () => {
    const late = (more: Partial<FoundWork>) => workItem(found('A-1', more), ROUND, new Map()).isLate;
    expect(late({ due: due('2025-10-31') })).toBe(true);
    expect(late({ due: due('2025-11-01') })).toBe(false);
    expect(late({ due: { text: 'later', date: null } })).toBe(false);
    expect(late({ due: due('2025-10-31'), isAsked: false })).toBe(false);
    expect(late({ due: due('2025-10-31'), isAsked: false, isLate: true })).toBe(true);
  });
});

describe('a worklist', () => {
  const items: readonly WorkItem[] = [
    found('A-1'),
    found('A-2', { due: due('2025-12-31') }),
    found('A-3', { due: due('2025-10-01'), note: 'Wacht op VWS.' }),
    found('A-4', { toldOn: day('2025-06-01'), due: due('2025-07-01') }),
    found('A-5', { due: due('2025-09-01'), standing: 'Nog niet gestart' }),
    found('A-6', { isAsked: false }),
    found('M-1', { kind: 'milestone', due: due('2025-11-30') }),
  ].map((one) => workItem(one, ROUND, new Map()));
  const codes = (sort: WorkSort, filter: Parameters<typeof worklistPage>[1] = {}) =>
    worklistPage(items, filter, sort, { limit: 50 }).items.map(({ code }) => code);

  it('has what is late first, then what is to be done, by the day on which it is due', () => {
    expect(codes('urgency')).toEqual(['A-5', 'A-3', 'M-1', 'A-2', 'A-1', 'A-4', 'A-6']);
    expect(codes('code')).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6', 'M-1']);
    expect(codes('due')).toEqual(['A-4', 'A-5', 'A-3', 'M-1', 'A-2', 'A-1', 'A-6']);
    expect(codes('state')).toEqual(['A-5', 'A-3', 'M-1', 'A-2', 'A-1', 'A-4', 'A-6']);
  });

  it('is filtered by state, kind, lateness, standing and text', () => {
    expect(codes('code', { states: ['settled', 'not-applicable'] })).toEqual(['A-4', 'A-6']);
    expect(codes('code', { kinds: ['milestone'] })).toEqual(['M-1']);
    expect(codes('code', { late: true })).toEqual(['A-3', 'A-5']);
    expect(codes('code', { standing: 'Nog niet gestart' })).toEqual(['A-5']);
    expect(codes('code', { search: 'vws' })).toEqual(['A-3']);
    expect(codes('code', { search: 'm-1' })).toEqual(['M-1']);
  });

  it('counts all of it, and shows each once over its pages', () => {
    expect(countsOf(items)).toEqual({
      'to-do': 5,
      draft: 0,
      submitted: 0,
      'sent-back': 0,
      settled: 1,
      'not-applicable': 1,
      late: 2,
    });
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = worklistPage(items, {}, 'urgency', { limit: 2, ...(after === undefined ? {} : { after }) });
      expect(page.total).toBe(7);
      seen.push(...page.items.map(({ code }) => code));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toEqual(codes('urgency'));
  });
});
