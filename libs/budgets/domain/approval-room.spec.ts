import { describe, expect, it } from '@jest/globals';
import { PeildatumError } from '@peildatum/kernel';
import { AGREED, date, established, mln, SPLIT, stated, told, VWS_LINES, viewOf } from '../testing/facts.js';
import { assertRoomForApprovals, type Taking, takenOutsideReservations } from './approval-room.js';
import type { BudgetEvent } from './budget.events.js';

const TODAY = '2026-06-01';
const taking = (plan: string, amount: number, themes: string[] | null = null, on = '2026-05-01'): Taking => ({
  plan,
  themes,
  on: date(on),
  amount: mln(amount),
});
const reserved = (part: number | null, until = '2026-12-31', from = '2026-01-01') =>
  told('BudgetReserved', from, {
    reservation: 'concentratie',
    themes: ['Concentratie en spreiding'],
    part: part === null ? null : stated(part),
    until,
    decidedBy: 'BO IZA',
  });
const THEME = ['Digitalisering', 'Concentratie en spreiding'];

const given = (facts: readonly BudgetEvent[], taken: readonly Taking[] = [], released = 0) => ({
  takes: (...asked: Taking[]) =>
    expect(() => assertRoomForApprovals(viewOf(facts, TODAY), { takings: taken, released: mln(released) }, asked)).not.toThrow(),
  refuses: (code: string, says: RegExp, ...asked: Taking[]) => {
    const error = thrownBy(() => assertRoomForApprovals(viewOf(facts, TODAY), { takings: taken, released: mln(released) }, asked));
    expect([error.code, error.kind]).toEqual([code, 'conflict']);
    expect(error.message).toMatch(says);
  },
});

function thrownBy(run: () => void): PeildatumError {
  try {
    run();
  } catch (error) {
    if (error instanceof PeildatumError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an approval', () => {
  it('takes no more than is left, to the cent', () => {
    const third = [taking('A.1', 60)];
    given([established(100)], third).takes(taking('B.1', 40));
    given([established(100)], third).refuses(
      'PLAN.ABOVE_BUDGET',
      /Plan B\.1 vraagt € 40000000\.01 en er is € 40000000\.00 over/,
      taking('B.1', 40.000_000_01),
    );
    given([established(100)], third, 5).takes(taking('B.1', 45));
  });

  it('takes no more than is left with the others that are decided at once', () => {
    given([established(100)]).takes(taking('A.1', 60), taking('B.1', 40));
    given([established(100)]).refuses('PLAN.ABOVE_BUDGET', /Plan B\.1/, taking('A.1', 60), taking('B.1', 41));
  });

  it('takes no more than the part of the insurers, and no more than what is left of the whole', () => {
    given([...AGREED, SPLIT]).takes(taking('A.1', 2_400));
    given([...AGREED, SPLIT]).refuses('PLAN.ABOVE_BUDGET', /€ 2400000000\.00 over/, taking('A.1', 2_400.01));
    given([...AGREED, ...VWS_LINES]).refuses('PLAN.ABOVE_BUDGET', /€ 2400807000\.00 over/, taking('A.1', 2_401));
  });

  it('goes beyond it as far as a decision allows', () => {
    const allowed = told('ExcessApprovalAllowed', '2026-05-01', {
      upTo: mln(10),
      decidedBy: 'BO IZA',
      reason: 'overprogrammering',
      decision: null,
    });
    given([established(100), allowed]).takes(taking('A.1', 110));
    given([established(100), allowed]).refuses('PLAN.ABOVE_BUDGET', /€ 110000000\.00 over/, taking('A.1', 110.01));
  });

  it('is held back by nothing where the total was not published', () => {
    const unknown = told('BudgetRevised', '2026-01-01', { total: null, causes: [], decidedBy: null, reason: 'niet gepubliceerd' });
    given([established(1), unknown]).takes(taking('A.1', 9_999));
  });

  it('may be revised: up to what is left without it, and down whatever was overshot', () => {
    const taken = [taking('A.1', 60), taking('B.1', 30)];
    given([established(100)], taken).takes(taking('A.1', 70));
    given([established(100)], taken).refuses('PLAN.ABOVE_BUDGET', /€ 70000000\.00 over/, taking('A.1', 70.01));
    given([established(50)], taken).takes(taking('A.1', 59));
    given([established(50)], taken).takes(taking('A.1', 60));
  });
});

describe('what is reserved for themes', () => {
  it('is left alone by plans on others, and serves plans on any of them', () => {
    given([established(100), reserved(70)]).refuses(
      'PLAN.ABOVE_BUDGET',
      /€ 30000000\.00 over, buiten de € 70000000\.00 die voor andere/,
      taking('A.1', 31),
    );
    given([established(100), reserved(70)]).refuses('PLAN.ABOVE_BUDGET', /buiten/, taking('A.1', 31, ['Digitalisering']));
    given([established(100), reserved(70)]).takes(taking('A.1', 100, THEME));
  });

  it('is held back as far as no plan took it since', () => {
    const since = [taking('A.1', 50, THEME)];
    given([established(100), reserved(70)], since).takes(taking('B.1', 30));
    given([established(100), reserved(70)], since).refuses('PLAN.ABOVE_BUDGET', /buiten de € 20000000\.00/, taking('B.1', 30.01));
    const before = [taking('A.1', 20, THEME, '2025-12-31')];
    given([established(100), reserved(70)], before).refuses('PLAN.ABOVE_BUDGET', /buiten de € 70000000\.00/, taking('B.1', 10.01));
  });

  it('is free once it ended or was released', () => {
    const ended = [established(100), reserved(70, '2026-04-30')];
    given(ended).takes(taking('A.1', 100));
    given(ended).takes(taking('A.1', 100, THEME));
    const release = told('ReservationReleased', '2026-03-01', { reservation: 'concentratie', reason: 'anders besloten' });
    given([established(100), reserved(70), release]).takes(taking('A.1', 100));
    // Decided while it stood, and told late.
    given(ended).refuses('PLAN.ABOVE_BUDGET', /buiten/, taking('A.1', 31, null, '2026-04-30'));
  });

  it('cannot be relied on any more after it ended', () => {
    const ended = [established(100), reserved(70, '2026-04-30')];
    const gone = [taking('B.1', 90)];
    given(ended, gone).refuses(
      'PLAN.RESERVATION_ENDED',
      /reservering concentratie .* \(tot en met 2026-04-30\) is op 2026-05-01 geëindigd/,
      taking('A.1', 20, THEME),
    );
    given(ended, gone).refuses('PLAN.ABOVE_BUDGET', /Plan A\.1/, taking('A.1', 20, ['Digitalisering']));
  });

  it('is not held back where no amount was published', () => {
    given([established(100), reserved(null)]).takes(taking('A.1', 100));
  });
});

it('what plans took is outside the reservations as far as none was made for them', () => {
  const taken = { takings: [taking('A.1', 50, THEME), taking('B.1', 25), taking('C.1', 30, THEME, '2025-12-31')], released: mln(5) };
  expect(takenOutsideReservations(viewOf([established(), reserved(40)], TODAY), taken, date(TODAY))).toBe(mln(60));
  expect(takenOutsideReservations(viewOf([established(), reserved(70)], TODAY), taken, date(TODAY))).toBe(mln(50));
  expect(takenOutsideReservations(viewOf([established()], TODAY), taken, date(TODAY))).toBe(mln(100));
});
