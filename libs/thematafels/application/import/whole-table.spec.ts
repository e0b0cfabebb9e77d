import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import { ImportCommand, ImportHandler, readImportFile } from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, InvalidInput, PEILDATUM_NAMESPACE, type RecordedEvent, uuidV5 } from '@peildatum/kernel';
import { actionEvents } from '../../domain/action.events.js';
import { thematafelEvents } from '../../domain/thematafel.events.js';
import { thematafelImportKinds } from './import-kinds.js';

const clock = fixedClock('2026-03-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'a table by file');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };

let log: EventLog;
let register: Register;
beforeEach(async () => {
  log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, actionEvents, thematafelEvents));
  await openRegister(log, id, clock, beheerder);
  register = new Register(log, clock);
});

const run = (...rows: readonly object[]) => {
  const lines = rows.map((row) => JSON.stringify({ thematafel: 'D', ...row })).join('\n');
  return new ImportHandler(register, thematafelImportKinds).execute(
    new ImportCommand(readImportFile(lines, 'ndjson'), { actor: beheerder, correlationId: id }, () => undefined),
  );
};

const faultsOf = async (...rows: readonly object[]): Promise<string[]> => {
  try {
    await run(...rows);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ message }) => message);
    throw error;
  }
  return [];
};

const told = async (): Promise<readonly RecordedEvent[]> => await log.readStream('thematafel-D');

const OPENING = { soort: 'opening', naam: 'Passende zorg', geldigVanaf: '2022-09-16' };
const POINT = { soort: 'aandachtspunt', sleutel: 'P-1', tekst: 'Er zijn te weinig mensen.', geldigVanaf: '2025-05-20' };
const CLOSING = { soort: 'afsluiting', sleutel: 'P-1', reden: 'Er zijn er bij.', geldigVanaf: '2025-09-01' };
const APPOINTED = { soort: 'benoeming', sleutel: 'C-1', organisatie: 'VWS', geldigVanaf: '2025-01-01' };
const DISMISSED = { soort: 'ontslag', sleutel: 'C-1', reden: 'Andere functie.', geldigVanaf: '2025-09-01' };

describe('a file with a whole thematafel', () => {
  it('opens it, and tells of its points and coordinators by their keys, once', async () => {
    const rows = [OPENING, POINT, CLOSING, APPOINTED, DISMISSED];
    expect(await run(...rows)).toEqual({ rows: 5, recorded: 5 });
    expect(await run(...rows, { ...POINT, sleutel: 'P-2' })).toEqual({ rows: 6, recorded: 1 });
    const events = await told();
    const dataOf = (type: string) => events.filter((event) => event.type === type).map(({ data }) => data as Record<string, string>);
    expect(dataOf('AttentionPointClosed')[0]?.point).toBe(dataOf('AttentionPointNoted')[0]?.point);
    expect(dataOf('CoordinatorDismissed')[0]?.person).toBe(dataOf('CoordinatorAppointed')[0]?.person);
    expect(new Set(dataOf('AttentionPointNoted').map(({ point }) => point)).size).toBe(2);
  });

  it('closes a point that was told otherwise, by its id', async () => {
    await run(OPENING, POINT);
    const point = (await told()).map(({ data }) => (data as { point?: string }).point).at(-1);
    const { sleutel: _, ...closing } = CLOSING;
    expect(await run({ ...closing, aandachtspunt: point })).toEqual({ rows: 1, recorded: 1 });
  });

  it('corrects and withdraws as any row does', async () => {
    await run(OPENING, POINT, CLOSING);
    expect(await run({ ...CLOSING, reden: 'De toets vervalt.', correctie: 'verkeerde reden' })).toEqual({ rows: 1, recorded: 1 });
    expect(await run({ ...CLOSING, reden: 'De toets vervalt.', correctie: 'het punt staat nog', intrekken: true })).toEqual({
      rows: 1,
      recorded: 1,
    });
    expect((await told()).at(-1)).toMatchObject({ data: { replacement: null } });
  });

  it.each([
    [{ ...CLOSING, sleutel: undefined }, 'regel 3: sleutel: noem het aandachtspunt'],
    [{ ...CLOSING, sleutel: 'P-9' }, 'stond toen niet open'],
    [{ ...APPOINTED, sleutel: undefined }, 'regel 3: sleutel: geef een eigen sleutel'],
    [{ ...DISMISSED, sleutel: undefined }, 'regel 3: sleutel: noem de coördinator'],
    [DISMISSED, 'geen coördinator van de tafel'],
    [{ ...APPOINTED, naam: 'A. de Vries' }, 'naam: dit veld bestaat niet'],
    [{ ...OPENING, naam: 'Anders', geldigVanaf: '2023-01-01' }, 'al geopend'],
  ])('refuses %j', async (row, says) => {
    expect(await faultsOf(OPENING, POINT, row)).toEqual([expect.stringContaining(says)]);
  });
});
