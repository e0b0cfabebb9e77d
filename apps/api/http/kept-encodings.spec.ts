import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { encodingFor, KeptEncodings } from './kept-encodings.js';

const PAGE = Buffer.from('Voortgangsrapportage. '.repeat(500));

describe('bytes that many ask for', () => {
  it('are compressed once for each encoding, and kept for so many', async () => {
    const kept = new KeptEncodings(2);
    const br = await kept.of('a', 'br', PAGE);
    expect(brotliDecompressSync(br).equals(PAGE)).toBe(true);
    expect(await kept.of('a', 'br', PAGE)).toBe(br);
    const gzip = await kept.of('a', 'gzip', PAGE);
    expect(gunzipSync(gzip).equals(PAGE)).toBe(true);
    await kept.of('b', 'br', PAGE);
    expect(await kept.of('a', 'br', PAGE)).not.toBe(br);
  });

  it.each([
    [undefined, undefined],
    ['identity', undefined],
    ['deflate', undefined],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.2, gzip;q=0.8', 'gzip'],
    ['X-GZIP', 'gzip'],
    ['*', 'gzip'],
  ])('come for Accept-Encoding %p as %p', (asked, given) => {
    expect(encodingFor(asked)).toBe(given);
  });
});
