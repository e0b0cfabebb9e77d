import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListedEvent } from '@peildatum/audit';
import { systemIds, type Uuid } from '@peildatum/kernel';
import { eventCells } from '../../apps/cli/event-cells.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';

interface Line {
  readonly volgnummer: number;
  readonly id: string;
  readonly soort: string;
  readonly onleesbaar?: { readonly reden: string; readonly overgeslagen: string | null };
}

const REASON = 'van een nieuwere versie';
const UNKNOWN = systemIds.random();

let api: ApiStand;
beforeAll(async () => {
  api = await openApiStand({ history: 'leeg' });
  await post('/v1/acties', { code: 'X-1', thematafel: 'D', geldigVanaf: '2025-01-01' });
  await appendUnknown(UNKNOWN, 'actie-X-1');
  await post('/v1/acties', { code: 'X-2', thematafel: 'D', geldigVanaf: '2025-01-01' });
  await skipEverywhere(UNKNOWN);
});
afterAll(() => api.close());

const call = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${api.base}${path}`, { headers: { Authorization: 'Bearer auditor', ...headers } });

async function post(path: string, body: object): Promise<void> {
  const headers = { Authorization: 'Bearer beheerder', 'Content-Type': 'application/json' };
  const response = await fetch(`${api.base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(`${path} ${response.status}`).toBe(`${path} 201`);
}

/** As a newer program would have written it: all is well with it but its type. */
async function appendUnknown(id: Uuid, stream: string): Promise<void> {
  const { store } = api.stand.log;
  const [last] = await store.readStream(stream);
  await store.append({
    stream,
    expected: 0,
    events: [{ id, type: 'ActionAdopted', data: '{"geheim":1}', metadata: last?.metadata as string }],
  });
}

async function skipEverywhere(eventId: string): Promise<void> {
  const { projector } = api.stand;
  const until = async (holds: (states: readonly string[]) => boolean) => {
    for (;;) {
      const { projections } = await projector.status();
      if (holds(projections.map(({ state }) => state))) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await until((states) => states.every((state) => state === 'halted'));
  for (const name of projector.names) await projector.skip(name, { eventId, reason: REASON, by: 'beheer' });
  await until((states) => states.every((state) => state === 'running'));
}

const LISTED = {
  volgnummer: 3,
  id: UNKNOWN,
  soort: 'ActionAdopted',
  onderwerp: 'actie-X-1',
  revisie: 1,
  bekendOp: expect.stringMatching(/^\d{4}-.*Z$/),
  onleesbaar: { reden: 'Gebeurtenis ActionAdopted in het logboek is niet leesbaar: dit type is onbekend.', overgeslagen: REASON },
};

describe('an event of a type that this program does not know, passed over by an operator', () => {
  it('is listed as unreadable, with the events around it', async () => {
    for (const query of ['', '?geldigOp=2025-06-01', '?soort=ActionAdopted,ActionRegistered,RegisterOpened']) {
      const response = await call(`/v1/gebeurtenissen${query}`);
      expect(response.status).toBe(200);
      const { gebeurtenissen, totaal } = (await response.json()) as { gebeurtenissen: Line[]; totaal: number };
      const expected = query.includes('geldigOp') ? [2, 3, 4] : [1, 2, 3, 4];
      expect([gebeurtenissen.map(({ volgnummer }) => volgnummer), totaal]).toEqual([expected, expected.length]);
      expect(gebeurtenissen.find(({ id }) => id === UNKNOWN)).toEqual(LISTED);
      expect(gebeurtenissen.filter(({ onleesbaar }) => onleesbaar)).toHaveLength(1);
    }
  });

  it('is a line of the stream too, and its own answer', async () => {
    const text = await (await call('/v1/gebeurtenissen', { Accept: 'application/x-ndjson' })).text();
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(JSON.parse(lines[2] as string)).toEqual(LISTED);
    const { gebeurtenis, gecorrigeerd, gecorrigeerdDoor, onderwerp } = await (await call(`/v1/gebeurtenissen/${UNKNOWN}`)).json();
    expect({ gebeurtenis, gecorrigeerd, gecorrigeerdDoor }).toEqual({ gebeurtenis: LISTED, gecorrigeerd: null, gecorrigeerdDoor: null });
    // What nobody can read changes nothing of its subject.
    expect(onderwerp.na).toEqual(onderwerp.voor);
  });

  it('stands in the history of its action', async () => {
    const response = await call('/v1/acties/X-1');
    expect(response.status).toBe(200);
    const { geschiedenis } = (await response.json()) as { geschiedenis: Line[] };
    expect(geschiedenis.map(({ soort }) => soort)).toEqual(['ActionRegistered', 'ActionAdopted']);
    expect(geschiedenis[1]).toEqual(LISTED);
  });

  it('is in none of these with what it says', async () => {
    for (const path of ['/v1/gebeurtenissen', `/v1/gebeurtenissen/${UNKNOWN}`, '/v1/acties/X-1']) {
      expect(await (await call(path)).text()).not.toContain('geheim');
    }
  });

  it('is a line of the table on the command line', () => {
    const { onderwerp, soort, onleesbaar } = LISTED;
    const event: ListedEvent = {
      volgnummer: 3,
      knownAt: '2026-11-20T10:00:00.000Z' as ListedEvent['knownAt'],
      id: UNKNOWN,
      type: soort,
      name: soort,
      stream: onderwerp,
      revision: 1,
      unreadable: { reason: onleesbaar.reden, passedOver: REASON },
    };
    expect(eventCells(event)).toEqual([
      '3',
      '2026-11-20T10:00:00.000Z',
      '',
      'actie-X-1',
      'ActionAdopted',
      '',
      'onleesbaar',
      `overgeslagen (${REASON}): ${onleesbaar.reden}`,
    ]);
  });
});
