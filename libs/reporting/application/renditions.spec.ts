import { createHash } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { PeildatumError } from '@peildatum/kernel';
import { Renditions } from './renditions.js';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const making = (text: string) => jest.fn(async () => Buffer.from(text));
const abandoned = () => Promise.reject(new PeildatumError({ code: 'READ.ABANDONED', kind: 'invalid', message: 'weg' }));

describe('the reports that are kept', () => {
  it('are made once for a key, and are the same bytes then', async () => {
    const [renditions, make] = [new Renditions(), making('one')];
    expect(await renditions.of('a', make)).toEqual({ digest: digestOf('one'), bytes: Buffer.from('one'), from: 'made' });
    expect(await renditions.of('a', make)).toEqual({ digest: digestOf('one'), bytes: Buffer.from('one'), from: 'kept' });
    expect((await renditions.of('b', making('two'))).bytes?.toString()).toBe('two');
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are made once for who asks at the same moment', async () => {
    const [renditions, make] = [new Renditions(), making('one')];
    const answers = await Promise.all([1, 2, 3].map(() => renditions.of('a', make)));
    expect(answers.map(({ from, bytes }) => [from, bytes?.toString()])).toEqual([
      ['made', 'one'],
      ['kept', 'one'],
      ['kept', 'one'],
    ]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('are known by their digest when their bytes had to go: who has those is told so, another gets them made', async () => {
    const [renditions, make] = [new Renditions({ keys: 10, bytes: 5 }), making('one')];
    await renditions.of('a', make);
    await renditions.of('b', making('two'));
    expect(await renditions.of('a', make, (digest) => digest === digestOf('one'))).toEqual({
      digest: digestOf('one'),
      bytes: null,
      from: 'kept',
    });
    expect(make).toHaveBeenCalledTimes(1);
    expect((await renditions.of('a', make, () => false)).from).toBe('made');
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('are no more than there is room for, and one that is larger is not kept', async () => {
    const [renditions, large, make] = [new Renditions({ keys: 1, bytes: 5 }), making('larger'), making('one')];
    expect((await renditions.of('a', large)).bytes?.toString()).toBe('larger');
    expect((await renditions.of('a', large)).from).toBe('made');
    await renditions.of('b', make);
    expect((await renditions.of('a', large, () => true)).from).toBe('made');
  });

  it('are not kept when making failed: the next one tries again', async () => {
    const renditions = new Renditions();
    const broken = () => Promise.reject(new Error('not now'));
    const both = await Promise.allSettled([renditions.of('a', broken), renditions.of('a', making('one'))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await renditions.of('a', making('one'))).from).toBe('made');
  });

  it('are made for who still waits when the one who asked first has gone', async () => {
    const renditions = new Renditions();
    const [gone, waiting] = await Promise.allSettled([renditions.of('a', abandoned), renditions.of('a', making('one'))]);
    expect(gone.status).toBe('rejected');
    expect(waiting).toMatchObject({ status: 'fulfilled', value: { from: 'made' } });
  });
});
