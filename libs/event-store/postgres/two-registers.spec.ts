import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Decide, event, type Fact, PEILDATUM_NAMESPACE, schema, systemClock, told, uuidV5 } from '@peildatum/kernel';
import { createCodec } from '../codec.js';
import { EventLog } from '../event-log.js';
import { openRegister } from '../migration/open-register.js';
import { registerEvents } from '../register.events.js';
import { Register } from '../register.js';
import { PostgresTestLog } from './testing/postgres-test-log.js';

type Noted = Fact<'Noted', { text: string }>;

const ROUNDS = 40;
const id = (name: string) => uuidV5(PEILDATUM_NAMESPACE, name);
const actor = { person: id('person'), role: 'beheerder', organisation: 'VWS' } as const;
const note =
  (text: string): Decide<Noted> =>
  (_, today) => [{ type: 'Noted', validFrom: today, data: { text } }];
/** A digest that says which of two bodies it is of. */
const digest = (which: number) => `${which}`.repeat(43);

let postgres: PostgresTestLog;
let log: EventLog;
let registers: readonly Register[];
beforeEach(async () => {
  postgres = await PostgresTestLog.open();
  const codec = createCodec(registerEvents, { Noted: event('noted', schema.object({ text: schema.text() }), told('note')) });
  log = new EventLog(postgres.store, codec);
  await openRegister(log, id('log'), systemClock, actor);
  registers = [log, new EventLog(await postgres.another(), codec)].map((client) => new Register(client, systemClock));
});
afterEach(() => postgres.close());

const context = (round: number, which: number) => ({
  actor,
  commandId: id(`${round}`),
  commandDigest: digest(which),
  correlationId: id('request'),
});

describe('two registers on one log that are sent one command at the same moment', () => {
  it('record it once and answer alike', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one, two] = await Promise.all(registers.map((register) => register.write('n', note(`${round}`), context(round, 1))));
      expect({ ...two, repeated: false }).toEqual({ ...one, repeated: false });
      expect(await log.readStream('n')).toHaveLength(round + 1);
    }
  });

  it('record one, and refuse the other, when they were told something else: nothing is acknowledged that is not there', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = await Promise.allSettled(
        registers.map((register, i) => register.write('n', note(`${round} ${i}`), context(round, i))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'IDEMPOTENCY_KEY.REUSED' } });
      const stored = await log.readStream('n');
      const won = answers.findIndex(({ status }) => status === 'fulfilled');
      expect([stored.length, stored.at(-1)?.data]).toEqual([round + 1, { text: `${round} ${won}` }]);
    }
  });

  it('record it for one subject, and refuse the other subject', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const answers = await Promise.allSettled(registers.map((register, i) => register.write(`n${i}`, note('een'), context(round, i))));
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'IDEMPOTENCY_KEY.REUSED' } });
    }
  });
});
