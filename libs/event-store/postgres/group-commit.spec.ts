import { describe, expect, it } from '@jest/globals';
import { encoded } from '../contract/fixtures.js';
import { wrongRevision } from '../errors.js';
import type { AppendRequest } from '../port.js';
import type { Outcome } from './append-call.js';
import { GroupCommit, type RoundLimits } from './group-commit.js';

const to = (stream: string, events = 1): AppendRequest => ({ stream, expected: 'any', events: encoded(events) });
const lost = () => Object.assign(new Error('connection reset'), { code: 'ECONNRESET' });

/** A database that keeps the rounds that it was sent; `answer` says what becomes of one. */
function given({
  limits,
  patienceMs = 5_000,
  answer,
}: {
  limits?: RoundLimits;
  patienceMs?: number;
  answer?: (round: readonly AppendRequest[]) => void;
}) {
  const rounds: string[][] = [];
  const revisions = new Map<string, number>();
  const commit = async (round: readonly AppendRequest[]): Promise<Outcome[]> => {
    rounds.push(round.map(({ stream }) => stream));
    await new Promise((resolve) => setTimeout(resolve, 1));
    answer?.(round);
    return round.map(({ stream, events }) => {
      const revision = (revisions.get(stream) ?? -1) + events.length;
      revisions.set(stream, revision);
      return { revision, cursor: `${stream}:${revision}` };
    });
  };
  return { rounds, group: new GroupCommit(commit, patienceMs, limits) };
}

describe('GroupCommit', () => {
  it('sends what waits at the same moment in one round, and what comes meanwhile in the next', async () => {
    const { rounds, group } = given({});
    const first = ['a', 'b', 'c'].map((stream) => group.append(to(stream)));
    await new Promise((resolve) => setImmediate(resolve));
    const second = ['d', 'e'].map((stream) => group.append(to(stream)));
    await Promise.all([...first, ...second]);
    expect(rounds).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('takes one append of a stream per round, and those of a stream in the order in which they came', async () => {
    const { rounds, group } = given({});
    const results = await Promise.all(['a', 'a', 'b', 'a', 'b', 'c'].map((stream) => group.append(to(stream))));
    expect(rounds).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a']]);
    expect(results.map(({ cursor }) => cursor)).toEqual(['a:0', 'a:1', 'b:0', 'a:2', 'b:1', 'c:0']);
  });

  it.each<[string, Partial<RoundLimits>, string[][]]>([
    ['appends', { appends: 2 }, [['a', 'b'], ['c', 'd'], ['e']]],
    ['events', { events: 7 }, [['a', 'b'], ['c', 'd'], ['e']]],
    ['bytes', { bytes: 10 }, [['a'], ['b'], ['c'], ['d'], ['e']]],
  ])('bounds a round in %s, and still sends one that is larger than that', async (_title, limits, expected) => {
    const { rounds, group } = given({ limits: { appends: 100, events: 100, bytes: 1_000_000, ...limits } });
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((stream) => group.append(to(stream, 3))));
    expect(rounds).toEqual(expected);
  });

  it('keeps a later append of a stream behind an earlier one that did not fit', async () => {
    const { rounds, group } = given({ limits: { appends: 100, events: 5, bytes: 1_000_000 } });
    await Promise.all([group.append(to('a', 3)), group.append(to('b', 3)), group.append(to('b', 1)), group.append(to('c', 1))]);
    expect(rounds).toEqual([['a', 'c'], ['b'], ['b']]);
  });

  it('gives each its own outcome', async () => {
    const refusal = wrongRevision('b', 'none', 4);
    const group = new GroupCommit(
      async (round) => round.map(({ stream }) => (stream === 'b' ? refusal : { revision: 0, cursor: stream })),
      5_000,
    );
    const answers = await Promise.allSettled(['a', 'b', 'c'].map((stream) => group.append(to(stream))));
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.cursor : answer.reason))).toEqual(['a', refusal, 'c']);
  });

  it('sends them again one by one when the round fails, so that a poisoned append refuses itself alone', async () => {
    const poisoned = new Error('invalid input syntax');
    const { rounds, group } = given({
      answer: (round) => {
        if (round.some(({ stream }) => stream === 'b')) throw poisoned;
      },
    });
    const answers = await Promise.allSettled(['a', 'b', 'c'].map((stream) => group.append(to(stream))));
    expect(rounds).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[1]).toMatchObject({ reason: poisoned });
    expect(await group.append(to('b2'))).toMatchObject({ revision: 0 });
  });

  it('sends the same ids again when the connection is lost', async () => {
    const sent: string[][] = [];
    const group = new GroupCommit(async (round) => {
      sent.push(round.flatMap(({ events }) => events.map(({ id }) => id)));
      if (sent.length < 3) throw lost();
      return round.map(() => ({ revision: 1, cursor: '2' }));
    }, 5_000);
    expect(await group.append(to('a', 2))).toEqual({ revision: 1, cursor: '2' });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(String)).size).toBe(1);
  });

  it('says that the store is unreachable when time is up, to everybody who waits', async () => {
    const { group } = given({
      patienceMs: 1_700,
      answer: () => {
        throw lost();
      },
    });
    const answers = await Promise.allSettled(['a', 'b', 'b'].map((stream) => group.append(to(stream))));
    for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'STORE.UNREACHABLE' } });
  });

  it('is idle when everybody has an answer', async () => {
    const { rounds, group } = given({});
    await group.idle();
    const answers = Promise.all(['a', 'a', 'a'].map((stream) => group.append(to(stream))));
    await group.idle();
    expect(rounds).toHaveLength(3);
    await answers;
  });
});
