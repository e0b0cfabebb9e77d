import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ComparedSide, CompareReportsQuery, type Comparison, FigureSeriesQuery } from '@peildatum/comparing';
import { KeptReportQuery } from '@peildatum/editions';
import type { CalendarDate } from '@peildatum/kernel';
import { context, FIRST, FOR_BO, frozenRegister, HELD } from './frozen-register.js';
import { correctionOf, lastOfEveryType } from './preview.js';

let register: Awaited<ReturnType<typeof frozenRegister>>;
beforeAll(async () => {
  register = await frozenRegister();
  const event = (await lastOfEveryType(register.stand)).find(({ type }) => type === 'ActionCompleted');
  if (event === undefined) throw new Error('the demonstration has no such event');
  await register.stand.register.write(event.stream, () => [correctionOf(event, null)], context());
  await register.stand.projector.catchUp();
});
afterAll(() => register.stand.close());

const FIELDS = { van: 'van', tot: 'tot' };
const compared = (van: string, tot: string | null, changed: (side: ComparedSide) => ComparedSide = (side) => side): Promise<Comparison> =>
  register.asked(async ({ queries }) => {
    const now: ComparedSide = { validOn: van as CalendarDate };
    const from = changed(await queries.execute(new KeptReportQuery(van)));
    const until = tot === null ? now : await queries.execute(new KeptReportQuery(tot));
    return queries.execute(new CompareReportsQuery({ van: from, tot: until, fields: FIELDS }));
  });

it('a frozen edition is laid beside what is known now, by the figures that were kept', async () => {
  const { herziening, voortgang, definitieGewijzigd } = await compared(FIRST, null);
  expect(herziening.find(({ sleutel }) => sleutel === 'acties.afgerond')).toMatchObject({ oud: 168, nieuw: 167 });
  expect([voortgang, definitieGewijzigd]).toEqual([[], []]);
});

it('two frozen editions are compared as they were frozen, whatever was corrected since', async () => {
  const { van, tot, voortgang } = await compared(FOR_BO, FIRST);
  expect([van.klokken.geldigOp, tot.klokken.geldigOp]).toEqual([FOR_BO, FIRST]);
  expect(voortgang.find(({ sleutel }) => sleutel === 'acties.afgerond')).toMatchObject({ oud: 138, nieuw: 168 });
});

it('a figure per edition as then known is the one that was frozen, whatever was corrected since, and for whom it was', async () => {
  const points = async (known: 'nu' | 'toen', reader = {}) => {
    const request = { key: 'acties.afgerond', per: 'editie', known, to: FIRST as CalendarDate, fields: FIELDS } as const;
    return (await register.asked(({ queries }) => queries.execute(new FigureSeriesQuery(request, reader)))).punten;
  };
  const valued = (of: Awaited<ReturnType<typeof points>>) => of.map(({ waarde, editie }) => [waarde, editie]);
  const frozen = await points('toen');
  expect(valued(frozen)).toEqual([
    [138, FOR_BO],
    [168, FIRST],
  ]);
  expect(frozen[1]?.klokken.volgnummer).toBe((await register.frozenOf(FIRST)).clocks.volgnummer);
  expect(valued(await points('nu'))).toEqual([
    [138, null],
    [167, null],
  ]);
  const withheld = { publications: new Set([HELD]), judgedAt: 1_000_000 };
  expect((await points('toen', { withheld })).map(({ editie }) => editie)).toEqual([null, FIRST]);
});

it('one of another template has its differences under definitie gewijzigd, and in no other list', async () => {
  const older = ({ kept, ...side }: ComparedSide): ComparedSide =>
    kept === undefined ? side : { ...side, kept: { ...kept, sjabloon: { ...kept.sjabloon, versie: 1 } } };
  const { tellingen, definitieGewijzigd } = await compared(FIRST, null, older);
  const nothing = { gewijzigd: 0, nieuw: 0, vervallen: 0 };
  expect(tellingen).toMatchObject({ voortgang: nothing, herziening: nothing, actualisatie: nothing });
  expect(definitieGewijzigd.find(({ sleutel }) => sleutel === 'acties.afgerond')).toMatchObject({
    oud: 168,
    nieuw: 167,
    reden: expect.stringMatching(/sjabloon 1 en \d/),
  });
});

it('one for the BO is not there for anybody else, and is for who is inside', async () => {
  const withheld = { publications: new Set([HELD]), judgedAt: 1_000_000 };
  const kept = (reader?: object) => register.asked(({ queries }) => queries.execute(new KeptReportQuery(FOR_BO, reader)));
  await expect(kept({ withheld })).rejects.toMatchObject({ code: 'EDITION.NOT_FROZEN', kind: 'not-found' });
  expect((await kept()).kept).toMatchObject({ doelgroep: 'bo' });
});

it.each([
  ['2023-01-01', 'EDITION.NOT_FOUND'],
  ['2025-03-01', 'EDITION.NOT_FOUND'],
])('%s is no edition', async (code, fault) => {
  await expect(register.asked(({ queries }) => queries.execute(new KeptReportQuery(code)))).rejects.toMatchObject({ code: fault });
});
