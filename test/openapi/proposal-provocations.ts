import { proposedRow } from '../../apps/api/testing/proposal-examples.js';
import type { Asked, World } from './world.js';

/** How to get each documented answer of the routes of proposals. */

type Write = Asked & { readonly body: object };

const NOWHERE = '11111111-2222-4333-8444-555555555555';
const comment = (over: string, opmerking = 'Sinds wanneer?') => [{ blad: 'acties', over, opmerking }];

/** An action of a thematafel that asks for approval. */
async function asking(world: World): Promise<string> {
  const body = { goedkeuring: 'aan', geldigVanaf: '2025-06-01' };
  await world.call({ path: '/v1/thematafels/D/goedkeuring', as: 'beheerder', body });
  return await world.action();
}

/** What somebody else than who approves submitted. */
async function submitted(world: World) {
  const over = await asking(world);
  const answer = await world.call({ path: '/v1/voorstellen', as: 'redacteur', body: { thematafel: 'D', rijen: [proposedRow(over)] } });
  const { voorstel, gebeurtenissen } = JSON.parse(answer.body) as { voorstel: string; gebeurtenissen: { id: string }[] };
  return { over, path: `/v1/voorstellen/${voorstel}`, indiening: gebeurtenissen[0]?.id };
}

/** A write that is taken, by operation; each time a new one. */
export const PROPOSAL_WRITES: Readonly<Record<string, (world: World, from: string) => Promise<Write>>> = {
  // What is said is never what was said last of that date.
  goedkeuringInstellen: async (world, geldigVanaf) => ({
    path: '/v1/thematafels/D/goedkeuring',
    body: { goedkeuring: (await switched(world, geldigVanaf)) ? 'uit' : 'aan', geldigVanaf },
  }),
  voorstelVoorleggen: async (world) => ({ path: '/v1/voorstellen', body: { thematafel: 'D', rijen: [proposedRow(await asking(world))] } }),
  voorstelOpnieuwVoorleggen: async (world) => {
    const { path, over } = await submitted(world);
    return { path: `${path}/indieningen`, body: { rijen: [proposedRow(over)] } };
  },
  voorstelTerugsturen: async (world) => {
    const { path, over, indiening } = await submitted(world);
    return { path: `${path}/terugzendingen`, body: { indiening, rijen: comment(over) } };
  },
  voorstelIntrekken: async (world) => {
    const { path, indiening } = await submitted(world);
    return { path: `${path}/intrekking`, body: { indiening } };
  },
  voorstelGoedkeuren: async (world) => {
    const { path, indiening } = await submitted(world);
    return { path: `${path}/goedkeuringen`, body: { indiening } };
  },
};

async function switched(world: World, date: string): Promise<boolean> {
  const { body } = await world.call({ path: `/v1/thematafels/D?geldigOp=${date}` });
  return (JSON.parse(body) as { thematafel?: { goedkeuring: boolean } }).thematafel?.goedkeuring ?? false;
}

/** A read that is answered, by operation. */
export const PROPOSAL_READS: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  voorstellenLezen: async () => ({ path: '/v1/voorstellen?limiet=1', as: 'beheerder' }),
  voorstelLezen: async (world) => ({ path: (await submitted(world)).path, as: 'beheerder' }),
  voorstelHerzieningLezen: async (world) => ({ path: `${(await submitted(world)).path}/herziening`, as: 'beheerder' }),
};

const taken = async (world: World, id: string, more: object = {}): Promise<Write> => {
  const write = (await PROPOSAL_WRITES[id]?.(world, '')) as Write;
  return { as: 'beheerder', ...write, body: { ...write.body, ...more } };
};
/** Decided on another submission than the last. */
const replaced = (id: string) => (world: World) => taken(world, id, { indiening: NOWHERE });
/** Sent with a key, and then something else with that key. */
const reused = (id: string, other: object) => async (world: World) => {
  const write = { ...(await taken(world, id)), headers: { 'Idempotency-Key': `k-${world.next()}` } };
  await world.call(write);
  return { ...write, body: { ...write.body, ...other } };
};
const notFor = (id: string) => async (world: World) => ({ ...((await PROPOSAL_READS[id]?.(world)) as Asked), as: 'vws' });
const POINT = { blad: 'aandachtspunten', cellen: [{ kolom: 'tekst', waarde: 'Let op.' }] };

/** Where the rule of the status does not do. */
export const PROPOSAL_SPECIAL: Readonly<Record<string, (world: World) => Promise<Asked>>> = {
  'voorstellenLezen 403': notFor('voorstellenLezen'),
  'voorstelLezen 403': notFor('voorstelLezen'),
  'voorstelHerzieningLezen 403': notFor('voorstelHerzieningLezen'),
  'voorstelVoorleggen 404': async (world) => ({
    path: '/v1/voorstellen',
    as: 'beheerder',
    body: { thematafel: await world.unopened(), rijen: [POINT] },
  }),
  'voorstelVoorleggen 409': async (world) => {
    const letter = await world.unopened();
    await world.write(`/v1/thematafels/${letter}`, { naam: 'Zonder goedkeuring', geldigVanaf: '2025-01-01' });
    return { path: '/v1/voorstellen', as: 'beheerder', body: { thematafel: letter, rijen: [POINT] } };
  },
  'voorstelOpnieuwVoorleggen 409': async (world) => {
    const { path, indiening } = await submitted(world);
    await world.write(`${path}/goedkeuringen`, { indiening });
    return { path: `${path}/indieningen`, as: 'beheerder', body: { rijen: [POINT] } };
  },
  'voorstelTerugsturen 409': replaced('voorstelTerugsturen'),
  'voorstelIntrekken 409': replaced('voorstelIntrekken'),
  'voorstelGoedkeuren 409': replaced('voorstelGoedkeuren'),
  'voorstelVoorleggen 422': reused('voorstelVoorleggen', { toelichting: 'Anders gezegd.' }),
  'voorstelOpnieuwVoorleggen 422': reused('voorstelOpnieuwVoorleggen', { toelichting: 'Anders gezegd.' }),
  'voorstelTerugsturen 422': reused('voorstelTerugsturen', { rijen: comment('P-1', 'Anders gezegd.') }),
  'voorstelGoedkeuren 422': reused('voorstelGoedkeuren', { rijen: [{ blad: 'acties', over: 'P-1' }] }),
};
