import { describe, expect, it } from '@jest/globals';
import { type ClockRequest, type PageRequest, pageBy, type ResolvedClocks } from '@peildatum/kernel';
import { MOST_ROWS } from '@peildatum/tables';
import fc from 'fast-check';
import { answer, integer, listOf, nullable, text } from '../answers/answer.js';
import { bedrag } from '../reading/bedrag.js';
import type { PagedList } from './send-list.js';
import { type Sorting, sortableColumns, sortedList, sorteerOf } from './sorted-list.js';

class Deel extends answer({ deel: text('Een deel.') }) {}
class Ding extends answer({
  code: text('De code.'),
  naam: nullable(text('De naam.')),
  aantal: nullable(integer('Hoeveel.')),
  prijs: nullable(bedrag('Wat het kost.')),
  delen: listOf(Deel, 'De delen.'),
}) {}

const clocks = { validOn: '2025-05-20', volgnummer: 3, knownAt: null, lastEventId: null, provisional: false } as ResolvedClocks;

/** A list in the order of its codes, and how often it was asked for a page. */
function listOfThings(things: readonly Ding[], asked: ClockRequest[] = []): PagedList<Ding> {
  const inOrder = [...things].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    path: 'dingen',
    name: 'dingen',
    item: Ding,
    read: async (at: ClockRequest, page: PageRequest) => {
      asked.push(at);
      return { clocks, value: pageBy(inOrder, ({ code }) => code, page) };
    },
    answerOf: (one) => one,
  };
}

async function everyPage(list: PagedList<Ding>, limit: number): Promise<Ding[]> {
  const found: Ding[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { value } = await list.read({}, { limit, ...(after === undefined ? {} : { after }) });
    found.push(...value.items);
    after = value.next;
  }
  return found;
}

const thing = (code: string, more: Partial<Ding> = {}): Ding => ({ code, naam: null, aantal: null, prijs: null, delen: [], ...more });
const codes = (things: readonly Ding[]) => things.map(({ code }) => code).join(' ');

const things = fc
  .uniqueArray(fc.integer({ min: 0, max: 9_999 }), { maxLength: 40 })
  .chain((numbers) =>
    fc.tuple(...numbers.map((n) => fc.option(fc.integer({ min: -5, max: 5 })).map((aantal) => thing(`X-${n}`, { aantal })))),
  );

describe('a list in another order', () => {
  it('has every row once, in that order, however it is cut in pages', async () => {
    await fc.assert(
      fc.asyncProperty(things, fc.integer({ min: 1, max: 7 }), fc.boolean(), async (given, limit, descends) => {
        const sorting: Sorting = { column: 'aantal', descends };
        const found = await everyPage(sortedList(listOfThings(given), sorting), limit);
        expect(found.map(({ code }) => code).sort()).toEqual(given.map(({ code }) => code).sort());
        const values = found.map(({ aantal }) => aantal);
        const known = values.filter((value) => value !== null);
        expect(values).toEqual([...known.sort((a, b) => (descends ? b - a : a - b)), ...values.filter((value) => value === null)]);
      }),
    );
  });

  it('takes amounts for numbers, words as the Dutch order them, and keeps the order of codes where rows are alike', async () => {
    const given = [
      thing('A', { prijs: '900.00', naam: 'één 10' }),
      thing('B', { prijs: '12000.50', naam: 'een 9' }),
      thing('C', { naam: 'Zorg' }),
      thing('D', { prijs: '900.00', naam: 'zorg' }),
    ];
    const order = async (column: string, descends: boolean) =>
      codes(await everyPage(sortedList(listOfThings(given), { column, descends }), 3));
    expect([await order('prijs', false), await order('prijs', true)]).toEqual(['A D B C', 'B A D C']);
    expect(await order('naam', false)).toBe('B A D C');
  });

  it('is read once, and all of it at the clocks of its first page', async () => {
    const asked: ClockRequest[] = [];
    const many = Array.from({ length: 1_200 }, (_, i) => thing(`X-${String(i).padStart(4, '0')}`, { aantal: i }));
    const list = sortedList(listOfThings(many, asked), { column: 'aantal', descends: true });
    expect((await everyPage(list, 500)).slice(0, 2).map(({ aantal }) => aantal)).toEqual([1_199, 1_198]);
    expect(asked).toEqual([{}, { validOn: '2025-05-20', volgnummer: 3 }, { validOn: '2025-05-20', volgnummer: 3 }]);
  });

  it('is refused before it is read where it is too long, and for a place that is none', async () => {
    const list = (total: number) =>
      sortedList(
        { ...listOfThings([]), read: async () => ({ clocks, value: { items: [], total, next: null } }) },
        { column: 'code', descends: true },
      );
    await expect(list(MOST_ROWS + 1).read({}, { limit: 5 })).rejects.toMatchObject({ code: 'LIST.TOO_LONG', field: 'sorteer' });
    await expect(list(0).read({}, { limit: 5, after: 'X-1' })).rejects.toMatchObject({ code: 'QUERY.INVALID', field: 'na' });
  });

  it('is asked for by a column of the list, whichever way it goes', () => {
    expect(sortableColumns(Ding)).toEqual(['code', 'naam', 'aantal', 'prijs']);
    const sorteer = sorteerOf(Ding);
    expect(sorteer.read('-prijs', 'sorteer')).toEqual({ column: 'prijs', descends: true });
    expect(() => sorteer.read('delen', 'sorteer')).toThrow(/kan hier niet/);
    expect([sorteer.description, sorteerOf(Ding, 'datum').description]).toEqual([
      expect.stringContaining('Standaard: de code.'),
      expect.stringContaining('Standaard: de datum.'),
    ]);
  });
});
