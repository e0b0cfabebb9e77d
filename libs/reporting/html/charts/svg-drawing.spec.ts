import { describe, expect, it } from '@jest/globals';
import { type Drawing, svgDrawing } from './svg-drawing.js';

const chart: Drawing = {
  id: 'grafiek-x',
  title: 'Een & ander <b>',
  description: 'Wat het "toont"',
  width: 300,
  height: 200,
  option: {
    xAxis: { type: 'category', data: ['een', 'twee'] },
    yAxis: { type: 'value' },
    series: [
      {
        type: 'bar',
        data: [1, { value: 2, itemStyle: { decal: { symbol: 'rect', color: '#123456', dashArrayX: [1, 0], dashArrayY: [2, 5] } } }],
      },
    ],
  },
};

describe('svgDrawing', () => {
  it('gives the same bytes every time, with ids of the chart’s own', () => {
    const first = svgDrawing(chart);
    svgDrawing({ ...chart, id: 'grafiek-y' });
    expect(svgDrawing(chart)).toBe(first);
    expect(first).toContain('id="grafiek-x-1"');
    expect(first).toContain('="url(#grafiek-x-1)"');
    expect(first).not.toMatch(/zr\d|ecmeta|class=|style|CDATA/);
  });

  it('is an image with a name and a description, escaped', () => {
    expect(svgDrawing(chart)).toContain(
      '<title id="grafiek-x-titel">Een &amp; ander &lt;b&gt;</title><desc id="grafiek-x-uitleg">Wat het &quot;toont&quot;</desc>',
    );
  });
});
