import type { Examples, Owner, Written } from './example.js';
import { bodyOf, type TestApi } from './test-api.js';

const EMBARGO = { soort: 'embargo', besluitDoor: 'VWS', reden: 'Eerst het Bestuurlijk Overleg.', geldigVanaf: '2026-01-01' };

export const KADER = { soort: 'kader', prijspeil: 'rapportage', akkoord: 'IZA', bedrag: '100 mln', geldigVanaf: '2022-08-12' };
export const KADERTABEL = {
  soort: 'kadertabel',
  titel: 'Besparingen',
  akkoord: 'IZA',
  kolommen: ['2023', 'struc.'],
  rijen: [
    { sleutel: 'een', regel: 'Een', bedragen: ['-1 mln', null] },
    { sleutel: 'som', regel: 'Som', bedragen: ['-2 mln', null], somVan: ['een'] },
  ],
  geldigVanaf: '2022-08-12',
};

export const INTERVENTIE = { soort: 'interventie', titel: 'Multitrauma', geldigVanaf: '2024-01-01' };
export const INSTELLING = { soort: 'instelling', naam: 'MST', geldigVanaf: '2024-01-01' };
export const NORMTRANCHE = { soort: 'normtranche', titel: 'Derde tranche', uiterlijk: '2030-01-01', geldigVanaf: '2024-01-01' };
const SINCE = { geldigVanaf: '2024-01-01' };
export const DOEL = {
  soort: 'doel',
  indicator: 'i1',
  doel: 'd1',
  tekst: 'Naar 80%.',
  waarde: '80',
  kwantificering: 'gekwantificeerd',
  datum: '2026-12-31',
  status: 'afgesproken',
};
export const METING = {
  soort: 'meting',
  indicator: 'i1',
  meting: '2024',
  periodeVan: '2024-01-01',
  periodeTot: '2024-12-31',
  eenheid: 'procent',
  cijfers: [{ waarde: '42' }],
  status: 'definitief',
  geldigVanaf: '2024-12-31',
};

