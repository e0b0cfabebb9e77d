import { describe, expect, it } from '@jest/globals';
import { composeReport } from '../../domain/compose.js';
import { action, may2025 } from '../../testing/may-2025.js';
import { elements, textOf } from '../../testing/read-html.js';
import { sectionChart } from './section-chart.js';
import { sheetChart } from './sheet-chart.js';
import { tafelsChart } from './tafels-chart.js';

const textsOf = (svg: string) => elements(svg, 'text').map(textOf);

const tafelsWith = (extra: number) => {
  const many = Array.from({ length: extra }, (_, i) => action(`I-extra-${i}`, 'I', 'on-schedule'));
  const { voortgang } = composeReport({ ...may2025, actions: [...may2025.actions, ...many] });
  return textsOf(sheetChart(tafelsChart(voortgang.perThematafel)));
};

describe('a chart on a sheet', () => {
  it('has its legend as text above it', () => {
    const drawn = sheetChart(tafelsChart(composeReport(may2025).voortgang.perThematafel));
    expect(drawn).toMatch(/^<p class="legenda"><span><span class="staal staal-blauw" aria-hidden="true"><\/span>Afgerond<\/span>/);
    expect(elements(drawn, 'svg')).toHaveLength(1);
  });

  it('has the count of every part that is not zero', () => {
    const counts = composeReport(may2025).voortgang.perThematafel.flatMap(({ balken }) => balken.map(({ aantal }) => aantal));
    const labels = tafelsWith(0);
    for (const n of new Set(counts.filter((count) => count > 0)))
      expect([n, labels.filter((label) => label === String(n)).length]).toEqual([n, counts.filter((count) => count === n).length]);
    expect(labels).not.toContain('0');
  });

  it('puts counts that their part cannot hold behind the bar, with their names', () => {
    expect(tafelsWith(400)).toContain('496° (2 nog niet gestart)');
    expect(tafelsWith(2_000)).toContain('2.096° (verdeling: zie de tabel)');
  });

  it('has above standing bars their values, zeros printed, and beside them the axis', () => {
    const [section] = composeReport(may2025).onderdelen;
    const texts = textsOf(sheetChart(sectionChart(section as NonNullable<typeof section>)));
    expect(texts.filter((text) => /^\d/.test(text))).toEqual(['0', '10', '20', '30', '40', '50', '60', '25°', '0', '42°', '4°', '3°']);
  });
});
