import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openWatchedStand, until, type WatchedStand } from './watched-stand.js';

const ID = '11111111-2222-4333-8444-555555555555';
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const TRACE_AS_ID = '4bf92f35-77b3-4da6-a3ce-929d0e0e4736';

let stand: WatchedStand;
beforeAll(async () => {
  stand = await openWatchedStand();
  await stand.projector.start();
});
afterAll(() => stand.close());

const linesOf = (event: string, id: string) =>
  stand.lines(event).filter(({ correlationId, correlationIds }) => correlationId === id || (correlationIds as string[])?.includes(id));

describe('one correlation id', () => {
  it.each([
    ['that the caller gave', 'CORR-1', { 'x-correlation-id': ID }, ID],
    ['of the trace that the caller is in', 'CORR-2', { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` }, TRACE_AS_ID],
  ])('%s goes from the request through the event to every read model', async (_, code, headers, id) => {
    const answer = await stand.register(code, headers);
    expect([answer.status, answer.headers.get('x-correlatie-id')]).toEqual([201, id]);

    const [event] = await stand.peildatum.log.readStream(`actie-${code}`);
    expect(event?.correlationId).toBe(id);

    await until(() => linesOf('projected', id).length === stand.projector.names.length);
    const [request] = await until(() => linesOf('request', id).length === 1 && linesOf('request', id));
    expect(request).toMatchObject({
      level: 'info',
      method: 'POST',
      route: '/v1/acties',
      status: 201,
      role: 'beheerder',
      ms: expect.any(Number),
    });
    expect(linesOf('append', id)).toEqual([
      expect.objectContaining({ outcome: 'stored', streamType: 'actie', eventTypes: ['ActionRegistered'], revision: 0 }),
    ]);
    const projected = linesOf('projected', id);
    expect(projected.map(({ projection }) => projection).sort()).toEqual([...stand.projector.names].sort());
    const volgnummers = projected.map(({ from, to }) => [from, to]);
    expect(new Set(volgnummers.map(String)).size).toBe(1);
  });

  it('stands in the line of a refused request, with the code of the refusal', async () => {
    const refused = '22222222-2222-4333-8444-555555555555';
    await stand.call('/v1/acties/BESTAAT-NIET', { headers: { 'x-correlatie-id': refused } });
    const [request] = await until(() => linesOf('request', refused).length === 1 && linesOf('request', refused));
    expect(request).toMatchObject({ route: '/v1/acties/:code', status: 404, code: 'ACTION.NOT_FOUND' });
  });
});
