import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type CalendarDate, PEILDATUM_NAMESPACE, systemClock, uuidV5 } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import { GetWorklistQuery } from '@peildatum/worklists';
import { thematafelWorksheet } from '../../libs/thematafels/application/worksheet/thematafel.worksheet.js';
import { GetWorklistHandler } from '../../libs/worklists/application/worklist.query.js';
import { type ApiStand, openApiStand } from '../support/api-stand.js';

const EDITION = '2026-06-01' as CalendarDate;
const READER: Actor = { person: uuidV5(PEILDATUM_NAMESPACE, 'reads'), role: 'beheerder', organisation: 'VWS' };

/** The statements that a read asks of the database. */
class CountedReads extends ReadModels {
  readonly asked: string[] = [];

  override at: ReadModels['at'] = (request, use) =>
    super.at(request, (snapshot) => {
      const query: typeof snapshot.query = (sql, values) => {
        this.asked.push(/FROM "?([a-z_]+?)(?:_v?\d+)?"?[\s.]/.exec(sql)?.[1] ?? sql);
        return snapshot.query(sql, values);
      };
      return use({ ...snapshot, query });
    });
}

let api: ApiStand;
beforeAll(async () => {
  api = await openApiStand();
  const tell = async (path: string, body: object) => {
    const headers = { authorization: 'Bearer beheerder', 'content-type': 'application/json' };
    const { status } = await fetch(`${api.base}/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect([path, status]).toEqual([path, 201]);
  };
  await tell('/rapportage/gegevens', { soort: 'editie', peildatum: EDITION, naam: 'Juni' });
  await tell(`/edities/${EDITION}/besluiten`, { soort: 'editie-opening', geldigVanaf: EDITION });
  await api.stand.projector.catchUp();
});
afterAll(() => api.close());

describe('the worklist of a thematafel', () => {
  it('reads nothing twice, and nothing of what is not asked of it', async () => {
    const reads = new CountedReads({ pool: api.stand.database.pool, log: api.stand.log, clock: systemClock });
    const asked = { filter: {}, sort: 'urgency' as const, page: { limit: 50 }, reader: READER };
    const handler = new GetWorklistHandler(reads, [thematafelWorksheet]);
    const { value } = await handler.execute(new GetWorklistQuery({ word: 'thematafel', code: 'D' }, {}, asked));
    expect(value.edition?.code).toBe(EDITION);
    expect(value.items.some(({ kind }) => kind === 'section')).toBe(true);
    expect(reads.asked).toHaveLength(9);
    // Who delivers is none of its business.
    expect(reads.asked.filter((table) => /toets|monitor/.test(table))).toEqual([]);
  });
});
