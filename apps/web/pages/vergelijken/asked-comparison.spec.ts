import { describe, expect, it } from '@jest/globals';
import { askedComparison } from './asked-comparison.js';

const asked = (query: string) => askedComparison({ url: `/vergelijken?${query}`, query: Object.fromEntries(new URLSearchParams(query)) });
const VAN = 'vanGeldigOp-dag=18&vanGeldigOp-maand=11&vanGeldigOp-jaar=2024';

describe('which two reports a page compares', () => {
  it('comes of a form in parts, and goes on to the address that people pass on', () => {
    const { address, values } = asked(`vanEditie=&${VAN}&totEditie=&totGeldigOp-dag=&totGeldigOp-maand=&totGeldigOp-jaar=&weergave=ineen`);
    expect([address, values.vanGeldigOp]).toEqual(['/vergelijken?weergave=ineen&vanGeldigOp=2024-11-18', '2024-11-18']);
    expect(asked('vanGeldigOp=2024-11-18&vanVolgnummer=7').address).toBeNull();
  });

  it('is the edition where one was chosen beside a date, for an edition has its own clocks', () => {
    expect(asked(`vanEditie=2025-05-20&${VAN}&totEditie=`).address).toBe('/vergelijken?vanEditie=2025-05-20');
  });

  it('says at its field what date cannot be, and refuses what no form of ours sends', () => {
    const { address, faults } = asked('totBekendOp-dag=31&totBekendOp-maand=2&totBekendOp-jaar=2025');
    expect([address, faults]).toEqual([null, [{ field: 'totBekendOp-dag', message: expect.stringContaining('geen bestaande datum') }]]);
    expect(() => asked('onzin=1')).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ code: 'QUERY.UNKNOWN' })] }));
    expect(() => asked('vanEditie=2025-05-20&vanGeldigOp=2025-05-20')).toThrow();
  });
});
