import { describe, expect, it } from '@jest/globals';
import type { CalendarDate, Instant, Uuid } from '@peildatum/kernel';
import type { Moment } from '../../view/moment.js';
import { besideBy } from './steps.js';

const day = (text: string) => text as CalendarDate;
const place = (volgnummer: number, knownAt: string) => ({ volgnummer, id: `event ${volgnummer}` as Uuid, knownAt: knownAt as Instant });
const EDITION = { peildatum: day('2025-02-18'), name: 'Q1 2025', code: '2025-02-18', frozenAt: 80 };
const moment: Moment = {
  clocks: {
    validOn: day('2025-05-31'),
    volgnummer: 90,
    knownAt: '2025-03-01T10:00:00.000Z' as Instant,
    lastEventId: null,
    provisional: false,
  },
  before: place(89, '2025-02-28T10:00:00.000Z'),
  after: null,
  correctionsSince: 0,
  editions: [EDITION],
  today: day('2025-06-01'),
  isLinked: false,
  asked: { geldigOp: day('2025-05-31'), bekendOp: undefined, volgnummer: 90 },
};

describe('a step of a replay', () => {
  it('by event keeps the day where the clocks were told apart, and ends at the last one', () => {
    expect(besideBy('gebeurtenis', moment)).toEqual({ back: { geldigOp: '2025-05-31', volgnummer: 89 }, forth: null });
  });

  it('by day has both clocks on that day, today as it is known now, and none after today', () => {
    expect(besideBy('dag', moment)).toEqual({
      back: { geldigOp: '2025-05-30', bekendOp: '2025-05-30' },
      forth: { geldigOp: '2025-06-01', bekendOp: '2025-06-01' },
    });
    expect(besideBy('dag', { ...moment, today: day('2025-05-31') }).forth).toBeNull();
  });

  it('by day ends where nothing was known', () => {
    const first = { ...moment, before: null, clocks: { ...moment.clocks, knownAt: '2025-05-31T10:00:00.000Z' as Instant } };
    expect(besideBy('dag', first).back).toBeNull();
  });

  it('by edition takes it as it was frozen, however the page came by its clocks', () => {
    expect(besideBy('editie', moment)).toEqual({ back: { geldigOp: '2025-02-18', volgnummer: 80 }, forth: null });
  });
});
