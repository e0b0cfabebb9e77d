import { describe, expect, it } from '@jest/globals';
import { codec } from '../../apps/runtime/composition.js';

const named = Object.entries(codec.definitions).map(([type, { name, correction }]) => ({ type, name, correction }));

describe('every type of event', () => {
  it('has a name for its reader, and not that of its type', () => {
    expect(named.length).toBeGreaterThan(100);
    const bad = named.filter(({ type, name }) => name.trim() === '' || name === type || /[a-z][A-Z]/.test(name) || /[,.;:]$/.test(name));
    expect(bad).toEqual([]);
  });

  it('has a name of its own, but for the corrections', () => {
    const names = named.filter(({ correction }) => !correction).map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(new Set(named.filter(({ correction }) => correction).map(({ name }) => name))).toEqual(new Set(['correctie']));
  });
});
