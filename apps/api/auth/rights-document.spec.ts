import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { RETENTION_DAYS } from '@peildatum/audit';
import { rightsTable } from '../testing/rights-document.js';
import { startTestApi } from '../testing/test-api.js';
import { routeRules } from './route-rules.js';

const DOCUMENT = readFileSync(new URL('../../../docs/rechten.md', import.meta.url), 'utf8');

it('docs/rechten.md has the table of rights as it is, with every route', async () => {
  const api = await startTestApi();
  try {
    const [, table] = /<!-- tabel -->\n([\s\S]*?)\n<!-- einde tabel -->/.exec(DOCUMENT) ?? [];
    expect(table).toBe(rightsTable(routeRules(api.app)));
  } finally {
    await api.close();
  }
});

it('docs/rechten.md says how long a refused request is kept', () => {
  expect(DOCUMENT).toContain(`${RETENTION_DAYS} dagen`);
});
