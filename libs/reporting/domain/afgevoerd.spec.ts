import { describe, expect, it } from '@jest/globals';
import type { Basis, CalendarDate } from '@peildatum/kernel';
import { htmlReport } from '../html/html-report.js';
import { action, may2025 } from '../testing/may-2025.js';
import { composeReport } from './compose.js';
import type { Distribution } from './report.js';

const left = (on: string, retiredBasis: Basis = 'recorded') => ({ retiredOn: on as CalendarDate, retiredBasis });
/** Two completed actions of A and one of unknown place left; so did one about the whole agreement. */
const LEFT: Readonly<Record<string, object>> = {
  'A-completed-1': left('2025-03-01'),
  'A-completed-2': left('2025-04-01', 'reconstructed'),
  'IZA-L-001': left('2025-05-01'),
};
const actions = [
  ...may2025.actions.map((each) => ({ ...each, ...LEFT[each.code] })),
  action('X-4', 'unknown', 'completed', left('2025-02-01')),
];

const before = composeReport(may2025);
const report = composeReport({ ...may2025, actions });
const { voortgang, onderdelen, samenvatting } = report;
const completed = ({ balken }: Distribution) => balken[0]?.aantal;

describe('actions that left the report', () => {
  it('are in no count of their thematafel, nor in any other', () => {
    expect([voortgang.overzicht, voortgang.somThematafels, onderdelen[0]?.verdeling].map((each) => each && completed(each))).toEqual([
      166, 166, 23,
    ]);
    expect([voortgang.overzicht.totaal.aantal, voortgang.thematafelOnbekend.totaal.aantal, voortgang.algemeen.totaal.aantal]).toEqual([
      443, 3, 1,
    ]);
    expect([
      voortgang.afgerondSinds?.cijfer.aantal,
      samenvatting.geheel.acties.aantal,
      samenvatting.perThematafel[0]?.afgerond.aantal,
    ]).toEqual([7, 443, 23]);
  });

  it('are said to have left: how many, since when, and on what that rests', () => {
    expect(voortgang.afgevoerd).toMatchObject({
      totaal: { sleutel: 'acties.afgevoerd', aantal: 3, gereconstrueerd: 1 },
      thematafels: { aantal: 2 },
      thematafelOnbekend: { aantal: 1 },
      algemeen: { sleutel: 'acties.algemeen.afgevoerd', aantal: 1 },
      eerste: '2025-02-01',
      laatste: '2025-05-01',
    });
    expect(onderdelen[0]?.afgevoerd).toMatchObject({
      cijfer: { sleutel: 'acties.A.afgevoerd', aantal: 2 },
      eerste: '2025-03-01',
      laatste: '2025-04-01',
    });
  });

  it('are nothing that is said of a thematafel that none left, nor of a report that none left', () => {
    expect(onderdelen[1]?.afgevoerd).toBeNull();
    expect([before.voortgang.afgevoerd, ...before.onderdelen.map(({ afgevoerd }) => afgevoerd)]).toEqual(Array(11).fill(null));
  });

  it('are in a list of their own; the other lists leave them out, and are as ever where none left', () => {
    const at = '/v1/acties?geldigOp=2025-05-20&volgnummer=1287&thematafel=A';
    expect(onderdelen[0]?.afgevoerd?.cijfer.uitleg).toBe(`${at}&inRapportage=false`);
    expect(onderdelen[0]?.verdeling.balken[0]?.uitleg).toBe(`${at}&inRapportage=true&status=afgerond`);
    expect(samenvatting.perThematafel[0]?.teLaat.uitleg).toBe(`${at}&inRapportage=true&teLaat=true`);
    expect(before.onderdelen[0]?.verdeling.balken[0]?.uitleg).toBe(`${at}&status=afgerond`);
  });

  it('are told on the page, and nothing is where none left', () => {
    const words = (page: string) => page.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');
    const page = words(htmlReport(report));
    expect(page).toMatch(
      /3° \([^)]*\) acties zijn uit de rapportage afgevoerd en tellen niet meer mee, de eerste sinds 1 februari 2025, de laatste sinds 1 mei 2025\./,
    );
    expect(page).toMatch(
      /2° \([^)]*\) acties zijn uit de rapportage afgevoerd en tellen niet meer mee, de eerste sinds 1 maart 2025, de laatste sinds 1 april 2025\./,
    );
    expect(words(htmlReport(before))).not.toContain('uit de rapportage afgevoerd');
  });
});
