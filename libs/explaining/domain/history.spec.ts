import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import fc from 'fast-check';
import { Course, type Courses } from './course.js';
import { type EventBehind, type History, historyOf, together } from './history.js';
import { type ToldRow, toldInOrder } from './told.js';

type Row = ToldRow & { readonly aspect: string };

const row = (volgnummer: number, validFrom: string, status: string, more: Partial<Row> = {}): Row => ({
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
/** Of one subject, in whatever order it is told. */
const told = (rows: readonly Row[]): ReadonlyMap<string, () => Courses> => {
  const aspects = new Set(rows.map(({ aspect }) => aspect));
  const own = (aspect: string) => rows.filter((each) => each.aspect === aspect).reverse();
  return new Map([['X-1', () => new Map([...aspects].map((aspect) => [aspect, new Course(toldInOrder(own(aspect)))]))]]);
};
const eventsIn = ({ volgnummers, standsOf }: History): (EventBehind | undefined)[] => {
  const found = standsOf(volgnummers);
  return volgnummers.map((volgnummer) => found.get(volgnummer));
};
const stands = (rows: readonly Row[], of: ReturnType<typeof asked>) => {
  const history = historyOf(told(rows), of);
  return { events: eventsIn(history).map((event) => [event?.volgnummer, event?.stand, event?.by]), last: history.last };
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
    expect(historyOf(told(rows), asked([])).last).toBe(2);
  });

  it('an event that tells several things counts where one of them does', () => {
    const one = historyOf(told([row(1, '2025-01-01', 'behind'), row(2, '2025-02-01', 'ahead')]), asked([]));
    const other = historyOf(told([row(1, '2025-01-01', 'behind')]), asked(['X-1']));
    expect(eventsIn(together([one, other])).map((event) => [event?.volgnummer, event?.stand])).toEqual([
      [1, 'telt'],
      [2, 'neemt weg'],
    ]);
  });
});

/** The last moment at which a subject came to count or left, asked of every moment anew. */
function lastFlip(rows: readonly Row[], until: string, wanted: readonly string[]): number | null {
  const counts = (moment: number): boolean => {
    const standing = rows.filter(
      ({ volgnummer, supersededBy, validFrom }) =>
        volgnummer <= moment && (supersededBy === null || supersededBy > moment) && validFrom <= until,
    );
    const [newest] = standing.sort((a, b) => (a.validFrom === b.validFrom ? b.place - a.place : a.validFrom < b.validFrom ? 1 : -1));
    return newest !== undefined && wanted.includes(newest.says.status ?? '');
  };
  const moments = Array.from({ length: 40 }, (_, i) => i + 1);
  return moments.findLast((moment) => counts(moment) !== counts(moment - 1)) ?? null;
}

it('the last event by which a subject came to count or left is found whatever was told and corrected', () => {
  const facts = fc.record({
    day: fc.integer({ min: 1, max: 9 }),
    status: fc.constantFrom('behind', 'ahead', 'completed'),
    corrects: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 20 }), (all) => {
      const rows: Row[] = [];
      for (const [i, { day, status, corrects }] of all.entries()) {
        const standing = rows.findIndex(({ supersededBy }) => supersededBy === null);
        // One in four corrects the oldest that stands, and takes its place.
        const corrected = corrects === 0 && standing >= 0 ? rows[standing] : undefined;
        if (corrected) rows[standing] = { ...corrected, supersededBy: i + 1 };
        rows.push(row(i + 1, `2025-05-0${day}`, status, corrected ? { place: corrected.place } : {}));
      }
      const until = '2025-05-06' as CalendarDate;
      const now = lastFlip(rows, until, ['behind']);
      const { last } = historyOf(told(rows), { ...asked([]), until });
      expect(last).toBe(now);
    }),
  );
});
