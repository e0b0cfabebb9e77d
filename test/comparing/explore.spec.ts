import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { CompareReportsQuery } from '@peildatum/comparing';
import { type CalendarDate, endOfDay } from '@peildatum/kernel';
import { coreModule } from '../../apps/runtime/core.module.js';
import { openStand, type Stand } from '../support/stand.js';

let stand: Stand;
let app: INestApplicationContext;
beforeAll(async () => {
  stand = await openStand();
  app = await NestFactory.createApplicationContext(coreModule(stand), { logger: ['error', 'warn'], abortOnError: false });
});
afterAll(async () => {
  await app.close();
  await stand.close();
});
const d = (t: string) => t as CalendarDate;
it('explores', async () => {
  const t0 = Date.now();
  const c = await app.get(QueryBus).execute(
    new CompareReportsQuery({
      van: { validOn: d('2024-11-18'), knownAt: endOfDay(d('2024-11-27')) },
      tot: { validOn: d('2025-05-20') },
      fields: { van: 'van', tot: 'tot' },
    }),
  );
  console.log(Date.now() - t0, JSON.stringify(c.tellingen), JSON.stringify(c.van), JSON.stringify(c.tot));
  console.log(
    c.herziening
      .map(
        (h) =>
          `${h.sleutel} ${h.soort} ${h.oud}→${h.nieuw} (${h.verschil}) door ${h.door?.volgnummer} ${h.door?.soort} ${h.door?.onderwerp} ${h.door?.geldigVanaf} ${h.door?.reden} ${h.doorOnbekendOmdat}`,
      )
      .join('\n'),
  );
  console.log(
    c.actualisatie.map((h) => `${h.sleutel} ${h.soort} ${h.oud}→${h.nieuw} (${h.verschil}) ${h.cijfersVan} ${h.cijfersTot}`).join('\n'),
  );
  console.log(c.voortgang.map((h) => `${h.sleutel} ${h.soort} ${h.oud}→${h.nieuw} (${h.verschil})`).join('\n'));
  console.log(c.definitieGewijzigd.map((h) => `${h.sleutel} ${h.soort} ${h.oud}→${h.nieuw} (${h.reden})`).join('\n'));
  console.log(JSON.stringify(c.acties.map(({ wat, thematafel, aantal, acties }) => [wat, thematafel, aantal, acties[0]])));
  expect(c).toBeTruthy();
});
