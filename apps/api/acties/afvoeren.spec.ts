import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport, foldReport, jsonReport, type Report } from '@peildatum/reporting';
import { actionStream, foldAction } from '@peildatum/thematafels';
import { OF_BOARD, OF_ROUND_TABLES, tellDecisions } from '../testing/decisions.js';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import { csvOf, recordedIn, uploading } from '../testing/uploads.js';
import { werkbladenOf } from '../testing/werkbladen.js';
import type { WerklijstAntwoord } from '../werklijsten/werklijst.antwoord.js';
import { type Actie, actieOf } from './actie.antwoord.js';

let api: TestApi;
let n = 0;
beforeAll(async () => {
  api = await startTestApi();
  await told('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
  await tellDecisions(told);
  await told('/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2026-11-15', naam: 'Q4 2026' });
  await told('/v1/rapportage/gegevens', { soort: 'bo-datum', peildatum: '2026-11-15', datum: '2026-11-30' });
  await told('/v1/edities/2026-11-15/besluiten', { soort: 'editie-opening', geldigVanaf: '2026-11-16' });
});
afterAll(() => api.close());

interface Receipt {
  readonly gebeurtenissen: readonly { readonly id: string; readonly soort: string }[];
}
type As = 'beheerder' | 'vws' | 'coordinator-d' | 'auditor' | 'nza';
async function told(path: string, body: object): Promise<string> {
  const response = await api.call(path, { as: 'beheerder', body });
  expect([path, response.status]).toEqual([path, 201]);
  return (await bodyOf<Receipt>(response)).gebeurtenissen[0]?.id ?? '';
}

/** An action at D that was told to end so on 1 May 2025, of its own for each test. */
async function action(status: object = { status: 'afgerond', bewijs: 'Verslag.' }): Promise<string> {
  n += 1;
  const code = `L-${n}`;
  await told('/v1/acties', { code, thematafel: 'D', omschrijving: `Doe ${n}, indien nodig`, geldigVanaf: '2025-01-01' });
  await told(`/v1/acties/${code}/statusmeldingen`, { geldigVanaf: '2025-05-01', ...status });
  return code;
}
const retire = (code: string, more: object = {}, as: As = 'vws') =>
  api.call(`/v1/acties/${code}/afvoeringen`, { as, body: { geldigVanaf: '2025-10-01', ...more } });
const read = async (code: string, query = ''): Promise<Actie> =>
  (await bodyOf<{ actie: Actie }>(await api.call(`/v1/acties/${code}${query}`))).actie;
const codesOf = async (query: string) =>
  (await bodyOf<{ acties: readonly Actie[] }>(await api.call(`/v1/acties?limiet=100&${query}`))).acties.map(({ code }) => code);
const reportOf = async (query: string) => (await (await api.call(`/v1/peildatum-rapporten?${query}`)).json()) as Report;
const sectionOf = async (query: string) => (await reportOf(query)).onderdelen.find(({ letter }) => letter === 'D');

