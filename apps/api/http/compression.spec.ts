import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { startTestApi, type TestApi } from '../testing/test-api.js';

interface Raw {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** As it came over the wire: still encoded. */
  readonly body: Buffer;
  /** Whether the answer came to its end. */
  readonly whole: boolean;
}

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (let n = 1; n <= 40; n += 1) {
    const body = { code: `X-${n}`, thematafel: 'D', omschrijving: `Actie nummer ${n}. `.repeat(80), geldigVanaf: '2025-01-01' };
    expect((await api.call('/v1/acties', { as: 'beheerder', body })).status).toBe(201);
  }
});
afterAll(() => api.close());
afterEach(() => {
  jest.restoreAllMocks();
});

/** By Node's own client, which decodes nothing. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> =>
  new Promise((resolve, reject) => {
    httpRequest(`${api.base}${path}`, { method, headers: { Authorization: 'Bearer auditor', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      const done = () =>
        resolve({
          status: response.statusCode,
          headers: response.headers as Raw['headers'],
          body: Buffer.concat(chunks),
          whole: response.complete,
        });
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('close', done);
      response.on('error', () => undefined); // `whole` says it
    })
      .on('error', reject)
      .end();
  });

const LARGE = [
  '/v1/acties',
  '/v1/gebeurtenissen',
  '/v1/peildatum-rapporten?formaat=html',
  '/v1/openapi.json',
  '/v1/documentatie/swagger-ui.css',
];

describe('an answer of more than 1 kB', () => {
  it.each(LARGE)('is, decoded, the same to the byte, whatever encoding is asked (%s)', async (path) => {
    const plain = await raw(path);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toContain('accept-encoding');
    for (const [asked, given, decode] of [
      ['gzip', 'gzip', gunzipSync],
      ['br', 'br', brotliDecompressSync],
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['br;q=0.2, gzip;q=0.8', 'gzip', gunzipSync],
    ] as const) {
      const encoded = await raw(path, { 'Accept-Encoding': asked });
      expect(`${asked}: ${encoded.headers['content-encoding']}`).toBe(`${asked}: ${given}`);
      expect(encoded.headers.vary).toContain('accept-encoding');
      expect(encoded.body.length).toBeLessThan(plain.body.length / 2);
      expect(decode(encoded.body).equals(plain.body)).toBe(true);
    }
  });

  it.each(['identity', 'deflate', 'gzip;q=0', 'onzin', ''])('comes as it is for Accept-Encoding %p', async (asked) => {
    const answer = await raw('/v1/acties', { 'Accept-Encoding': asked });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(answer.body.toString())).toMatchObject({ totaal: 40 });
  });

  it('has a tag of its own for each encoding, and is not sent again to who has any of them', async () => {
    const path = '/v1/acties/X-1';
    const [plain, gzip, br] = await Promise.all([
      raw(path),
      raw(path, { 'Accept-Encoding': 'gzip' }),
      raw(path, { 'Accept-Encoding': 'br' }),
    ]);
    const tags = [plain, gzip, br].map(({ headers }) => headers.etag as string);
    expect(new Set(tags).size).toBe(3);
    expect(tags.slice(1)).toEqual([tags[0]?.replace(/"$/, '-gzip"'), tags[0]?.replace(/"$/, '-br"')]);
    for (const held of tags) {
      for (const asked of ['identity', 'gzip', 'br']) {
        const again = await raw(path, { 'Accept-Encoding': asked, 'If-None-Match': `"x", W/${held}` });
        expect([again.status, again.headers.etag, again.body.length]).toEqual([304, held, 0]);
        expect(again.headers['content-encoding']).toBeUndefined();
        expect(again.headers.vary).toContain('accept-encoding');
      }
    }
    expect((await raw(path, { 'If-None-Match': `${tags[0]?.slice(0, -1)}-zstd"` })).status).toBe(200);
  });

  it('gives a tag that If-Match takes, whichever it is', async () => {
    for (const [n, asked] of ['identity', 'gzip', 'br'].entries()) {
      const { headers } = await raw('/v1/acties/X-2', { 'Accept-Encoding': asked });
      const body = { status: 'loopt-voor', geldigVanaf: `2025-02-0${n + 1}`, toelichting: asked };
      const write = { as: 'beheerder', body, headers: { 'If-Match': headers.etag as string } };
      expect((await api.call('/v1/acties/X-2/statusmeldingen', write)).status).toBe(201);
      expect((await api.call('/v1/acties/X-2/statusmeldingen', write)).status).toBe(412);
    }
  });

  it('answers HEAD as a GET that takes no encoding', async () => {
    const [get, head] = [await raw('/v1/acties'), await raw('/v1/acties', { 'Accept-Encoding': 'br' }, 'HEAD')];
    const { etag, 'content-length': length, 'content-encoding': encoding } = head.headers;
    expect([head.status, head.body.length, etag, length]).toEqual([200, 0, get.headers.etag, String(get.body.length)]);
    expect(encoding).toBeUndefined();
  });
});

describe('an answer of less', () => {
  it.each(['/gezondheid/levend', '/v1/acties/nergens', '/v1/thematafels'])('is left as it is (%s)', async (path) => {
    const answer = await raw(path, { 'Accept-Encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(() => JSON.parse(answer.body.toString())).not.toThrow();
  });
});

describe('a picture', () => {
  it('is left as it is: it is compressed already', async () => {
    expect((await raw('/v1/documentatie/favicon-32x32.png', { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });
});

describe('a stream', () => {
  const asked = { Accept: 'application/x-ndjson', 'Accept-Encoding': 'gzip' };

  it('is compressed as it goes', async () => {
    const plain = await raw('/v1/gebeurtenissen', { Accept: 'application/x-ndjson' });
    const answer = await raw('/v1/gebeurtenissen', asked);
    expect([answer.headers['content-encoding'], answer.whole]).toEqual(['gzip', true]);
    expect(gunzipSync(answer.body).equals(plain.body)).toBe(true);
  });

  it('that is broken off does not look whole', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    for (let n = 41; n <= 520; n += 1) {
      await api.call('/v1/acties', { as: 'beheerder', body: { code: `X-${n}`, thematafel: 'D', geldigVanaf: '2025-01-01' } });
    }
    for (const encoding of ['identity', 'gzip', 'br']) {
      const answering = raw('/v1/gebeurtenissen', { Accept: 'application/x-ndjson', 'Accept-Encoding': encoding });
      api.queries.failAfter(1, new Error('weg'));
      const { status, headers, body, whole } = await answering;
      // The encoder may still hold everything back: then there is time for a problem.
      if (!whole) expect(status).toBe(200);
      else expect([status, headers['content-encoding'], JSON.parse(body.toString()).code]).toEqual([500, undefined, 'INTERNAL']);
    }
    expect(logged).toHaveBeenCalled();
  });
});

describe('a compressed body', () => {
  it('is not read', async () => {
    const response = await fetch(`${api.base}/v1/acties`, {
      method: 'POST',
      headers: { Authorization: 'Bearer beheerder', 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
    });
    expect(response.status).toBe(415);
  });
});
