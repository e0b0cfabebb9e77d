import { describe, expect, it } from '@jest/globals';
import type { CalendarDate, Instant, Uuid } from '@peildatum/kernel';
import type { Moment } from '../view/moment.js';
import { atClocks, atEdition, atEvent, citationOf, editionsBeside } from './moment-address.js';

const day = (text: string) => text as CalendarDate;
const place = (volgnummer: number, knownAt: string) => ({ volgnummer, id: `event ${volgnummer}` as Uuid, knownAt: knownAt as Instant });
const Q1 = { peildatum: day('2025-02-18'), name: 'Q1 2025', code: '2025-02-18', frozenAt: 80 };
const Q2 = { peildatum: day('2025-05-20'), name: 'Q2 2025', code: null, frozenAt: null };
const moment: Moment = {
  clocks: {
    validOn: day('2025-03-01'),
    volgnummer: 90,
    knownAt: '2025-03-01T10:00:00.000Z' as Instant,
    lastEventId: null,
    provisional: false,
  },
  before: place(89, '2025-02-28T23:30:00.000Z'),
  after: place(91, '2025-03-04T10:00:00.000Z'),
  correctionsSince: 3,
  editions: [Q1, Q2],
  today: day('2025-06-01'),
  isLinked: true,
  asked: { geldigOp: day('2025-03-01'), bekendOp: undefined, volgnummer: 90 },
};
const apart = { ...moment, isLinked: false };

describe('an address of a page at other clocks', () => {
  it('says the clocks anew, and leaves the rest of what was asked as it is', () => {
    const address = '/acties?zoek=a+b&geldigOp=2025-01-01&bekendOp=2025-01-02&na=X-9&bekend=los&geldigOp-dag=1';
    expect(atClocks(address, { geldigOp: day('2025-05-20'), volgnummer: 7 })).toBe('/acties?zoek=a+b&geldigOp=2025-05-20&volgnummer=7');
    expect(atClocks(address, {})).toBe('/acties?zoek=a+b');
  });

  it('that is a citation keeps where a list goes on, and an edition as it was frozen', () => {
    expect(citationOf('/acties?na=X-9', moment)).toBe('/acties?na=X-9&geldigOp=2025-03-01&volgnummer=90');
    expect(citationOf('/verklaren/a?editie=2025-02-18', moment)).toBe('/verklaren/a?editie=2025-02-18');
  });
});

describe('a step through time', () => {
  it('to an event moves the day with it while the clocks go together, as the day is in Amsterdam', () => {
    expect(atEvent(moment, place(89, '2025-02-28T23:30:00.000Z'))).toEqual({ geldigOp: '2025-03-01', volgnummer: 89 });
    expect(atEvent(moment, place(91, '2025-03-04T10:00:00.000Z'))).toEqual({ geldigOp: '2025-03-04', volgnummer: 91 });
    expect(atEvent(apart, place(91, '2025-03-04T10:00:00.000Z'))).toEqual({ geldigOp: '2025-03-01', volgnummer: 91 });
  });

  it('to an edition takes it as it was frozen, or as it was known on its day; apart it keeps what is known', () => {
    expect(editionsBeside(moment)).toEqual({ before: Q1, after: Q2 });
    expect(atEdition(moment, Q1)).toEqual({ geldigOp: '2025-02-18', volgnummer: 80 });
    expect(atEdition(moment, Q2)).toEqual({ geldigOp: '2025-05-20', bekendOp: '2025-05-20' });
    expect(atEdition({ ...moment, today: day('2025-05-01') }, Q2)).toEqual({ geldigOp: '2025-05-20', bekendOp: undefined });
    expect(atEdition(apart, Q1)).toEqual({ geldigOp: '2025-02-18', bekendOp: undefined, volgnummer: 90 });
  });
});
