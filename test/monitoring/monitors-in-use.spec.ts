import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Actor,
  type Answer,
  type ClockRequest,
  fixedClock,
  type Instant,
  PEILDATUM_NAMESPACE,
  type Role,
  Timeline,
  uuidV5,
} from '@peildatum/kernel';
import { GetIndicatorQuery, ListIndicatorsQuery, type MonitorEvent, monitor, tellMonitor } from '@peildatum/monitoring';
import { GetSubjectHandler, GetSubjectQuery, ListSubjectsHandler, ListSubjectsQuery, TellCommand, TellHandler } from '@peildatum/subjects';
import { GetIndicatorHandler, ListIndicatorsHandler } from '../../libs/monitoring/application/queries/indicator.handlers.js';
import { BEWEGING, defined, held, published, recorded, target } from '../../libs/monitoring/testing/facts.js';
import { eventsOf } from '../report/demonstration-log.js';
import { openStand, type Stand } from '../support/stand.js';

const person = uuidV5(PEILDATUM_NAMESPACE, 'monitors in use');
const as = (role: Role, organisation: string): Actor => ({ person, role, organisation });
const CLOCKS = { validOn: '2026-06-01' as never };
const PAGE = { limit: 10 };
let stand: Stand;
let commands = 0;

async function tell(actor: Actor, fact: MonitorEvent): Promise<void> {
  commands += 1;
  const id = uuidV5(PEILDATUM_NAMESPACE, `in use ${commands}`);
  const context = { actor, commandId: id, correlationId: id };
  await new TellHandler(stand.register, { valuesOn: () => [] }).execute(new TellCommand(monitor, 'beweging', fact, context));
}

const monitors = () => new ListSubjectsHandler(stand.readModels);
const one = () => new GetSubjectHandler(stand.readModels);

beforeAll(async () => {
  stand = await openStand('leeg', fixedClock('2026-06-01T12:00:00.000Z' as Instant));
  await tell(as('vws', 'VWS'), BEWEGING);
  await tell(as('rivm', 'RIVM'), defined());
  await tell(as('rivm', 'RIVM'), target());
  await tell(as('rivm', 'RIVM'), held(0, '2024-06-30'));
  await tell(as('rivm', 'RIVM'), published(2023, 0, '30'));
  await tell(as('rivm', 'RIVM'), held(1, '2025-09-30', 'hybride-zorg', 'een-meting'));
  await tell(as('rivm', 'RIVM'), published(2024, 1, '42.5', { publication: 'een-meting' }));
  await stand.projector.catchUp();
});
afterAll(() => stand.close());

describe('a 0-meting and a 1-meting that owners published, with figures made for this test', () => {
  const outside = { ...CLOCKS, withheld: { publications: new Set(['een-meting']), judgedAt: Number.MAX_SAFE_INTEGER } };
  const get = (clocks: ClockRequest) =>
    new GetIndicatorHandler(stand.readModels).execute(new GetIndicatorQuery('beweging', 'digitaal', clocks));

  it('are compared, inside the embargo', async () => {
    const { indicator, revision } = (await get(CLOCKS)).value;
    expect(revision).toBe(6);
    expect(indicator.comparison).toMatchObject({
      why: null,
      cells: [{ zero: '30', one: '42.5', change: '12.5', course: 'better', targets: [{ distance: '27.5', pace: '13.75' }] }],
    });
  });

  it('are outside it a 0-meting alone', async () => {
    const { indicator } = (await get(outside)).value;
    expect(indicator.measurements).toHaveLength(1);
    expect(indicator.comparison).toMatchObject({ one: null, why: 'one-not-yet-published' });
    const { value } = await one().execute(new GetSubjectQuery(monitor, 'beweging', outside));
    expect(value.view.parts[1]?.waves).toEqual([expect.objectContaining({ wave: 0, status: 'published' })]);
    expect(value.view.history).toHaveLength(5);
  });

  it('stand in the lists, and what is not there is not found', async () => {
    type List = { items: readonly { code: string }[]; total: number };
    const codes = ({ value: { items, total } }: Answer<List>) => [items.map(({ code }) => code), total];
    expect(codes(await monitors().execute(new ListSubjectsQuery(monitor, CLOCKS, PAGE, ({ layer }) => layer === 'movement')))).toEqual([
      ['beweging'],
      1,
    ]);
    expect(
      codes(await new ListIndicatorsHandler(stand.readModels).execute(new ListIndicatorsQuery(CLOCKS, { monitor: 'beweging' }, PAGE))),
    ).toEqual([['digitaal'], 1]);
    expect(
      codes(await new ListIndicatorsHandler(stand.readModels).execute(new ListIndicatorsQuery(CLOCKS, { overdue: true }, PAGE))),
    ).toEqual([[], 0]);
    await expect(one().execute(new GetSubjectQuery(monitor, 'elders', CLOCKS))).rejects.toMatchObject({ code: 'MONITOR.NOT_FOUND' });
    await expect(new GetIndicatorHandler(stand.readModels).execute(new GetIndicatorQuery('beweging', 'x', CLOCKS))).rejects.toMatchObject({
      code: 'INDICATOR.NOT_FOUND',
    });
  });

  it('come from who owns them: a stranger is refused', async () => {
    await expect(tell(as('nivel', 'NIVEL'), published(2025, 2, '50'))).rejects.toMatchObject({ code: 'RIGHTS.ORGANISATION' });
  });
});

describe('the monitors of the demonstration', () => {
  it('obey every rule, in the order in which they became known', async () => {
    const demonstration = await openStand('demonstratie');
    try {
      const streams = new Map<string, MonitorEvent[]>();
      for (const event of await eventsOf(demonstration.log)) {
        if (!event.stream.startsWith('monitor-')) continue;
        const { type, validFrom, data } = event as unknown as MonitorEvent;
        const fact = { type, validFrom, data } as MonitorEvent;
        const told = streams.get(event.stream) ?? [];
        const decided = tellMonitor(event.stream, fact)(Timeline.of<MonitorEvent>(recorded(told)), '2026-06-01' as never);
        expect([event.stream, decided]).toEqual([event.stream, [fact]]);
        streams.set(event.stream, [...told, fact]);
      }
      expect(streams.size).toBe(5);
    } finally {
      await demonstration.close();
    }
  });
});
