import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { CalendarDate, RecordedEvent } from '@peildatum/kernel';
import { REPORT_READ } from '@peildatum/reporting';
import { eventsOf } from '../report/demonstration-log.js';
import { context, FIRST, FOR_BO, frozenRegister } from './frozen-register.js';
import { correctionOf, inPreview, previewed, restatedSince, tried } from './preview.js';

let register: Awaited<ReturnType<typeof frozenRegister>>;
beforeAll(async () => {
  register = await frozenRegister();
});
afterAll(() => register.stand.close());

const EDITIONS = [FOR_BO, FIRST];

it('of every type of fact in the report, a correction restates in the frozen editions what its preview said, and a preview records nothing', async () => {
  const { stand } = register;
  const told = REPORT_READ.uses.flatMap(({ handlers }) => Object.keys(handlers));
  const events: RecordedEvent[] = await eventsOf(stand.log);
  const types = [...new Set(events.map(({ type }) => type))].filter((type) => told.includes(type));
  expect(types.length).toBeGreaterThan(30);
  let restated = 0;
  await register.asked(async ({ queries }) => {
    for (const [index, type] of types.entries()) {
      const event = events.findLast((each) => each.type === type && each.validFrom <= '2025-05-20') as RecordedEvent;
      if (event === undefined) continue;
      const correction = correctionOf(event, index % 3 === 0 ? -40 : null);
      const head = (await eventsOf(stand.log)).length;
      const preview = await previewed(queries, await tried(stand, event.stream, correction));
      expect((await eventsOf(stand.log)).length).toBe(head);
      await stand.register.write(event.stream, () => [correction], context());
      await stand.projector.catchUp();
      for (const code of EDITIONS) {
        const really = await restatedSince(queries, code as CalendarDate, head);
        restated += Object.keys(really).length;
        expect([type, inPreview(preview, code)]).toEqual([type, really]);
      }
    }
  });
  expect(restated).toBeGreaterThan(100);
}, 300_000);
