import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Register } from '@peildatum/event-store';
import { FilesHere, type ImportFile } from '@peildatum/importing';
import { type Actor, type CalendarDate, InvalidInput, systemClock, systemIds } from '@peildatum/kernel';
import { writeWorkbook } from '@peildatum/workbooks';
import { MakeWorksheetQuery, RecordWorksheetCommand } from '@peildatum/worksheets';
import fc from 'fast-check';
import { edited } from '../../../libs/worksheets/testing/edited.js';
import { ACTORS } from '../testing/actors.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { recordedIn, TYPES, uploading } from '../testing/uploads.js';

const CODES = Array.from({ length: 60 }, (_, n) => `T-${String(n + 1).padStart(2, '0')}`);
const ON = '2025-02-01';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.call('/v1/thematafels/D', { as: 'beheerder', body: { naam: 'Passende zorg', geldigVanaf: '2024-01-01' } });
  const rows = CODES.flatMap((code) => [
    {
      soort: 'actie',
      code,
      thematafel: 'D',
      omschrijving: `Actie ${code}`,
      gereed: 'Q3 2026',
      verantwoordelijken: ['VWS'],
      geldigVanaf: '2025-01-01',
    },
    { soort: 'statusmelding', actie: code, status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: ON },
  ]);
  const { body } = await uploading(api)(rows.map((row) => JSON.stringify(row)).join('\n'), { type: TYPES.ndjson });
  expect(body).toMatchObject({ vastgelegd: 120 });
});
afterAll(() => api.close());

const downloaded = async () => writeWorkbook((await api.core.queries.execute(new MakeWorksheetQuery('thematafel', 'D', {}))).value, 'xlsx');

/** Cells by the code of the action. */
type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>;

async function filledIn(bytes: Uint8Array, edits: Edits): Promise<ImportFile> {
  const back = await edited(bytes, 'xlsx', ({ acties = [] }) => ({
    acties: acties.map((row) => ({ ...row, reden: 'Afgesproken.', ...edits[row.actie ?? ''] })),
  }));
  return await new FilesHere().read({ bytes: back, format: 'xlsx' });
}

/** In the process itself: at the edge one file is worked on at a time. */
const record = (file: ImportFile, actor: Actor) =>
  api.core.commands.execute(new RecordWorksheetCommand(file, { actor, correlationId: systemIds.random() }, {}));

const COLUMNS = {
  status: ['loopt-voor', 'loopt-op-schema'],
  toelichting: ['een', 'twee'],
  gereed: ['Q4 2026', 'Q1 2027'],
  verantwoordelijken: ['ZN', 'VWS; ZN'],
};
const cells = fc.record(
  Object.fromEntries(Object.entries(COLUMNS).map(([name, values]) => [name, fc.constantFrom(...values)])) as Record<
    keyof typeof COLUMNS,
    fc.Arbitrary<string>
  >,
  { requiredKeys: [] },
);
const editsOf = (codes: readonly string[]) => fc.dictionary(fc.constantFrom(...codes), cells, { minKeys: 2, maxKeys: codes.length });

const FACTS: Readonly<Record<string, (data: Record<string, unknown>) => unknown>> = {
  status: ({ progress }) => ({ ahead: 'loopt-voor', 'on-schedule': 'loopt-op-schema', behind: 'loopt-achter' })[progress as string],
  toelichting: ({ explanation }) => explanation,
  gereed: ({ due }) => (due as { text: string } | undefined)?.text,
  verantwoordelijken: ({ responsible }) => (responsible as string[] | undefined)?.join('; '),
};

