import { describe, expect, it } from '@jest/globals';
import { type Aspects, aspectKeysOf, event, schema, told, toldEach, toldOf } from './index.js';

const note = (aspects: Aspects<{ text: string }>) => ({ Noted: event('noted', schema.object({ text: schema.text() }), aspects) });
const keysOf = (aspects: Aspects<{ text: string }>, text = 'a') => aspectKeysOf(note(aspects), { type: 'Noted', data: { text } });

describe('the aspects of a fact', () => {
  it('are those that its definition declares, key included', () => {
    expect(keysOf(told('status', 'due'))).toHaveLength(2);
    expect(keysOf(toldOf('payment', ({ text }) => text))).not.toEqual(
      keysOf(
        toldOf('payment', ({ text }) => text),
        'b',
      ),
    );
    expect(keysOf(() => [{ of: 'P.1', name: 'status' }])).not.toEqual(keysOf(() => [{ of: 'P.2', name: 'status' }]));
  });

  it('of what adds up are one for each content', () => {
    expect(keysOf(toldEach('transfer'))).toEqual(keysOf(toldEach('transfer')));
    expect(keysOf(toldEach('transfer'))).not.toEqual(keysOf(toldEach('transfer'), 'b'));
  });

  it('are never none: such a fact would always have been said already', () => {
    expect(() => keysOf(() => [])).toThrow('Noted tells no aspect');
  });
});
