import { expect, it } from '@jest/globals';
import type { EditionCompleteness } from '@peildatum/editions';
import { overdueLines } from './overdue-lines.js';

const awaited = (...items: readonly (readonly [of: string, state: string])[]) => ({
  counts: {},
  items: items.map(([of, state]) => ({ of, state })),
});
const complete = (state: string): EditionCompleteness =>
  ({
    dueOn: '2025-06-01',
    sections: awaited(['inleiding', state], ['acties', 'delivered']),
    tafels: awaited(['D', state], ['E', 'delivered']),
    insurers: awaited(['VGZ', 'not-applicable']),
    owners: awaited(),
  }) as unknown as EditionCompleteness;

it('names what is overdue, and where the rest stands', () => {
  expect(overdueLines('2025-05-20', complete('overdue'))).toEqual([
    'Let op: niet geleverd, en te laat (het moest er zijn op 2025-06-01): secties: inleiding; afgestemde thematafels: D. Meer zegt peildatum editie volledigheid 2025-05-20.',
  ]);
});

it.each(['delivered', 'due', 'unknown'])('says nothing of what is %s', (state) =>
  expect(overdueLines('2025-05-20', complete(state))).toEqual([]),
);
