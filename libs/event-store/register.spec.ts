import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  type CalendarDate,
  type Clock,
  correctionEvent,
  type Decide,
  event,
  type Fact,
  fixedClock,
  type Instant,
  PEILDATUM_NAMESPACE,
  PeildatumError,
  schema,
  told,
  type Uuid,
  uuidV5,
} from '@peildatum/kernel';
import { createCodec, EventLog, MemoryEventStore, openRegister, Register, registerEvents, type WriteContext } from './index.js';

type Noted = Fact<'Noted', { text: string }>;

const definitions = {
  Noted: event('noted', schema.object({ text: schema.text(1_000_000) }), told('note')),
  NoteCorrected: correctionEvent(),
};
const id = (name: string): Uuid => uuidV5(PEILDATUM_NAMESPACE, name);
const person = { person: id('person'), role: 'beheerder', organisation: 'VWS' } as const;
const context = (command: string, more: Partial<WriteContext> = {}): WriteContext => ({
  actor: person,
  commandId: id(command),
  correlationId: id('request'),
  ...more,
});
const note = (text: string, validFrom = '2025-05-01'): Noted => ({ type: 'Noted', validFrom: validFrom as CalendarDate, data: { text } });
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
const always =
  (fact: Noted): Decide<Noted> =>
  () => [fact];

let clock: Clock & { set(at: Instant): void };
let store: MemoryEventStore;
let log: EventLog;
let register: Register;

beforeEach(async () => {
  clock = fixedClock('2025-05-20T22:30:00.000Z' as Instant); // 21 May in Amsterdam
  store = new MemoryEventStore();
  log = new EventLog(store, createCodec(registerEvents, definitions));
  register = new Register(log, clock);
  await openRegister(log, id('log'), clock, person);
});

