import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { figureIn, type Reading, readingOf } from '@peildatum/comparing';
import type { FigureKey } from '@peildatum/figures';
import type { NumberedEvent } from '@peildatum/kernel';
import { composeReport, foldReport, type KeyedFigure } from '@peildatum/reporting';
import { laterFacts } from '../editions/later-facts.js';
import { eventsOf } from '../report/demonstration-log.js';
import { type ComparingStand, on, openComparingStand } from './comparing-stand.js';

const RANDOM = 350;
const DATE = on('2025-05-20');
let world: ComparingStand;
let events: NumberedEvent[];
let before: number;

beforeAll(async () => {
  world = await openComparingStand();
  before = (await eventsOf(world.stand.log)).length;
  await laterFacts(world.stand, RANDOM);
  events = await eventsOf(world.stand.log);
  await world.stand.projector.catchUp();
});
afterAll(() => world.close());

const made = new Map<number, Reading>();
/** What a figure was in the report at a volgnummer, of which each is made once, of the events alone: by the other path than who asks. */
function valueAt(key: FigureKey, volgnummer: number): KeyedFigure['value'] {
  const reading =
    made.get(volgnummer) ?? readingOf(composeReport(foldReport(events.slice(0, volgnummer), DATE), { audience: 'bo', controls: false }));
  made.set(volgnummer, reading);
  return figureIn(reading, key)?.value ?? null;
}

/** What a comparison of two moments says of causes, and what of it is not so. */
async function faultsBetween(from: number, to: number) {
  const { herziening } = await world.compare({ validOn: DATE, volgnummer: from }, { validOn: DATE, volgnummer: to });
  const [idle, incomplete, unexplained]: [string[], string[], string[]] = [[], [], []];
  for (const { sleutel, eenheid, verschil, door, doorAantal, doorOnbekendOmdat } of herziening) {
    if (doorAantal === 0) unexplained.push(`${sleutel}: ${doorOnbekendOmdat}`);
    expect(door.length).toBe(Math.min(doorAantal, 10));
    const steps = door.map(({ volgnummer }) => [valueAt(sleutel, volgnummer - 1), valueAt(sleutel, volgnummer)] as const);
    steps.forEach(([old, now], i) => {
      if (String(old) === String(now)) idle.push(`${sleutel}: ${door[i]?.soort} ${door[i]?.volgnummer} (${doorAantal})`);
    });
    const moved = steps.reduce((sum, [old, now]) => sum + Number(now ?? 0) - Number(old ?? 0), 0);
    if (eenheid === 'aantal' && verschil !== null && doorAantal <= 10 && moved !== Number(verschil))
      incomplete.push(`${sleutel}: ${moved} of ${verschil}`);
  }
  const several = herziening.filter(({ doorAantal }) => doorAantal > 1).length;
  const named = herziening.reduce((sum, { door }) => sum + door.length, 0);
  return { faults: { unexplained, idle, incomplete }, figures: herziening.length, several, named };
}

it('of few events each that is named restated the figure, and those of a count together made its difference', async () => {
  let [figures, several] = [0, 0];
  for (let from = before; from < before + 120; from += 30) {
    const found = await faultsBetween(from, from + 30);
    expect([from, found.faults]).toEqual([from, { unexplained: [], idle: [], incomplete: [] }]);
    figures += found.figures;
    several += found.several;
  }
  expect(figures).toBeGreaterThan(50);
  expect(several).toBeGreaterThan(5);
});

it('of many events, which are not all looked at, every figure has one, and each that is named restated it', async () => {
  const { faults, figures, named } = await faultsBetween(before, before + RANDOM);
  expect(figures).toBeGreaterThan(100);
  expect(named).toBeGreaterThan(200);
  expect({ unexplained: faults.unexplained, idle: faults.idle }).toEqual({ unexplained: [], idle: [] });
});
