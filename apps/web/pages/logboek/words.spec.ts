import { describe, expect, it } from '@jest/globals';
import { comparedFields, fieldsOf } from './words.js';

describe('what an answer says', () => {
  it('is told a line each, lists by their number and words as people read them', () => {
    const answer = {
      statusSinds: '2025-05-20',
      status: 'behind',
      partijen: ['ZN', 'VWS'],
      leeg: [],
      vertrouwen: null,
      gebeurtenis: '11111111-2222-4333-8444-555555555555',
      mijlpalen: [{ titel: 'Een' }, { titel: 'Twee', behaald: true, deel: 0.5 }],
    };
    expect(fieldsOf(answer).map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Status sinds: 20 mei 2025',
      'Status: Loopt achter',
      'Partijen: ZN, VWS',
      'Leeg: geen',
      'Vertrouwen: onbekend',
      'Mijlpalen 1 titel: Een',
      'Mijlpalen 2 titel: Twee',
      'Mijlpalen 2 behaald: ja',
      'Mijlpalen 2 deel: 0,5',
    ]);
  });

  it('is held against what it said before, field by field; what was not there is not unknown', () => {
    expect(comparedFields({ status: 'ahead', weg: 'was er' }, { status: 'behind', nieuw: null })).toEqual([
      { name: 'Status', before: 'Loopt voor', after: 'Loopt achter' },
      { name: 'Nieuw', before: null, after: 'onbekend' },
      { name: 'Weg', before: 'was er', after: null },
    ]);
    expect(comparedFields(null, { status: 'ahead' })).toEqual([{ name: 'Status', before: null, after: 'Loopt voor' }]);
  });
});
