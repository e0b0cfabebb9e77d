import { describe, expect, it } from '@jest/globals';
import { fieldFault, InvalidInput, PeildatumError } from '@peildatum/kernel';
import { refusalSent, sentRefusal } from './messages.js';

const asSent = (error: unknown) => refusalSent(structuredClone(sentRefusal(error)));

describe('a refusal that comes from another process', () => {
  it('is the one that was thrown there, with all that a program may need', () => {
    const fault = { code: 'IMPORT.HALFWAY', kind: 'conflict', message: 'Het stopte.', field: 'regel 3', details: { rows: 3 } } as const;
    const again = asSent(new PeildatumError(fault));
    expect(again).toBeInstanceOf(PeildatumError);
    expect(again).not.toBeInstanceOf(InvalidInput);
    expect(again).toMatchObject(fault);
  });

  it('names every fault of invalid input, as what it is refused', () => {
    const faults = [fieldFault('status', 'bestaat niet'), fieldFault('gereed', 'is geen datum')];
    const again = asSent(new InvalidInput(faults, 'Het bestand is niet ingelezen.', { code: 'RIGHTS.ROLE', kind: 'forbidden' }));
    expect(again).toBeInstanceOf(InvalidInput);
    expect(again).toMatchObject({ faults, message: 'Het bestand is niet ingelezen.', code: 'RIGHTS.ROLE', kind: 'forbidden' });
  });

  it('is no refusal of ours where the fault is in the program, and says where that is', () => {
    const broken = new TypeError('x is no function');
    const again = asSent(broken);
    expect(again).not.toBeInstanceOf(PeildatumError);
    expect([again.message, again.stack]).toEqual([broken.message, broken.stack]);
    expect(asSent('lost').message).toBe('lost');
  });
});
