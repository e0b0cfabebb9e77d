import { describe, expect, it } from '@jest/globals';
import { schema } from '@peildatum/kernel';
import { dueDate, readDueDate } from './due-date.js';

describe('readDueDate', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['1-1-2023', '2023-01-01'],
    ['14-10-2022', '2022-10-14'],
    ['20 mei 2025', '2025-05-20'],
    ['1 Januari 2025', '2025-01-01'],
    [' 1-7-2023 ', '2023-07-01'],
  ])('reads the date %s', (text, date) => expect(readDueDate(text)).toEqual({ text, date }));

  it.each([
    ['Q1 2025', '2025-03-31'],
    ['Q2 2025', '2025-06-30'],
    ['Q3 2026', '2026-09-30'],
    ['q4 2024', '2024-12-31'],
    ['februari 2024', '2024-02-29'],
    ['februari 2025', '2025-02-28'],
    ['september 2024', '2024-09-30'],
    ['2025', '2025-12-31'],
    ['eind 2029', '2029-12-31'],
  ])('takes the last day of the period %s', (text, date) => expect(readDueDate(text)).toEqual({ text, date }));

  it.each([
    ['2024 of 2025', '2025-12-31'],
    ['1 januari 2026 of 1 juli 2026', '2026-07-01'],
    ['1-7-2026 dan wel 1-1-2026', '2026-07-01'],
    ['Q4 2025 of uiterlijk Q1 2026', '2026-03-31'],
  ])('takes of the alternatives %s the last: until then nothing is late', (text, date) =>
    expect(readDueDate(text)).toEqual({ text, date }),
  );

  it.each(['1-1-2026 of zoveel eerder als mogelijk', 'medio of eind 2026'])('gives no date for %s, of which one is no date', (text) =>
    expect(readDueDate(text)).toEqual({ text, date: null }),
  );

  it.each(['?', '1-1-2-24', '1-1-2024/5', '1-1-2023(?)', '1-7-2023(?)', 'binnen 3 maanden', 'medio juni', 'PM', 'Q5 2025'])(
    'keeps the text of %s and gives no date',
    (text) => expect(readDueDate(text)).toEqual({ text, date: null }),
  );

  it.each(['31-2-2025', '29-2-2025', '1-13-2025', '0-1-2025', '2025-02-30', '31 april 2025'])(
    'gives no date for %s, which does not exist',
    (text) => expect(readDueDate(text)).toEqual({ text, date: null }),
  );

  it.each(['31-12-9999', '1 juli 2925', 'eind 3025', '1-1-0001'])('refuses %s, which nobody can mean', (text) =>
    expect(() => readDueDate(text)).toThrow(expect.objectContaining({ code: 'DATE.OUT_OF_RANGE', field: 'gereed' })),
  );

  it('gives what the schema of a due date takes', () => {
    for (const text of ['?', 'Q3 2026', '1-1-2023']) expect(schema.faultsOf(dueDate(), readDueDate(text))).toEqual([]);
    expect(schema.faultsOf(dueDate(), { text: '', date: '2025-02-30' })).toHaveLength(2);
  });
});
