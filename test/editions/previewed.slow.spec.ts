import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FIRST, FOR_BO, frozenRegister } from './frozen-register.js';
import { correctionOf, heldAgainst, lastOfEveryType, previewed, tried } from './preview.js';

let register: Awaited<ReturnType<typeof frozenRegister>>;
beforeAll(async () => {
  register = await frozenRegister();
});
afterAll(() => register.stand.close());

it('a correction restates in the frozen editions what its preview said, and a preview records nothing', async () => {
  const types = ['ActionCompleted', 'PlanSubmitted', 'ExpenditureEstimated', 'MeasurementPublished'];
  const events = (await lastOfEveryType(register.stand)).filter(({ type }) => types.includes(type));
  expect(events.map(({ type }) => type).sort()).toEqual([...types].sort());
  expect(await heldAgainst(register, events)).toBeGreaterThan(10);
});

it('a preview counts, and has beside old and new what stands in the frozen file', async () => {
  const { stand } = register;
  const event = (await lastOfEveryType(stand)).find(({ type }) => type === 'ActionReportedNotStarted');
  if (event === undefined) throw new Error('the demonstration has no such event');
  const preview = await register.asked(async ({ queries }) =>
    previewed(queries, await tried(stand, event.stream, correctionOf(event, null))),
  );
  expect(preview).toMatchObject({ bekeken: 2, gebeurtenissen: 1, edities: preview.perEditie.length });
  expect(preview.cijfers).toBe(preview.perEditie.reduce((sum, { cijfers }) => sum + cijfers.length, 0));
  expect([FOR_BO, FIRST]).toEqual(expect.arrayContaining(preview.perEditie.map(({ editie }) => editie)));
  expect(preview.perEditie.flatMap(({ cijfers }) => cijfers).every(({ bevroren }) => bevroren !== null)).toBe(true);
});
