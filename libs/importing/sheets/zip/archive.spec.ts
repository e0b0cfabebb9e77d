import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { type WrittenPart, type WrittenZip, zipOf } from '../testing/zip-writer.js';
import { Archive } from './archive.js';

const SHEET: WrittenPart = { name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>' };
const zeros = (bytes: number): Buffer => deflateRawSync(Buffer.alloc(bytes));
const refused = (says: string) => expect.objectContaining({ code: 'IMPORT.UNREADABLE', message: expect.stringContaining(says) });

function refusalOf(read: () => unknown): unknown {
  try {
    return { read: read() };
  } catch (error) {
    return error;
  }
}

describe('a zip as spreadsheet programs write it', () => {
  it.each<[string, WrittenPart, WrittenZip]>([
    ['deflated', SHEET, {}],
    ['stored', { ...SHEET, stored: true }, {}],
    ['with the sizes after the data', { ...SHEET, sizesFollow: true }, {}],
    ['with a comment', SHEET, { comment: 'gemaakt door een export' }],
    ['with an empty part', { name: 'xl/leeg', data: '' }, {}],
  ])('%s is unpacked', (_what, part, zip) => {
    const archive = new Archive(zipOf([{ name: '[Content_Types].xml', data: 'x' }, part], zip));
    expect(archive.names).toEqual(['[Content_Types].xml', part.name]);
    expect(archive.unpacked(part.name).toString()).toBe(part.data);
  });

  it('keeps a zip in it closed', () => {
    const inner = zipOf([{ name: '../../etc/passwd', data: 'x' }]);
    expect(new Archive(zipOf([{ name: 'xl/embeddings/map.zip', data: inner }])).unpacked('xl/embeddings/map.zip').equals(inner)).toBe(true);
  });
});

describe('a zip is refused before anything is unpacked', () => {
  it.each<[string, readonly WrittenPart[], WrittenZip, string]>([
    ['with more than 1,000 parts', Array.from({ length: 1_001 }, (_, n) => ({ name: `p${n}`, data: '' })), {}, '1001 onderdelen'],
    [
      'that becomes too large',
      [1, 2, 3].map((n) => ({ name: `p${n}`, data: Buffer.alloc(0), declares: { size: 80_000_000 } })),
      {},
      '240000000 bytes',
    ],
    ['that swells', [{ ...SHEET, packed: zeros(50_000_000), declares: { size: 50_000_000, crc: 0 } }], {}, 'meer dan 250 keer'],
    ['with a name twice', [SHEET, { ...SHEET, name: 'XL/worksheets/Sheet1.xml' }], {}, 'dezelfde naam'],
    ['with __proto__', [{ ...SHEET, name: 'xl/__proto__/a.xml' }], {}, '__proto__'],
    ['with a path upwards', [{ ...SHEET, name: 'xl/../../a.xml' }], {}, 'hogere map'],
    ['with an absolute path', [{ ...SHEET, name: '/etc/passwd' }], {}, 'absoluut pad'],
    ['with a drive', [{ ...SHEET, name: 'C:a.xml' }], {}, 'absoluut pad'],
    ['with a backslash', [{ ...SHEET, name: 'xl\\a.xml' }], {}, 'backslash'],
    ['with U+0000 in a name', [{ ...SHEET, name: 'xl/a\u0000.xml' }], {}, 'onleesbare naam'],
    ['without a name', [{ ...SHEET, name: '' }], {}, 'zonder naam'],
    ['with another name before the data', [{ ...SHEET, own: { name: 'xl/worksheets/sheet2.xml' } }], {}, 'spreekt zichzelf tegen'],
    ['with another size before the data', [{ ...SHEET, own: { size: 5 } }], {}, 'spreekt zichzelf tegen'],
    ['stored in another size', [{ ...SHEET, stored: true, declares: { size: 5 } }], {}, 'spreekt zichzelf tegen'],
    ['packed beyond its end', [{ ...SHEET, declares: { packedSize: 5_000 } }], {}, 'beschadigd'],
    ['that is encrypted', [{ ...SHEET, flags: 1 }], {}, 'versleuteld'],
    ['packed otherwise', [{ ...SHEET, method: 12 }], {}, 'onbekende manier'],
    ['that is a zip64', [SHEET], { count: 0xff_ff }, 'zip64'],
    ['that is a zip64 in a size', [{ ...SHEET, declares: { size: 0xff_ff_ff_ff } }], {}, 'zip64'],
    ['with more parts than it has', [SHEET], { count: 2 }, 'beschadigd'],
    ['with fewer parts than it has', [SHEET, { ...SHEET, name: 'b' }], { count: 1 }, 'beschadigd'],
    ['with another place of its list', [SHEET], { size: 3 }, 'beschadigd'],
    ['of several disks', [SHEET], { disk: 1 }, 'beschadigd'],
  ])('%s', (_what, parts, zip, says) => {
    expect(refusalOf(() => new Archive(zipOf(parts, zip)).names)).toEqual(refused(says));
  });

  it('of which a part lies in the data of another', () => {
    const inner = { ...SHEET, name: 'xl/b.xml', stored: true };
    const data = zipOf([inner]).subarray(0, 30 + inner.name.length + inner.data.length);
    const outer = { name: 'xl/a.xml', data, stored: true };
    const zip = zipOf([outer, { ...inner, headerAt: 30 + outer.name.length }]);
    expect(refusalOf(() => new Archive(zip).names)).toEqual(refused('overlappen'));
  });

  it.each([0, 10, 60, 200])('that is cut off after %i bytes', (bytes) => {
    expect(refusalOf(() => new Archive(zipOf([SHEET, { ...SHEET, name: 'b' }]).subarray(0, bytes)).names)).toEqual(refused('beschadigd'));
  });
});

describe('a part is refused while it is unpacked', () => {
  it.each<[string, Partial<WrittenPart>]>([
    ['more than it declares', { data: Buffer.alloc(0), packed: zeros(100_000_000), declares: { size: 1_000 } }],
    ['less than it declares', { declares: { size: 13 } }],
    ['other than it declares', { declares: { crc: 1 } }],
    ['nothing that can be unpacked', { packed: Buffer.from('geen deflate') }],
  ])('that is %s', (_what, part) => {
    const archive = new Archive(zipOf([{ ...SHEET, ...part }]));
    expect(refusalOf(() => archive.unpacked(SHEET.name))).toEqual(refused('niet wat het zip-bestand ervan zegt'));
  });

  it('at the first byte that was not declared, however many follow', () => {
    const part = { ...SHEET, packed: zeros(100_000_000), declares: { size: 1_000 } };
    const refusal = refusalOf(() => new Archive(zipOf([part])).unpacked(SHEET.name));
    expect(refusal).toMatchObject({ cause: { code: 'ERR_BUFFER_TOO_LARGE' } });
  });

  it('that is not there', () => {
    expect(refusalOf(() => new Archive(zipOf([SHEET])).unpacked('xl/workbook.xml'))).toEqual(refused('xl/workbook.xml ontbreekt'));
  });
});
