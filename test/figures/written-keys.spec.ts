import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { TEMPLATE_VERSION } from '@peildatum/reporting';
import { keysPage, PAGE } from './keys-page.js';
import { keysNow, writtenKeys } from './written-keys.js';

/**
 * Red here: a key was taken away or became of another kind, while published figures and frozen reports have it. A figure that no report
 * has any more is retired: give its pattern `retired` with the version of the template, and its line too. `npm run sleutels` adds new ones.
 */
describe('the register of keys', () => {
  const now = new Map(keysNow().map((pattern) => [pattern.key, pattern]));

  it('is written down, each pattern once', () => {
    const keys = writtenKeys().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.sort()).toEqual([...now.keys()].sort());
  });

  it.each(writtenKeys())('still has $key as it was', (written) => expect(now.get(written.key)).toEqual(written));

  it('is the page docs/sleutels.md: npm run sleutels writes it', () => expect(readFileSync(PAGE, 'utf8')).toBe(keysPage()));

  it('begins and ends with versions that there are', () => {
    const wrong = keysNow().filter(
      ({ since, retired }) => since > TEMPLATE_VERSION || (retired ?? since + 1) <= since || (retired ?? 0) > TEMPLATE_VERSION,
    );
    expect(wrong).toEqual([]);
  });
});
