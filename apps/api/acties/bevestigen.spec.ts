import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport, foldReport, type Report } from '@peildatum/reporting';
import { actionStream, foldAction } from '@peildatum/thematafels';
import { bodyOf, problemFrom, startTestApi, type TestApi } from '../testing/test-api.js';
import { recordedIn } from '../testing/uploads.js';
import { type Actie, actieOf } from './actie.antwoord.js';

let api: TestApi;
let n = 0;
beforeAll(async () => {
  api = await startTestApi();
  await told('/v1/thematafels/D', { naam: 'Passende zorg', geldigVanaf: '2024-01-01' });
});
afterAll(() => api.close());

interface Receipt {
  readonly gebeurtenissen: readonly { readonly id: string; readonly soort: string }[];
}
const tell = (path: string, body: object, as: 'beheerder' | 'coordinator-d' | 'coordinator-e' = 'beheerder') =>
  api.call(path, { as, body });
async function told(path: string, body: object): Promise<string> {
  const response = await tell(path, body);
  expect([path, response.status]).toEqual([path, 201]);
  return (await bodyOf<Receipt>(response)).gebeurtenissen[0]?.id ?? '';
}

/** An action at D that goes as planned from 1 May 2025, of its own for each test. */
async function action(): Promise<string> {
  n += 1;
  const code = `B-${n}`;
  await told('/v1/acties', { code, thematafel: 'D', omschrijving: `Actie ${n}`, geldigVanaf: '2025-01-01' });
  await told(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-op-schema', geldigVanaf: '2025-05-01' });
  return code;
}
const confirm = (code: string, more: object = {}, as?: 'coordinator-d' | 'coordinator-e') =>
  tell(`/v1/acties/${code}/statusbevestigingen`, { status: 'loopt-op-schema', geldigVanaf: '2025-09-01', ...more }, as);
const read = async (code: string, query = ''): Promise<Actie> =>
  (await bodyOf<{ actie: Actie }>(await api.call(`/v1/acties/${code}${query}`))).actie;

describe('the confirmation of a status', () => {
  it('says since when the status holds and when that was confirmed, at both clocks', async () => {
    const code = await action();
    const { klokken } = await bodyOf<{ klokken: { volgnummer: number } }>(await api.call(`/v1/acties/${code}`));
    expect(await (await confirm(code, { toelichting: 'Besproken.' }, 'coordinator-d')).json()).toMatchObject({
      gebeurtenissen: [{ soort: 'ActionStatusConfirmed' }],
    });
    const shown = { status: 'loopt-op-schema', statusVanaf: '2025-05-01', bevestigdOp: '2025-09-01', bevestigdToelichting: 'Besproken.' };
    expect(await read(code)).toMatchObject(shown);
    const not = { ...shown, bevestigdOp: null, bevestigdToelichting: null };
    expect(await read(code, '?geldigOp=2025-08-31')).toMatchObject(not);
    expect(await read(code, `?volgnummer=${klokken.volgnummer}`)).toMatchObject(not);
  });

  it('is there already when it is told twice', async () => {
    const code = await action();
    expect([(await confirm(code)).status, (await confirm(code)).status]).toEqual([201, 200]);
  });

  it('is of the status before, once another is told', async () => {
    const code = await action();
    await confirm(code);
    await told(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-voor', geldigVanaf: '2025-10-01' });
    expect(await read(code)).toMatchObject({ status: 'loopt-voor', bevestigdOp: null });
    expect(await read(code, '?geldigOp=2025-09-15')).toMatchObject({ status: 'loopt-op-schema', bevestigdOp: '2025-09-01' });
  });

  it.each([
    ['of another status than the one that stands', { status: 'loopt-voor' }, 409, 'ACTION.OTHER_STATUS', 'Loopt op schema'],
    ['of a date before that status', { geldigVanaf: '2025-04-01' }, 409, 'ACTION.NO_STATUS', 'meld haar status'],
    ['of a day to come', { geldigVanaf: '2030-01-01' }, 400, undefined, '2030-01-01'],
    ['of a status that ends an action', { status: 'afgerond' }, 400, undefined, '"veld":"status"'],
  ])('is refused %s', async (_, more, status, problem, word) => {
    const response = await confirm(await action(), more);
    const refusal = await problemFrom(response);
    expect([response.status, ...(problem === undefined ? [] : [refusal.code])]).toEqual([
      status,
      ...(problem === undefined ? [] : [problem]),
    ]);
    expect(JSON.stringify(refusal)).toContain(word);
  });

  it('is refused of an action that was completed, with the completion in the way', async () => {
    const code = await action();
    const done = await told(`/v1/acties/${code}/statusmeldingen`, { status: 'afgerond', geldigVanaf: '2025-08-01', bewijs: 'Verslag.' });
    const response = await confirm(code);
    expect([response.status, await problemFrom(response)]).toEqual([
      409,
      expect.objectContaining({ code: 'ACTION.COMPLETED', inDeWeg: expect.objectContaining({ gebeurtenis: done }) }),
    ]);
  });

  it('can be corrected and withdrawn, and is a coordinator’s of her own thematafel', async () => {
    const code = await action();
    expect((await confirm(code, {}, 'coordinator-e')).status).toBe(403);
    const { gebeurtenissen } = await bodyOf<Receipt>(await confirm(code));
    const correct = (gebeurtenis: string | undefined, vervanging: object | null) =>
      told(`/v1/acties/${code}/correcties`, { gebeurtenis, reden: 'Het was een dag later.', vervanging });
    const mended = await correct(gebeurtenissen[0]?.id, {
      soort: 'statusbevestiging',
      status: 'loopt-op-schema',
      geldigVanaf: '2025-09-02',
    });
    expect(await read(code)).toMatchObject({ bevestigdOp: '2025-09-02', bevestigdGebeurtenis: mended });
    await correct(mended, null);
    expect(await read(code)).toMatchObject({ bevestigdOp: null, statusVanaf: '2025-05-01' });
  });

  it('is a report of how it goes: of what was confirmed nothing is overdue to be said', async () => {
    const [silent, confirmed] = [await action(), await action()];
    await confirm(confirmed);
    const { acties } = await bodyOf<{ acties: readonly Actie[] }>(await api.call('/v1/acties?gemeldTot=2025-08-31&limiet=100'));
    const codes = acties.map(({ code }) => code);
    expect([codes.includes(silent), codes.includes(confirmed)]).toEqual([true, false]);
    const events = [];
    for await (const event of api.log.replay()) events.push(event);
    const report = composeReport(foldReport(events, '2025-12-01' as CalendarDate));
    expect(report.onderdelen.find(({ letter }) => letter === 'D')?.gegevens.laatstVastgelegd).toBe('2025-10-01');
  });
});

describe('what was not reported since the edition before', () => {
  it('is the same in the report and in the explanation of its figure', async () => {
    await told('/v1/rapportage/gegevens', { soort: 'editie', peildatum: '2025-07-01', naam: 'Q3 2025' });
    const [silent, confirmed] = [await action(), await action()];
    await confirm(confirmed);
    const at = '?geldigOp=2025-12-01';
    const { onderdelen } = (await (await api.call(`/v1/peildatum-rapporten${at}`)).json()) as Report;
    const explained = (await (await api.call(`/v1/verklaringen/acties.D.zonder-nieuwe-melding${at}`)).json()) as {
      waarde: number;
      telling: { lijst: readonly { code: string }[] };
    };
    const codes = explained.telling.lijst.map(({ code }) => code);
    expect([codes.includes(silent), codes.includes(confirmed)]).toEqual([true, false]);
    expect(explained.waarde).toBe(onderdelen.find(({ letter }) => letter === 'D')?.zonderNieuweMelding?.aantal);
  });
});

describe('the confidence in an action', () => {
  const assess = (code: string, body: object) => tell(`/v1/acties/${code}/vertrouwensoordelen`, { geldigVanaf: '2025-06-01', ...body });

  it('has a reason, but where it is high', async () => {
    const code = await action();
    for (const vertrouwen of ['midden', 'laag']) {
      const refused = await assess(code, { vertrouwen });
      expect([refused.status, JSON.stringify(await problemFrom(refused))]).toEqual([
        400,
        expect.stringContaining(`verplicht bij ${vertrouwen}`),
      ]);
    }
    expect((await assess(code, { vertrouwen: 'hoog' })).status).toBe(201);
    expect((await assess(code, { vertrouwen: 'laag', onderbouwing: 'Te weinig mensen.', geldigVanaf: '2025-07-01' })).status).toBe(201);
    const shown = { vertrouwen: 'laag', vertrouwenVanaf: '2025-07-01', vertrouwenOnderbouwing: 'Te weinig mensen.' };
    expect(await read(code)).toMatchObject(shown);
    expect(await read(code, '?geldigOp=2025-06-15')).toMatchObject({ vertrouwen: 'hoog', vertrouwenOnderbouwing: null });
  });
});

describe('an action that runs behind', () => {
  const behind = (code: string, more: object) =>
    tell(`/v1/acties/${code}/statusmeldingen`, { status: 'loopt-achter', geldigVanaf: '2025-06-01', ...more });

  it('is reported with what is done about it', async () => {
    const code = await action();
    const refused = await behind(code, {});
    expect([refused.status, await problemFrom(refused)]).toEqual([
      400,
      expect.objectContaining({ fouten: [expect.objectContaining({ veld: 'maatregel' })] }),
    ]);
    expect((await behind(code, { maatregel: 'Twee partijen schrijven mee.' })).status).toBe(201);
    expect(await read(code)).toMatchObject({ status: 'loopt-achter', statusMaatregel: 'Twee partijen schrijven mee.' });
  });

  it('is also reopened with it, and no other status has one', async () => {
    const code = await action();
    await told(`/v1/acties/${code}/statusmeldingen`, { status: 'afgerond', geldigVanaf: '2025-05-15', bewijs: 'Verslag.' });
    const again = { heropening: true, reden: 'Het bewijs klopte niet.' };
    expect((await behind(code, again)).status).toBe(400);
    expect((await behind(code, { ...again, maatregel: 'Opnieuw op de agenda.' })).status).toBe(201);
    expect(await read(code)).toMatchObject({ statusMaatregel: 'Opnieuw op de agenda.' });
    expect((await behind(code, { status: 'loopt-voor', maatregel: 'Iets.' })).status).toBe(400);
  });
});

describe('the read model of the actions', () => {
  it.each(['2025-04-01', '2025-05-01', '2025-08-31', '2025-09-01', '2025-10-01', '2025-12-01'])(
    'has on %s what the events say by themselves',
    async (validOn) => {
      const events = await recordedIn(api);
      const on = validOn as CalendarDate;
      for (let one = 1; one <= n; one += 1) {
        const action = foldAction(
          events.filter(({ stream }) => stream === actionStream(`B-${one}`)),
          on,
        );
        expect(await read(`B-${one}`, `?geldigOp=${validOn}`)).toEqual(action && actieOf(action, on));
      }
    },
  );
});
