import { describe, expect, it } from '@jest/globals';
import { readerFor } from './clock-parameters.js';

const embargoes = { withheldFrom: async () => undefined };
const gone = new AbortController().signal;

describe('the clocks of a reader', () => {
  it.each(['GET', 'HEAD'])('are of one reading for all that a request is answered with (%s)', async (method) => {
    expect(await readerFor({ embargoes }, { actor: null, gone, method }, 'openbaar')).toEqual({ signal: gone, reading: gone });
  });

  it('are looked at anew each time by who records something meanwhile, or reads for nobody', async () => {
    expect(await readerFor({ embargoes }, { actor: null, gone, method: 'POST' }, 'openbaar')).toEqual({ signal: gone });
    expect(await readerFor({ embargoes }, { actor: null, gone }, 'openbaar')).toEqual({ signal: gone });
    expect(await readerFor({ embargoes }, { actor: null, gone: null, method: 'GET' }, 'openbaar')).toEqual({});
  });
});