describe('two people who fill in the werkblad of one thematafel at once', () => {
  it('lose no edit: each is recorded, or its cell is said to clash and nothing of that file is recorded', async () => {
    const rounds = fc.sample(fc.tuple(editsOf(CODES.slice(0, 8)), editsOf(CODES.slice(0, 8))), { seed: 16, numRuns: 4 });
    let clashes = 0;
    for (const [round, [mine, theirs]] of rounds.entries()) {
      // Each round has actions of its own.
      const codes = new Map(CODES.slice(0, 8).map((code, at) => [code, CODES[(round * 8 + at) % 60] as string]));
      const moved = (edits: Edits): Edits => Object.fromEntries(Object.entries(edits).map(([code, cell]) => [codes.get(code), cell]));
      const bytes = await downloaded();
      const people = [
        { edits: moved(mine), actor: ACTORS['coordinator-d'] },
        { edits: moved(theirs), actor: ACTORS.beheerder },
      ];
      const begun = (await recordedIn(api)).length;
      const files = await Promise.all(people.map(({ edits }) => filledIn(bytes, edits)));
      const outcomes = await Promise.allSettled(files.map((file, at) => record(file, people[at]?.actor as Actor)));
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
      const dropped = new Set<string>();
      for (const [at, outcome] of outcomes.entries()) {
        if (outcome.status === 'fulfilled') continue;
        const { reason } = outcome;
        expect([(reason as InvalidInput).code, reason instanceof InvalidInput]).toEqual(['WORKSHEET.CONFLICT', true]);
        const { edits, actor } = people[at] as (typeof people)[number];
        const left = Object.fromEntries(
          Object.entries(edits).map(([code, cell]) => [
            code,
            Object.fromEntries(
              Object.entries(cell).filter(([column, value]) =>
                people.every((one) => one.edits === edits || (one.edits[code]?.[column as keyof typeof cell] ?? value) === value),
              ),
            ),
          ]),
        );
        for (const [code, cell] of Object.entries(edits))
          for (const column of Object.keys(cell)) if (!(column in (left[code] ?? {}))) dropped.add(`${at} ${code} ${column}`);
        // What clashes is named, each cell of it, and nothing else.
        clashes += (reason as InvalidInput).faults.length;
        expect((reason as InvalidInput).faults).toHaveLength([...dropped].filter((key) => key.startsWith(`${at} `)).length);
        await record(await filledIn(bytes, left), actor);
      }
      const events = (await recordedIn(api)).slice(begun);
      for (const [at, { edits }] of people.entries())
        for (const [code, cell] of Object.entries(edits))
          for (const [column, value] of Object.entries(cell)) {
            if (dropped.has(`${at} ${code} ${column}`)) continue;
            const told = events
              .filter(({ stream }) => stream === `actie-${code}`)
              .map(({ data }) => FACTS[column]?.(data as Record<string, unknown>));
            expect([code, column, told]).toEqual([code, column, expect.arrayContaining([value])]);
          }
      for (const { edits, actor } of people.filter((_, at) => outcomes[at]?.status === 'fulfilled'))
        expect(await record(await filledIn(bytes, edits), actor).catch(({ code }) => code)).toMatchObject(
          outcomes.every(({ status }) => status === 'fulfilled') ? { recorded: 0 } : expect.anything(),
        );
    }
    expect(clashes).toBeGreaterThan(0);
  });

  it('record the same file once, though it is sent twice at once', async () => {
    const bytes = await downloaded();
    const edits = Object.fromEntries(CODES.slice(50, 60).map((code) => [code, { status: 'in-gang', toelichting: 'Samen.' }]));
    const begun = (await recordedIn(api)).length;
    const file = await filledIn(
      bytes,
      Object.fromEntries(Object.entries(edits).map(([code]) => [code, { status: 'loopt-voor', toelichting: 'Samen.' }])),
    );
    const both = await Promise.all([record(file, ACTORS['coordinator-d']), record(file, ACTORS['coordinator-d'])]);
    expect((await recordedIn(api)).slice(begun)).toHaveLength(10);
    expect(both.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(10);
  });

  it('take in a thematafel of 60 actions of which 40 changed', async () => {
    const bytes = await downloaded();
    const edits = Object.fromEntries(CODES.slice(0, 40).map((code) => [code, { status: 'afgerond', bewijs: `verslag van ${code}` }]));
    const begun = (await recordedIn(api)).length;
    expect(await record(await filledIn(bytes, edits), ACTORS['coordinator-d'])).toMatchObject({ rows: 60, changed: 40, recorded: 40 });
    expect((await recordedIn(api)).slice(begun).map(({ type }) => type)).toEqual(Array(40).fill('ActionCompleted'));
    expect(await record(await filledIn(bytes, edits), ACTORS['coordinator-d'])).toMatchObject({ changed: 0, recorded: 0 });
  });

  describe('of whom one is first each time', () => {
    /** After each look at what stands, right before the next append to an action: this person writes to it too. */
    const firstAfterEachLook = (
      codeOf: (stream: string) => string | undefined,
      change: (code: string, nth: number) => Promise<unknown>,
    ) => {
      const { store } = api.log;
      const [append, head] = [store.append.bind(store), store.head.bind(store)];
      let [looked, times] = [false, 0];
      store.head = () => {
        looked = true;
        return head();
      };
      store.append = async (request) => {
        const code = looked ? codeOf(request.stream) : undefined;
        if (code !== undefined) {
          looked = false;
          times += 1;
          await change(code, times);
        }
        return append(request);
      };
      return {
        times: () => times,
        end: () => Object.assign(store, { append, head }),
      };
    };
    const postponed = (code: string, nth: number) =>
      new Register(api.log, systemClock).write(
        `actie-${code}`,
        () => [
          {
            type: 'ActionDueDateRevised',
            validFrom: ON as CalendarDate,
            data: { due: { text: `Q1 ${2026 + nth}`, date: null }, reason: 'Later.' },
          },
        ],
        { actor: ACTORS.beheerder as Actor, commandId: systemIds.random(), correlationId: systemIds.random() },
      );
    const completed = (bytes: Uint8Array, codes: readonly string[], toelichting: string) =>
      filledIn(bytes, Object.fromEntries(codes.map((code) => [code, { status: 'loopt-op-schema', toelichting }])));

    it('at another row: the other is recorded whole', async () => {
      const codes = CODES.slice(40, 60);
      const file = await completed(await downloaded(), codes, 'Steeds een ander.');
      const left = new Set(codes);
      const first = firstAfterEachLook((stream) => {
        const code = codes.find((each) => stream === `actie-${each}`);
        return code !== undefined && left.delete(code) ? code : undefined;
      }, postponed);
      try {
        expect(await record(file, ACTORS['coordinator-d'])).toMatchObject({ changed: 20, recorded: 20 });
      } finally {
        first.end();
      }
      // Only at the row that was first; all others went through at once.
      expect(first.times()).toBe(1);
    });

    it('at the same row, all the time: the other is told that, with what was recorded, and the same file finishes it', async () => {
      const codes = CODES.slice(40, 60);
      const file = await completed(await downloaded(), codes, 'Steeds dezelfde.');
      const first = firstAfterEachLook((stream) => (stream === 'actie-T-45' ? 'T-45' : undefined), postponed);
      try {
        await expect(record(file, ACTORS['coordinator-d'])).rejects.toMatchObject({
          code: 'WORKSHEET.OVERTAKEN',
          kind: 'unavailable',
          details: { facts: 19 },
          message: expect.stringContaining('19 feiten uit dit werkblad zijn vastgelegd en blijven staan, de rest niet'),
        });
      } finally {
        first.end();
      }
      expect(first.times()).toBe(20);
      expect(await record(file, ACTORS['coordinator-d'])).toMatchObject({ changed: 1, recorded: 1 });
    });
  });
});