describe('the register', () => {
  it('stamps what it records: when, who, by which command', async () => {
    await register.write('n', always(note('een')), context('c1', { source: '004 r. 1' }));
    const [recorded] = await log.readStream('n');
    expect(recorded).toMatchObject({
      recordedAt: '2025-05-20T22:30:00.000Z',
      validFrom: '2025-05-01',
      commandId: id('c1'),
      correlationId: id('request'),
      actor: person,
      basis: 'recorded',
      source: '004 r. 1',
    });
  });

  it('answers a command that was sent before as it was the first time, and records nothing', async () => {
    const first = await register.write('n', always(note('een')), context('c1'));
    await register.write('n', always(note('twee')), context('c2'));
    expect(await register.write('n', always(note('iets anders')), context('c1'))).toEqual({ ...first, repeated: true });
    expect(await log.readStream('n')).toHaveLength(2);
  });

  it('refuses the id of a command that was used for another subject', async () => {
    await register.write('n', always(note('een')), context('c1'));
    await expect(register.write('m', always(note('een')), context('c1'))).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY.REUSED',
      kind: 'unprocessable',
    });
    await expect(log.readStream('m')).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });

  it('refuses a command that was sent before and said something else then', async () => {
    const first = await register.write('n', always(note('een')), context('c1', { commandDigest: digest('een') }));
    await expect(register.write('n', always(note('twee')), context('c1', { commandDigest: digest('twee') }))).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY.REUSED',
    });
    expect(await register.write('n', always(note('een')), context('c1', { commandDigest: digest('een') }))).toEqual({
      ...first,
      repeated: true,
    });
    expect((await log.readStream('n')).map(({ commandDigest }) => commandDigest)).toEqual([digest('een')]);
  });

  it('answers a command from before there were digests as it always did', async () => {
    const first = await register.write('n', always(note('een')), context('c1'));
    const again = await register.write('n', always(note('een')), context('c1', { commandDigest: digest('een') }));
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('records once, and answers alike, what two processes are sent at the same moment', async () => {
    for (let i = 0; i < 20; i += 1) {
      const same = context(`c${i}`, { commandDigest: digest('een') });
      const processes = [register, new Register(new EventLog(store.client(), log.codec), clock)];
      const [one, two] = await Promise.all(processes.map((process) => process.write('n', always(note(`${i}`)), same)));
      expect({ ...two, repeated: false }).toEqual({ ...one, repeated: false });
      expect(await log.readStream('n')).toHaveLength(i + 1);
    }
  });

  it('lets one of two win that two processes are sent at the same moment under one command id, and refuses the other', async () => {
    for (let i = 0; i < 20; i += 1) {
      const processes = [register, new Register(new EventLog(store.client(), log.codec), clock)];
      const answers = await Promise.allSettled(
        processes.map((process, which) =>
          process.write('n', always(note(`${i} ${which}`)), context(`c${i}`, { commandDigest: digest(`${which}`) })),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'IDEMPOTENCY_KEY.REUSED' } });
      expect(await log.readStream('n')).toHaveLength(i + 1);
    }
  });

  it('decides again on what stands when somebody else was first', async () => {
    const seen: number[] = [];
    const decide: Decide<Noted> = (timeline) => {
      seen.push(timeline.length);
      return [note(`na ${timeline.length}`)];
    };
    const append = store.append.bind(store);
    let raced = false;
    store.append = async (request) => {
      if (!raced) {
        raced = true;
        await register.write('n', always(note('eerder')), context('other'));
      }
      return append(request);
    };
    await register.write('n', decide, context('c1'));
    expect(seen).toEqual([0, 1]);
    expect((await log.readStream('n')).map(({ data }) => (data as { text: string }).text)).toEqual(['eerder', 'na 1']);
  });

  it('writes with If-Match only on the revision that the caller saw', async () => {
    await register.write('n', always(note('een')), context('c1'));
    await register.write('n', always(note('twee')), context('c2', { ifRevision: 0 }));
    await expect(register.write('n', always(note('drie')), context('c3', { ifRevision: 0 }))).rejects.toMatchObject({
      code: 'WRITE.STALE',
      kind: 'stale',
      details: { expected: 0, actual: 1 },
    });
  });

  it('takes a fact of today in Amsterdam, and none of tomorrow', async () => {
    await register.write('n', always(note('vandaag', '2025-05-21')), context('c1'));
    await expect(register.write('n', always(note('morgen', '2025-05-22')), context('c2'))).rejects.toMatchObject({
      code: 'FACT.IN_FUTURE',
      field: 'geldigVanaf',
    });
  });

  it('refuses a replacement that would lie in the future', async () => {
    await register.write('n', always(note('een')), context('c1'));
    const [recorded] = await log.readStream('n');
    const correct =
      (validFrom: string): Decide<Noted> =>
      () => [
        {
          type: 'NoteCorrected',
          validFrom: '2025-05-01' as CalendarDate,
          corrects: recorded?.id as Uuid,
          reason: 'fout',
          replacement: note('later', validFrom),
        },
      ];
    await expect(register.write('n', correct('2025-05-22'), context('c2'))).rejects.toMatchObject({ code: 'FACT.IN_FUTURE' });
    await register.write('n', correct('2025-05-21'), context('c3'));
    expect((await log.readStream('n'))[1]).toMatchObject({
      corrects: recorded?.id,
      data: { replacement: { schemaVersion: 1, validFrom: '2025-05-21' } },
    });
  });

  it('records nothing where nothing is decided, and says where the subject stands', async () => {
    await register.write('n', always(note('een')), context('c1'));
    expect(await register.write('n', () => [], context('c2'))).toMatchObject({ revision: 0, events: [], repeated: false });
  });

  it('lets a refusal of the decision through, and appends nothing', async () => {
    const refuse: Decide<Noted> = () => {
      throw new PeildatumError({ code: 'X', kind: 'conflict', message: 'nee' });
    };
    await expect(register.write('n', refuse, context('c1'))).rejects.toMatchObject({ code: 'X' });
    await expect(log.readStream('n')).rejects.toMatchObject({ code: 'STORE.STREAM_NOT_FOUND' });
  });

  it('measures a write as it would append it, and refuses what it would refuse, without writing', async () => {
    const small = register.measure('n', [note('x')], context('c1'));
    const full = note('x'.repeat(1_000_001 - small));
    expect(register.measure('n', [full], context('c1'))).toBe(1_000_000);
    await register.write('n', always(full), context('c1'));
    const larger = note(`${full.data.text}x`);
    expect(() => register.measure('n', [larger], context('c2'))).toThrow(expect.objectContaining({ code: 'STORE.TOO_LARGE' }));
    await expect(register.write('n', always(larger), context('c2'))).rejects.toMatchObject({ code: 'STORE.TOO_LARGE' });
    expect(() => register.measure('n', [note('')], context('c2'))).toThrow(expect.objectContaining({ code: 'EVENT.REFUSED' }));
    expect(() => register.measure('n', [note('x', '2025-05-22')], context('c2'))).toThrow(
      expect.objectContaining({ code: 'FACT.IN_FUTURE' }),
    );
    expect(register.measure('n', [], context('c2'))).toBe(0);
    expect(await log.readStream('n')).toHaveLength(1);
  });

  it('takes nothing before the log is opened', async () => {
    const unopened = new Register(new EventLog(new MemoryEventStore(), log.codec), clock);
    await expect(unopened.write('n', always(note('een')), context('c1'))).rejects.toMatchObject({
      code: 'REGISTER.NOT_OPEN',
      kind: 'unavailable',
    });
  });
});
