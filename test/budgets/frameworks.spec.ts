import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AgreementTableEvent,
  agreementTable,
  type FrameworkCode,
  type FrameworkEvent,
  framework as frameworkSubject,
  ListFrameworksQuery,
} from '@peildatum/budgets';
import { type Actor, fixedClock, type Instant, PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import {
  CorrectCommand,
  CorrectHandler,
  GetSubjectHandler,
  GetSubjectQuery,
  ListSubjectsHandler,
  ListSubjectsQuery,
  TellCommand,
  TellHandler,
} from '@peildatum/subjects';
import { ListFrameworksHandler } from '../../libs/budgets/application/queries/framework.handlers.js';
import { mln } from '../../libs/budgets/testing/facts.js';
import { estimate, framework, table } from '../../libs/budgets/testing/frameworks.js';
import { openStand, type Stand } from '../support/stand.js';

const person = uuidV5(PEILDATUM_NAMESPACE, 'frameworks');
const vws: Actor = { person, role: 'vws', organisation: 'VWS' };
const nza: Actor = { person, role: 'nza', organisation: 'NZa' };
const NOTHING = new Set<string>();
const Q4 = new Set(['actualisatie-2024q4']);

let stand: Stand;
let commands = 0;
const context = (actor: Actor = vws) => {
  commands += 1;
  const id = uuidV5(PEILDATUM_NAMESPACE, `framework ${commands}`);
  return { actor, commandId: id, correlationId: id };
};
const tell = (code: FrameworkCode, fact: FrameworkEvent, actor?: Actor) => {
  return new TellHandler(stand.register, NO_LISTS).execute(new TellCommand(frameworkSubject, code, fact, context(actor)));
};
const tellTable = (code: string, fact: AgreementTableEvent, actor?: Actor) =>
  new TellHandler(stand.register, NO_LISTS).execute(new TellCommand(agreementTable, code, fact, context(actor)));

const NO_LISTS = { valuesOn: () => [] };
const SAVINGS = table([['iza', [1, null]]]);

beforeAll(async () => {
  stand = await openStand('leeg', fixedClock('2026-06-01T12:00:00.000Z' as Instant));
  for (const code of ['ggz-2024', 'msz-2023', 'msz-2024'] as const) await tell(code, framework(code, 1_000));
  await tell('msz-2024', estimate('2024q3', 900, { publication: 'actualisatie-2024q3' }));
  await tell('msz-2024', estimate('2024q4', 1_100, { publication: 'actualisatie-2024q4' }));
  await tell('mdz-2024', estimate('2024q4', 900, { publication: 'actualisatie-2024q4' }));
  await tellTable('besparingen', SAVINGS);
  await tellTable('middelen', SAVINGS);
  await stand.projector.catchUp();
});
afterAll(() => stand.close());

const outside = (publications: ReadonlySet<string>) => ({ withheld: { publications, judgedAt: Number.MAX_SAFE_INTEGER } });
const list = async (hidden: ReadonlySet<string>, filter = {}, page: { limit: number; after?: string } = { limit: 100 }) =>
  (await new ListFrameworksHandler(stand.readModels).execute(new ListFrameworksQuery(outside(hidden), filter, page))).value;
const one = async (code: FrameworkCode, hidden: ReadonlySet<string>) => {
  return (await new GetSubjectHandler(stand.readModels).execute(new GetSubjectQuery(frameworkSubject, code, outside(hidden)))).value;
};

describe('the kaders', () => {
  it('are listed in the order of their codes, filtered and by page', async () => {
    const codes = async (filter: object) => (await list(NOTHING, filter)).items.map(({ code }) => code);
    expect(await codes({})).toEqual(['ggz-2024', 'mdz-2024', 'msz-2023', 'msz-2024']);
    expect(await codes({ sectors: ['msz'] })).toEqual(['msz-2023', 'msz-2024']);
    expect(await codes({ years: [2024] })).toEqual(['ggz-2024', 'mdz-2024', 'msz-2024']);
    expect(await codes({ sectors: ['msz', 'mdz'], years: [2023, 2025] })).toEqual(['msz-2023']);
    expect(await codes({ sectors: [] })).toEqual([]);
    const first = await list(NOTHING, {}, { limit: 3 });
    expect([first.items.length, first.total, first.next]).toEqual([3, 4, 'msz-2023']);
    const last = await list(NOTHING, {}, { limit: 3, after: 'msz-2023' });
    expect([last.items.map(({ code }) => code), last.total, last.next]).toEqual([['msz-2024'], 4, null]);
  });

  it('are read one by one', async () => {
    const { view: found, revision } = await one('msz-2024', NOTHING);
    expect(found.account).toMatchObject({ difference: { value: mln(100) }, used: { value: '110' } });
    expect([found.estimates.length, revision]).toEqual([2, 2]);
    await expect(one('msz-2030', NOTHING)).rejects.toMatchObject({ code: 'FRAMEWORK.NOT_FOUND', kind: 'not-found' });
  });

  it('under embargo are not there for who is outside: not in a list, nor in its count, nor one by one', async () => {
    expect(await list(Q4)).toMatchObject({ total: 3, items: [{ code: 'ggz-2024' }, { code: 'msz-2023' }, { code: 'msz-2024' }] });
    const { view: found } = await one('msz-2024', Q4);
    expect(found.account.difference.value).toBe(mln(-100));
    expect(JSON.stringify(found)).not.toContain('q4');
    const absent = await one('mdz-2030', Q4).catch(({ message, ...error }) => error);
    await expect(one('mdz-2024', Q4)).rejects.toMatchObject(absent);
  });

  it('are written by vws, and corrected', async () => {
    const fact = estimate('2024q4', 1);
    await expect(tell('ggz-2024', fact, nza)).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    const { events } = await tell('ggz-2024', fact);
    const correct = (actor?: Actor) =>
      new CorrectHandler(stand.register, NO_LISTS).execute(
        new CorrectCommand(
          frameworkSubject,
          'ggz-2024',
          { corrects: events[0]?.id as never, reason: 'onjuist', replacement: null },
          context(actor),
        ),
      );
    await expect(correct(nza)).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    expect((await correct()).events).toHaveLength(1);
    await stand.projector.catchUp();
    expect((await one('ggz-2024', NOTHING)).view.estimates).toEqual([]);
  });
});

describe('the tables of agreements', () => {
  const get = async (code: string) =>
    (await new GetSubjectHandler(stand.readModels).execute(new GetSubjectQuery(agreementTable, code, {}))).value;

  it('are listed by page and read one by one', async () => {
    const page = new ListSubjectsQuery(agreementTable, {}, { limit: 1 });
    expect((await new ListSubjectsHandler(stand.readModels).execute(page)).value).toMatchObject({
      items: [{ code: 'besparingen', rows: [{ amounts: [mln(1), null] }] }],
      total: 2,
      next: 'besparingen',
    });
    expect(await get('middelen')).toMatchObject({ view: { code: 'middelen' }, revision: 0 });
    await expect(get('niets')).rejects.toMatchObject({ code: 'AGREEMENT_TABLE.NOT_FOUND', kind: 'not-found' });
  });

  it('are written by vws, and corrected', async () => {
    await expect(tellTable('nieuw', SAVINGS, nza)).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    const { events } = await tellTable('nieuw', SAVINGS);
    const order = { corrects: events[0]?.id as never, reason: 'onjuist', replacement: table([['iza', [2, null]]]) };
    const correct = (actor?: Actor) =>
      new CorrectHandler(stand.register, NO_LISTS).execute(new CorrectCommand(agreementTable, 'nieuw', order, context(actor)));
    await expect(correct(nza)).rejects.toMatchObject({ code: 'RIGHTS.ROLE' });
    await correct();
    await stand.projector.catchUp();
    expect((await get('nieuw')).view.rows[0]?.amounts).toEqual([mln(2), null]);
  });
});
