import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('the page to try the API in', () => {
  it('takes everything that it shows and runs from here', async () => {
    const response = await api.call('/v1/documentatie');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    const page = await response.text();
    expect(page).toContain('<html lang="nl">');
    const names = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name as string);
    expect(names).toHaveLength(5);
    for (const name of names) {
      expect(name).not.toMatch(/^(https?:)?\/\//);
      const part = await api.call(new URL(name, 'http://x/v1/documentatie').pathname);
      expect(`${name} ${part.status}`).toBe(`${name} 200`);
      expect((await part.arrayBuffer()).byteLength).toBeGreaterThan(100);
      expect(part.headers.get('content-type')).toMatch(
        /^(text\/(css|javascript); charset=utf-8|image\/png|application\/json; charset=utf-8)$/,
      );
    }
  });

  it('gives no other file', async () => {
    for (const name of ['package.json', 'absolute-path.js', '..%2f..%2fpackage.json', 'constructor', '__proto__']) {
      expect((await api.call(`/v1/documentatie/${name}`)).status).toBe(404);
    }
  });

  it('is found from the bare address', async () => {
    const headers = { Accept: 'text/html' };
    const page = await (await api.call('/', { headers })).text();
    const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, link]) => (link as string).replaceAll('&amp;', '&'));
    expect(links).toContain('/v1/documentatie');
    for (const link of new Set(links)) {
      const accept = link.startsWith('/v1') ? '*/*' : 'text/html,*/*;q=0.8';
      const answer = await fetch(`${api.base}${link}`, { headers: { Accept: accept } });
      expect(`${link} ${answer.status}`).toBe(`${link} 200`);
      await answer.arrayBuffer();
    }
  });
});
