import type { Answer } from '../answer-check.js';
import { type OpenApi, routesOf } from '../document.js';
import type { Asked, World } from '../world.js';

/** What stands in the register, so that requests are about something; it grows with what they record. */
export class Known {
  /** Of everything that has one. */
  readonly codes: string[] = [];
  readonly letters = [...'ABCDEFGHIJ'];
  /** Ids of events, persons, points and milestones. */
  readonly ids: string[] = [];
  /** Those of one subject, by its address: `/v1/acties/X-1`. */
  private readonly about = new Map<string, string[]>();
  private readonly listed = new Map<string, readonly string[]>();

  static async of(world: World, document: OpenApi): Promise<Known> {
    const known = new Known();
    const read = async <T>(path: string): Promise<T> => JSON.parse((await world.call({ path, as: 'auditor' })).body) as T;
    for (const list of listsIn(document)) {
      const items = Object.values(await read<Record<string, unknown>>(`/v1/${list}?limiet=40`)).find(Array.isArray) ?? [];
      for (const { code } of items as readonly { code: string }[]) known.addCode(list, code);
    }
    const { gebeurtenissen } = await read<{ gebeurtenissen: { id: string; onderwerp: string }[] }>('/v1/gebeurtenissen?limiet=400');
    for (const { id, onderwerp } of gebeurtenissen) {
      const [, kind = '', name = ''] = /^([a-z]+)-(.+)$/.exec(onderwerp) ?? [];
      known.add(`/v1/${LIST_OF[kind] ?? kind}/${name}`, id);
    }
    const { thematafels } = await read<{ thematafels: readonly Thematafel[] }>('/v1/thematafels');
    for (const { letter, coordinatoren, mijlpalen, aandachtspunten } of thematafels) {
      for (const { persoon } of coordinatoren) known.add(`/v1/thematafels/${letter}`, persoon);
      for (const { id } of [...mijlpalen, ...aandachtspunten]) known.add(`/v1/thematafels/${letter}`, id);
    }
    return known;
  }

  /** The ids that belong to the subject of an address. */
  idsAbout(path: string): readonly string[] {
    return this.about.get(subjectOf(path)) ?? [];
  }

  /** What a write recorded. Only of a write with a key of its own: the ids of others differ from run to run. */
  learn({ path, headers }: Asked, { status, body }: Answer): void {
    if (status !== 201 || headers?.['Idempotency-Key'] === undefined) return;
    const { code, id, gebeurtenissen } = JSON.parse(body) as { code?: string; id?: string; gebeurtenissen: { id: string }[] };
    const subject = code === undefined ? subjectOf(path) : `/v1/${listOf(path)}/${code}`;
    if (code !== undefined) this.addCode(listOf(path), code);
    for (const one of [id, ...gebeurtenissen.map((event) => event.id)]) if (one !== undefined) this.add(subject, one);
  }

  /** The codes that are in a list: those of `/v1/acties` for whatever is asked below it. */
  codesIn(list: string): readonly string[] {
    return this.listed.get(list) ?? [];
  }

  private addCode(list: string, code: string): void {
    if (!this.codes.includes(code)) this.codes.push(code);
    const path = `/v1/${list}`;
    if (!this.codesIn(path).includes(code)) this.listed.set(path, [...this.codesIn(path), code]);
  }

  private add(subject: string, id: string): void {
    this.ids.push(id);
    this.about.set(subject, [...(this.about.get(subject) ?? []), id]);
  }
}

interface Thematafel {
  readonly letter: string;
  readonly coordinatoren: readonly { readonly persoon: string }[];
  readonly mijlpalen: readonly { readonly id: string }[];
  readonly aandachtspunten: readonly { readonly id: string }[];
}

/** The lists whose items are found by their code. */
const listsIn = (document: OpenApi): string[] =>
  routesOf(document).flatMap(({ method, path }) =>
    method === 'GET' && /^\/v1\/[a-z-]+\/\{code\}$/.exec(path) ? [path.split('/')[2] ?? ''] : [],
  );

/** Where that is found whose stream begins with this word. */
const LIST_OF: Readonly<Record<string, string>> = {
  actie: 'acties',
  thematafel: 'thematafels',
  dossier: 'snelle-toetsen',
  budget: 'budgetten',
  kader: 'kaders',
  kadertabel: 'kadertabellen',
  norm: 'volumenormen',
  tranche: 'normtranches',
  instelling: 'instellingen',
  monitor: 'monitors',
  publicatie: 'publicaties',
  waardelijst: 'waardelijsten',
  editie: 'edities',
  akkoord: 'akkoorden',
  afspraak: 'afspraken',
  randvoorwaarde: 'randvoorwaarden',
  regeldruktoets: 'regeldruktoetsen',
  raming: 'impactramingen',
  transitiedoel: 'transitiedoelen',
  cyclus: 'cycli',
  begrotingspost: 'begrotingsposten',
  orgaan: 'organen',
  vergadering: 'vergaderingen',
  besluit: 'besluiten',
  brief: 'brieven',
  motie: 'moties',
  escalatie: 'escalaties',
  nakoming: 'nakomingen',
  mtr: 'mtrs',
  partijenregister: 'partijenregisters',
};

/** The list in which that is found what was written about at an address. */
const listOf = (path: string): string => (path.endsWith('/transformatieplannen') ? 'transformatieplannen' : (path.split('/')[2] ?? ''));

const subjectOf = (path: string): string => path.split('?')[0]?.split('/').slice(0, 4).join('/') ?? '';
