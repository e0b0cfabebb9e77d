import type { Examples, Written } from './example.js';
import { bodyOf, type TestApi } from './test-api.js';

interface Frozen {
  readonly editie: { readonly bevriezing: { readonly manifest: string } };
}

/** What opens an edition. */
export const OPENING_OF_EDITION = { soort: 'editie-opening', geldigVanaf: '2025-06-01' };

/** What acknowledges a check of it. */
export const ACKNOWLEDGEMENT_OF_CHECK = {
  soort: 'editie-erkenning',
  controle: 'kaders.label',
  reden: 'Zo aangeleverd.',
  geldigVanaf: '2025-06-02',
};

/** The examples of editions. */
export function editionExamples(api: Pick<TestApi, 'call'>): Examples {
  const send = async (path: string, body: unknown): Promise<Written> => {
    const response = await api.call(path, { as: 'beheerder', body });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return bodyOf<Written>(response);
  };
  let day = 0;
  /** A peildatum that nobody used, of which governance knows. @returns the address of its edition */
  const edition = async (): Promise<string> => {
    const peildatum = new Date(Date.UTC(2024, 0, ++day)).toISOString().slice(0, 10);
    await send('/v1/rapportage/gegevens', { soort: 'editie', peildatum, naam: `Editie ${day}` });
    return `/v1/edities/${peildatum}`;
  };
  const opened = async () => {
    const path = await edition();
    return { path, ...(await send(`${path}/besluiten`, OPENING_OF_EDITION)) };
  };
  const frozen = async () => {
    const { path } = await opened();
    await send(`${path}/bevriezing`, { doelgroep: 'openbaar' });
    const { editie } = await bodyOf<Frozen>(await api.call(path));
    return `${path}/bestanden/${editie.bevriezing.manifest}`;
  };
  /** Of one for all who ask: what is read is not used up, and making a report takes long. */
  let manifest: Promise<string> | undefined;
  return {
    'GET /v1/edities': async () => ({ path: '/v1/edities' }),
    'GET /v1/edities/:code': async () => ({ path: (await opened()).path }),
    'GET /v1/edities/:code/bestanden/:sha256': async () => {
      manifest ??= frozen();
      return { path: await manifest };
    },
    'GET /v1/werklijsten/:lijst': async () => ({ path: '/v1/werklijsten/nza' }),
    'GET /v1/edities/:code/volledigheid': async () => ({ path: `${(await opened()).path}/volledigheid` }),
    ...Object.fromEntries(
      ['xlsx', 'ods'].map((format) => [
        `GET /v1/edities/:code/werkblad.${format}`,
        async () => ({ path: `${(await opened()).path}/werkblad.${format}` }),
      ]),
    ),
    'GET /v1/edities/:code/controles': async () => ({ path: `${(await opened()).path}/controles` }),
    'GET /v1/controles': async () => ({ path: '/v1/controles' }),
    'GET /v1/controles/:peildatum': async () => ({ path: '/v1/controles/2025-05-20' }),
    'POST /v1/edities/:code/erkenningen': async () => ({ path: `${(await opened()).path}/erkenningen`, body: ACKNOWLEDGEMENT_OF_CHECK }),
    'POST /v1/edities/:code/besluiten': async () => ({ path: `${await edition()}/besluiten`, body: OPENING_OF_EDITION }),
    'POST /v1/edities/:code/bevriezing': async () => ({ path: `${(await opened()).path}/bevriezing`, body: { doelgroep: 'openbaar' } }),
    'POST /v1/edities/:code/toetsing': async () => ({ path: `${(await opened()).path}/toetsing`, body: { doelgroep: 'openbaar' } }),
    'POST /v1/edities/:code/correcties': async () => {
      const { path, gebeurtenissen } = await opened();
      return { path: `${path}/correcties`, body: { gebeurtenis: gebeurtenissen[0]?.id, reden: 'Onjuist.', vervanging: null } };
    },
  };
}