describe('an action that leaves the report', () => {
  it('says since when, at both clocks', async () => {
    const code = await action();
    const { klokken } = await bodyOf<{ klokken: { volgnummer: number } }>(await api.call(`/v1/acties/${code}`));
    expect(await (await retire(code, { besluit: OF_BOARD, toelichting: 'Was al gemeld.' })).json()).toMatchObject({
      gebeurtenissen: [{ soort: 'ActionRetired' }],
    });
    const left = {
      status: 'afgerond',
      uitRapportageSinds: '2025-10-01',
      uitRapportageBesluit: OF_BOARD,
      uitRapportageToelichting: 'Was al gemeld.',
    };
    expect(await read(code)).toMatchObject(left);
    for (const before of ['?geldigOp=2025-09-30', `?volgnummer=${klokken.volgnummer}`])
      expect(await read(code, before)).toMatchObject({ status: 'afgerond', uitRapportageSinds: null, uitRapportageGebeurtenis: null });
    expect((await retire(code, { besluit: OF_BOARD, toelichting: 'Was al gemeld.' })).status).toBe(200);
  });

  it('is no longer in the counts of its thematafel from that day, and is on the days before', async () => {
    const code = await action();
    const before = await sectionOf('geldigOp=2025-12-01');
    const event = (await bodyOf<Receipt>(await retire(code, { geldigVanaf: '2025-11-01' }))).gebeurtenissen[0]?.id;
    const [earlier, after] = [await sectionOf('geldigOp=2025-10-31'), await sectionOf('geldigOp=2025-12-01')];
    const completed = (section: typeof before) => section?.verdeling.balken[0]?.aantal ?? 0;
    expect([completed(before) - completed(after), (before?.verdeling.totaal.aantal ?? 0) - (after?.verdeling.totaal.aantal ?? 0)]).toEqual([
      1, 1,
    ]);
    expect(completed(earlier)).toBe(completed(before));
    expect(after?.afgevoerd?.laatste).toBe('2025-11-01');
    const addresses = [after?.verdeling.balken[0], after?.afgevoerd?.cijfer].map((figure) => figure?.uitleg ?? '');
    const lists = await Promise.all(addresses.map((address) => codesOf(address.split('?')[1] ?? '')));
    expect(lists.map((list) => list.includes(code))).toEqual([false, true]);
    expect(lists.map(({ length }) => length)).toEqual([completed(after), after?.afgevoerd?.cijfer.aantal]);
    const explained = (await (await api.call('/v1/verklaringen/acties.D.afgevoerd?geldigOp=2025-12-01')).json()) as {
      waarde: number;
      gebeurtenissen: readonly { id: string; soort: string; stand: string }[];
    };
    expect(explained.waarde).toBe(after?.afgevoerd?.cijfer.aantal);
    expect(JSON.stringify(explained)).toContain(String(event));
  });

  it('is the event by which the figure of its status became less', async () => {
    const code = await action();
    const event = (await bodyOf<Receipt>(await retire(code))).gebeurtenissen[0]?.id ?? '';
    const explained = (await (await api.call('/v1/verklaringen/acties.D.afgerond?geldigOp=2025-12-01&limiet=100')).json()) as {
      gebeurtenissen: { lijst?: readonly object[] };
    };
    expect(JSON.stringify(explained)).toMatch(new RegExp(`"neemt weg"[^}]*${event}|${event}[^}]*"neemt weg"`));
  });

  it('asks nothing more: it is in no werkblad or worklist, and never late', async () => {
    const code = await action({ status: 'beeindigd', reden: 'Gaat op in een andere.' });
    await told(`/v1/acties/${code}/gereeddatums`, { gereed: '1-6-2025', reden: 'Afspraak.', geldigVanaf: '2025-05-01' });
    const asked = async () => {
      const { acties = [] } = await werkbladenOf(api).sheets('thematafels/D', 'coordinator-d');
      const list = await bodyOf<WerklijstAntwoord>(await api.call('/v1/werklijsten/thematafel?van=D'));
      return [
        acties.some(({ actie }) => actie === code),
        list.werkregels.some((line) => line.code === code),
        (await read(code)).teLaat,
        (await codesOf('teLaat=true')).includes(code),
      ];
    };
    expect(await asked()).toEqual([true, true, true, true]);
    expect((await retire(code, { besluit: OF_BOARD })).status).toBe(201);
    expect(await asked()).toEqual([false, false, false, false]);
    expect([(await codesOf('inRapportage=true')).includes(code), (await codesOf('inRapportage=false')).includes(code)]).toEqual([
      false,
      true,
    ]);
  });
});

describe('what may not leave the report', () => {
  it.each([
    ['is under way', { status: 'loopt-voor' }, 409, 'ACTION.NOT_COMPLETED', {}],
    ['was discontinued, without a decision', { status: 'beeindigd', reden: 'x' }, 409, 'ACTION.DECISION_NEEDED', {}],
    ['proved unnecessary, without a decision', { status: 'niet-nodig-gebleken', reden: 'x' }, 409, 'ACTION.DECISION_NEEDED', {}],
    ['was completed later', { status: 'afgerond', bewijs: 'x', geldigVanaf: '2025-10-02' }, 409, 'ACTION.NOT_COMPLETED', {}],
    ['by a decision that nobody knows', { status: 'afgerond', bewijs: 'x' }, 400, 'DECISION.UNKNOWN', { besluit: 'bo-geen' }],
    ['by a decision of another body', { status: 'afgerond', bewijs: 'x' }, 400, 'DECISION.OTHER_BODY', { besluit: OF_ROUND_TABLES }],
    ['on a day to come', { status: 'afgerond', bewijs: 'x' }, 400, '2030-01-01', { geldigVanaf: '2030-01-01' }],
  ])('is what %s', async (_, status, expected, code, more) => {
    const refused = await retire(await action(status), more);
    const problem = await problemFrom(refused);
    expect([refused.status, JSON.stringify(problem)]).toEqual([expected, expect.stringContaining(code)]);
  });

  it('is not for a coordinator to say, nor for who only reads', async () => {
    const code = await action();
    const answers = await Promise.all((['coordinator-d', 'nza', 'auditor'] as const).map((as) => retire(code, {}, as)));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await retire(code, {}, 'beheerder')).status).toBe(201);
  });
});

