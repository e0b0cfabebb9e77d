import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EveryFold, verify } from '@peildatum/audit';
import { type CalendarDate, fixedClock, type Instant } from '@peildatum/kernel';
import { FactRow } from '@peildatum/projections';
import { projections, readModelEntities, subjects } from '../../apps/runtime/composition.js';
import { tellForAll } from '../embargo/every-event.js';
import { openStand, type Stand } from '../support/stand.js';

const CLOCKS = { validOn: '2026-11-20' as CalendarDate };
/** What of each read model differs when its newest fact is moved to a day that is still to come. */
const NAMED: Readonly<Record<string, RegExp>> = {
  acties: /^actions\[0\]/,
  thematafels: /^thematafels\[0\]/,
  governance: /^governance\./,
  'snelle-toetsen': /^toetsen\[0\]/,
  transformatieplannen: /^plans\[0\]/,
  kpis: /^kpis\[0\]/,
  aanvraagstop: /^intake\./,
  budgetten: /^budgets\[0\]/,
  kaders: /^frameworks\[0\]/,
  kadertabellen: /^kadertabellen\[0\]/,
  publicaties: /^publicaties\[0\]/,
  monitors: /^monitors\[0\]/,
  volumenormen: /^interventions\[0\]/,
  normtranches: /^tranches\[0\]/,
  instellingen: /^institutions\[0\]/,
  waardelijsten: /^waardelijsten\[0\]/,
  redactie: /^redactie\[0\]/,
  edities: /^edities\[0\]/,
  voorstellen: /^voorstellen\[0\]/,
  akkoorden: /^akkoorden\[0\]/,
  afspraken: /^commitments\[0\]/,
  bevindingen: /^bevindingen\[0\]/,
  brieven: /^letters\[0\]/,
  moties: /^motions\[0\]/,
  escalaties: /^escalaties\[0\]/,
  nakomingen: /^nakomingen\[0\]/,
  mtrs: /^mtrs\[0\]/,
  macrobeheersing: /^macrobeheersing\[0\]/,
  partijen: /^partijen\[0\]/,
  organen: /^organen\[0\]/,
  vergaderingen: /^vergaderingen\[0\]/,
  besluiten: /^decisions\[0\]/,
  randvoorwaarden: /^randvoorwaarden\[0\]/,
  regeldruktoetsen: /^regeldruktoetsen\[0\]/,
  impactramingen: /^impactramingen\[0\]/,
  transitiedoelen: /^transitiedoelen\[0\]/,
  cycli: /^cycli\[0\]/,
  begrotingsposten: /^begrotingsposten\[0\]/,
};

let stand: Stand;
beforeAll(async () => {
  stand = await openStand('leeg', fixedClock('2026-11-20T10:00:00.000Z' as Instant));
  await tellForAll(stand);
  await stand.projector.catchUp();
});
afterAll(() => stand.close());

const differs = async () => (await verify(stand.log, stand.readModels, CLOCKS, subjects)).difference;

describe('a row that somebody changed', () => {
  it('can be in every table of facts that there is', async () => {
    const tables = readModelEntities.filter((entity) => entity.prototype instanceof FactRow);
    expect(tables.length).toBeGreaterThan(14);
    expect(new Set(projections.map(({ entity }) => entity))).toEqual(new Set(tables));
    expect(projections.map(({ name }) => name).sort()).toEqual(Object.keys(NAMED).sort());
    expect(await differs()).toBeNull();
  });

  it.each(Object.keys(NAMED))('is named by controleer: of %s', async (name) => {
    const table = await stand.tableOf(name);
    const newest = `(SELECT volgnummer FROM ${table} ORDER BY volgnummer DESC LIMIT 1)`;
    const moveTo = (date: string) => stand.database.pool.query(`UPDATE ${table} SET valid_from = $1 WHERE volgnummer = ${newest}`, [date]);
    expect((await moveTo('2099-01-01')).rowCount).toBeGreaterThan(0);
    expect(await differs()).toMatchObject({ where: 'leesmodellen', path: expect.stringMatching(NAMED[name] as RegExp) });
    await moveTo('2022-01-01');
  });
});

it('a stream of a kind that nobody folds is an error, and never passed over', () => {
  expect(() => new EveryFold([], CLOCKS.validOn, subjects).add('onderonsje-1', [])).toThrow(
    expect.objectContaining({ code: 'AUDIT.UNKNOWN_STREAM', kind: 'broken' }),
  );
});
