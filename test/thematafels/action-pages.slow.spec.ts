import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import {
  type ActionChange,
  type ActionFilter,
  actionProjection,
  actionStream,
  actionsAt,
  changeAction,
  isClosed,
  isOverdue,
  ListActionsQuery,
} from '@peildatum/thematafels';
import { ListActionsHandler } from '../../libs/thematafels/application/queries/action.handlers.js';
import { context } from '../editions/frozen-register.js';
import { CountingReads } from '../support/counting-reads.js';
import { pageOf } from '../support/matching.js';
import { matchesAction } from '../support/matching-actions.js';
import { openStand, type Stand } from '../support/stand.js';

let stand: Stand;
let reading: CountingReads;
beforeAll(async () => {
  stand = await openStand();
  reading = CountingReads.of(stand);
  await retireSome();
});
afterAll(() => stand.close());

const actionsOn = (validOn: CalendarDate) => stand.readModels.at({ validOn, uses: [actionProjection] }, (snapshot) => actionsAt(snapshot));

/** Four that were completed leave the report, and one that is late ends and leaves it too. */
async function retireSome(): Promise<void> {
  const actions = await actionsOn('2025-02-01' as CalendarDate);
  const tell = (code: string, type: string, validFrom: string, data: object) =>
    stand.register.write(actionStream(code), changeAction(code, { type, validFrom, data } as ActionChange), context());
  const late = actions.find((action) => isOverdue(action, '2025-01-01' as CalendarDate) && !isClosed(action.status));
  if (late === undefined) throw new Error('no action is late');
  await tell(late.code, 'ActionDiscontinued', '2025-06-01', { reason: 'toets' });
  await tell(late.code, 'ActionRetired', '2025-07-01', { decision: 'bo-toets', explanation: null });
  for (const { code } of actions.filter(({ status }) => status === 'completed').slice(0, 4))
    await tell(code, 'ActionRetired', '2025-03-01', { decision: null, explanation: null });
  await stand.projector.catchUp();
}

describe('a page of actions', () => {
  it.each(['2024-11-18', '2025-05-20', '2027-01-01'] as CalendarDate[])(
    'is that of all of them on %s, under any filter',
    async (validOn) => {
      const all = await actionsOn(validOn);
      const party = all.find(({ responsible }) => responsible !== null && responsible.length > 1)?.responsible?.[1];
      const dates = ['2023-06-01', '2024-11-18', validOn] as CalendarDate[];
      const filters: ActionFilter[] = [
        {},
        { thematafels: ['A'] },
        { thematafels: ['D', 'E'], statuses: ['completed'] },
        { statuses: ['unknown', 'in-progress'] },
        { overdue: true },
        { overdue: false },
        { overdue: true, thematafels: ['B', 'C'] },
        { inReport: true },
        { inReport: false },
        { inReport: false, statuses: ['discontinued'], overdue: false },
        { dated: true },
        { dated: false, statuses: ['unknown', 'behind'] },
        { direct: true },
        { direct: false, thematafels: ['A'] },
        { responsible: party as string },
        { responsible: 'bestaat niet' },
        { search: all[1]?.code.toLowerCase().slice(0, 5) as string },
        { search: 'ZORG' },
        { search: 'zorg', statuses: ['completed'] },
        ...dates.map((completedAfter) => ({ completedAfter })),
        ...dates.map((reportedUntil) => ({ reportedUntil })),
        { reportedUntil: '2024-12-31' as CalendarDate, thematafels: ['D'] },
        { completedAfter: '2023-06-01' as CalendarDate, thematafels: ['A'] },
      ];
      const totals = new Set<number>();
      for (const filter of filters) {
        const then = filter.completedAfter ? await actionsOn(filter.completedAfter) : [];
        const completed = new Set(then.filter(({ status }) => status === 'completed').map(({ code }) => code));
        const found = all.filter((action) => matchesAction(action, filter, validOn, completed));
        totals.add(found.length);
        for (const after of [undefined, found[0]?.code, found[4]?.code, found.at(-1)?.code])
          for (const limit of [1, 7, 500]) {
            const page = after === undefined ? { limit } : { limit, after };
            const { value } = await new ListActionsHandler(reading).execute(new ListActionsQuery({ validOn }, filter, page));
            expect({ filter, page, value }).toEqual({ filter, page, value: pageOf(found, after, limit) });
          }
      }
      expect(totals.size).toBeGreaterThan(5);
    },
  );

  it('reads no others than its own', async () => {
    reading.rows = 0;
    const { value } = await new ListActionsHandler(reading).execute(new ListActionsQuery({}, {}, { limit: 5 }));
    expect([value.items.length, value.total > 100]).toEqual([5, true]);
    expect(reading.rows).toBeLessThanOrEqual(6 + 5);
  });
});
