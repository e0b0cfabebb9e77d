import type { Cursor } from '@peildatum/event-store';
import { fixedClock } from '@peildatum/kernel';
import { NOW } from '../../../apps/api/testing/now.js';
import { openApiStand } from '../../support/api-stand.js';
import { type Answer, AnswerCheck } from '../answer-check.js';
import { fetchDocument } from '../document.js';
import { type Asked, World } from '../world.js';
import { Dice } from './dice.js';
import { Known } from './known.js';
import { Requests } from './requests.js';

export interface FuzzOptions {
  /** How many requests. */
  readonly count: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
}

export interface FuzzReport {
  /** How many answers of each status. */
  readonly statuses: ReadonlyMap<number, number>;
  /** How often each operation was asked what it does, and did it. */
  readonly good: ReadonlyMap<string, number>;
  /** Events that were acknowledged, and that stand in the log. */
  readonly events: number;
  /** What is wrong, with the request that showed it. */
  readonly offenders: readonly string[];
}

/** More would not be read. */
const MOST_OFFENDERS = 50;

/**
 * Sends requests made from the document to the whole program on a database of its own, one after the other: the same seed,
 * the same requests. After each the log must have grown by what the answer acknowledged, and by nothing for a refusal.
 */
export async function runFuzz({ count, seed, onProgress = () => undefined }: FuzzOptions): Promise<FuzzReport> {
  const api = await openApiStand({ clock: fixedClock(NOW) });
  try {
    const world = new World(api);
    const document = await fetchDocument(api.base);
    const check = new AnswerCheck(document);
    const known = await Known.of(world, document);
    const requests = new Requests(new Dice(seed), document, check.routes, known);
    const { store } = api.stand.log;
    const statuses = new Map<number, number>();
    const good = new Map<string, number>();
    const acknowledged = new Set<string>();
    const offenders: string[] = [];
    let head: Cursor | undefined = await store.head();
    for (let n = 1; n <= count && offenders.length < MOST_OFFENDERS; n += 1) {
      const asked = requests.next();
      const path = asked.path.split('?')[0] ?? '';
      const method = asked.method ?? 'GET';
      const blame = (what: string, answer?: Answer) => offenders.push(described(n, what, asked, answer));
      try {
        const answer = await world.call(asked);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        if (answer.status >= 500) blame(`answered ${answer.status}`, answer);
        for (const fault of check.faultsOf(method, path, answer)) blame(fault, answer);
        const before = acknowledged.size;
        if (answer.status < 300) {
          const id = check.routeOf(method, path)?.id ?? '?';
          good.set(id, (good.get(id) ?? 0) + 1);
          if (method === 'POST') for (const event of eventsIn(answer)) acknowledged.add(event);
          if (method === 'POST') known.learn(asked, answer);
        }
        const told = acknowledged.size - before;
        let grown = 0;
        for await (const batch of store.readAll(head === undefined ? {} : { after: head })) {
          grown += batch.length;
          head = batch.at(-1)?.cursor ?? head;
        }
        if (grown !== told) blame(`${told} new events acknowledged, ${grown} in the log`, answer);
      } catch (error) {
        blame(`no answer: ${String(error)}`);
      }
      onProgress(n);
    }
    return { statuses, good, events: acknowledged.size, offenders };
  } finally {
    await api.close();
  }
}

/** A trial counts what it would record, and records nothing; an own setting is no fact. */
function eventsIn({ body }: Answer): string[] {
  const { gebeurtenissen } = JSON.parse(body) as { gebeurtenissen?: readonly { id: string }[] | number };
  return typeof gebeurtenissen === 'object' ? gebeurtenissen.map(({ id }) => id) : [];
}

function described(n: number, what: string, { method, path, as, headers, body }: Asked, answer?: Answer): string {
  const sent = body === undefined ? '' : ` ${String(body).slice(0, 300)}`;
  const got = answer === undefined ? '' : `\n    -> ${answer.status} ${answer.body.slice(0, 300)}`;
  return `#${n} ${what}\n    ${method} ${path.slice(0, 300)} as ${as ?? 'nobody'} ${JSON.stringify(headers)}${sent}${got}`;
}
