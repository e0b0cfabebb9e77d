import { describe, expect, it } from '@jest/globals';
import { SUMMARY_FORMAT_WORDS } from '@peildatum/reporting';
import { reportFormat } from './report-format.js';

describe('the format of a report', () => {
  it.each([
    [undefined, undefined, 'json'],
    [undefined, 'rapport.xlsx', 'xlsx'],
    [undefined, 'RAPPORT.PDF', 'pdf'],
    [undefined, 'rapport.zip', 'csv'],
    [undefined, 'rapport', 'json'],
    [undefined, 'rapport.txt', 'json'],
    ['html', 'rapport.txt', 'html'],
    ['ods', 'map.2025/rapport.ods', 'ods'],
    ['pdf', undefined, 'pdf'],
  ] as const)('asked %p in %p is %p', (asked, file, format) => {
    expect(reportFormat(asked, file)).toBe(format);
  });

  it('that a summary does not have is refused with those that it has', () => {
    expect(reportFormat(undefined, 'blad.pdf', SUMMARY_FORMAT_WORDS)).toBe('pdf');
    expect(() => reportFormat(undefined, 'blad.ods', SUMMARY_FORMAT_WORDS)).toThrow(
      expect.objectContaining({ code: 'CLI.USAGE', message: 'Als ods is dit er niet; noem het bestand .json, .html, .pdf.' }),
    );
  });

  it.each([
    ['json', 'rapport.xlsx', 'noem het bestand .json, of laat --formaat weg'],
    ['csv', 'rapport.csv', 'een zip met een bestand per tabel; noem het bestand .zip'],
    [undefined, 'rapport.csv', 'noem het bestand .zip'],
  ] as const)('asked %p in %p is refused', (asked, file, said) => {
    expect(() => reportFormat(asked, file)).toThrow(expect.objectContaining({ code: 'CLI.USAGE', message: expect.stringContaining(said) }));
  });
});
