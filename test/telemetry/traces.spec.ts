import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CollectedSpan, type Collector, startCollector } from './collector.js';
import { openWatchedStand, until, type WatchedStand } from './watched-stand.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
const TRACE_AS_ID = '4bf92f35-77b3-4da6-a3ce-929d0e0e4736';
const ID = '11111111-2222-4333-8444-555555555555';
const DESCRIPTION = 'Geheime omschrijving van wilhelmina@geheim.example';

let collector: Collector;
let stand: WatchedStand;
beforeAll(async () => {
  process.env.OTEL_BSP_SCHEDULE_DELAY = '50';
  collector = await startCollector();
  stand = await openWatchedStand({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.endpoint}/` });
  await stand.projector.start();
});
afterAll(async () => {
  delete process.env.OTEL_BSP_SCHEDULE_DELAY;
  await stand.close();
  await collector.close();
});

const named = (name: string, spans: readonly CollectedSpan[] = collector.spans) => spans.filter((span) => span.name === name);
const traceWith = (id: string): Promise<CollectedSpan[]> =>
  until(() => {
    const root = collector.spans.find(({ attributes, name }) => /^(GET|POST) /.test(name) && attributes['peildatum.correlation_id'] === id);
    return root && collector.spans.filter(({ traceId }) => traceId === root.traceId);
  });
const parentOf = ({ parentSpanId }: CollectedSpan, spans: readonly CollectedSpan[]) =>
  spans.find(({ spanId }) => spanId === parentSpanId)?.name;

describe('the traces', () => {
  it('have one write as one trace, from the request to the append, each with the correlation id', async () => {
    const answer = await stand.call('/v1/acties', {
      token: 'beheerder',
      headers: { 'x-correlatie-id': ID },
      body: { code: 'TRC-1', thematafel: 'D', omschrijving: DESCRIPTION, geldigVanaf: '2025-01-01' },
    });
    expect(answer.status).toBe(201);
    const spans = await traceWith(ID);
    const [request, command, append] = [
      named('POST /v1/acties', spans)[0],
      spans.find(({ name }) => name.startsWith('commando ')),
      named('append', spans)[0],
    ];
    if (!request || !command || !append) throw new Error(`missing among: ${spans.map(({ name }) => name).join(', ')}`);
    expect(request.parentSpanId ?? '').toBe('');
    expect(parentOf(command, spans)).toBe('POST /v1/acties');
    expect(parentOf(append, spans)).toBe(command.name);
    expect(spans.map(({ attributes }) => attributes['peildatum.correlation_id'])).toEqual(spans.map(() => ID));
    expect(request.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/v1/acties',
      'http.response.status_code': 201,
      'peildatum.role': 'beheerder',
    });
    expect(append.attributes).toMatchObject({ 'peildatum.stream_type': 'actie', 'peildatum.event_types': ['ActionRegistered'] });
  });

  it('go on in the trace that the caller is in', async () => {
    expect((await stand.register('TRC-2', { traceparent: `00-${TRACE}-${SPAN}-01` })).status).toBe(201);
    const spans = await traceWith(TRACE_AS_ID);
    expect(spans[0]?.traceId).toBe(TRACE);
    expect(named('POST /v1/acties', spans)[0]?.parentSpanId).toBe(SPAN);
  });

  it('show which statements a report is made of, and none of their values', async () => {
    const id = '33333333-2222-4333-8444-555555555555';
    expect((await stand.call('/v1/peildatum-rapporten?geldigOp=2025-05-20', { headers: { 'x-correlatie-id': id } })).status).toBe(200);
    const spans = await traceWith(id);
    const [query] = spans.filter(({ name }) => name === 'vraag RenderReportQuery');
    // Which report it is, and then the report.
    const reads = named('lees leesmodellen', spans).filter((span) => parentOf(span, spans) === 'vraag RenderReportQuery');
    expect(reads).toHaveLength(2);
    const statements = named('SQL', spans).filter(({ parentSpanId }) => reads.some(({ spanId }) => spanId === parentSpanId));
    expect(query && parentOf(query, spans)).toBe('GET /v1/peildatum-rapporten');
    expect(statements.length).toBeGreaterThan(2);
    for (const { attributes } of statements) expect(attributes['db.query.text']).toMatch(/^\s*(SELECT|WITH)/);
    expect(collector.received()).not.toContain('2025-05-20');
  });

  it('show the batches of the projector, with the correlation ids of their events', async () => {
    for (const name of stand.projector.names) {
      const batches = await until(() => {
        const found = named(`leesmodel ${name}`).filter(({ attributes }) =>
          (attributes['peildatum.correlation_id'] as string[]).includes(ID),
        );
        return found.length > 0 && found;
      });
      expect(batches).toHaveLength(1);
      expect(batches[0]?.attributes).toMatchObject({ 'peildatum.projection': name, 'peildatum.volgnummer.from': expect.any(Number) });
    }
  });

  it('mark what failed by its code, and tell nothing of what was sent', async () => {
    const id = '44444444-2222-4333-8444-555555555555';
    await stand.call('/v1/acties/GEHEIM-CODE', { headers: { 'x-correlatie-id': id } });
    const spans = await traceWith(id);
    expect(named('GET /v1/acties/:code', spans)[0]?.attributes).toMatchObject({
      'http.response.status_code': 404,
      'error.type': 'ACTION.NOT_FOUND',
    });
    expect(collector.received()).not.toMatch(/geheim/i);
    const events = await stand.peildatum.log.readStream('actie-TRC-1');
    for (const secret of [...Object.values(stand.tokens), events[0]?.actor.person ?? '?'])
      expect(collector.received()).not.toContain(secret);
  });

  it('say which program they are of', () => {
    expect(collector.resources[0]).toMatchObject({ 'service.name': 'peildatum', 'service.version': expect.stringMatching(/^\d/) });
  });
});
