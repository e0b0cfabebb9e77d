import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHECKS } from '@peildatum/checks';
import { record } from '../testing/record.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';

interface Outcomes {
  readonly editie: string | null;
  readonly tellingen: { readonly nietErkend: number; readonly klopt: number; readonly kloptNiet: number };
  readonly uitkomsten: readonly { readonly uitkomst: string }[];
}
const CODE = '2025-05-20';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await write('/v1/rapportage/gegevens', { soort: 'editie', peildatum: CODE, naam: 'Q2 2025' }, 'beheerder');
  await write(`/v1/edities/${CODE}/besluiten`, { soort: 'editie-opening', geldigVanaf: '2025-06-01' });
});
afterAll(() => api.close());

const write = (path: string, body: object, as = 'vws') => record(api, path, body, as);
const ACKNOWLEDGED = { soort: 'editie-erkenning', controle: 'kaders.label', reden: 'Zo aangeleverd.', geldigVanaf: '2025-06-02' };

describe('the checks over HTTP', () => {
  it('are all in the register', async () => {
    const { controles } = await bodyOf<{ controles: { code: string }[] }>(await api.call('/v1/controles'));
    expect(controles.map(({ code }) => code)).toEqual(CHECKS.map(({ code }) => code));
  });

  it('say of a peildatum what they say, counts first, and of one outcome alone when asked', async () => {
    const all = await bodyOf<Outcomes>(await api.call(`/v1/controles/${CODE}`));
    const agreeing = await bodyOf<Outcomes>(await api.call(`/v1/controles/${CODE}?uitkomst=klopt`));
    expect(all.tellingen.klopt).toBeGreaterThan(0);
    expect(agreeing.tellingen).toEqual(all.tellingen);
    expect(agreeing.uitkomsten).toHaveLength(all.tellingen.klopt);
    expect((await api.call('/v1/controles/gisteren')).status).toBe(400);
    expect((await api.call(`/v1/controles/${CODE}?doelgroep=bo`)).status).toBe(404);
  });

  it('are acknowledged for an edition by who may, with a code that there is', async () => {
    const path = `/v1/edities/${CODE}/erkenningen`;
    expect((await api.call(path, { as: 'coordinator-d', body: ACKNOWLEDGED })).status).toBe(403);
    expect((await problemFrom(await api.call(path, { as: 'vws', body: { ...ACKNOWLEDGED, controle: 'geen.controle' } }))).status).toBe(400);
    await write(path, ACKNOWLEDGED);
    const { editie } = await bodyOf<{ editie: { erkendeControles: object[] } }>(await api.call(`/v1/edities/${CODE}`, { as: 'vws' }));
    expect(editie.erkendeControles).toMatchObject([{ controle: 'kaders.label', reden: 'Zo aangeleverd.', op: '2025-06-02' }]);
    expect(await bodyOf<Outcomes>(await api.call(`/v1/edities/${CODE}/controles`))).toMatchObject({
      editie: CODE,
      tellingen: { nietErkend: 0 },
    });
    expect((await api.call('/v1/edities/2030-01-01/controles')).status).toBe(404);
  });

  it('tell who is outside the embargoes nothing of what was acknowledged, nor of its correction: why may be a secret', async () => {
    const read = async (as?: string) =>
      bodyOf<{ editie: { erkendeControles: object[] }; geschiedenis: { id: string; soort: string }[] }>(
        await api.call(`/v1/edities/${CODE}`, as === undefined ? {} : { as }),
      );
    const [told] = (await read('vws')).geschiedenis.filter(({ soort }) => soort === 'EditionCheckAcknowledged');
    await write(`/v1/edities/${CODE}/correcties`, {
      gebeurtenis: told?.id,
      reden: 'Anders gezegd.',
      vervanging: { ...ACKNOWLEDGED, reden: 'Zo aangeleverd door een ander.' },
    });
    expect((await read('vws')).geschiedenis.map(({ soort }) => soort)).toEqual([
      'EditionOpened',
      'EditionCheckAcknowledged',
      'EditionFactCorrected',
    ]);
    const outside = await read();
    expect([outside.editie.erkendeControles, outside.geschiedenis.map(({ soort }) => soort)]).toEqual([[], ['EditionOpened']]);
    expect(JSON.stringify(await bodyOf(await api.call('/v1/edities')))).not.toContain('aangeleverd');
  });
});
