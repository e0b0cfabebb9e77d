import { describe, expect, it } from '@jest/globals';
import { BadRequestException } from '@nestjs/common';
import { type FaultKind, InvalidInput, PeildatumError } from '@peildatum/kernel';
import { problemOf } from './problem-of.js';

const ID = '11111111-2222-4333-8444-555555555555';

describe('the answer to an error', () => {
  it.each([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['unprocessable', 422],
    ['too-many', 429],
    ['stale', 412],
    ['unavailable', 503],
  ] as const)('gives a fault of kind %s status %i, its code and its own words', (kind: FaultKind, status) => {
    const { problem } = problemOf(new PeildatumError({ code: 'A.B', kind, message: 'Doe het anders.' }), ID);
    expect(problem).toEqual({ title: expect.any(String), status, detail: 'Doe het anders.', instance: `urn:uuid:${ID}`, code: 'A.B' });
  });

  it('keeps the words of what is ours to mend, and gives its code', () => {
    const { problem } = problemOf(new PeildatumError({ code: 'EVENT.UNREADABLE', kind: 'broken', message: 'geheim' }), ID);
    expect(problem).toMatchObject({ status: 500, code: 'EVENT.UNREADABLE', detail: expect.stringContaining(ID) });
    expect(JSON.stringify(problem)).not.toContain('geheim');
  });

  it('names every fault of invalid input with its field', () => {
    const faults = ['een', 'twee'].map((field) => ({ code: 'INPUT.FIELD', kind: 'invalid', field, message: `${field}: fout` }) as const);
    expect(problemOf(new InvalidInput(faults), ID).problem).toMatchObject({
      code: 'INPUT.INVALID',
      fouten: [
        { veld: 'een', melding: 'een: fout', code: 'INPUT.FIELD' },
        { veld: 'twee', melding: 'twee: fout', code: 'INPUT.FIELD' },
      ],
    });
  });

  it('names the fact in the way in Dutch, and lets no other detail out', () => {
    const inTheWay = { type: 'ActionCompleted', validFrom: '2025-03-01', eventId: ID, row: 'geheim' };
    const error = new PeildatumError({
      code: 'A',
      kind: 'conflict',
      message: 'm',
      details: { inTheWay, sql: 'geheim', constructor: 'geheim' },
    });
    expect(problemOf(error, ID).problem).toMatchObject({
      inDeWeg: { soort: 'ActionCompleted', geldigVanaf: '2025-03-01', gebeurtenis: ID },
    });
    expect(JSON.stringify(problemOf(error, ID).problem)).not.toContain('geheim');
  });

  it('takes the status of what the framework refused, and says it in Dutch', () => {
    expect(problemOf(new BadRequestException('Nope'), ID).problem).toMatchObject({ status: 400, code: 'HTTP.400' });
    const tooLarge = Object.assign(new Error('Request body is too large'), { statusCode: 413, code: 'FST_ERR_CTP_BODY_TOO_LARGE' });
    expect(problemOf(tooLarge, ID).problem).toMatchObject({
      status: 413,
      code: 'HTTP.BODY_TOO_LARGE',
      detail: expect.stringContaining('256 kB'),
    });
  });

  it.each([new Error('x'), Object.assign(new Error('x'), { statusCode: 502 }), 'text', undefined, null])('answers 500 to %p', (error) => {
    expect(problemOf(error, ID).problem).toMatchObject({ status: 500, code: 'INTERNAL' });
  });

  it('asks who is not recognised for a token, and says whether the one given was wrong', () => {
    const asked = (code: string) => problemOf(new PeildatumError({ code, kind: 'unauthenticated', message: 'm' }), ID).headers;
    expect(asked('TOKEN.MISSING')).toEqual({ 'WWW-Authenticate': 'Bearer realm="peildatum"' });
    expect(asked('TOKEN.EXPIRED')).toEqual({ 'WWW-Authenticate': 'Bearer realm="peildatum", error="invalid_token"' });
  });
});
