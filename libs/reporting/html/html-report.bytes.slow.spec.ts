import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { linesOf, runTypescript } from '../../platform/testing/run-typescript.js';
import { composeReport } from '../domain/compose.js';
import { empty, may2025 } from '../testing/may-2025.js';
import { htmlReport } from './html-report.js';

const digest = (html: string) => createHash('sha256').update(html).digest('hex');

describe('the bytes of the page', () => {
  it('are the same the second time, after other charts were drawn', () => {
    const first = htmlReport(composeReport(may2025));
    htmlReport(composeReport(empty));
    expect(htmlReport(composeReport(may2025))).toBe(first);
  });

  it('are the same in another process, with another locale and another time zone', async () => {
    const child = runTypescript(fileURLToPath(new URL('../testing/print-digest.ts', import.meta.url)), [], {
      env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    });
    expect(await linesOf(child)()).toBe(digest(htmlReport(composeReport(may2025))));
  });
});
