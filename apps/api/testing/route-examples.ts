import { QUESTIONS } from '@peildatum/questions';
import { worksheetFile, XLSX } from '../../../libs/worksheets/testing/worksheet-file.js';
import { Assets } from '../../web/assets/assets.js';
import { agreementExamples } from './agreement-examples.js';
import { commitmentExamples } from './commitment-examples.js';
import { dossierExamples } from './dossier-examples.js';
import { Dossiers } from './dossiers.js';
import { editionExamples } from './edition-examples.js';
import { editorialExamples } from './editorial-examples.js';
import type { Examples, Owner, Written } from './example.js';
import { findingExamples } from './finding-examples.js';
import { impactExamples } from './impact-examples.js';
import { kamerExamples } from './kamer-examples.js';
import { partyExamples } from './party-examples.js';
import { proposalExamples } from './proposal-examples.js';
import { record } from './record.js';
import type { TestApi } from './test-api.js';

/** How a thematafel must have been opened: said again it is no conflict. */
export const OPENING = { naam: 'Thema', geldigVanaf: '2024-01-01' };
const SINCE = { geldigVanaf: '2025-01-01' };
const LATER = { geldigVanaf: '2025-03-01', reden: 'Zo is het.' };

/** Of every route a good request, over something new each time: what keeps it from being answered well can only be who asks. */
export function routeExamples(api: Pick<TestApi, 'call'>): Examples {
  const write = (path: string, body: unknown): Promise<Written> => record(api, path, body);
  const action = (thematafel: string) => write('/v1/acties', { thematafel, ...SINCE });
  const point = (letter: string) => write(`/v1/thematafels/${letter}/aandachtspunten`, { tekst: `Punt ${crypto.randomUUID()}`, ...SINCE });
  const coordinator = (letter: string) => write(`/v1/thematafels/${letter}/coordinatoren`, { naam: 'N', organisatie: 'O', ...SINCE });
  const fixed = (path: string) => async () => ({ path });
  const onAction =
    (fact: string, body: object) =>
    async ({ letter }: Owner) => ({
      path: `/v1/acties/${(await action(letter)).code}/${fact}`,
      body,
    });
  const onTafel =
    (fact: string, body: object) =>
    async ({ letter }: Owner) => ({ path: `/v1/thematafels/${letter}${fact}`, body });
  let day = 0;
  const parties = () => ({ soort: 'partijen', aantal: 15, geldigVanaf: new Date(Date.UTC(2023, 0, ++day)).toISOString().slice(0, 10) });
  const withdrawing = ({ gebeurtenissen }: Written) => ({ gebeurtenis: gebeurtenissen[0]?.id, reden: 'Onjuist.', vervanging: null });

  return {
    ...dossierExamples(api),
    ...agreementExamples(api),
    ...editionExamples(api),
    ...editorialExamples(api),
    ...proposalExamples(api),
    ...findingExamples(api),
    ...commitmentExamples(api),
    ...kamerExamples(api),
    ...partyExamples(api),
    ...impactExamples(api),
    'GET /onderdelen/:bestand': fixed(new Assets().icon),
    'GET /.well-known/security.txt': fixed('/.well-known/security.txt'),
    'GET /gezondheid/levend': fixed('/gezondheid/levend'),
    'GET /gezondheid/gereed': fixed('/gezondheid/gereed'),
    'GET /v1/importsjablonen': fixed('/v1/importsjablonen'),
    'GET /v1/importsjablonen/:soort': fixed('/v1/importsjablonen/statusmelding'),
    'POST /v1/importen': async ({ letter }) => ({
      path: '/v1/importen?proef=true',
      file: { type: 'text/csv', bytes: `soort,thematafel,geldigVanaf,tekst\naandachtspunt,${letter},2025-01-01,Let op\n` },
    }),
    ...Object.fromEntries(
      ['xlsx', 'ods'].flatMap((format) => [
        [
          `GET /v1/thematafels/:letter/werkblad.${format}`,
          async ({ letter }: Owner) => ({ path: `/v1/thematafels/${letter}/werkblad.${format}` }),
        ],
        [
          `GET /v1/verzekeraars/:verzekeraar/werkblad.${format}`,
          async () => {
            await new Dossiers((to, body) => write(to, body) as never).approvedPlan();
            return { path: `/v1/verzekeraars/Zilveren%20Kruis/werkblad.${format}` };
          },
        ],
      ]),
    ),
    'POST /v1/werkbladen': async ({ letter }) => {
      const code = String((await action(letter)).code);
      return {
        path: '/v1/werkbladen?proef=true',
        file: { type: XLSX, bytes: worksheetFile({ thematafel: letter, actie: code, cells: { status: 'loopt-voor' } }) },
      };
    },
    'GET /v1/openapi.json': fixed('/v1/openapi.json'),
    'GET /v1/documentatie': fixed('/v1/documentatie'),
    'GET /v1/documentatie/:bestand': fixed('/v1/documentatie/swagger-ui.css'),
    'GET /v1/thematafels': fixed('/v1/thematafels'),
    'GET /v1/thematafels/:letter': async ({ letter }) => ({ path: `/v1/thematafels/${letter}` }),
    'GET /v1/acties': fixed('/v1/acties'),
    'GET /v1/acties/:code': async ({ letter }) => ({ path: `/v1/acties/${(await action(letter)).code}` }),
    'GET /v1/peildatum-rapporten': fixed('/v1/peildatum-rapporten'),
    'GET /v1/samenvattingen': fixed('/v1/samenvattingen'),
    'GET /v1/vergelijkingen': fixed('/v1/vergelijkingen?vanGeldigOp=2025-03-31&totGeldigOp=2025-04-30'),
    'GET /v1/reeksen/:sleutel': fixed('/v1/reeksen/acties.D.afgerond?van=2025-04-01&tot=2025-04-30'),
    'GET /v1/verklaringen/:sleutel': fixed('/v1/verklaringen/acties.D.afgerond'),
    'GET /v1/rapportage': fixed('/v1/rapportage'),
    'POST /v1/rapportage/gegevens': async () => ({ path: '/v1/rapportage/gegevens', body: parties() }),
    'POST /v1/rapportage/correcties': async () => ({
      path: '/v1/rapportage/correcties',
      body: withdrawing(await write('/v1/rapportage/gegevens', parties())),
    }),
    'GET /v1/gebeurtenissen': fixed('/v1/gebeurtenissen?limiet=1'),
    'GET /v1/klokken': fixed('/v1/klokken'),
    'GET /v1/agenda/agenda.ics': fixed('/v1/agenda/agenda.ics'),
    'GET /v1/herinneringen': fixed('/v1/herinneringen'),
    'POST /v1/herinneringen': async () => ({ path: '/v1/herinneringen', body: { mail: 'uit' } }),
    'GET /v1/gebeurtenissen/:id': async ({ letter }) => ({ path: `/v1/gebeurtenissen/${(await action(letter)).gebeurtenissen[0]?.id}` }),
    'GET /v1/geweigerde-verzoeken': fixed('/v1/geweigerde-verzoeken'),
    'GET /v1/vragen': fixed('/v1/vragen'),
    ...Object.fromEntries(QUESTIONS.map(({ name }) => [`GET /v1/vragen/${name}`, fixed(`/v1/vragen/${name}`)])),
    'POST /v1/acties': async ({ letter: thematafel }) => ({ path: '/v1/acties', body: { thematafel, ...SINCE } }),
    'POST /v1/acties/:code/statusmeldingen': onAction('statusmeldingen', { status: 'loopt-voor', ...SINCE }),
    'POST /v1/acties/:code/statusbevestigingen': async ({ letter }) => {
      const { code } = await action(letter);
      await write(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-voor', ...SINCE });
      return { path: `/v1/acties/${code}/statusbevestigingen`, body: { status: 'loopt-voor', geldigVanaf: LATER.geldigVanaf } };
    },
    'POST /v1/acties/:code/vertrouwensoordelen': onAction('vertrouwensoordelen', {
      vertrouwen: 'laag',
      onderbouwing: LATER.reden,
      geldigVanaf: LATER.geldigVanaf,
    }),
    'POST /v1/acties/:code/gereeddatums': onAction('gereeddatums', { gereed: 'Q4 2026', ...LATER }),
    'POST /v1/acties/:code/verplaatsingen': onAction('verplaatsingen', { thematafel: 'onbekend', ...LATER }),
    'POST /v1/acties/:code/verantwoordelijken': onAction('verantwoordelijken', { verantwoordelijken: ['ZN'], ...LATER }),
    'POST /v1/acties/:code/omschrijvingen': onAction('omschrijvingen', { omschrijving: 'Anders.', ...LATER }),
    'POST /v1/acties/:code/afvoeringen': async ({ letter }) => {
      const { code } = await action(letter);
      await write(`/v1/acties/${code}/statusmeldingen`, { status: 'afgerond', bewijs: 'Verslag.', ...SINCE });
      return { path: `/v1/acties/${code}/afvoeringen`, body: { geldigVanaf: LATER.geldigVanaf } };
    },
    'POST /v1/acties/:code/correcties': async ({ letter }) => {
      const { code } = await action(letter);
      const wrong = await write(`/v1/acties/${code}/statusmeldingen`, {
        status: 'loopt-achter',
        maatregel: 'Er wordt meegeschreven.',
        ...SINCE,
      });
      return { path: `/v1/acties/${code}/correcties`, body: withdrawing(wrong) };
    },
    'POST /v1/thematafels/:letter': onTafel('', OPENING),
    'POST /v1/thematafels/:letter/mijlpalen': onTafel('/mijlpalen', { titel: 'Af', gereed: 'Q3 2026', ...SINCE }),
    'POST /v1/thematafels/:letter/aandachtspunten': onTafel('/aandachtspunten', { tekst: 'Let op', ...SINCE }),
    'POST /v1/thematafels/:letter/aandachtspunten/:id/afsluiting': async ({ letter }) => ({
      path: `/v1/thematafels/${letter}/aandachtspunten/${(await point(letter)).id}/afsluiting`,
      body: LATER,
    }),
    'POST /v1/thematafels/:letter/afstemmingen': onTafel('/afstemmingen', { peildatum: '2025-05-20', geldigVanaf: '2025-05-20' }),
    'POST /v1/thematafels/:letter/coordinatoren': onTafel('/coordinatoren', { naam: 'N', organisatie: 'O', ...SINCE }),
    'POST /v1/thematafels/:letter/coordinatoren/:persoon/ontslag': async ({ letter }) => ({
      path: `/v1/thematafels/${letter}/coordinatoren/${(await coordinator(letter)).id}/ontslag`,
      body: LATER,
    }),
    'POST /v1/thematafels/:letter/correcties': async ({ letter }) => ({
      path: `/v1/thematafels/${letter}/correcties`,
      body: withdrawing(await point(letter)),
    }),
  };
}
