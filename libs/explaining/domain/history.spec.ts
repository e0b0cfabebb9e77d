import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { historyOf, type ToldRow, together } from './history.js';

const row = (volgnummer: number, validFrom: string, status: string, more: Partial<ToldRow> = {}): ToldRow => ({
  subject: 'X-1',
  aspect: 'status',
  validFrom: validFrom as CalendarDate,
  place: volgnummer,
  volgnummer,
  supersededBy: null,
  says: { status },
  ...more,
});

const asked = (subjects: readonly string[], wanted: readonly string[] | null = ['behind']) => ({
  subjects,
  until: '2025-06-01' as CalendarDate,
  addsUp: (aspect: string) => aspect === 'grant',
  ...(wanted && { counts: [{ aspect: 'status', column: 'status', values: wanted }] }),
});
const stands = (rows: readonly ToldRow[], of: ReturnType<typeof asked>) => {
  const { events, last } = historyOf(rows, of);
  return { events: events.map(({ volgnummer, stand, by }) => [volgnummer, stand, by]), last };
};

describe('what became of the events behind a figure', () => {
  it('a later value takes the place of an earlier one, by its date and not by when it was told', () => {
    const rows = [row(1, '2025-02-01', 'behind'), row(2, '2025-01-01', 'unknown')];
    expect(stands(rows, asked(['X-1']))).toEqual({
      events: [
        [1, 'telt', null],
        [2, 'vervangen', 1],
      ],
      last: 1,
    });
  });

  it('a correction takes the place of what it corrects, and a withdrawal has no fact of its own', () => {
    const rows = [
      row(1, '2025-02-01', 'behind', { supersededBy: 2 }),
      row(2, '2025-02-01', 'ahead'),
      row(3, '2025-03-01', 'behind', { supersededBy: 4 }),
    ];
    expect(stands(rows, asked([]))).toEqual({
      events: [
        [1, 'gecorrigeerd', 2],
        [2, 'neemt weg', null],
        [3, 'gecorrigeerd', 4],
        [4, 'trekt in', null],
      ],
      last: 4,
    });
  });

  it('what never counted is not behind it, and what holds later than the report is not there', () => {
    expect(stands([row(1, '2025-02-01', 'ahead')], asked([]))).toEqual({ events: [], last: null });
    expect(stands([row(1, '2025-02-01', 'behind'), row(2, '2025-07-01', 'ahead')], asked(['X-1']))).toEqual({
      events: [[1, 'telt', null]],
      last: 1,
    });
  });

  it('what adds up stands beside the others', () => {
    const rows = [row(1, '2025-02-01', '', { aspect: 'grant' }), row(2, '2025-03-01', '', { aspect: 'grant' })];
    expect(stands(rows, asked(['X-1'], null))).toEqual({
      events: [
        [1, 'telt', null],
        [2, 'telt', null],
      ],
      last: 2,
    });
  });

  it('the last event is the one by which it came or left, and none that changed nothing', () => {
    const rows = [row(1, '2025-01-01', 'behind'), row(2, '2025-02-01', 'ahead'), row(3, '2025-03-01', 'completed')];
    expect(historyOf(rows, asked([])).last).toBe(2);
  });

  it('an event that tells several things counts where one of them does', () => {
    const one = historyOf([row(1, '2025-01-01', 'behind'), row(2, '2025-02-01', 'ahead')], asked([]));
    const other = historyOf([row(1, '2025-01-01', 'behind')], asked(['X-1']));
    expect(together([one, other]).events.map(({ volgnummer, stand }) => [volgnummer, stand])).toEqual([
      [1, 'telt'],
      [2, 'neemt weg'],
    ]);
  });
});
