import { pause } from '../../support/server-process.js';
import type { Fault } from '../harness/fault.js';
import { underLoad } from '../harness/under-load.js';

/** Longer than every patience of ours, now and then. */
const SHORT_MS = 300;
const LONG_MS = 8_000;

export const droppedConnections: Fault = {
  name: 'netwerk: verbindingen afgebroken en geweigerd',
  shows: 'Wat onderweg was wordt met dezelfde ids opnieuw gestuurd; zolang niemand erdoor komt is het antwoord 503.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment: { proxy }, health }) => {
        proxy.refuse();
        proxy.cut();
        const from = performance.now();
        await pause(round.random.pick([0, round.random.between(SHORT_MS, LONG_MS)]));
        const endedAt = performance.now();
        health.expectUnready(from, endedAt);
        proxy.restore();
        return { endedAt };
      },
    }),
};

export const stalledConnections: Fault = {
  name: 'netwerk: verbindingen vallen stil',
  shows:
    'Niemand wacht voor altijd op een server die niets meer zegt: 503, en daarna weer verder, ook als de oude verbindingen nooit meer spreken.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment: { proxy }, health }) => {
        proxy.stall();
        const from = performance.now();
        await pause(round.random.between(SHORT_MS, LONG_MS));
        const endedAt = performance.now();
        health.expectUnready(from, endedAt);
        // Either what was held up arrives after all, or it is gone.
        if (round.random.pick([true, false])) proxy.cut();
        proxy.restore();
        return { endedAt };
      },
    }),
};

export const halfClosedConnections: Fault = {
  name: 'netwerk: verbindingen half gesloten',
  shows: 'Een verbinding die nog open lijkt en nooit meer antwoordt wordt opgegeven; de volgende aanvraag krijgt een nieuwe.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment: { proxy } }) => {
        proxy.halfClose(round.random.pick(['client', 'server']));
        return { endedAt: performance.now() };
      },
    }),
};

export const slowConnections: Fault = {
  name: 'netwerk: elk stukje komt later aan',
  shows: 'Traag is traag: het antwoord komt later of is 503, en niets raakt door elkaar.',
  run: (round) =>
    underLoad(round, {
      strike: async ({ deployment: { proxy } }) => {
        const slowest = round.random.between(5, 150);
        proxy.delayMs = () => round.random.between(0, slowest);
        await pause(round.random.between(1_000, 4_000));
        const endedAt = performance.now();
        proxy.restore();
        return { endedAt };
      },
    }),
};
