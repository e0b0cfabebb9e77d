import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { figureIn, type Reading, readingOf } from '@peildatum/comparing';
import type { FigureKey } from '@peildatum/figures';
import type { NumberedEvent } from '@peildatum/kernel';
import { composeReport, foldReport, type KeyedFigure, REPORT_READ, type Report, reportAt } from '@peildatum/reporting';
import { laterFacts } from '../editions/later-facts.js';
import { eventsOf } from '../report/demonstration-log.js';
import { type ComparingStand, on, openComparingStand } from './comparing-stand.js';

const RANDOM = 250;
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

type ValueAt = (key: FigureKey, volgnummer: number) => Promise<KeyedFigure['value']>;

/** Of the report at a volgnummer, made once. */
function valuesBy(reportOf: (volgnummer: number) => Promise<Report> | Report): ValueAt {
  const made = new Map<number, Promise<Reading>>();
  return async (key, volgnummer) => {
    const reading = made.get(volgnummer) ?? Promise.resolve(reportOf(volgnummer)).then(readingOf);
    made.set(volgnummer, reading);
    return figureIn(await reading, key)?.value ?? null;
  };
}

const OPTIONS = { audience: 'bo', controls: false } as const;
/** By the other path, of the events alone. */
const folded = valuesBy((volgnummer) => composeReport(foldReport(events.slice(0, volgnummer), DATE), OPTIONS));
/** As who asks gets it: what no rule allows may be told here, and of that the two paths make different things. */
const read = valuesBy((volgnummer) =>
  world.stand.readModels.at({ validOn: DATE, volgnummer, ...REPORT_READ }, async (snapshot) =>
    composeReport(await reportAt(snapshot), OPTIONS),
  ),
);

/** What a comparison of two moments says of causes, and what of it is not so. */
async function faultsBetween(from: number, to: number, valueAt: ValueAt) {
  const { herziening } = await world.compare({ validOn: DATE, volgnummer: from }, { validOn: DATE, volgnummer: to });
  const [idle, incomplete, unexplained]: [string[], string[], string[]] = [[], [], []];
  for (const { sleutel, eenheid, verschil, door, doorAantal, doorOnbekendOmdat } of herziening) {
    if (doorAantal === 0) unexplained.push(`${sleutel}: ${doorOnbekendOmdat}`);
    expect(door.length).toBe(Math.min(doorAantal, 10));
    const around = async ({ volgnummer }: (typeof door)[number]) =>
      [await valueAt(sleutel, volgnummer - 1), await valueAt(sleutel, volgnummer)] as const;
    const steps = await Promise.all(door.map(around));
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
    const found = await faultsBetween(from, from + 30, folded);
    expect([from, found.faults]).toEqual([from, { unexplained: [], idle: [], incomplete: [] }]);
    figures += found.figures;
    several += found.several;
  }
  expect(figures).toBeGreaterThan(50);
  expect(several).toBeGreaterThan(5);
});

it('of many events, which are not all looked at, every figure has one, and each that is named restated it', async () => {
  const { faults, figures, named } = await faultsBetween(before, before + RANDOM, read);
  expect(figures).toBeGreaterThan(100);
  expect(named).toBeGreaterThan(200);
  expect({ unexplained: faults.unexplained, idle: faults.idle }).toEqual({ unexplained: [], idle: [] });
});
