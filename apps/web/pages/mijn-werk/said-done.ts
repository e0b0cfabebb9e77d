import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { text } from '../../../api/reading/parameter.js';

/** What an address says of what was done there. */
export type SaidDone = Readonly<Record<string, string>>;

const SEAL = 'zegel';
const MOST = 20_000;
const NAMES = ['vastgelegd', 'over', 'concept', 'samen', 'ingetrokken'] as const;

/** As an address may have them. */
export const SAID_PARAMETERS = Object.fromEntries([...NAMES, SEAL].map((name) => [name, text('Wat er is gedaan.', MOST)]));

/** With a seal of the session: what was never done, nobody is told by an address of somebody else's making. */
export function sealed({ visit }: Pick<FastifyRequest, 'visit'>, path: string, said: SaidDone): SaidDone {
  return visit === null || Object.keys(said).length === 0 ? said : { ...said, [SEAL]: sealOf(visit.key, path, said) };
}

/** What the address of a request says was done, where this session sealed that. */
export function saidDone({ visit, query, url }: Pick<FastifyRequest, 'visit' | 'query' | 'url'>): SaidDone {
  const given = query as SaidDone;
  const said = Object.fromEntries(NAMES.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])));
  if (visit === null || typeof given[SEAL] !== 'string') return {};
  const [own, there] = [sealOf(visit.key, url.split('?', 1)[0] ?? '', said), given[SEAL]].map((text) => Buffer.from(text)) as [
    Buffer,
    Buffer,
  ];
  return own.length === there.length && timingSafeEqual(own, there) ? said : {};
}

function sealOf(key: string, path: string, said: SaidDone): string {
  const told = NAMES.map((name) => said[name] ?? null);
  return createHmac('sha256', key)
    .update(JSON.stringify([path, told]))
    .digest('base64url');
}

const count = (one: string, more: (number: string) => string, number: string): string => (number === '1' ? one : more(number));

/** The same, as people read it; null: nothing. */
export function doneWords({ vastgelegd, over, concept, samen, ingetrokken }: SaidDone): string | null {
  const together =
    samen === undefined
      ? ''
      : ` Bij ${samen} had u zelf al iets getypt: dat is blijven staan, en de andere velden komen uit het voorstel. Kijk die rijen na.`;
  if (ingetrokken !== undefined) return 'Het voorstel is ingetrokken. Wat u typte, staat als concept in de velden.';
  if (concept !== undefined) return `Uw concept is bewaard. Er is nog niets vastgelegd.${together}`;
  if (together !== '') return together.trim();
  if (vastgelegd === undefined) return null;
  if (vastgelegd === '0') return 'Er was niets gewijzigd; er is niets nieuws vastgelegd.';
  const recorded = count('1 feit is vastgelegd.', (facts) => `${facts} feiten zijn vastgelegd.`, vastgelegd);
  if (over === undefined) return recorded;
  return `${recorded} ${count('1 rij is geweigerd en staat', (rows) => `${rows} rijen zijn geweigerd en staan`, over)} als concept in de velden.`;
}
