import { describe, expect, it } from '@jest/globals';
import { governanceEvents, recordGovernance } from '@peildatum/governance';
import { amsterdamDate, type Decide, type EventDefinitions, type Fact, type RecordedEvent, schema, Timeline } from '@peildatum/kernel';
import {
  actionEvents,
  changeAction,
  changeThematafel,
  openThematafel,
  readDueDate,
  registerAction,
  thematafelEvents,
} from '@peildatum/thematafels';
import { parse } from 'csv-parse/sync';
import { demonstrationHistory } from './demonstratie/history.js';
import type { Line } from './demonstratie/line.js';
import { committed, csv, KNOWN, lines, ofType } from './testing/committed-history.js';

describe('the file', () => {
  it('is what the generator makes', () => expect(committed).toBe(demonstrationHistory(csv)));

  it('holds an event of a known type on every line, with data that its schema takes', () => {
    expect(lines).toHaveLength(1346);
    const definitions: EventDefinitions = { ...actionEvents, ...thematafelEvents, ...governanceEvents };
    const faults = lines.flatMap(({ type, data }) => schema.faultsOf(definitions[type]?.data ?? schema.literal(true), data, type));
    expect(faults).toEqual([]);
  });

  it('says of every line where it comes from', () => {
    for (const { basis, source } of lines) {
      expect(['source', 'derived', 'reconstructed']).toContain(basis);
      expect(source).toMatch(/00[0-4] r\. \d/);
      expect(source.length).toBeLessThanOrEqual(500);
    }
  });

  it('stands in the order in which things became known, and tells nothing before it was', () => {
    expect([...new Set(lines.map(({ recordedAt }) => recordedAt))]).toEqual([KNOWN.november, KNOWN.may, KNOWN.june]);
    expect(lines.filter((line, i) => line.recordedAt < (lines[i - 1]?.recordedAt ?? ''))).toEqual([]);
    expect(lines.filter(({ validFrom, recordedAt }) => validFrom > amsterdamDate(recordedAt))).toEqual([]);
  });

  it('is a history that the rules of the domain accept, fact by fact', () => {
    const streams = new Map<string, RecordedEvent[]>();
    for (const line of lines) {
      const events = streams.get(line.stream) ?? [];
      const decided = decisionOn(line)(Timeline.of(events), amsterdamDate(line.recordedAt));
      expect(decided).toHaveLength(1);
      events.push({ ...line, id: `${line.stream} ${events.length}`, revision: events.length } as unknown as RecordedEvent);
      streams.set(line.stream, events);
    }
    expect(streams.size).toBe(455 + 10 + 1);
  });
});

describe('Bijlage L', () => {
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const registered = ofType('ActionRegistered').filter(({ basis }) => basis === 'source');

  it('is registered whole and verbatim, with its line', () => {
    expect(rows).toHaveLength(120);
    expect(registered.map(({ stream, source, data }) => ({ stream, source, data }))).toEqual(
      rows.map((row) => ({
        stream: `actie-${row.id}`,
        source: `001 r. ${row.bron_regel}`,
        data: {
          code: row.id,
          thematafel: row.thematafel,
          section: row.onderdeel,
          description: row.omschrijving,
          due: { text: row.gereed_tekst, date: row.gereed_datum || null },
          responsible: row.verantwoordelijken?.split(';'),
        },
      })),
    );
  });

  it('reads as due what the list itself has as date', () => {
    const read = rows.map((row) => [row.id, readDueDate(row.gereed_tekst ?? '').date ?? '']);
    expect(read.filter(([, date]) => date === '')).toHaveLength(25);
    expect(read).toEqual(rows.map((row) => [row.id, row.gereed_datum]));
  });
});

/** What the domain decides when a line is told to it. */
function decisionOn({ stream, type, validFrom, data }: Line): Decide<Fact> {
  const fact = { type, validFrom, data } as never;
  const code = stream.slice(stream.indexOf('-') + 1);
  if (type === 'ActionRegistered') return registerAction(fact) as unknown as Decide<Fact>;
  if (type === 'ThematafelOpened') return openThematafel(fact) as unknown as Decide<Fact>;
  if (stream.startsWith('actie-')) return changeAction(code, fact) as unknown as Decide<Fact>;
  if (stream.startsWith('thematafel-')) return changeThematafel(code as never, fact) as unknown as Decide<Fact>;
  return recordGovernance(fact) as unknown as Decide<Fact>;
}
