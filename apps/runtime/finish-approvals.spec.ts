import { describe, expect, it } from '@jest/globals';
import { PeildatumError } from '@peildatum/kernel';
import { finishApprovals, finishApprovalsOnce } from './finish-approvals.js';

/** Answers one after another: a number of rows, or a fault. */
function commandsOf(...answers: (number | Error)[]) {
  const said: string[] = [];
  let asked = 0;
  const execute = async () => {
    const answer = answers[asked];
    asked += 1;
    if (answer === undefined) throw new Error('asked too often');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { commands: { execute } as never, said: (step: string) => void said.push(step), steps: said, asked: () => asked };
}

const late = () => new PeildatumError({ code: 'PROJECTION.LATE', kind: 'unavailable', message: 'Probeer het zo weer.' });

describe('approvals that were broken off', () => {
  it('are finished, and said where there were any', async () => {
    const [none, some] = [commandsOf(0), commandsOf(3)];
    await finishApprovals(none);
    await finishApprovals(some);
    expect(none.steps).toEqual([]);
    expect(some.steps).toEqual([expect.stringMatching(/^Van 3 goedgekeurde rijen/)]);
  });

  it('are asked for again until the read models are there', async () => {
    const commands = commandsOf(late(), late(), 2);
    await finishApprovalsOnce(commands, new AbortController().signal, 1);
    expect([commands.asked(), commands.steps.length]).toEqual([3, 1]);
  });

  it('are no more asked for once the process stops', async () => {
    const stop = new AbortController();
    const commands = commandsOf(late());
    const asking = finishApprovalsOnce(commands, stop.signal, 100_000);
    stop.abort();
    await asking;
    expect(commands.asked()).toBe(1);
  });

  it('are not passed over in silence where they cannot be finished', async () => {
    await expect(finishApprovalsOnce(commandsOf(new Error('kapot')), new AbortController().signal, 1)).rejects.toThrow('kapot');
  });
});
