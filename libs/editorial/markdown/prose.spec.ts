import { describe, expect, it } from '@jest/globals';
import { proseHtml } from './prose-html.js';
import { ProseRefused, readProse, ticksFault } from './read-prose.js';

const faultsIn = (markdown: string): readonly string[] => {
  try {
    readProse(markdown);
    return [];
  } catch (error) {
    if (error instanceof ProseRefused) return error.faults;
    throw error;
  }
};

describe('a text of the report', () => {
  it('has headings, lists, links, emphasis and lines', () => {
    const markdown =
      '# Kop\n\nEen *zin* met **nadruk** en [een adres](https://www.izamonitor.nl/a?b=1&c=2).\n\n## Onder\n\n- een\n- twee\n  1. diep';
    expect(proseHtml(markdown, 5)).toBe(
      '<h5>Kop</h5>\n<p>Een <em>zin</em> met <strong>nadruk</strong> en <a href="https://www.izamonitor.nl/a?b=1&amp;c=2" rel="noopener noreferrer">' +
        'een adres</a>.</p>\n<h6>Onder</h6>\n<ul><li>een</li><li>twee<ol><li>diep</li></ol></li></ul>',
    );
  });

  it.each([
    ['Regel\n\n<b>vet</b>', 'regel 3: laat de HTML weg, of zet \\ voor de < als u dat teken bedoelt'],
    ['<script>alert(1)</script>', 'regel 1: laat de HTML weg'],
    ['<!-- weg -->', 'regel 1: laat de HTML weg'],
    ['![plaatje](https://voorbeeld.nl/a.png)', 'regel 1: laat de afbeelding weg'],
    ['Met `code`.', 'regel 1: laat de accenten grave (`) weg'],
    ['```\ncode\n```', 'regel 1: laat de regel niet met vier spaties'],
    ['Tekst\n\n    vier', 'regel 3: laat de regel niet met vier spaties'],
    ['> citaat', 'regel 1: laat de > aan het begin'],
    ['een\n\n---\n\ntwee', 'regel 3: laat de streep weg'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'regel 2: een tabel kan niet; schrijf het als lijst'],
    ['[a][b]\n\n[b]: https://voorbeeld.nl', 'regel 1: schrijf het adres in de link zelf'],
    ['### Drie', 'regel 1: gebruik voor een kop ten hoogste twee hekjes'],
    ['- # Kop', 'regel 1: een kop staat niet in een lijst'],
    ['- a\n  - b\n    - c\n      - d', 'regel 4: maak een lijst ten hoogste 3 diep'],
    ['[a](https://voorbeeld.nl "titel")', 'regel 1: laat de titel'],
  ])('refuses %j, by its line', (markdown, fault) => {
    expect(faultsIn(markdown)[0]).toContain(fault);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    'data:text/html,a',
    'mailto:a@voorbeeld.nl',
    'http://voorbeeld.nl',
    '//voorbeeld.nl',
    '/v1/acties',
    'HTTPS://voorbeeld.nl',
    'https://naam:wachtwoord@voorbeeld.nl',
    '#anker',
    '',
  ])('refuses a link to %j', (url) => {
    expect(faultsIn(`[klik](<${url}>)`)).toEqual(['regel 1: verwijs alleen naar een adres dat met https:// begint']);
    expect(proseHtml(`[klik](<${url}>)`, 5)).not.toContain('<a ');
  });

  it('names every fault at once', () => {
    expect(faultsIn('Met `een`.\n\n> b')).toEqual([expect.stringContaining('regel 1'), expect.stringContaining('regel 3')]);
  });

  it('is escaped wherever it stands, and never more than text', () => {
    const attack = '"><img src=x onerror=alert(1)>\'&';
    for (const markdown of [`\\${attack}`, `# a ${attack}`, `[${attack}](https://voorbeeld.nl/%22%3E?a="b)`, `- ${attack}`]) {
      const html = proseHtml(markdown, 5).replaceAll(
        /<\/?(?:p|h5|ul|li|strong|em)>|<a href="[^"<>]*" rel="noopener noreferrer">|<\/a>/g,
        '',
      );
      expect(html).not.toMatch(/[<>"']/);
    }
  });

  it('is read in a moment, however it was made', () => {
    const of = (piece: string, lines = 6_000) => piece.repeat(Math.min(Math.floor(6_000 / piece.length), lines));
    const bad = ['[', '- ', '*a', '> ', '![](', '<', '**a*', 'a*', '1. ', '*_', '_a', '&amp;', '`', 'a', '(', '\\'].map((piece) =>
      of(piece),
    );
    const inLines = ['- a\n', 'a\n', '-\n', '1. a\n\n', '- - a\n'].map((piece) => of(piece, 100));
    const atTheBound = ['*a', '[', '*_', '<'].map((piece) => piece.repeat(150));
    for (const markdown of [...bad, ...inLines, ...atTheBound]) {
      const from = performance.now();
      faultsIn(markdown);
      expect([markdown.slice(0, 8), performance.now() - from < 1_500]).toEqual([markdown.slice(0, 8), true]);
    }
  });
});

describe('Noemenswaardig', () => {
  const ticks = (markdown: string) => ticksFault(readProse(markdown));
  it('is three to five sentences', () => {
    expect(ticks('- een\n- *twee*\n- drie')).toBeNull();
    expect(ticks('- 1\n- 2\n- 3\n- 4\n- 5')).toBeNull();
    expect(ticks('- een\n- twee')).toBe('noem drie tot vijf zinnen; dit zijn er 2');
    expect(ticks('- 1\n- 2\n- 3\n- 4\n- 5\n- 6')).toContain('dit zijn er 6');
    expect(ticks('Een zin.')).toContain('schrijf een lijst');
    expect(ticks('- een\n- twee\n- drie\n\nEn nog iets.')).toContain('schrijf een lijst');
    expect(ticks('- een\n- twee\n  - diep\n- drie')).toContain('maak van elk punt een zin');
  });
});
