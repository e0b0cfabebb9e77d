import { describe, expect, it } from '@jest/globals';
import { progressBar } from './progress-bar.js';

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

describe('a progress bar', () => {
  it('keeps no timer once it is stopped, also when something comes in late', () => {
    const before = timers();
    const bar = progressBar();
    bar.show('controleren', 1, 2);
    expect(timers()).toBe(before + 1);
    bar.show('vastleggen', 1, 2);
    expect(timers()).toBe(before + 1);
    bar.stop();
    expect(timers()).toBe(before);
    bar.show('vastleggen', 2, 2);
    expect(timers()).toBe(before);
  });
});
