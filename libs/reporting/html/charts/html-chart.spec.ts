import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { charts, unbalanced } from '../../testing/read-html.js';
import { barsChart } from './bars-chart.js';
import type { Chart } from './chart.js';
import { htmlChart } from './html-chart.js';
import { lookOf } from './palette.js';
import { ROOM_AT_MOST, STEPS } from './widths.js';

const bars = (...values: readonly (readonly [name: string, value: number, label?: string])[]): Chart =>
  barsChart({
    id: 'grafiek-x',
    title: 'Een & ander <b>',
    what: 'een "staaf"',
    bars: values.map(([name, value, label = String(value)]) => ({ name, value, label })),
  });
const read = (chart: Chart) => charts(htmlChart(chart)).get('grafiek-x');

describe('a chart on the page', () => {
  it('is an image with a name and what it shows, and its texts are escaped', () => {
    const html = htmlChart(bars(['<i>', 1, '1 & 2']));
    expect(unbalanced(html)).toEqual([]);
    expect(html).toContain('role="img" aria-label="Een &amp; ander &lt;b&gt;. Staafdiagram met een &quot;staaf&quot;. Dezelfde cijfers');
    expect(read(bars(['<i>', 1, '1 & 2']))?.rows[0]).toMatchObject({ name: '<i>', values: ['1 & 2'] });
  });

  it('has the longest bar over its whole length, and nothing where the value is zero', () => {
    expect(read(bars(['a', 8], ['b', 2], ['c', 0]))?.rows.map(({ lengths }) => lengths)).toEqual([[100], [25], []]);
  });

  it('begins at zero what is below it', () => {
    const html = htmlChart(bars(['a', 3], ['b', -1]));
    const [above, below] = html.split('<div class="rij">').slice(1);
    expect(above).toMatch(/<svg width="25%" height="25%"><\/svg><svg class="deel [^"]*" width="75%"/);
    expect(below).toMatch(/<span class="baan"><svg class="deel [^"]*" width="25%"/);
  });

  it('stands where its bars have room beside each other, and else lies down', () => {
    const quarters = (n: number): Chart => ({
      ...bars(...Array.from({ length: n }, (_, i) => [`Q1 ${2000 + i}`, i] as const)),
      stands: true,
    });
    expect(htmlChart(quarters(8))).toContain('staand');
    expect(htmlChart(quarters(16))).not.toContain('staand');
    expect(htmlChart({ ...quarters(2), stands: false })).not.toContain('staand');
  });

  it('has the count of a part on it from the width where it fits, and else beside the bar with its name', () => {
    const part = (value: number, name: string) => ({ value, style: lookOf('blauw'), count: { text: String(value), name } });
    const rows = [{ name: 'a', bars: [{ parts: [part(98, 'Afgerond'), part(2, 'Loopt voor'), part(0, 'Nul')], label: '100' }] }];
    const html = htmlChart({ ...bars(), rows });
    expect(html).toContain('<text class="vanaf-36 smal" x="50%"');
    expect(charts(html).get('grafiek-x')?.rows[0]).toMatchObject({ lengths: [98, 2], counts: ['98'], aside: ['2 loopt voor'] });
  });
});

it('has in its style sheet every step that it asks for', () => {
  const css = readFileSync(new URL('../templates/styles/charts.css', import.meta.url), 'utf8');
  for (const step of STEPS) expect(css).toContain(`@container (min-width: ${step}rem) {\n  .deel .vanaf-${step} {`);
  for (let room = 4; room <= ROOM_AT_MOST; room += 4) expect(css).toContain(`.ruimte-${room} .spoor {`);
});