/** The examples of embargoes, kaders, volumenormen and monitors. */
export function agreementExamples(api: Pick<TestApi, 'call'>): Examples {
  const send = async (path: string, body: unknown): Promise<Written> => {
    const response = await api.call(path, { as: 'beheerder', body });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return bodyOf<Written>(response);
  };
  const withdrawing = ({ gebeurtenissen }: Pick<Written, 'gebeurtenissen'>) => ({
    gebeurtenis: gebeurtenissen[0]?.id,
    reden: 'Onjuist.',
    vervanging: null,
  });
  /** Tells something of a subject, and asks for its withdrawal. */
  const taking = (subject: () => string, fact: string, body: object) => async () => {
    const address = subject();
    return { path: `${address}/correcties`, body: withdrawing(await send(`${address}/${fact}`, body)) };
  };
  /** A sector and a year that nobody used. */
  let year = 1999;
  const kader = () => {
    year += 1;
    return `/v1/kaders/msz-${year}`;
  };
  const kadertabel = () => `/v1/kadertabellen/t-${crypto.randomUUID().slice(0, 8)}`;
  const told = (subject: () => string, fact: string, body: object) => async () => {
    const address = subject();
    await send(`${address}/${fact}`, body);
    return { path: address };
  };
  const telling = (subject: () => string, fact: string, body: object) => async () => ({ path: `${subject()}/${fact}`, body });
  const definition = (measurer: string) => ({
    indicator: 'i1',
    titel: 'Aandeel',
    eigenaar: measurer,
    eenheid: 'procent',
    richting: 'hoger-is-beter',
  });
  /** A monitor of a measurer, with an indicator. @returns its address */
  const monitor = async (measurer: string): Promise<string> => {
    const address = `/v1/monitors/m-${crypto.randomUUID().slice(0, 8)}`;
    await send(`${address}/inrichting`, { soort: 'monitor', titel: 'Monitor', laag: 'uitkomst', eigenaar: measurer, ...SINCE });
    await send(`${address}/inrichting`, { soort: 'indicator', ...definition(measurer), ...SINCE });
    return address;
  };
  const volumenorm = () => `/v1/volumenormen/n-${crypto.randomUUID().slice(0, 8)}`;
  const instelling = () => `/v1/instellingen/i-${crypto.randomUUID().slice(0, 8)}`;
  const normtranche = () => '/v1/normtranches/3';
  const below = (subject: () => Promise<{ path: string }>, rest: string) => async () => ({ path: `${(await subject()).path}${rest}` });
  const publication = () => `/v1/publicaties/p-${crypto.randomUUID().slice(0, 8)}`;

  let values = 0;
  const waarde = () => {
    values += 1;
    return { soort: 'waarde', waarde: `Thema ${values}`, ...SINCE };
  };
  const themas = () => '/v1/waardelijsten/themas';

  return {
    'GET /v1/waardelijsten': async () => ({ path: '/v1/waardelijsten' }),
    'GET /v1/waardelijsten/:code': async () => ({ path: themas() }),
    'POST /v1/waardelijsten/:code/waarden': async () => ({ path: `${themas()}/waarden`, body: waarde() }),
    'POST /v1/waardelijsten/:code/correcties': async () => taking(themas, 'waarden', waarde())(),
    'GET /v1/kaders': async () => ({ path: '/v1/kaders' }),
    'GET /v1/kaders/:code': told(kader, 'cijfers', KADER),
    'POST /v1/kaders/:code/cijfers': telling(kader, 'cijfers', KADER),
    'POST /v1/kaders/:code/correcties': taking(kader, 'cijfers', KADER),
    'GET /v1/kadertabellen': async () => ({ path: '/v1/kadertabellen' }),
    'GET /v1/kadertabellen/:code': told(kadertabel, 'tabellen', KADERTABEL),
    'POST /v1/kadertabellen/:code/tabellen': telling(kadertabel, 'tabellen', KADERTABEL),
    'POST /v1/kadertabellen/:code/correcties': taking(kadertabel, 'tabellen', KADERTABEL),
    'GET /v1/volumenormen': async () => ({ path: '/v1/volumenormen' }),
    'GET /v1/volumenormen/:code': told(volumenorm, 'besluiten', INTERVENTIE),
    'GET /v1/volumenormen/:code/naleving': below(told(volumenorm, 'besluiten', INTERVENTIE), '/naleving?jaar=2024'),
    'GET /v1/volumenormen/:code/doorrekening': below(
      told(volumenorm, 'besluiten', INTERVENTIE),
      '/doorrekening?jaar=2024&minimum=100&per=instelling',
    ),
    'POST /v1/volumenormen/:code/besluiten': telling(volumenorm, 'besluiten', INTERVENTIE),
    'POST /v1/volumenormen/:code/correcties': taking(volumenorm, 'besluiten', INTERVENTIE),
    'GET /v1/instellingen': async () => ({ path: '/v1/instellingen' }),
    'GET /v1/instellingen/:code': told(instelling, 'gegevens', INSTELLING),
    'POST /v1/instellingen/:code/gegevens': telling(instelling, 'gegevens', INSTELLING),
    'POST /v1/instellingen/:code/correcties': taking(instelling, 'gegevens', INSTELLING),
    'GET /v1/normtranches': async () => ({ path: '/v1/normtranches' }),
    'GET /v1/normtranches/:nummer': told(normtranche, 'afspraken', NORMTRANCHE),
    // There are few of them: the same told again is answered too.
    'POST /v1/normtranches/:nummer/afspraken': telling(normtranche, 'afspraken', NORMTRANCHE),
    'POST /v1/normtranches/:nummer/correcties': async ({ letter }) => {
      const address = `/v1/normtranches/${letter === 'D' ? 4 : 5}`;
      return { path: `${address}/correcties`, body: withdrawing(await send(`${address}/afspraken`, NORMTRANCHE)) };
    },
    'GET /v1/monitors': async () => ({ path: '/v1/monitors' }),
    'GET /v1/monitors/:code': async ({ measurer }) => ({ path: await monitor(measurer) }),
    'POST /v1/monitors/:code/inrichting': async ({ measurer }) => ({
      path: `${await monitor(measurer)}/inrichting`,
      body: { soort: 'indicator', ...definition(measurer), indicator: 'i2', ...SINCE },
    }),
    'POST /v1/monitors/:code/metingen': async ({ measurer }) => ({
      path: `${await monitor(measurer)}/metingen`,
      body: { ...METING, gepubliceerdDoor: measurer },
    }),
    'POST /v1/monitors/:code/correcties': async ({ measurer }) => {
      const address = await monitor(measurer);
      return { path: `${address}/correcties`, body: withdrawing(await send(`${address}/inrichting`, { ...DOEL, ...SINCE })) };
    },
    'GET /v1/indicatoren': async () => ({ path: '/v1/indicatoren' }),
    'GET /v1/indicatoren/:code': async ({ measurer }) => ({
      path: `${(await monitor(measurer)).replace('monitors', 'indicatoren')}.i1`,
    }),
    ...Object.fromEntries(
      ['xlsx', 'ods'].flatMap((format) => [
        [`GET /v1/instellingen/:code/werkblad.${format}`, below(told(instelling, 'gegevens', INSTELLING), `/werkblad.${format}`)],
        [
          `GET /v1/eigenaren/:eigenaar/werkblad.${format}`,
          async ({ measurer }: Owner) => {
            await monitor(measurer);
            return { path: `/v1/eigenaren/${encodeURIComponent(measurer)}/werkblad.${format}` };
          },
        ],
      ]),
    ),
    'GET /v1/publicaties': async () => ({ path: '/v1/publicaties' }),
    // Open to all by now.
    'GET /v1/publicaties/:code': told(publication, 'embargobesluiten', { ...EMBARGO, tot: '2026-02-01' }),
    'POST /v1/publicaties/:code/embargobesluiten': telling(publication, 'embargobesluiten', EMBARGO),
    'POST /v1/publicaties/:code/correcties': taking(publication, 'embargobesluiten', EMBARGO),
  };
}
