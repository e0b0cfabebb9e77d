import type { RowCells } from '@peildatum/worksheets';
import { worksheetFile, XLSX } from '../../libs/worksheets/testing/worksheet-file.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes that take in files. */

type Provoke = (world: World) => Promise<Asked> | Asked;

const TYPE = 'application/x-ndjson';

const file = (...rows: readonly object[]): Asked => ({
  path: '/v1/importen',
  as: 'beheerder',
  headers: { 'Content-Type': TYPE },
  body: rows.map((row) => JSON.stringify(row)).join('\n'),
});

const action = (world: World) => ({ soort: 'actie', code: `F-${world.next()}`, thematafel: 'D', geldigVanaf: '2025-01-01' });

/** A first embargo on figures that everyone can read. */
async function closingWhatIsOpen(world: World): Promise<Asked> {
  const publicatie = `open-${world.next()}`;
  const kader = '/v1/kaders/mdz-2022/cijfers';
  const bedrag = '100 mln';
  await world.write(kader, { soort: 'kader', akkoord: 'IZA', prijspeil: 'rapportage', bedrag, geldigVanaf: '2022-08-12' });
  const figures = { cijferjaar: 2024, cijferkwartaal: 3, regel: 'Stand', status: 'voorlopig', stand: '2024-10-31' };
  await world.write(kader, { soort: 'uitgavenraming', ...figures, bedrag, publicatie });
  return file({ soort: 'embargo', publicatie, besluitDoor: 'VWS', reden: 'Te laat.', geldigVanaf: '2025-01-01' });
}

const worksheet = (bytes: string | Buffer, as = 'beheerder'): Asked => ({
  path: '/v1/werkbladen',
  as,
  headers: { 'Content-Type': XLSX },
  body: bytes,
});

/** What stands of an action of which nothing was told yet. */
const NEW: RowCells = { status: 'onbekend' };

/** A row about an action of thematafel D. */
const filledIn = async (world: World, cells: RowCells, was: RowCells = {}): Promise<Buffer> =>
  worksheetFile({ actie: await world.action(), cells, was });

const WORKSHEETS: Readonly<Record<string, Provoke>> = {
  'werkbladVerwerken 200': async (world) => worksheet(await filledIn(world, { toelichting: '' }, NEW)),
  'werkbladVerwerken 201': async (world) => worksheet(await filledIn(world, { status: 'loopt-voor' }, NEW)),
  'werkbladVerwerken 400': async (world) => worksheet(await filledIn(world, { status: 'loopt-vor' }, NEW)),
  'werkbladVerwerken 401': async (world) => worksheet(await filledIn(world, {}), 'onbekend'),
  'werkbladVerwerken 403': async (world) => worksheet(await filledIn(world, { status: 'loopt-voor' }, NEW), 'coordinator-e'),
  'werkbladVerwerken 409': async (world) => worksheet(await filledIn(world, { toelichting: 'Van mij.' }, { toelichting: 'Van toen.' })),
  'werkbladVerwerken 413': () => worksheet('x'.repeat(20_000_001)),
  'werkbladVerwerken 415': () => ({ ...worksheet('x'), headers: { 'Content-Type': 'text/plain' } }),
  'werkbladVerwerken 429': async (world) => {
    const asked = { ...worksheet(await filledIn(world, {})), base: await world.narrow() };
    await world.call(asked);
    return asked;
  },
};

export const UPLOADS: Readonly<Record<string, Provoke>> = {
  ...WORKSHEETS,
  'bestandInlezen 200': async (world) => {
    const sent = file(action(world));
    await world.call(sent);
    return sent;
  },
  'bestandInlezen 201': (world) => file(action(world)),
  'bestandInlezen 400': () => file({ soort: 'onbekend' }),
  'bestandInlezen 401': (world) => ({ ...file(action(world)), as: 'onbekend' }),
  'bestandInlezen 403': (world) => ({ ...file(action(world)), as: 'coordinator-d' }),
  'bestandInlezen 409': closingWhatIsOpen,
  'bestandInlezen 413': () => ({ ...file(), body: 'x'.repeat(20_000_001) }),
  'bestandInlezen 415': (world) => ({ ...file(action(world)), headers: { 'Content-Type': 'text/plain' } }),
  'bestandInlezen 429': async (world) => {
    const asked = { ...file(action(world)), base: await world.narrow() };
    await world.call(asked);
    return asked;
  },
};
