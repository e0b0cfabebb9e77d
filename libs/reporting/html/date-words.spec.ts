import { describe, expect, it } from '@jest/globals';
import type { CalendarDate } from '@peildatum/kernel';
import { composeReport } from '../domain/compose.js';
import { plans2025 } from '../testing/plans-2025.js';
import { sectionOf, textOf } from '../testing/read-html.js';
import { htmlReport } from './html-report.js';

const pageOn = (geldigOp: string) =>
  htmlReport(composeReport({ ...plans2025, clocks: { ...plans2025.clocks, geldigOp: geldigOp as CalendarDate } }));
const text = (html: string, id: string) => textOf(sectionOf(html, id)).replaceAll(/\s+/g, ' ');

describe('a page of a day between two editions', () => {
  const html = pageOn('2025-09-01');

  it('does not call old figures new', () => {
    expect(text(html, 'toetsen-stand')).toContain('Overzicht voortgang snelle toetsen (laatst vastgelegd op 1 april 2025)');
    expect(text(html, 'toetsen-stand')).toMatch(/Laatst vastgelegd op 1 april 2025: 15 aanvragen voor een snelle toets\./);
    expect(text(html, 'plannen-stand')).toMatch(/Laatst vastgelegd op \d+ mei 2025: .* goedgekeurde snelle toetsen\. Daarvan zijn:/);
    expect(text(html, 'nza-beschikkingen')).toContain('(laatst vastgelegd op 20 mei 2025)');
    expect(html).not.toMatch(/Op 1 september 2025 (waren|stonden)/);
    expect(html).not.toContain('(peildatum 1 september 2025)');
  });

  it('says beside each title of when the section is', () => {
    expect(text(html, 'snelle-toetsen')).toContain('Gegevens van 1 september 2025; laatst vastgelegd op');
    expect(text(html, 'voortgang')).toMatch(
      /Gegevens van 1 september 2025; nieuwste melding van 15 januari 2025; ongewijzigd sinds Q2 2025/,
    );
  });
});

describe('the page of an edition', () => {
  const html = pageOn('2025-05-20');

  it('says it as it was published', () => {
    expect(text(html, 'toetsen-stand')).toContain('Overzicht voortgang snelle toetsen (peildatum 20 mei 2025) Op 20 mei 2025 waren er');
    expect(text(html, 'plannen-stand')).toContain('Op 20 mei 2025 stonden er');
    expect(text(html, 'nza-beschikkingen')).toContain('(gegevens van 20 mei 2025)');
    expect(html.toLowerCase()).not.toContain('laatst vastgelegd');
  });

  it('has under the title of a tafel its newest report, and of how many actions nothing was reported since', () => {
    expect(text(html, 'onderdeel-a')).toMatch(
      /Onderdeel A\. Passende zorg Gegevens van 20 mei 2025; nieuwste melding van 15 januari 2025; van 0 van de 74 acties is sinds Q4 2024 niets gemeld/,
    );
  });
});
