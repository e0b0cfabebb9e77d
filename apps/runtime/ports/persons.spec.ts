import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Uuid } from '@peildatum/kernel';
import type { Database } from '@peildatum/platform';
import { openStand, type Stand } from '../../../test/support/stand.js';
import { personsOf } from './persons.js';

const PERSON = '11111111-2222-4333-8444-555555555555' as Uuid;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand('leeg');
});
afterAll(() => stand.close());

const names = async () => (await stand.database.pool.query<{ naam: string }>('SELECT naam FROM personen')).rows.map(({ naam }) => naam);

describe('the table of names', () => {
  it('has a person once, however often the request is sent, also at the same moment', async () => {
    const persons = personsOf(stand);
    await Promise.all(Array.from({ length: 5 }, () => persons.register(PERSON, 'Anna de Vries')));
    await persons.register(PERSON, 'Anna de Vries');
    expect(await names()).toEqual(['Anna de Vries']);
  });

  it('keeps the name, and refuses another under the same key', async () => {
    await expect(personsOf(stand).register(PERSON, 'Iemand anders')).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY.REUSED',
      kind: 'unprocessable',
    });
    expect(await names()).toEqual(['Anna de Vries']);
  });
});

const failing = (error: Error) => ({ database: { pool: { query: () => Promise.reject(error) } } as unknown as Database });

describe('a name', () => {
  it.each([
    ['53300', 'sorry, too many clients already'],
    ['57P03', 'the database system is starting up'],
    [undefined, 'timeout exceeded when trying to connect'],
  ])('can be sent again when the database has no room or is away (%s)', async (code, message) => {
    const persons = personsOf(failing(Object.assign(new Error(message), code === undefined ? {} : { code })));
    await expect(persons.register(PERSON, 'A. de Vries')).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('hides no other fault', async () => {
    const persons = personsOf(failing(Object.assign(new Error('no such table'), { code: '42P01' })));
    await expect(persons.register(PERSON, 'A. de Vries')).rejects.toMatchObject({ code: '42P01' });
  });
});
