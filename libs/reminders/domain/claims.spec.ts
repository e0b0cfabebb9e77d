import { describe, expect, it } from '@jest/globals';
import { addDays, type CalendarDate, type Uuid } from '@peildatum/kernel';
import fc from 'fast-check';
import { ALL_TAFELS, type Claim, chairsOf, claimKey, claimsOn, lateTafelOf, messageIdOf, type Reminded } from './claims.js';
import { deadlinesOf, stepOn } from './deadlines.js';

const day = (text: string) => text as CalendarDate;
const EDITION = { code: '2026-11-15', peildatum: day('2026-11-15'), boardMeetsOn: day('2026-12-20') };
const person = (number: number, more: Partial<Reminded> = {}): Reminded => ({
  person: `00000000-0000-4000-8000-00000000000${number}` as Uuid,
  chairs: [],
  hasWork: true,
  ...more,
});

describe('the deadlines of an edition', () => {
  it('follow from the date of the board, and of a revision or without that date there are none', () => {
    expect(deadlinesOf(EDITION, 7)).toEqual([
      { kind: 'delivery', edition: '2026-11-15', on: '2026-12-13' },
      { kind: 'freeze', edition: '2026-11-15', on: '2026-12-20' },
    ]);
    expect(deadlinesOf({ ...EDITION, boardMeetsOn: null }, 7)).toEqual([]);
    expect(deadlinesOf({ ...EDITION, code: '2026-11-15-h1' }, 7)).toEqual([]);
  });

  it.each([
    ['2026-11-21', null],
    ['2026-11-22', 21],
    ['2026-11-28', 21],
    ['2026-11-29', 14],
    ['2026-12-06', 7],
    ['2026-12-11', 2],
    ['2026-12-13', 2],
    ['2026-12-14', 'overdue'],
  ])('have come on %s to step %s', (on, step) => expect(stepOn({ on: day('2026-12-13') }, day(on))).toBe(step));
});

describe('what is told on a day', () => {
  const deadlines = deadlinesOf(EDITION, 7);

  it('is of who has work, each step of each deadline', () => {
    const claims = claimsOn(day('2026-12-06'), deadlines, [person(1), person(2, { hasWork: false })], ['D']);
    expect(claims.map(({ person: of, deadline, step }) => [of.slice(-1), deadline, step])).toEqual([
      ['1', 'delivery', '7'],
      ['1', 'freeze', '14'],
    ]);
  });

  it('is told to the chair of a tafel that is too late, or else to who chairs those without', () => {
    const people = [person(1), person(2, { hasWork: false, chairs: ['D'] }), person(3, { hasWork: false, chairs: [ALL_TAFELS] })];
    expect(chairsOf('D', people).map(({ person: of }) => of.slice(-1))).toEqual(['2']);
    expect(chairsOf('E', people).map(({ person: of }) => of.slice(-1))).toEqual(['3']);
    const claims = claimsOn(day('2026-12-14'), deadlines, people, ['D', 'E']);
    expect(claims.map(({ person: of, deadline, step }) => `${of.slice(-1)} ${deadline} ${step}`)).toEqual([
      '1 delivery overdue',
      '2 delivery chair D',
      '3 delivery chair E',
      '1 freeze 7',
    ]);
    expect(claims.map(lateTafelOf)).toEqual([null, 'D', 'E', null]);
  });

  it('is one message, whatever order its claims come in', () => {
    const claims = claimsOn(day('2026-12-06'), deadlines, [person(1)], []);
    expect(messageIdOf([...claims].reverse())).toBe(messageIdOf(claims));
    expect(messageIdOf(claims.slice(1))).not.toBe(messageIdOf(claims));
  });

  it('is each step of each person at most once, on whatever days somebody looks, and the last that was reached is never left out', () => {
    const first = day('2026-11-01');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 60 }), (days) => {
        const told = new Map<string, Claim>();
        for (const at of days.sort((a, b) => a - b)) {
          const today = addDays(first, at);
          const due = claimsOn(today, deadlines, [person(1), person(2)], []);
          const fresh = due.filter((claim) => !told.has(claimKey(claim)));
          for (const claim of fresh) told.set(claimKey(claim), claim);
          for (const deadline of deadlines) {
            const step = stepOn(deadline, today);
            const known = [...told.values()].filter((one) => one.deadline === deadline.kind && one.step === String(step));
            expect(known.length).toBe(step === null ? 0 : 2);
          }
        }
        expect(told.size).toBeLessThanOrEqual(2 * 2 * 5);
      }),
    );
  });
});
