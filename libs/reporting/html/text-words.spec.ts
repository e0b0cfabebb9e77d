import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport } from '../domain/compose.js';
import { may2025 } from '../testing/may-2025.js';
import { htmlReport } from './html-report.js';
import { textWords } from './text-words.js';

const words = (tekst: string | null) =>
  textWords({
    teksten: tekst === null ? [] : [{ code: 'snelle-toetsen.stand', tekst, vanaf: '2025-01-01' as CalendarDate, bron: null }],
  });

describe('a fixed text on the page', () => {
  it('is escaped, and what is filled in is not', () => {
    const { fixed, fixedText, paragraph } = words('<b> op {peildatum}: {aantal} & meer');
    const filled = { peildatum: '20 mei', aantal: '<strong>4</strong>' };
    expect(fixed('snelle-toetsen.stand', filled)).toBe('&lt;b&gt; op 20 mei: <strong>4</strong> &amp; meer');
    expect(fixedText('snelle-toetsen.stand', filled)).toBe('<b> op 20 mei: <strong>4</strong> & meer');
    expect(paragraph('snelle-toetsen.stand', filled, 'melding')).toMatch(/^<p class="melding">&lt;b&gt; op .*<\/p>\n$/);
  });

  it('is nothing where there is none', () => {
    const { fixed, paragraph } = words(null);
    expect([fixed('snelle-toetsen.stand'), paragraph('snelle-toetsen.stand')]).toEqual(['', '']);
  });

  it('is not made where what it speaks of is not there', () =>
    expect(() => words('{aantal} er').fixed('snelle-toetsen.stand')).toThrow(TypeError));
});

describe('the page of an edition', () => {
  const told = { key: 'acties.zelfrapportage', body: 'Dit zeggen de tafels zelf.', from: '2025-05-20', source: '004 r. 1' } as const;
  const input = { ...may2025, governance: { ...may2025.governance, texts: [told] } };

  it('has the text that was told, and the report its date and source', () => {
    const report = composeReport(input);
    expect(report.teksten.find(({ code }) => code === 'acties.zelfrapportage')).toEqual({
      code: 'acties.zelfrapportage',
      tekst: 'Dit zeggen de tafels zelf.',
      vanaf: '2025-05-20',
      bron: '004 r. 1',
    });
    expect(htmlReport(report)).toContain('✓</span> Dit zeggen de tafels zelf.</p>');
  });

  it('has before the text began no disclaimer, and says that the tafel agreed', () => {
    const before = { ...may2025, clocks: { ...may2025.clocks, geldigOp: '2025-05-19' as CalendarDate } };
    const thematafels = before.thematafels.map((tafel) => ({ ...tafel, confirmed: ['2025-05-19' as CalendarDate] }));
    const html = htmlReport(composeReport({ ...before, thematafels }));
    expect(html).not.toContain('zelfrapportage');
    expect(html).toContain('✓</span> Afgestemd door de thematafel.</p>');
  });

  it('has the embargo of its figures for those inside it alone', () => {
    const keys = (audience: 'bo' | 'openbaar') => composeReport(may2025, { audience }).teksten.map(({ code }) => code);
    expect([keys('bo').includes('kaders.embargo'), keys('openbaar').includes('kaders.embargo')]).toEqual([true, false]);
  });
});
