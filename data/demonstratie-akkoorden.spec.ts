import { describe, expect, it } from '@jest/globals';
import { agreement, type CommitmentEvent, commitment } from '@peildatum/agreements';
import type { CalendarDate, Fact } from '@peildatum/kernel';
import { Timeline } from '@peildatum/kernel';
import { rowsOf } from './demonstratie/source-files.js';
import { field, history, KNOWN, sources } from './testing/committed-history.js';

const lines = history.filter(({ stream }) => commitment.streams.has(stream) || agreement.streams.has(stream));
const told = (stream: string) =>
  lines
    .filter((line) => line.stream === stream)
    .map(({ type, validFrom, data, source }, at) => ({
      fact: { type, validFrom, data } as Fact,
      source,
      event: String(at),
      basis: 'source',
    }));
const day = (text: string) => text as CalendarDate;
const MARK = / \[[^\]]*\]$/;

describe('the table of the AZWA', () => {
  const rows = rowsOf(sources, 'afspraken-azwa.csv');
  it('has 245 rows', () => expect(rows).toHaveLength(245));

  it.each(rows.map((row) => [row('code'), row] as const))('%s stands in the register as it is', (code, row) => {
    const [local, key = '0'] = code.split('/');
    const own = lines.filter(({ stream }) => stream === `afspraak-AZWA-${local}`);
    const milestone = own.find((line) => line.type === 'CommitmentMilestoneScheduled' && field(line, 'milestone') === key);
    const lead = row('trekker') === '' ? null : row('trekker');
    if (key === '0') {
      const registered = own.find(({ type }) => type === 'CommitmentRegistered');
      expect(registered).toMatchObject({
        source: `004 r. ${row('bron_regel')}`,
        data: { title: row('titel'), part: row('onderdeel'), lead: { text: lead } },
      });
    }
    // Without a deadline there is no milestone: it is the heading of a fiche.
    if (row('deadline_tekst') === '') {
      expect([key, milestone]).toEqual(['0', undefined]);
      return;
    }
    expect(milestone).toMatchObject({
      validFrom: '2025-07-03',
      recordedAt: KNOWN.july,
      source: `004 r. ${row('bron_regel')}`,
      data: {
        title: row('titel').replace(MARK, ''),
        deadline: row('deadline_tekst'),
        due: row('deadline_datum') === '' ? null : row('deadline_datum'),
        lead: { text: lead },
      },
    });
    const mark = /\[(periodiek|ingang|streven)/.exec(row('titel'))?.[1];
    if (mark !== undefined) expect(field(milestone, 'kind')).toBe({ periodiek: 'periodic', ingang: 'start', streven: 'aim' }[mark]);
  });
});

it('is taken by the rules as it was told, fact by fact', () => {
  for (const stream of new Set(lines.map((line) => line.stream))) {
    const { decisions, streams } = (commitment.streams.has(stream) ? commitment : agreement) as unknown as typeof commitment;
    let timeline = Timeline.of<CommitmentEvent>([]);
    for (const { fact } of told(stream)) {
      const decided = decisions.tell(streams.codeOf(stream), fact as CommitmentEvent, () => Timeline.of<Fact>([]))(
        timeline,
        day('2025-07-03'),
      );
      expect(decided).toEqual([fact]);
      timeline = timeline.with(fact as CommitmentEvent);
    }
  }
});

describe('which text there was', () => {
  const iza = (on: string) => agreement.view('IZA', told('akkoord-IZA').filter(({ fact }) => fact.validFrom <= on) as never, day(on));
  it('is the concept of the IZA on 1 September 2022, which nobody had signed', () => {
    expect(iza('2022-09-01')).toMatchObject({
      text: { version: '0.9', status: 'concept', on: '2022-08-12' },
      signedOn: null,
      through: '2026-12-31',
      signals: [],
    });
  });
  it('is signed in September 2022 without its text, which is said, and lasts through 2028 since July 2025', () => {
    expect(iza('2022-10-01')).toMatchObject({
      signedOn: '2022-09-30',
      through: '2026-12-31',
      signals: [expect.stringContaining('definitief')],
    });
    expect(iza('2025-07-03')).toMatchObject({ through: '2028-12-31', firstThrough: '2026-12-31' });
  });
  it('is a draft of the AZWA in January 2025, and what the negotiators agreed in July; nothing of it is definitive', () => {
    const azwa = (on: string) => agreement.view('AZWA', told('akkoord-AZWA').filter(({ fact }) => fact.validFrom <= on) as never, day(on));
    expect(azwa('2025-02-01')?.text).toMatchObject({ version: '0.6', status: 'concept' });
    expect(azwa('2025-07-03')?.text).toMatchObject({ version: '3 juli 2025', status: 'negotiated' });
    expect(azwa('2025-07-03')?.codes).toContainEqual({ version: '0.6', old: 'A1', code: 'A2' });
  });
});

describe('what the text says twice', () => {
  const signals = (local: string) => commitment.view(`AZWA-${local}`, told(`afspraak-AZWA-${local}`) as never, day('2025-07-03'))?.signals;
  it('stands twice and is flagged where the dates differ: the landelijk kader of D5', () => {
    expect(signals('D5')).toContain(
      'Mijlpaal 2 zegt „Q1 2026 gedetailleerd uitgewerkt” (2026-03-31, 004 r. 5173), en mijlpaal 3 zegt „uiterlijk in Q4 2025” (2025-12-31, 004 r. 5235); beide staan er.',
    );
  });
  it.each([
    ['C3a', 2],
    ['C3b', 1],
    ['C6', 3],
    ['D5', 2],
    ['D7', 1],
    ['A1', 0],
  ])('of %s is that %i', (local, count) => expect(signals(local)).toHaveLength(count));
});

it('names a lead by its code where the table names one, and nobody for a group', () => {
  const leads = (code: string) => {
    const [local, key = '0'] = code.split('/');
    return field(
      lines.find((line) => line.stream === `afspraak-AZWA-${local}` && field(line, 'milestone') === key),
      'lead',
    );
  };
  expect([leads('A1/2'), leads('E4/2'), leads('E1/3'), leads('A1/1')]).toEqual([
    { parties: ['VenVN'], text: 'V&VN (leidend); medeverantwoordelijk ActiZ, NVZ, LHV' },
    { parties: ['VWS'], text: 'VWS met NZa, ZN, NVZ, NFU, ZKN, FMS, V&VN en Patiëntenfederatie' },
    { parties: [], text: 'msz-partijen' },
    { parties: [], text: null },
  ]);
});

it('names no lead that the register of parties does not know', () => {
  const known = new Set(history.filter(({ type }) => type === 'PartyNamed').map((line) => field(line, 'party')));
  const named = lines.flatMap((line) => (field(line, 'lead') as { readonly parties: readonly string[] } | undefined)?.parties ?? []);
  expect(named.length).toBeGreaterThan(150);
  expect([...new Set(named)].filter((party) => !known.has(party))).toEqual([]);
});

it('says of one milestone that it was reached, for one source says so, and of none that it was missed', () => {
  expect(
    lines.filter(({ type }) => /^CommitmentMilestone(Achieved|Missed)$/.test(type)).map(({ stream, source }) => [stream, source]),
  ).toEqual([['afspraak-AZWA-C8', '004 r. 4496-4498']]);
});
