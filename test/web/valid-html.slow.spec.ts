import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HtmlValidate } from 'html-validate';
import { signedIn, Visitor } from '../../apps/web/testing/visitor.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';
import { beginEdition } from './edition-begun.js';
import { PUBLIC_PAGES } from './pages-walked.js';

/** What HTML itself asks, and nothing of taste: a `>` in a text may stand there as it is. */
const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-raw-characters': 'off' } });

async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}

/** Pages for who is signed in, by whose they are. */
const OWN_PAGES: Readonly<Record<string, readonly string[]>> = {
  coordinator: [
    '/',
    '/mijn-werk',
    '/mijn-werk/thematafel/D',
    '/mijn-werk/terugsturen',
    '/thematafels/D',
    '/voorstellen',
    '/sessies',
    '/vastleggen',
    '/vastleggen/afstemming?thematafel=D',
  ],
  beheerder: [
    '/edities',
    '/edities/2025-05-20',
    '/edities/2025-05-20/bevriezing',
    '/vastleggen',
    '/vastleggen/redactietekst',
    '/vastleggen/meting',
    '/demonstratie',
  ],
};

let stand: ApiStand;
beforeAll(async () => {
  stand = await openApiStand();
  await beginEdition(stand);
});
afterAll(() => stand.close());

describe('the HTML of every page', () => {
  it.each(PUBLIC_PAGES)('is valid: %s', async (path) => {
    const visitor = new Visitor(stand);
    await visitor.get(path);
    expect(await faultsIn(visitor.page)).toEqual([]);
  });

  it.each(Object.entries(OWN_PAGES))('is valid for a %s', async (rol, paths) => {
    const visitor = await signedIn(stand, { rol });
    for (const path of paths) {
      const { status } = await visitor.get(path);
      expect([path, status, await faultsIn(visitor.page)]).toEqual([path, 200, []]);
    }
  });

  it('is valid where a form comes back with its faults, and where it is looked at', async () => {
    const visitor = await signedIn(stand, { rol: 'beheerder' });
    await visitor.get('/vastleggen/redactietekst');
    const fields = { redactie: '2025-05-20', sectie: 'regioplannen', onderdeel: 'tekst', tekst: '# Kop\n\n- een\n- twee' };
    for (const filled of [{}, fields]) {
      await visitor.post('/vastleggen/redactietekst', { ...filled, doe: 'bekijk' });
      expect(await faultsIn(visitor.page)).toEqual([]);
    }
  });

  it('would be found out where it is not', async () => {
    const html = '<!doctype html><html lang="nl"><head><title>x</title></head><body><p id="a"><span id="a"></p></body></html>';
    expect((await faultsIn(html)).length).toBeGreaterThan(0);
  });
});
