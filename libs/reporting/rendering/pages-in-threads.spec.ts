import { afterEach, describe, expect, it } from '@jest/globals';
import { composeReport } from '../domain/compose.js';
import { htmlReport } from '../html/html-report.js';
import { empty, may2025 } from '../testing/may-2025.js';
import { PagesInThreads, pages } from './pages-in-threads.js';

const TYPESCRIPT = { execArgv: ['--import', new URL('../../platform/testing/register-typescript.js', import.meta.url).href] };
const THREAD = new URL('./page.thread.ts', import.meta.url);

const opened: PagesInThreads[] = [];
const open = (...options: ConstructorParameters<typeof PagesInThreads>) => {
  const made = new PagesInThreads(...options);
  opened.push(made);
  return made;
};
afterEach(async () => {
  for (const made of opened.splice(0)) await made.onModuleDestroy();
});

describe('a page that was made in a thread', () => {
  it('is the page of the report, byte for byte, time and again', async () => {
    const made = open({ file: THREAD, ...TYPESCRIPT });
    for (const input of [may2025, empty, may2025]) {
      const report = composeReport(input);
      expect((await made.of(report)).equals(Buffer.from(htmlReport(report)))).toBe(true);
    }
  });

  it('is refused with what to do when its thread ends', async () => {
    const made = open({ file: new URL('./nowhere.js', import.meta.url) });
    await expect(made.of(composeReport(empty))).rejects.toMatchObject({ code: 'REPORT.BROKEN_OFF', kind: 'unavailable' });
  });

  it('is made in the thread that asks where there are only sources', async () => {
    const report = composeReport(empty);
    expect((await pages().of(report)).toString()).toBe(htmlReport(report));
  });
});
