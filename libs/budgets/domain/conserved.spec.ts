import { describe, expect, it } from '@jest/globals';
import { type Cents, sumOf } from '@peildatum/kernel';
import fc from 'fast-check';
import { anyClaims, day, deedsOn, streamOf } from '../testing/random-budget.js';
import type { BudgetView } from './budget.view.js';
import { foldBudget } from './budget.view.js';
import { sumOfClaims, takenBy } from './claims.js';
import { uptakeOf } from './uptake.js';

const amountsOf = (parts: readonly { readonly part: { readonly amount: Cents } }[]) => parts.map(({ part }) => part.amount);

/** Every law on every random budget; `seen` says that there was something to hold it on. */
function lawsOn(code: string, check: (view: BudgetView, seen: Set<string>) => void): Set<string> {
  const seen = new Set<string>();
  fc.assert(
    fc.property(deedsOn(code), fc.array(day, { minLength: 3, maxLength: 3 }), (deeds, days) => {
      const events = streamOf(code, deeds);
      for (const { type, corrects } of events) seen.add(corrects ? 'correction' : type);
      for (const on of days) {
        const view = foldBudget(events, on);
        if (view) check(view, seen);
      }
    }),
    { numRuns: 100 },
  );
  return seen;
}

describe('money is conserved in any history of a budget', () => {
  it('over earmarks and tranches', () => {
    const seen = lawsOn('middelen', (view, known) => {
      const { total, free, undivided, earmarks, tranches } = view;
      if (total === null) {
        known.add('unknown total');
        expect([free, undivided]).toEqual([null, null]);
        return;
      }
      expect(sumOf([...amountsOf(earmarks.filter(({ released }) => !released)), free as Cents])).toBe(total.amount);
      expect(sumOf([...amountsOf(tranches), undivided as Cents])).toBe(total.amount);
      expect(BigInt(view.elsewhere.lapsed)).toBeGreaterThanOrEqual(0n);
      for (const { part, lapsed, carriedIn } of tranches)
        expect(BigInt(lapsed)).toBeLessThanOrEqual(BigInt(sumOf([part.amount, carriedIn])));
    });
    expect([...seen].sort()).toEqual(
      [
        'BudgetAmountQualified',
        'BudgetEstablished',
        'BudgetReserved',
        'BudgetRevised',
        'BudgetSplitByChannel',
        'BudgetTermSet',
        'BudgetTransferred',
        'EarmarkReleased',
        'EarmarkSet',
        'ExcessApprovalAllowed',
        'ReservationReleased',
        'TrancheCarriedOver',
        'TrancheLapsed',
        'TrancheSet',
        'VwsLineSet',
        'correction',
        'unknown total',
      ].sort(),
    );
  });

  it('between what was taken, what went elsewhere and what is left, in all and per earmark', () => {
    const taking = fc.sample(anyClaims, 50);
    let at = 0;
    const seen = lawsOn('middelen', (view, known) => {
      const claims = taking[at++ % taking.length] as (typeof taking)[number];
      const { approved, released, viaVws, transferred, unpublishedTransfers, lapsed, left, earmarks, free, revised } = uptakeOf(
        view,
        claims,
        view.history.at(-1)?.fact.validFrom as never,
      );
      expect({ approved, released }).toEqual({
        approved: sumOfClaims(claims.sectors).approved,
        released: sumOfClaims(claims.sectors).released,
      });
      const gone = sumOf([takenBy({ approved, released }), viaVws, transferred, lapsed]);
      const fromEarmarks = sumOf(earmarks.map(({ used, beyond }) => String(BigInt(used) - BigInt(beyond)) as Cents));
      if (unpublishedTransfers > 0) {
        known.add('unpublished transfer');
        return expect([left, free.used, free.rest]).toEqual([null, null, null]);
      }
      expect(sumOf([fromEarmarks, free.used as Cents])).toBe(gone);
      if (earmarks.some(({ beyond }) => beyond !== '0')) known.add('beyond an earmark');
      if (revised === null) return expect([left, free.rest]).toEqual([null, null]);
      expect(sumOf([gone, left as Cents])).toBe(revised.amount);
      expect(sumOf([...earmarks.map(({ rest }) => rest), free.rest as Cents])).toBe(left);
    });
    expect(seen.has('beyond an earmark') && seen.has('unpublished transfer')).toBe(true);
  });

  it('of doorbraakmiddelen, within the ceiling of each year', () => {
    const seen = lawsOn('doorbraakmiddelen', (view) => {
      const { years } = uptakeOf(
        view,
        { requested: { amount: '0' as Cents, objects: 0, withoutAmount: 0 }, beschikt: view.established, sectors: [] },
        '2026-01-01' as never,
      );
      for (const { ceiling, granted, left, socialDomain } of years) {
        expect(sumOf([granted, left])).toBe(ceiling.amount);
        expect(BigInt(left)).toBeGreaterThanOrEqual(0n);
        if (socialDomain) expect(BigInt(socialDomain.left)).toBeGreaterThanOrEqual(0n);
      }
    });
    expect([seen.has('BreakthroughCeilingSet'), seen.has('BreakthroughGranted')]).toEqual([true, true]);
  });
});
