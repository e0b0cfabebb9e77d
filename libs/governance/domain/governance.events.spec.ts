import { describe, expect, it } from '@jest/globals';
import { createCodec } from '@peildatum/event-store';
import { governanceEvents, NO_DATA_DATES } from './governance.events.js';

const codec = createCodec(governanceEvents);
const metadata = JSON.stringify({
  schemaVersion: '1',
  validFrom: '2025-05-20',
  recordedAt: '2025-05-30T10:00:00.000Z',
  commandId: '00000000-0000-4000-8000-000000000005',
  correlationId: '00000000-0000-4000-8000-000000000006',
  causationId: '00000000-0000-4000-8000-000000000005',
  actorPerson: '00000000-0000-4000-8000-000000000007',
  actorRole: 'beheerder',
  actorOrganisation: 'VWS',
  basis: 'recorded',
});

/** As versions before wrote it: a count, or nothing. */
describe('a figure that was published before', () => {
  it.each([
    [231, '231'],
    [0, '0'],
    [614629512, '614629512'],
    [null, null],
  ])('%j is read as %j', (value, read) => {
    const said = { peildatum: '2025-05-20', figure: 'acties.F.afgerond', publishedIn: 'rapport', note: null };
    const { data, schemaVersion } = codec.decode({
      id: '00000000-0000-4000-8000-000000000107' as never,
      type: 'FigurePublished',
      data: JSON.stringify({ ...said, value }),
      metadata,
      stream: 'governance',
      revision: 0,
      cursor: '1',
    });
    expect([schemaVersion, data]).toEqual([2, { ...said, value: read }]);
  });
});

describe('an edition that was opened before', () => {
  const opened = { peildatum: '2025-05-20', label: 'Q2 2025', comparedWith: null };
  const dates = { figures: { year: 2024, quarter: 4 }, nza: null, vws: null };

  it.each([
    ['1', opened, { ...opened, dataDates: NO_DATA_DATES, countedObject: null }],
    ['2', { ...opened, dataDates: dates }, { ...opened, dataDates: dates, countedObject: null }],
  ])('by schema %s says nothing of what came after it', (version, told, read) => {
    const { data, schemaVersion } = codec.decode({
      id: '00000000-0000-4000-8000-000000000108' as never,
      type: 'ReportEditionOpened',
      data: JSON.stringify(told),
      metadata: metadata.replace('"schemaVersion":"1"', `"schemaVersion":"${version}"`),
      stream: 'governance',
      revision: 0,
      cursor: '1',
    });
    expect([schemaVersion, data]).toEqual([3, read]);
  });
});
