import { addDays, type CalendarDate, type Instant } from '@peildatum/kernel';
import type { AgendaEntry } from './entry.js';

const MOST_OCTETS = 75;
const SIGNS: Readonly<Record<string, string>> = { '\\': '\\\\', ';': '\\;', ',': '\\,', '\n': '\\n' };

/** RFC 5545, 3.3.11. */
const text = (words: string): string => words.replaceAll(/[\\;,\n]/g, (sign) => SIGNS[sign] as string);

/** RFC 5545, 3.1: a line of more octets goes on in the next, and no sign is broken. */
export function folded(line: string): string {
  const lines: string[] = [];
  let [part, octets] = ['', 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    // What goes on begins with a space, which counts.
    if (octets + size > MOST_OCTETS) {
      lines.push(part);
      [part, octets] = ['', 1];
    }
    part += sign;
    octets += size;
  }
  return [...lines, part].join('\r\n ');
}

const day = (date: CalendarDate): string => date.replaceAll('-', '');
const moment = (at: Instant): string => at.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '');

export interface CalendarOptions {
  readonly name: string;
  /** Where the pages are, without a path; null: nobody knows, and entries have no link. */
  readonly origin: string | null;
}

/** Entries as a calendar (RFC 5545): whole days, nothing of the clock in it, so the same facts give the same bytes. */
export function icalendar(entries: readonly AgendaEntry[], { name, origin }: CalendarOptions): string {
  const events = [...entries]
    .sort((a, b) => (`${a.on} ${a.uid}` < `${b.on} ${b.uid}` ? -1 : 1))
    .flatMap((entry) => eventLines(entry, origin));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peildatum//agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const eventLines = (entry: AgendaEntry, origin: string | null): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `DTSTAMP:${moment(entry.toldAt)}`,
  `LAST-MODIFIED:${moment(entry.toldAt)}`,
  `SEQUENCE:${entry.sequence}`,
  `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `DTSTART;VALUE=DATE:${day(entry.on)}`,
  `DTEND;VALUE=DATE:${day(addDays(entry.on, 1))}`,
  `SUMMARY:${text(entry.title)}`,
  `DESCRIPTION:${text(entry.about)}`,
  ...(origin === null ? [] : [`URL:${origin}${entry.path}`]),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];
