import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, Visitor } from '../../apps/web/testing/visitor.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { beginEdition } from './edition-begun.js';
import { PUBLIC_PAGES } from './pages-walked.js';

/** What would be run, or would be refused by the content policy, if it stood in a page. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a handler of an event', /\son[a-z]+\s*=/i],
  ['a handler of htmx', /(data-)?hx-on/i],
  ['a value that htmx evaluates', /["'{\s:](js|javascript):/i],
  ['a filter in a trigger of htmx', /(data-)?hx-trigger="[^"]*\[/i],
  ['an attribute of htmx that is no valid HTML', /\shx-[a-z]/i],
  ['a style in an attribute', /\sstyle\s*=/i],
  ['a style in the page', /<style/i],
  ['a script in the page', /<script(?![^>]*\ssrc=)/i],
  ['something from elsewhere', /\s(src|href|action)="(https?:)?\/\//i],
];
const found = (html: string) => FORBIDDEN.filter(([, pattern]) => pattern.test(html)).map(([what]) => what);

let stand: ApiStand;
beforeAll(async () => {
  stand = await openApiStand();
  await beginEdition(stand);
});
afterAll(() => stand.close());

describe('the markup of every page', () => {
  it.each(PUBLIC_PAGES)('has nothing that is run or refused: %s', async (path) => {
    const visitor = new Visitor(stand);
    await visitor.get(path);
    expect(visitor.page).toMatch(/^<!doctype html><html lang="nl">/);
    expect(found(visitor.page)).toEqual([]);
    expect(visitor.page.match(/<h1/g)).toHaveLength(1);
    const ids = [...visitor.page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has nothing of the sort for who is signed in, either', async () => {
    const visitor = await signedIn(stand, { rol: 'auditor' });
    for (const path of ['/', '/sessies', '/demonstratie', '/logboek?alleen=correcties']) {
      await visitor.get(path);
      expect([path, found(visitor.page)]).toEqual([path, []]);
    }
  });

  it('would be found out', () => {
    const seeded = `<p onclick="a()" hx-on:click="a" data-hx-vals="js:{a:1}" data-hx-trigger="keyup[a]" style="a"><style></style><script>1</script><a href="//elders">`;
    expect(found(seeded)).toEqual(FORBIDDEN.map(([what]) => what));
  });

  it('names what it asks of htmx by nothing that evaluates, in the sources either', () => {
    const folder = resolve(import.meta.dirname, '../../apps/web');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx|js)$/.test(file));
    expect(sources).toContain('components/form.tsx');
    const evaluating = /hx-on|hx-(vals|headers|include)=["{'\s]*js:|dangerouslySetInnerHTML|new Function|\beval\(/;
    expect(sources.filter((file) => evaluating.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
  });
});

/** How many bytes an answer is, as a browser is sent them. */
const onTheWire = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = get(address, { headers: { Accept: 'text/html', 'Accept-Encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.once('end', () => resolve(bytes));
    });
    asked.once('error', reject);
  });

describe('what people see first', () => {
  it('is less than 100 kB over the wire, with everything that it asks for', async () => {
    const html = await (await fetch(`${stand.base}/`, { headers: { Accept: 'text/html' } })).text();
    const parts = [...new Set([...html.matchAll(/"(\/onderdelen\/[^"]+)"/g)].map(([, part = '']) => part))];
    expect(parts).toHaveLength(6);
    for (const part of parts) {
      const { headers } = await fetch(`${stand.base}${part}`);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    const bytes = await Promise.all(['/', ...parts].map((path) => onTheWire(`${stand.base}${path}`)));
    expect(Math.min(...bytes)).toBeGreaterThan(0);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(100_000);
  });
});
