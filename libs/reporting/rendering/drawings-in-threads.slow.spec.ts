import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { empty, may2025 } from '../testing/may-2025.js';
import { composedAndDrawn } from './drawings.js';
import { DrawingsInThreads, drawings } from './drawings-in-threads.js';
import { REPORT_FORMAT_WORDS } from './report-formats.js';

const TYPESCRIPT = { execArgv: ['--import', new URL('../../platform/testing/register-typescript.js', import.meta.url).href] };
const THREAD = new URL('./drawing.thread.ts', import.meta.url);

const opened: DrawingsInThreads[] = [];
const open = (...options: ConstructorParameters<typeof DrawingsInThreads>) => {
  const made = new DrawingsInThreads(...options);
  opened.push(made);
  return made;
};
afterEach(async () => {
  for (const made of opened.splice(0)) await made.onModuleDestroy();
});

/** All formats are drawn in one. */
const thread = new DrawingsInThreads({ file: THREAD, ...TYPESCRIPT });
afterAll(() => thread.onModuleDestroy());

describe('a report that was drawn in a thread', () => {
  it.each(REPORT_FORMAT_WORDS)('is, as %s, what is drawn of it anywhere, byte for byte, time and again', async (format) => {
    for (const input of [may2025, empty, may2025]) {
      const asked = { input, options: { audience: 'bo' }, format } as const;
      expect((await thread.of(asked)).equals(await composedAndDrawn(asked))).toBe(true);
    }
  });

  it('is refused with what to do when its thread ends', async () => {
    const made = open({ file: new URL('./nowhere.js', import.meta.url) });
    await expect(made.of({ input: empty, options: {}, format: 'html' })).rejects.toMatchObject({
      code: 'REPORT.BROKEN_OFF',
      kind: 'unavailable',
    });
  });

  it('is drawn in the thread that asks where there are only sources', async () => {
    const asked = { input: empty, options: {}, format: 'html' } as const;
    expect((await drawings().of(asked)).equals(await composedAndDrawn(asked))).toBe(true);
  });
});
