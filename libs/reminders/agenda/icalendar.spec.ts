import { describe, expect, it } from '@jest/globals';
import type { CalendarDate, Instant } from '@peildatum/kernel';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { AgendaEntry } from './entry.js';
import { folded, icalendar } from './icalendar.js';

const entry = (more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  uid: '11111111-2222-5333-8444-555555555555',
  sequence: 2,
  toldAt: '2026-11-01T10:20:30.400Z' as Instant,
  on: '2026-11-30' as CalendarDate,
  title: 'Bestuurlijk overleg IZA',
  about: 'Waarover.',
  path: '/edities',
  isCancelled: false,
  isDeadline: false,
  ...more,
});
const OPTIONS = { name: 'Peildatum', origin: 'https://register.example' };
const read = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar', () => {
  it('has days that are whole, with what a program that follows it asks', () => {
    const [event] = read(icalendar([entry()], OPTIONS));
    expect(event?.uid).toBe('11111111-2222-5333-8444-555555555555');
    expect([event?.summary, event?.sequence, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      'Bestuurlijk overleg IZA',
      2,
      '2026-11-30',
      '2026-12-01',
    ]);
    const of = (name: string) => String(event?.component.getFirstPropertyValue(name));
    expect([of('dtstamp'), of('status'), of('url')]).toEqual(['2026-11-01T10:20:30Z', 'CONFIRMED', 'https://register.example/edities']);
  });

  it('says that a day was withdrawn, and links nowhere where nobody knows the address', () => {
    const text = icalendar([entry({ isCancelled: true })], { ...OPTIONS, origin: null });
    expect(text).toContain('STATUS:CANCELLED\r\n');
    expect(text).not.toContain('URL:');
  });

  it('has lines of 75 octets at most, and gives back every text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const about = words.replaceAll(/\p{C}/gu, '');
        const text = icalendar([entry({ about, title: `Titel, met; tekens\\ en ${about}` })], OPTIONS);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [event] = read(text);
        expect([event?.description, event?.summary]).toEqual([about, `Titel, met; tekens\\ en ${about}`]);
      }),
    );
    expect(
      folded('é'.repeat(60))
        .split('\r\n ')
        .map((part) => Buffer.byteLength(part)),
    ).toEqual([74, 46]);
  });

  it('is the same to the byte for the same facts, in whatever order they came', () => {
    const two = [entry(), entry({ uid: 'b', on: '2026-11-23' as CalendarDate })];
    expect(icalendar(two, OPTIONS)).toBe(icalendar([...two].reverse(), OPTIONS));
  });
});
