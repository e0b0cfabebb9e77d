import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROBLEM_TYPE, type Problem } from '../../problem/problem.js';
import { startWithKnownAction } from '../../testing/known-action.js';
import type { TestApi } from '../../testing/test-api.js';
import { BAD_CASES, type BadCase } from './testing/cases.js';
import { get, post, type RawAnswer, sendRaw } from './testing/raw-http.js';

let api: TestApi;
let port: number;
let known: number;

const eventCount = async (): Promise<number> => {
  let count = 0;
  for await (const _ of api.log.replay()) count += 1;
  return count;
};

beforeAll(async () => {
  api = await startWithKnownAction();
  port = Number(new URL(api.base).port);
  known = await eventCount();
});
afterAll(() => api.close());

function problemOf({ status, headers, body }: RawAnswer): Problem {
  expect(headers['content-type']).toBe(`${PROBLEM_TYPE}; charset=utf-8`);
  expect(headers['cache-control']).toBe('no-store');
  expect(Buffer.byteLength(body)).toBeLessThan(50_000);
  const problem = JSON.parse(body) as Problem;
  expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.stringMatching(/\S{3}/) });
  return problem;
}

function expectRefusal(answer: RawAnswer, { status, code, field, says = '' }: BadCase): void {
  const problem = problemOf(answer);
  const fault = problem.fouten?.find(({ veld }) => veld === field);
  const told = field === undefined ? { code: problem.code, text: problem.detail } : { code: fault?.code, text: fault?.melding };
  expect({ status: answer.status, ...told }).toEqual({ status, code, text: expect.stringContaining(says) });
}

describe('bad input', () => {
  it('has a name of its own for every case', () => {
    expect(BAD_CASES.length).toBeGreaterThan(90);
    expect(new Set(BAD_CASES.map(({ name }) => name)).size).toBe(BAD_CASES.length);
  });

  it.each(BAD_CASES.map((one) => [one.name, one] as const))('is refused in words, and recorded nowhere: %s', async (_, one) => {
    expectRefusal(await sendRaw(port, one.bytes), one);
    expect(await eventCount()).toBe(known);
  });

  it('leaves no trace in what every object has', () => {
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('was refused for what it was: the same request without the fault is taken', async () => {
    const body = JSON.stringify({
      status: 'loopt-achter',
      maatregel: 'Er wordt meegeschreven.',
      geldigVanaf: '2025-03-01',
      toelichting: 'regel 1\n\tregel 2 é 😀',
    });
    expect((await sendRaw(port, post('/v1/acties/X-1/statusmeldingen', body))).status).toBe(201);
    expect(await eventCount()).toBe(known + 1);
    expect((await sendRaw(port, get('/v1/acties?bekendOp=2026-05-20T10:00:00%2B02:00&zoek=caf%C3%A9'))).status).toBe(200);
    expect((await sendRaw(port, 'GET /v1/acties HTTP/1.0\r\n\r\n')).status).toBe(200);
  });

  it('gives a whole request its own answer, not that of the rubbish behind it', async () => {
    const body = JSON.stringify({ status: 'loopt-voor', geldigVanaf: '2025-04-01' });
    const before = await eventCount();
    const whole = post('/v1/acties/X-1/statusmeldingen', body).toString().replace('Connection: close\r\n', '');
    const answer = await sendRaw(port, `${whole}hallo\r\n\r\n`);
    expect(answer.status).toBe(201);
    expect(await eventCount()).toBe(before + 1);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'X-1' }); // and no second answer behind it
  });
});
