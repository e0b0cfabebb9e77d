import { describe, expect, it } from '@jest/globals';
import type { ResolvedClocks } from '@peildatum/kernel';
import { MOST_ROWS } from '@peildatum/tables';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, text } from '../answers/answer.js';
import { LIST_FORMATS, type ListFormat } from '../reading/list-formats.js';
import { sendTable } from './send-table.js';

class Ding extends answer({ code: text('De code.') }) {}

const clocks = { validOn: '2025-05-20', volgnummer: 3, knownAt: null, lastEventId: null, provisional: false } as ResolvedClocks;
const format = (word: string) => LIST_FORMATS.find((each) => each.word === word) as ListFormat;
const requestWith = (headers: object, url = '/v1/dingen') =>
  ({ method: 'GET', url, id: 'c', headers, actor: null }) as unknown as FastifyRequest;

/** What is sent, and its headers. */
class Reply {
  readonly held = new Map<string, string>();
  sent: unknown;
  getHeader = (name: string) => this.held.get(name.toLowerCase());
  header(name: string, value: string) {
    this.held.set(name.toLowerCase(), value);
    return this;
  }
  headers(given: Record<string, string>) {
    for (const [name, value] of Object.entries(given)) this.header(name, value);
    return this;
  }
  status = 0;
  code(status: number) {
    this.status = status;
    return this;
  }
  send(body: unknown) {
    this.sent = body;
  }
}

const send = async (
  word: string,
  total: number | null,
  pages: AsyncIterable<readonly Ding[]>,
  { request = requestWith({}), at = clocks as ResolvedClocks | null } = {},
) => {
  const reply = new Reply();
  const list = { name: 'dingen', item: Ding, clocks: at, total, pages };
  await sendTable(request, reply as unknown as FastifyReply, format(word), list);
  return reply;
};

async function* pagesOf(count: number, taken: { pages: number } = { pages: 0 }): AsyncGenerator<readonly Ding[]> {
  for (let at = 0; at < count; at += 500) {
    taken.pages += 1;
    yield Array.from({ length: Math.min(500, count - at) }, (_, i) => ({ code: `X-${at + i}` }));
  }
}

describe('a list that is longer than a workbook', () => {
  it.each(['xlsx', 'ods'])('is refused as %s with how many rows there are and what to do, before it is read', async (word) => {
    const taken = { pages: 0 };
    const refused = send(word, MOST_ROWS + 1, pagesOf(MOST_ROWS + 1, taken));
    await expect(refused).rejects.toMatchObject({ code: 'LIST.TOO_LONG', kind: 'invalid', field: 'formaat' });
    await expect(refused).rejects.toThrow(/ten hoogste 10000 rijen, en dit zijn er 10001; maak het filter nauwer, of vraag formaat=csv/);
    expect(taken.pages).toBe(0);
  });

  it('is refused where nobody counted it, once that is seen', async () => {
    const taken = { pages: 0 };
    await expect(send('ods', null, pagesOf(50_000, taken))).rejects.toMatchObject({ code: 'LIST.TOO_LONG' });
    expect(taken.pages).toBe(MOST_ROWS / 500 + 1);
  });

  it('comes as CSV a page at a time, no page before it is wanted', async () => {
    const taken = { pages: 0 };
    const reply = await send('csv', 25_000, pagesOf(25_000, taken));
    expect(taken.pages).toBe(0);
    let lines = 0;
    for await (const piece of reply.sent as AsyncIterable<string | Buffer>) {
      lines += String(piece).split('\r\n').length - 1;
      // What stands in the pipe is a few pages, and never all of them.
      expect(taken.pages * 500 - lines).toBeLessThan(16_384);
    }
    expect([lines, taken.pages]).toEqual([25_001, 50]);
  });
});

describe('the tag of a CSV', () => {
  it('is that of its bytes, and by it they are not sent again', async () => {
    const first = await send('csv', 2, pagesOf(2));
    const held = first.held.get('etag') as string;
    const again = await send('csv', 2, pagesOf(2), { request: requestWith({ 'if-none-match': held }) });
    expect([first.sent, again.status, again.sent, again.held.get('etag')]).toEqual(['\ufeffcode\r\nX-0\r\nX-1\r\n', 304, undefined, held]);
    // Other clocks, the same rows: what a reader may not know of leaves no trace in it.
    expect((await send('csv', 2, pagesOf(2), { at: { ...clocks, volgnummer: 4 } })).held.get('etag')).toBe(held);
    expect((await send('csv', 1, pagesOf(1))).held.get('etag')).not.toBe(held);
  });

  it('is not there for a list that is sent while it is read', async () => {
    expect((await send('csv', 501, pagesOf(501))).held.get('etag')).toBeUndefined();
    expect((await send('csv', null, pagesOf(1))).held.get('etag')).toBeUndefined();
  });

  it('goes with the name of a file without a date, where the list is of no clocks', async () => {
    expect((await send('csv', 1, pagesOf(1), { at: null })).held.get('content-disposition')).toBe('attachment; filename="dingen.csv"');
  });
});
