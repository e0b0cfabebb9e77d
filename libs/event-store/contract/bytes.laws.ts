import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EventLog } from '../event-log.js';
import { refusalOf } from '../plain-json.js';
import type { EncodedEvent, StoredEvent } from '../port.js';
import { contractCodec, everything, newEvent, noted, streamName } from './fixtures.js';
import { Follower } from './follower.js';
import { onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

const HARD_TO_KEEP: readonly [string, unknown][] = [
  ['the order of fields, and a field without a name', { b: 1, a: 2, 10: 'ten', 9: 'nine', '': 'no name' }],
  ['white space and control characters', ['', ' ', '\t\n\r', '\u2028\u2029', '\u0001\u001f\u007f', '\ufeff', '\uffff']],
  ['quotes and backslashes', ['\\u0000', '"\\/', "'; --", '{"a":1}']],
  ['characters beyond the basic plane, composed and decomposed ones', ['😀𐍈', 'é', 'e\u0301']],
  ['numbers', [0, 1, -1, 0.1, 1e-7, 1.5e-300, 0.30000000000000004, 9007199254740991, -9007199254740991, '9007199254740993']],
  ['nesting and empty containers', { nested: [[[[{ deep: [null, true, false, {}, []] }]]]] }],
  ['text alone', 'text alone'],
  ['null', null],
];

/** Data and metadata come back byte for byte as the codec wrote them, along every way of reading. */
export function bytesLaws<Log extends ContractLog>(setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);

  const comesBack = async (events: readonly EncodedEvent[]): Promise<void> => {
    const stream = streamName();
    const before = await log().store.head();
    const follower = new Follower(log().store, { after: before });
    await log().store.append({ stream, expected: 'none', events });
    await follower.upTo(events.length);
    const readings = [
      await log().store.readStream(stream),
      await everything(await log().another(), { after: before }),
      await follower.stop(),
    ];
    for (const stored of readings) expect(stored.map(written)).toEqual(events.map(written));
  };

  it.each(HARD_TO_KEEP)('%s', async (_title, told) => {
    await comesBack([contractCodec.encode(newEvent('ContractAnythingTold', { told }))]);
  });

  it('metadata: every field of the envelope, with text of all kinds', async () => {
    const actor = { ...noted().actor, organisation: 'Ministerie "VWS" \\ Zorg & Co. 😀 \u2028', thematafel: 'D' };
    await comesBack([contractCodec.encode({ ...noted(), actor, source: '004 r. 9705 — “bron”', migrated: 12 })]);
  });

  it('any JSON that the codec takes', async () => {
    const told = fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }).filter((value) => refusalOf(value) === null);
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 40 }), (values) =>
        comesBack(values.map((value) => contractCodec.encode(newEvent('ContractAnythingTold', { told: value })))),
      ),
      { numRuns: 15 },
    );
  });

  it('one event of the greatest size that an append may have', async () => {
    const overhead = sizeOf(contractCodec.encode(noted('x'))) - 1;
    const event = contractCodec.encode(noted('x'.repeat(1_000_000 - overhead)));
    expect(sizeOf(event)).toBe(1_000_000);
    await comesBack([event]);
  });

  it('an event that was appended as one of ours is read as the same event', async () => {
    const eventLog = new EventLog(log().store, contractCodec);
    const event = { ...noted('één feit'), migrated: 3, source: '004 r. 1' };
    const stream = streamName();
    const { cursor } = await eventLog.append(stream, 'none', [event]);
    expect(await eventLog.readStream(stream)).toEqual([{ ...event, stream, revision: 0, cursor }]);
  });
}

const written = ({ id, type, data, metadata }: EncodedEvent | StoredEvent) => ({ id, type, data, metadata });

/** As `EventLog` counts it. */
const sizeOf = ({ id, type, data, metadata }: EncodedEvent): number => Buffer.byteLength(id + type + data + metadata);
