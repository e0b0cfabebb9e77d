import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents } from '@peildatum/event-store';
import {
  ImportCommand,
  ImportHandler,
  type RegisteredStreams,
  readImportFile,
  TryImportHandler,
  TryImportQuery,
} from '@peildatum/importing';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { actionEvents } from '../../domain/action.events.js';
import { thematafelImportKinds } from './import-kinds.js';

const clock = fixedClock('2026-03-01T12:00:00.000Z' as Instant);
const id = uuidV5(PEILDATUM_NAMESPACE, 'why refused');
const beheerder: Actor = { person: id, role: 'beheerder', organisation: 'VWS' };
const streams: RegisteredStreams = {
  beginningWith: (prefix) => Promise.resolve(['actie-IZA-D-12', 'actie-IZA-D-13', 'budget-x'].filter((name) => name.startsWith(prefix))),
};

let register: Register;
beforeEach(async () => {
  const log = new EventLog(new MemoryEventStore(), createCodec(registerEvents, actionEvents));
  await openRegister(log, id, clock, beheerder);
  register = new Register(log, clock);
});

const HEAD = 'soort;code;actie;thematafel;status;bewijs;reden;heropening;geldigVanaf';
const fileOf = (...rows: readonly string[]) => readImportFile([HEAD, ...rows].join('\n'), 'csv');
const faultsOf = async (...rows: readonly string[]) => {
  const trial = new TryImportHandler(register, thematafelImportKinds, undefined, streams);
  return (await trial.execute(new TryImportQuery(fileOf(...rows), beheerder))).faults.map(({ message }) => message);
};
const status = (code: string, more = 'loopt-achter;;;', on = '2025-06-01') => `statusmelding;;${code};;${more};${on}`;
const begins = (code: string, on = '2025-01-01', tafel = 'D') => `actie;${code};;${tafel};;;;;${on}`;

describe('a row that rests on one that is refused', () => {
  it('says no more than that, wherever that stands', async () => {
    const faults = await faultsOf(status('N-1'), begins('N-1', '2026-04-01'), status('N-1', 'loopt-voor;;;', '2025-07-01'));
    expect(faults).toEqual([
      'regel 2: geweigerd omdat regel 3 geweigerd is',
      expect.stringContaining('2026-04-01 ligt na vandaag'),
      'regel 4: geweigerd omdat regel 3 geweigerd is',
    ]);
  });

  it('says so of one that cannot be read', async () => {
    const [unread, ...faults] = await faultsOf(begins('N-1', '2025-01-01', 'Z'), status('N-1'), status('N-2'));
    expect(unread).toContain('regel 2: thematafel');
    expect(faults[0]).toBe('regel 3: geweigerd omdat regel 2 niet te lezen is');
    expect(faults[1]).not.toContain('geweigerd omdat');
  });

  it('says so of a step that it needs, and only then', async () => {
    await new ImportHandler(register, thematafelImportKinds).execute(
      new ImportCommand(fileOf(begins('A-1')), { actor: beheerder, correlationId: id }, () => undefined),
    );
    const faults = await faultsOf(
      status('A-1', 'afgerond;af;;', '2026-04-01'),
      status('A-1', 'loopt-voor;;verder;WAAR', '2026-04-02'),
      status('A-1', 'loopt-voor;;verder;WAAR', '2025-02-01'),
    );
    expect(faults).toEqual([
      expect.stringContaining('2026-04-01 ligt na vandaag'),
      'regel 3: geweigerd omdat regel 2 geweigerd is',
      expect.not.stringContaining('geweigerd omdat'),
    ]);
  });
});

describe('a code that nobody knows', () => {
  it('is named with those that it is like, in the register and in the file', async () => {
    expect(await faultsOf(begins('NIEUW-1'), status('IZA-D12'), status('NIEUW1'))).toEqual([
      'regel 3: actie: IZA-D12 staat niet in het register; bedoelt u IZA-D-12 of IZA-D-13?',
      'regel 4: actie: NIEUW1 staat niet in het register; bedoelt u NIEUW-1?',
    ]);
  });

  it('is named in the words of its rules where it is like none', async () => {
    expect(await faultsOf(status('QQQ'))).toEqual([
      'regel 2: Actie QQQ staat niet in het register; kijk in de lijst van acties welke code u bedoelt.',
    ]);
  });
});

describe('a head with a slip of the pen', () => {
  it('is one fault, in a trial and when the file is taken in, however many rows stand below it', async () => {
    const file = readImportFile('soort;code;thematafel;gelidgVanaf\nactie;A-1;D;2025-01-01\nactie;A-2;D;2025-01-02', 'csv');
    const said = 'regel 1: de kop noemt gelidgVanaf, en die kolom bestaat niet; bedoelt u geldigVanaf?';
    const trial = await new TryImportHandler(register, thematafelImportKinds).execute(new TryImportQuery(file, beheerder));
    expect(trial.faults.map(({ message }) => message)).toEqual([said]);
    expect(trial.outcomes.map(({ change }) => change)).toEqual(['new', 'new']);
    const command = new ImportCommand(file, { actor: beheerder, correlationId: id }, () => undefined);
    await expect(new ImportHandler(register, thematafelImportKinds).execute(command)).rejects.toMatchObject({
      faults: [{ message: said }],
    });
  });
});
