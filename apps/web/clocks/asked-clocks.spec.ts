import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { text, wholeNumber } from '../../api/reading/parameter.js';
import { askedPage, faultAt } from './asked-clocks.js';

const FILTER = { zoek: text('Met deze tekst.', 20) };
const TODAY = '2026-01-15' as CalendarDate;
const asked = (address: string) => {
  const query = Object.fromEntries(new URLSearchParams(address.split('?')[1]));
  return askedPage(FILTER, { url: address, query }, TODAY);
};

describe('the clocks of a page', () => {
  it('are whole in the address that people pass on', () => {
    const { values, typed, address } = asked('/acties?zoek=a&geldigOp=2025-05-20');
    expect([values.geldigOp, values.bekendOp, values.zoek, address]).toEqual(['2025-05-20', undefined, 'a', null]);
    expect(typed).toEqual({
      parts: { geldigOp: { dag: '20', maand: '5', jaar: '2025' }, bekendOp: { dag: '', maand: '', jaar: '' } },
      faults: [],
    });
  });

  it('come of a form in parts, and go on to that address; what was left empty goes out of it', () => {
    const form = '/acties?zoek=&geldigOp-dag=3&geldigOp-maand=07&geldigOp-jaar=2025&bekendOp-dag=&bekendOp-maand=&bekendOp-jaar=';
    expect(asked(form).address).toBe('/acties?geldigOp=2025-07-03');
    expect(asked('/acties?bekendOp-dag=1&bekendOp-maand=1&bekendOp-jaar=2026').address).toBe('/acties?bekendOp=2026-01-01');
  });

  const form = 'geldigOp-dag=1&geldigOp-maand=5&geldigOp-jaar=2025&bekendOp-dag=1&bekendOp-maand=6&bekendOp-jaar=2025&volgnummer=7';
  it.each([
    ['samen', 'geldigOp=2025-05-01&bekendOp=2025-05-01'],
    ['nu', 'geldigOp=2025-05-01'],
    ['los', 'geldigOp=2025-05-01&bekendOp=2025-06-01'],
    ['precies', 'geldigOp=2025-05-01&volgnummer=7'],
  ])('go together until the form tells them apart (%s)', (known, address) => {
    expect(asked(`/acties?${form}&bekend=${known}`).address).toBe(`/acties?${address}`);
  });

  it('of a day to come, and of today, are what is known now', () => {
    expect(asked('/acties?geldigOp-dag=1&geldigOp-maand=5&geldigOp-jaar=2027&bekend=samen').address).toBe('/acties?geldigOp=2027-05-01');
    expect(asked('/acties?geldigOp-dag=&geldigOp-maand=&geldigOp-jaar=&bekend=samen&volgnummer=7').address).toBe('/acties');
  });

  it.each([
    ['31', '2', '2025', /geen bestaande datum/],
    ['1', '', '2025', /geen bestaande datum/],
    ['eerste', 'mei', 'dit jaar', /geen bestaande datum/],
    ['1', '1', '1066', /moet in de jaren 1900 tot en met 2199 liggen/],
  ])('that cannot be (%s, %s, %s) are a fault at their field, and stay as they were typed', (dag, maand, jaar, message) => {
    const { values, typed, address } = asked(`/acties?geldigOp-dag=${dag}&geldigOp-maand=${maand}&geldigOp-jaar=${jaar}`);
    expect([values.geldigOp, address]).toEqual([undefined, null]);
    expect(typed.parts.geldigOp).toEqual({ dag, maand, jaar });
    expect(typed.faults).toEqual([{ field: 'geldigOp-dag', message: expect.stringMatching(message) }]);
  });

  it('go with other fields: what cannot be in one is told at it, by its name, and is not asked', () => {
    const filter = { dagen: wholeNumber('Dagen.', { max: 9 }) };
    const page = (dagen: string) =>
      askedPage(filter, { url: `/vragen/laat?dagen=${dagen}`, query: { dagen } }, TODAY, { fields: { dagen: 'Zoveel dagen' } });
    const { values, typed } = page('veel');
    expect([values.dagen, faultAt(typed, 'dagen')]).toEqual([undefined, 'Zoveel dagen: moet een geheel getal zijn van 0 tot en met 9']);
    expect([page('7').values.dagen, page('7').typed.faults]).toEqual([7, []]);
  });

  it('do not let through what no form of ours sends', () => {
    expect(() => asked('/acties?onzin=1')).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ code: 'QUERY.UNKNOWN' })] }),
    );
    expect(() => asked('/acties?geldigOp=gisteren')).toThrow();
  });
});
