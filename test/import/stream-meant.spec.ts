import { describe, expect, it } from '@jest/globals';
import { type ImportKind, templateOf } from '@peildatum/importing';
import { PEILDATUM_NAMESPACE, uuidV5 } from '@peildatum/kernel';
import { importKinds } from '../../apps/runtime/composition.js';
import { ValueListFiles } from '../../apps/runtime/value-lists.js';
import type { ImportRow } from '../../libs/importing/import-row.js';
import { readRow } from '../../libs/importing/read-row.js';
import { StreamsMeant } from '../../libs/importing/valid-rows/stream-meant.js';

const kinds = importKinds(new ValueListFiles());
const root = uuidV5(PEILDATUM_NAMESPACE, 'stream meant');
const place = { line: 2 };

/** The stream of a row, or the one that it means where it cannot be read; undefined: that cannot be seen. */
function streamOf(row: ImportRow): { readonly stream: string | undefined; readonly isRead: boolean } {
  const read = readRow(row, kinds, root);
  return 'stream' in read ? { stream: read.stream, isRead: true } : { stream: new StreamsMeant(kinds, root).of(row, read), isRead: false };
}

const rowsOf = (word: string, kind: ImportKind) =>
  templateOf({ [word]: kind }).rows.flatMap(({ cells, fields }): ImportRow[] => [
    { place, inCells: true, fields: cells },
    { place, fields },
  ]);

/** What makes the id of a thing without a code or a key: what the row says. */
const MADE_BY_WHAT_IT_SAYS = /[0-9a-f]{8}-[0-9a-f-]{27}/;

describe.each(Object.entries(kinds))('a row of %s of which one cell is wrong', (word, kind) => {
  it('is of the stream that it is of when that cell is right, or of none that can be seen', () => {
    for (const row of rowsOf(word, kind)) {
      const { stream: right = '', isRead } = streamOf(row);
      expect(isRead).toBe(true);
      if (MADE_BY_WHAT_IT_SAYS.test(right)) continue;
      for (const { name } of kind.columns) {
        if (row.fields[name] === undefined || name === 'soort') continue;
        const { stream, isRead: stillRead } = streamOf({ ...row, fields: { ...row.fields, [name]: 'on/zin\n' } });
        if (!stillRead) expect([name, stream]).toEqual([name, stream === undefined ? undefined : right]);
      }
    }
  });

  it('is of that stream where its date is wrong or a column is unknown', () => {
    for (const row of rowsOf(word, kind)) {
      const { stream: right = '' } = streamOf(row);
      if (MADE_BY_WHAT_IT_SAYS.test(right)) continue;
      const date = Object.keys(row.fields).find((name) => name === 'geldigVanaf');
      if (date !== undefined)
        expect(streamOf({ ...row, fields: { ...row.fields, [date]: 'onzin' } })).toEqual({ stream: right, isRead: false });
      expect(streamOf({ ...row, fields: { ...row.fields, onbekend: 'x', bron: 'twee\nregels' } })).toEqual({
        stream: right,
        isRead: false,
      });
    }
  });
});

it('a row of which the kind is misspelled is of the stream that it has as the kind that is most like it', () => {
  const fields = { soort: 'statusmeldng', actie: 'X-1', status: 'loopt', geldigVanaf: '2025-01-01' };
  expect(streamOf({ place, inCells: true, fields })).toEqual({ stream: 'actie-X-1', isRead: false });
  expect(streamOf({ place, inCells: true, fields: { ...fields, soort: 'heel iets anders' } }).stream).toBeUndefined();
});

it.each<[string, Readonly<Record<string, string>>, string | undefined]>([
  ['a status that is none', { soort: 'statusmelding', actie: 'X-1', status: 'klaar', geldigVanaf: '5-9-2025' }, 'actie-X-1'],
  ['a code that is none', { soort: 'statusmelding', actie: 'X/1', status: 'loopt-voor', geldigVanaf: '5-9-2025' }, undefined],
  ['no code', { soort: 'statusmelding', status: 'loopt-voor', geldigVanaf: '5-9-2025' }, undefined],
  ['a table that is none', { soort: 'aandachtspunt', thematafel: 'Z', tekst: 'Let op.', geldigVanaf: '5-9-2025' }, undefined],
  ['two faults', { soort: 'aandachtspunt', thematafel: 'C', geldigVanaf: '5-9-25' }, 'thematafel-C'],
])('a row with %s is of the stream that can be seen', (_what, fields, stream) => {
  expect(streamOf({ place, inCells: true, fields })).toEqual({ stream, isRead: false });
});
