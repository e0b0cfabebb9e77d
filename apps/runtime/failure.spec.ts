import { describe, expect, it } from '@jest/globals';
import { type FaultKind, InvalidInput, PeildatumError } from '@peildatum/kernel';
import { loadConfig } from '@peildatum/platform';
import { explain } from './failure.js';

const fault = (code: string, kind: FaultKind = 'invalid') => new PeildatumError({ code, kind, message: 'Zo gaat het niet.' });

const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('how a command fails', () => {
  it('names every faulty setting once, and ends with 78', () => {
    const { lines, code } = explain(thrownBy(() => loadConfig({ PORT: 'abc', DATABASE_URL: 'mysql://geheim@x' })));
    expect(code).toBe(78);
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => line.includes('PORT:'))).toHaveLength(1);
    expect(lines.join()).not.toContain('geheim');
  });

  it.each([
    ['POSTGRES.NO_BINARIES', 'unavailable', 78],
    ['CONFIG.PORT_IN_USE', 'unavailable', 78],
    ['CONFIG.ADDRESS', 'invalid', 78],
    ['CLI.USAGE', 'invalid', 64],
    ['FILE.UNREADABLE', 'invalid', 66],
    ['FILE.NOT_CREATED', 'invalid', 73],
    ['FILE.BROKEN', 'invalid', 74],
    ['STORE.UNREACHABLE', 'unavailable', 69],
    ['ACTION.NOT_FOUND', 'not-found', 1],
  ] as const)('%s ends with its own code', (code, kind, exit) => {
    expect(explain(fault(code, kind))).toEqual({ lines: [`Zo gaat het niet. [${code}]`], code: exit });
  });

  it('tells each fault of invalid input on a line of its own', () => {
    const faults = [fault('A'), fault('B')];
    expect(explain(new InvalidInput(faults, 'Twee dingen:'))).toEqual({
      lines: ['Twee dingen:', '  - Zo gaat het niet.', '  - Zo gaat het niet.'],
      code: 1,
    });
  });

  it('hides nothing of what it does not know', () => {
    expect(explain(new Error('vreemd')).lines.join('\n')).toContain('vreemd');
  });
});
