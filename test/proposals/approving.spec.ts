import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RecordedEvent, systemIds, toInstant, type Uuid } from '@peildatum/kernel';
import {
  ApproveProposalCommand,
  FinishApprovalsCommand,
  newProposal,
  SendBackProposalCommand,
  SubmitProposalCommand,
  WithdrawProposalCommand,
} from '@peildatum/proposals';
import { RecordWorksheetCommand } from '@peildatum/worksheets';
import { NOW } from '../../apps/api/testing/now.js';
import { startTestApi, type TestApi } from '../../apps/api/testing/test-api.js';
import { ANN, approve, BEN, CEES, context, filledIn, openTafel, row, seen, submitted, switchApproval, told } from './proposals.fixture.js';

const CODES = Array.from({ length: 24 }, (_, n) => `V-${String(n + 1).padStart(2, '0')}`);
let next = 0;
const code = (): string => CODES[next++] ?? '';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await openTafel(api, CODES);
  await switchApproval(api, 'aan');
});
afterAll(() => api.close());

const AHEAD = { status: 'loopt-voor', vanaf: '2025-05-01' };
const factsOf = async (action: string): Promise<readonly RecordedEvent[]> => (await api.log.readStream(`actie-${action}`)).slice(2);
const statesOf = async (id: Uuid) => (await seen(api, id)).rows.map(({ state }) => state);

