import { afterEach, expect, it, jest } from '@jest/globals';
import type { NewEvent } from '@peildatum/kernel';
import { EventLog } from '../event-log.js';
import { contractCodec, newEvent, noted, streamName } from './fixtures.js';
import { onOneLog } from './law.js';
import type { ContractLog, ContractSetup } from './setup.js';

const told = (value: unknown) => newEvent('ContractAnythingTold', { told: value });
const noteWith = (data: unknown) => newEvent('ContractNoted', data);
const wrong = (envelope: Readonly<Record<string, unknown>>) => ({ ...noted(), ...envelope }) as NewEvent;

const REFUSED: readonly [string, () => NewEvent][] = [
  ['U+0000 in text', () => told('a\u0000b')],
  ['U+0000 in the name of a field', () => told({ 'a\u0000b': 1 })],
  ['U+0000 in the metadata', () => wrong({ source: 'a\u0000b' })],
  ['the first half of a surrogate pair', () => told('a\ud83d')],
  ['the second half of a surrogate pair', () => told(['\ude00'])],
  ['half a surrogate pair in the name of a field', () => told({ '\ud83d': 1 })],
  ['half a surrogate pair in the metadata', () => wrong({ source: '\ud83d' })],
  ['an integer above 2^53', () => told(2 ** 53)],
  ['an integer below -2^53', () => told({ cents: -(2 ** 53) })],
  ['a very great number', () => told(1e300)],
  ['NaN', () => told(Number.NaN)],
  ['infinity', () => told([Number.POSITIVE_INFINITY])],
  ['minus zero', () => told(-0)],
  ['undefined in a list', () => told([undefined])],
  ['undefined in a field', () => told({ field: undefined })],
  ['a bigint', () => told(1n)],
  ['a function', () => told(() => 1)],
  ['a Date', () => told(new Date(0))],
  ['a Map', () => told(new Map())],
  ['text that its schema does not take', () => noteWith({ text: '' })],
  ['a field that its schema does not know', () => noteWith({ text: 'a', more: 1 })],
  ['a field that is missing', () => noteWith({})],
  ['a type that nobody defined', () => wrong({ type: 'ContractNever' })],
  ['a type of the name of a property that every object has', () => wrong({ type: 'constructor' })],
  ['a version that is not written any more', () => wrong({ schemaVersion: 2 })],
  ['an id that is not a UUID', () => wrong({ id: 'x' })],
  ['a date that does not exist', () => wrong({ validFrom: '2025-02-30' })],
  ['a moment that does not exist', () => wrong({ recordedAt: '2025-02-30T10:00:00.000Z' })],
  ['a moment below a millisecond', () => wrong({ recordedAt: '2025-02-20T10:00:00.000001Z' })],
  ['an unknown role', () => wrong({ actor: { ...noted().actor, role: 'minister' } })],
  ['a correction that is none', () => wrong({ corrects: noted().id })],
];

/** What would not come back as it went in is refused before any adapter sees it, alike on all. */
export function refusalLaws<Log extends ContractLog>(setup: ContractSetup<Log>): void {
  const log = onOneLog(setup);
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const refusedBeforeTheStore = async (events: readonly NewEvent[], code: string): Promise<void> => {
    const before = await log().store.head();
    const append = jest.spyOn(log().store, 'append');
    await expect(new EventLog(log().store, contractCodec).append(streamName(), 'none', events)).rejects.toMatchObject({
      code,
      kind: 'invalid',
    });
    expect(append).not.toHaveBeenCalled();
    expect(await log().store.head()).toBe(before);
  };

  it.each(REFUSED)('%s', async (_title, make) => {
    await refusedBeforeTheStore([make()], 'EVENT.REFUSED');
    await refusedBeforeTheStore([noted(), make()], 'EVENT.REFUSED');
  });

  it('more than 1,000,000 bytes in one append: in one event, and in many', async () => {
    await refusedBeforeTheStore([noted('x'.repeat(1_000_000))], 'STORE.TOO_LARGE');
    await refusedBeforeTheStore([noted('€'.repeat(333_334))], 'STORE.TOO_LARGE');
    await refusedBeforeTheStore(
      Array.from({ length: 11 }, () => noted('x'.repeat(95_000))),
      'STORE.TOO_LARGE',
    );
  });
}
