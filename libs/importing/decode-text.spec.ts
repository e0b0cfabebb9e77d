import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decodeText } from './decode-text.js';

const TEXT = 'soort;tekst\r\nmijlpaal;Coördinatie – één “ding” van € 5\r\n';
const utf16 = (littleEndian: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

const refusalOf = (bytes: Uint8Array): { code?: string; message?: string } => {
  try {
    decodeText(bytes, 'feiten.csv');
  } catch (error) {
    return error as { code?: string; message?: string };
  }
  return {};
};

const windows1252 = (text: string): Buffer => Buffer.from(text.replaceAll('€', '\u0080').replaceAll('–', '\u0096'), 'latin1');

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little endian', utf16(true)],
    ['UTF-16, big endian', utf16(false)],
  ])('is read from %s', (_, bytes) => {
    expect(decodeText(bytes, 'x').replace('\ufeff', '')).toBe(TEXT);
  });

  it('is what its byte order mark says, whatever else is said', () => {
    for (const bytes of [Buffer.from(`\ufeff${TEXT}`), utf16(true)])
      expect(decodeText(bytes, 'x', 'windows-1252').replace('\ufeff', '')).toBe(TEXT);
  });

  it('is read from Windows-1252 where somebody says so, and not otherwise', () => {
    const bytes = windows1252('a\nCoördinatie – € 5');
    expect(decodeText(bytes, 'x', 'windows-1252')).toBe('a\nCoördinatie – € 5');
    const { code, message } = refusalOf(bytes);
    expect(code).toBe('IMPORT.UNREADABLE');
    for (const said of ['feiten.csv', 'regel 2', "'ö'", 'Coördinatie', 'CSV UTF-8', '--codering windows-1252'])
      expect(message).toContain(said);
  });

  it('names the line of the first character, however far down', () => {
    const bytes = Buffer.concat([Buffer.from(`${'regel\n'.repeat(70_000)}é `), windows1252('café')]);
    expect(refusalOf(bytes).message).toContain('regel 70001');
  });

  it('says of what is no text at all that it is none', () => {
    expect(refusalOf(Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe, 0])).message).toContain('geen tekstbestand');
    expect(refusalOf(Buffer.from([0x61, 0xe2, 0x82])).message).toContain('regel 1');
    expect(refusalOf(Buffer.from('\ufeffa', 'utf16le').subarray(0, 3)).code).toBe('IMPORT.UNREADABLE');
  });

  it('says of the case f-windows-1252 how to save it', () => {
    const bytes = readFileSync(new URL('../../test/cases/f-windows-1252.csv', import.meta.url));
    expect(refusalOf(bytes).message).toMatch(/regel 2.*'ö'.*Coördinatie geregeld/);
    expect(decodeText(bytes, 'x', 'windows-1252')).toContain('Coördinatie geregeld');
  });
});