describe('a proposal', () => {
  it('is no fact until another approves it; then each row is told once, by the approver, because of the submission', async () => {
    const [one, two] = [code(), code()];
    const id = await submitted(api, { [one]: AHEAD, [two]: AHEAD });
    expect(await factsOf(one)).toEqual([]);
    expect(await seen(api, id)).toMatchObject({
      proposal: { state: 'submitted', thematafel: 'D', reporters: [ANN.person] },
      rows: [
        {
          id: one,
          state: 'waiting',
          cells: expect.arrayContaining([expect.objectContaining({ column: 'status', was: 'loopt-achter', becomes: 'loopt-voor' })]),
        },
        { id: two },
      ],
    });
    await approve(api, id, BEN);
    const { proposal } = await seen(api, id);
    for (const action of [one, two])
      expect(await factsOf(action)).toMatchObject([
        { type: 'ActionProgressReported', validFrom: '2025-05-01', actor: BEN, causationId: proposal.submission },
      ]);
    expect(proposal).toMatchObject({ state: 'approved', steps: [{ by: { person: ANN.person } }, { by: { person: BEN.person }, rows: 2 }] });
    expect(proposal.rows[0]?.facts).toEqual((await factsOf(one)).map((fact) => fact.id));
  });

  it('holds from the day on which it was submitted, where it says of no other', async () => {
    const action = code();
    const id = await submitted(api, { [action]: { status: 'loopt-voor' } });
    const submittedOn = api.clock.now().slice(0, 10);
    api.clock.set(toInstant(Date.parse(NOW) + 8 * 86_400_000));
    await approve(api, id, BEN);
    api.clock.set(NOW);
    expect((await factsOf(action))[0]?.validFrom).toBe(submittedOn);
  });

  it('is approved by nobody who submitted it, not even after another mended it, and by nobody of another thematafel', async () => {
    const action = code();
    const id = await submitted(api, { [action]: AHEAD });
    await expect(approve(api, id, ANN)).rejects.toMatchObject({ code: 'RIGHTS.SAME_PERSON' });
    await submitted(api, { [action]: { ...AHEAD, toelichting: 'Nader bekeken.' } }, BEN, id);
    for (const reporter of [ANN, BEN]) await expect(approve(api, id, reporter)).rejects.toMatchObject({ code: 'RIGHTS.SAME_PERSON' });
    await expect(approve(api, id, { ...CEES, thematafel: 'E' })).rejects.toMatchObject({ code: 'RIGHTS.THEMATAFEL' });
    await expect(seen(api, id, { ...CEES, thematafel: 'E' })).rejects.toMatchObject({ code: 'RIGHTS.THEMATAFEL' });
    expect(await factsOf(action)).toEqual([]);
    await approve(api, id, CEES);
    expect(await factsOf(action)).toHaveLength(1);
  });

  it('is approved with exceptions: those go back with what must change, are mended and approved', async () => {
    const [good, bad] = [code(), code()];
    const id = await submitted(api, { [good]: AHEAD, [bad]: AHEAD });
    await approve(api, id, BEN, null, [{ ...row(bad), comment: 'Dit loopt niet voor.' }]);
    expect(await statesOf(id)).toEqual(['approved', 'sent-back']);
    expect((await seen(api, id)).proposal).toMatchObject({ state: 'sent-back', rows: [{}, { comment: 'Dit loopt niet voor.' }] });
    expect([(await factsOf(good)).length, (await factsOf(bad)).length]).toEqual([1, 0]);
    await submitted(api, { [bad]: { status: 'loopt-op-schema', vanaf: '2025-05-01' } }, ANN, id);
    await approve(api, id, BEN);
    expect((await seen(api, id)).proposal.state).toBe('approved');
    expect(await factsOf(bad)).toMatchObject([{ data: { progress: 'on-schedule' } }]);
  });

  it('goes back with the reason where a fact is no longer possible, and what is possible is told', async () => {
    const [possible, clash, gone] = [code(), code(), code()];
    const id = await submitted(api, {
      [possible]: AHEAD,
      [clash]: AHEAD,
      [gone]: { toelichting: 'Nog bezig.', vanaf: '2025-05-02' },
    });
    await told(api, `/v1/acties/${clash}/statusmeldingen`, { status: 'loopt-op-schema', geldigVanaf: '2025-04-01' });
    await told(api, `/v1/acties/${gone}/statusmeldingen`, { status: 'afgerond', bewijs: 'Rapport.', geldigVanaf: '2025-04-01' });
    await approve(api, id, BEN);
    expect(await statesOf(id)).toEqual(['approved', 'sent-back', 'sent-back']);
    const { proposal } = await seen(api, id);
    expect(proposal.rows[1]?.comment).toMatch(
      /^Kan niet meer: status: dit is intussen gewijzigd in "loopt-op-schema"; u schreef "loopt-voor"/,
    );
    expect(proposal.rows[2]?.comment).toMatch(/^Kan niet meer: /);
  });

  it('is withdrawn, and is then approved by nobody', async () => {
    const action = code();
    const id = await submitted(api, { [action]: AHEAD });
    const { submission } = (await seen(api, id)).proposal;
    await api.core.commands.execute(new WithdrawProposalCommand(id, submission, 'Toch niet.', context(ANN)));
    await expect(approve(api, id, BEN)).rejects.toMatchObject({ code: 'PROPOSAL.DECIDED' });
    expect([(await seen(api, id)).proposal.state, (await factsOf(action)).length]).toEqual(['withdrawn', 0]);
  });

  it('is decided on as it was looked at: what was mended since is not approved unseen', async () => {
    const action = code();
    const id = await submitted(api, { [action]: AHEAD });
    const { submission } = (await seen(api, id)).proposal;
    await submitted(api, { [action]: { status: 'afgerond', bewijs: 'Geen.', vanaf: '2025-05-01' } }, ANN, id);
    const stale = new ApproveProposalCommand(id, submission, null, [], context(BEN), {});
    await expect(api.core.commands.execute(stale)).rejects.toMatchObject({ code: 'PROPOSAL.REPLACED' });
    const sendBack = new SendBackProposalCommand(id, submission, [{ ...row(action), comment: 'Nee.' }], context(BEN));
    await expect(api.core.commands.execute(sendBack)).rejects.toMatchObject({ code: 'PROPOSAL.REPLACED' });
  });

  it('is answered as it was when the same command comes again', async () => {
    const action = code();
    const id = newProposal(systemIds.random());
    const [submission, approval] = [context(ANN), context(BEN)];
    const file = await filledIn(api, { [action]: AHEAD });
    const submitOnce = () => api.core.commands.execute(new SubmitProposalCommand(id, file, null, submission, {}));
    const first = await submitOnce();
    const approveOnce = () =>
      api.core.commands.execute(new ApproveProposalCommand(id, first.events[0]?.id as Uuid, null, [], approval, {}));
    const approved = await approveOnce();
    expect([await submitOnce(), await approveOnce()]).toEqual([
      { ...first, repeated: true },
      { ...approved, repeated: true },
    ]);
    expect(await factsOf(action)).toHaveLength(1);
  });
});

