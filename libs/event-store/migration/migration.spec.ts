import { describe, expect, it } from '@jest/globals';
import { event, fixedClock, type Instant, schema, told, type Uuid } from '@peildatum/kernel';
import { createCodec, EventLog, MemoryEventStore, readMigration, registerEvents, runMigration } from '../index.js';

const definitions = { Noted: event('noted', schema.object({ text: schema.text() }), told('note')) };
const clock = fixedClock('2026-01-01T00:00:00.000Z' as Instant);
const logId = '11111111-1111-4111-8111-111111111111' as Uuid;
const newLog = () => new EventLog(new MemoryEventStore(), createCodec(registerEvents, definitions));
const line = (stream: string, text: string, recordedAt = '2024-11-27T10:00:00.000Z') =>
  JSON.stringify({ stream, type: 'Noted', validFrom: '2024-11-18', recordedAt, basis: 'source', source: '000 r. 1', data: { text } });
const file = [line('a', '1'), line('a', '2'), line('b', '3'), line('a', '4', '2025-05-30T10:00:00.000Z')].join('\n');
const silent = () => undefined;

async function contents(log: EventLog) {
  const seen: string[] = [];
  for await (const { volgnummer, type, id, knownAt, migrated } of log.replay())
    seen.push(`${volgnummer} ${type} ${id} ${knownAt} ${migrated ?? '-'}`);
  return seen;
}

describe('a migration', () => {
  it('opens an empty log, and gives the same log every time but for its own id', async () => {
    const [first, second] = [newLog(), newLog()];
    for (const log of [first, second]) await runMigration(log, readMigration('demo', file, log, clock), logId, silent);
    const seen = await contents(first);
    expect(seen).toHaveLength(6);
    expect(seen[0]).toContain('RegisterOpened');
    expect(seen[5]).toMatch(/^6 MigrationCompleted .* 2025-05-30T10:00:00.000Z -$/);
    expect(await contents(second)).toEqual(seen);
  });

  it('goes on where it was, whatever line it was broken off at', async () => {
    const whole = newLog();
    await runMigration(whole, readMigration('demo', file, whole, clock), logId, silent);
    const expected = await contents(whole);
    for (const stopAfter of [0, 1, 2, 3, 4]) {
      const log = newLog();
      const migration = readMigration('demo', file, log, clock);
      let appends = 0;
      const store = log.store as MemoryEventStore & { append: MemoryEventStore['append'] };
      const append = store.append.bind(store);
      store.append = (request) => {
        if (appends === stopAfter) throw new Error('killed');
        appends += 1;
        return append(request);
      };
      await expect(runMigration(log, migration, logId, silent)).rejects.toThrow('killed');
      store.append = append;
      await runMigration(log, migration, '22222222-2222-4222-8222-222222222222' as Uuid, silent);
      // Broken off before the first append, the log gets an id of its own.
      expect((await contents(log)).slice(1)).toEqual(expected.slice(1));
    }
  });

  it('leaves a completed one alone, and refuses another file', async () => {
    const log = newLog();
    await runMigration(log, readMigration('demo', file, log, clock), logId, silent);
    await runMigration(log, readMigration('demo', file, log, clock), logId, silent);
    expect(await contents(log)).toHaveLength(6);
    await expect(
      runMigration(log, readMigration('demo', `${file}\n${line('c', '5', '2025-06-01T00:00:00.000Z')}`, log, clock), logId, silent),
    ).rejects.toMatchObject({
      code: 'MIGRATION.OTHER',
    });
  });

  it.each([
    ['a date that is none', line('a', '1').replace('2024-11-18', '2024-02-30'), 'regel 1'],
    ['a fall of recordedAt', [line('a', '1', '2025-01-01T00:00:00Z'), line('a', '2', '2024-01-01T00:00:00Z')].join('\n'), 'regel 2'],
    ['a recordedAt in the future', line('a', '1', '2026-01-02T00:00:00Z'), 'regel 1'],
    ['a fact from after it became known', line('a', '1', '2024-11-01T10:00:00.000Z'), 'regel 1'],
    ['an unknown type', line('a', '1').replace('Noted', 'Told'), 'regel 1'],
    ['data that the schema refuses', line('a', ''), 'regel 1'],
    ['text that is no JSON', '{', 'regel 1'],
  ])('refuses %s and names the line', (_what, content, field) => {
    expect(() => readMigration('demo', content, newLog(), clock)).toThrow(expect.objectContaining({ code: 'MIGRATION.LINE', field }));
  });
});
