import { describe, expect, it } from '@jest/globals';
import { EventLog, MemoryEventStore, openRegister, Register } from '@peildatum/event-store';
import { FilesHere, ImportCommand, type ImportFile, ImportHandler, readImportFile } from '@peildatum/importing';
import { type Actor, type CalendarDate, fixedClock, type Instant, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import fc from 'fast-check';
import { codec, importKinds } from '../../apps/runtime/composition.js';
import { csvOf, files, layouts, ndjsonOf, spreadsheetOf } from './rows-of-every-format.js';

const kinds = importKinds({ valuesOn: () => ['MSZ'] });
const clock = fixedClock('2026-06-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'every format');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };
const CONTEXT = { actor: beheerder, correlationId: id } as const;
const sheets = new FilesHere();

/** What a file records, stream by stream. The ids of things that rows make rest on the bytes of the file: they are numbered. */
async function recordedBy(file: ImportFile): Promise<readonly string[]> {
  const log = new EventLog(new MemoryEventStore(), codec);
  await openRegister(log, id, clock, beheerder);
  const register = new Register(log, clock);
  for (const letter of 'ABCDE') {
    const opened = { type: 'ThematafelOpened', validFrom: '2023-12-01' as CalendarDate, data: { letter, name: 'Toets' } } as const;
    await register.write(`thematafel-${letter}`, () => [opened], { ...CONTEXT, commandId: uuidV5(id, letter) });
  }
  await new ImportHandler(register, kinds).execute(new ImportCommand(file, CONTEXT, () => undefined));
  const streams = new Map<string, string[]>();
  for await (const { stream, type, validFrom, data, source } of log.replay()) {
    if (type !== 'RegisterOpened')
      streams.set(stream, [...(streams.get(stream) ?? []), JSON.stringify([stream, type, validFrom, data, source])]);
  }
  const numbers = new Map<string, number>();
  const numbered = (uuid: string): string => {
    if (!numbers.has(uuid)) numbers.set(uuid, numbers.size);
    return `id ${numbers.get(uuid)}`;
  };
  const inOrder = [...streams].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, events]) => events);
  return inOrder.map((event) => event.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, numbered));
}

describe('a file of any format', () => {
  it('records the same events as the same rows in another', () =>
    fc.assert(
      fc.asyncProperty(files, layouts, async (rows, layout) => {
        const ofCsv = await recordedBy(readImportFile(csvOf(rows), 'csv'));
        expect(ofCsv.length).toBeGreaterThan(1);
        expect(await recordedBy(readImportFile(ndjsonOf(rows), 'ndjson'))).toEqual(ofCsv);
        for (const format of ['xlsx', 'ods'] as const)
          expect(await recordedBy(await sheets.read({ bytes: await spreadsheetOf(rows, format, layout), format }))).toEqual(ofCsv);
      }),
      { numRuns: 50, includeErrorInReport: true },
    ));
});