describe('what a read model says of a row', () => {
  it('is held against what was submitted: who approves is never shown something else', async () => {
    const id = await submitted(api, { [code()]: AHEAD });
    await seen(api, id);
    const { rows } = await api.pool.query("SELECT table_name FROM projection WHERE name = 'voorstellen'");
    const table = `"${(rows as { table_name: string }[])[0]?.table_name}"`;
    const change = (from: string, to: string) =>
      api.pool.query(`UPDATE ${table} SET value = replace(value::text, $1, $2)::json WHERE subject = $3 AND aspect = 'rows'`, [
        from,
        to,
        id,
      ]);
    await change('"loopt-voor"', '"afgerond"');
    await expect(seen(api, id)).rejects.toMatchObject({ code: 'PROPOSAL.OTHER_CELLS', kind: 'broken' });
    await change('"afgerond"', '"loopt-voor"');
    expect((await seen(api, id)).rows).toHaveLength(1);
  });
});

describe('of two who approve at once', () => {
  it('each row is approved by one, and no fact is told twice', async () => {
    const actions = [code(), code(), code()];
    const id = await submitted(api, Object.fromEntries(actions.map((action) => [action, AHEAD])));
    const both = await Promise.allSettled([approve(api, id, BEN), approve(api, id, CEES)]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    const { proposal } = await seen(api, id);
    expect(proposal.state).toBe('approved');
    for (const [at, action] of actions.entries()) {
      const facts = await factsOf(action);
      expect(facts).toHaveLength(1);
      expect(proposal.rows[at]?.facts).toEqual([facts[0]?.id]);
    }
    const approvals = (await api.log.readStream(`voorstel-${id}`)).filter(({ type }) => type === 'UpdateApproved');
    for (const { actor, data } of approvals)
      for (const { facts } of (data as { rows: { facts: Uuid[]; id: string }[] }).rows)
        for (const fact of facts) {
          const told = (await Promise.all(actions.map(factsOf))).flat().find((event) => event.id === fact);
          expect(told?.actor.person).toBe(actor.person);
        }
  });
});

describe('an approval that was broken off after its fact', () => {
  /** Tells the facts of some rows as an approval does, and stops there. */
  async function brokenOff(id: Uuid, actions: readonly string[], edits: Record<string, typeof AHEAD>) {
    const { proposal } = await seen(api, id);
    const register = api.core.commands;
    const original = register.execute.bind(register);
    let left = actions.length;
    // The process ends when so many werkbladen were recorded.
    (register as { execute: unknown }).execute = async (command: never) => {
      if ((command as object) instanceof RecordWorksheetCommand && left-- === 0) throw new Error('killed');
      return await original(command);
    };
    try {
      const command = new ApproveProposalCommand(id, proposal.submission, Object.keys(edits).map(row), [], context(BEN), {});
      await expect(original(command)).rejects.toThrow('killed');
    } finally {
      (register as { execute: unknown }).execute = original;
    }
  }

  it('is finished at the next start, once, by who gave it; what was not reached waits on', async () => {
    const [one, two] = [code(), code()];
    const edits = { [one]: AHEAD, [two]: AHEAD };
    const id = await submitted(api, edits);
    await brokenOff(id, [one], edits);
    expect([(await factsOf(one)).length, (await factsOf(two)).length, await statesOf(id)]).toEqual([1, 0, ['waiting', 'waiting']]);
    expect(await api.core.commands.execute(new FinishApprovalsCommand())).toBe(1);
    expect(await api.core.commands.execute(new FinishApprovalsCommand())).toBe(0);
    const { proposal } = await seen(api, id);
    expect(proposal.rows.map(({ state }) => state)).toEqual(['approved', 'waiting']);
    expect(proposal.steps.at(-1)).toMatchObject({ type: 'UpdateApproved', by: { person: BEN.person }, rows: 1 });
    await approve(api, id, CEES);
    expect([(await factsOf(one)).length, (await factsOf(two)).length]).toEqual([1, 1]);
  });

  it('is not sent back or withdrawn any more: what stands, stands', async () => {
    for (const decide of [
      (id: Uuid, submission: Uuid, action: string) =>
        new SendBackProposalCommand(id, submission, [{ ...row(action), comment: 'Nee.' }], context(CEES)),
      (id: Uuid, submission: Uuid) => new WithdrawProposalCommand(id, submission, null, context(ANN)),
    ]) {
      const [one, two] = [code(), code()];
      const edits = { [one]: AHEAD, [two]: AHEAD };
      const id = await submitted(api, edits);
      await brokenOff(id, [one], edits);
      const { submission } = (await seen(api, id)).proposal;
      await api.core.commands.execute(decide(id, submission, one)).catch(({ code: refusal }) => expect(refusal).toBe('PROPOSAL.DECIDED'));
      expect((await seen(api, id)).proposal.rows[0]?.state).toBe('approved');
    }
  });
});