describe('an action that left', () => {
  const correct = (code: string, gebeurtenis: string, vervanging: object | null, as: As = 'beheerder') =>
    api.call(`/v1/acties/${code}/correcties`, { as, body: { gebeurtenis, reden: 'Onjuist.', vervanging } });
  const eventOf = async (code: string) => (await read(code)).uitRapportageGebeurtenis ?? '';

  it('takes no status, and its completion is not taken away', async () => {
    const code = await action();
    const completion = (await read(code)).statusGebeurtenis;
    await retire(code);
    const again = { status: 'loopt-voor', heropening: true, reden: 'Toch niet.' };
    const reopened = await api.call(`/v1/acties/${code}/statusmeldingen`, {
      as: 'coordinator-d',
      body: { ...again, geldigVanaf: '2025-11-01' },
    });
    expect([reopened.status, await problemFrom(reopened)]).toEqual([
      409,
      expect.objectContaining({ code: 'ACTION.RETIRED', inDeWeg: expect.objectContaining({ soort: 'ActionRetired' }) }),
    ]);
    for (const vervanging of [null, { soort: 'statusmelding', status: 'afgerond', bewijs: 'x', geldigVanaf: '2025-10-02' }]) {
      const refused = await correct(code, completion, vervanging, 'coordinator-d');
      expect([refused.status, (await problemFrom(refused)).code]).toEqual([409, 'ACTION.NOT_COMPLETED']);
    }
  });

  it('is back when that is withdrawn, by a beheerder; a correction names a decision that stands', async () => {
    const code = await action();
    await retire(code);
    expect((await correct(code, await eventOf(code), null, 'coordinator-d')).status).toBe(403);
    const unknown = await correct(code, await eventOf(code), { soort: 'afvoering', besluit: 'bo-geen', geldigVanaf: '2025-10-02' });
    expect([unknown.status, JSON.stringify(await problemFrom(unknown))]).toEqual([400, expect.stringContaining('DECISION.UNKNOWN')]);
    expect((await correct(code, await eventOf(code), { soort: 'afvoering', besluit: OF_BOARD, geldigVanaf: '2025-10-02' })).status).toBe(
      201,
    );
    expect(await read(code)).toMatchObject({ uitRapportageSinds: '2025-10-02', uitRapportageBesluit: OF_BOARD });
    expect((await correct(code, await eventOf(code), null)).status).toBe(201);
    expect(await read(code)).toMatchObject({ uitRapportageSinds: null });
  });

  it('may be told by a file, with the decision in the same file or without one', async () => {
    const [done, ended, open] = [await action(), await action({ status: 'beeindigd', reden: 'x' }), await action({ status: 'loopt-voor' })];
    const heads = 'soort,actie,besluit,titel,orgaan,geldigVanaf';
    const rows = (...lines: readonly string[]) => csvOf(heads, ...lines);
    const send = uploading(api);
    const refused = await send(
      rows(`afvoering,${ended},,,,2025-10-01`, `afvoering,${open},,,,2025-10-01`, `afvoering,${done},nergens,,,2025-10-01`),
    );
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      expect.any(Number),
      expect.stringMatching(/ACTION\.DECISION_NEEDED.*ACTION\.NOT_COMPLETED.*DECISION\.UNKNOWN/s),
    ]);
    const taken = await send(
      rows(
        `afvoering,${ended},bo-lijst,,,2025-10-01`,
        `afvoering,${done},,,,2025-10-01`,
        'besluit-genomen,,bo-lijst,De lijst,bo,2025-09-01',
      ),
    );
    expect([taken.status, await read(ended), await read(done)]).toEqual([
      201,
      expect.objectContaining({ uitRapportageSinds: '2025-10-01', uitRapportageBesluit: 'bo-lijst' }),
      expect.objectContaining({ uitRapportageSinds: '2025-10-01', uitRapportageBesluit: null }),
    ]);
  });
});

describe('the read models and the events', () => {
  it('say the same of each action, and make the same report', async () => {
    const events = await recordedIn(api);
    for (const validOn of ['2025-09-30', '2025-10-01', '2025-10-02', '2025-12-01'] as CalendarDate[]) {
      for (let one = 1; one <= n; one += 1) {
        const folded = foldAction(
          events.filter(({ stream }) => stream === actionStream(`L-${one}`)),
          validOn,
        );
        expect(await read(`L-${one}`, `?geldigOp=${validOn}`)).toEqual(folded && actieOf(folded, validOn));
      }
      const all = [];
      for await (const event of api.log.replay()) all.push(event);
      const { controles: _, ...made } = await reportOf(`geldigOp=${validOn}`);
      const { controles: __, ...own } = JSON.parse(jsonReport(composeReport(foldReport(all, validOn)))) as Report;
      expect(made.voortgang).toEqual(own.voortgang);
      expect(made.onderdelen).toEqual(own.onderdelen);
    }
  });
});
