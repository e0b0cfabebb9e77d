import { createRequire } from 'node:module';
import type * as Echarts from 'echarts';
import { keptDrawing } from './kept-drawings.js';

export interface Chart {
  /** Unique in the page; the ids inside the picture begin with it. */
  readonly id: string;
  /** For who does not see the picture: what it is. */
  readonly title: string;
  /** And what it shows. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly option: Echarts.EChartsOption;
}

/**
 * Loaded when a page is made and not before: as ES modules it takes half a second, as one file a tenth, and as this one, which has bars
 * and leaves out globes and sankeys, a third of that.
 */
const load = (): typeof Echarts => createRequire(import.meta.url)('echarts/dist/echarts.common.js') as typeof Echarts;

/** A chart as an SVG element that stands by itself in a page: same chart, same bytes. One that was drawn before is not drawn again. */
export const svgChart = (chart: Chart): string => keptDrawing(chart, drawn);

/** The same, drawn now. */
export function drawn(chart: Chart): string {
  const { width, height, option } = chart;
  const drawing = load().init(null, null, { ssr: true, renderer: 'svg', width, height });
  try {
    drawing.setOption({ animation: false, ...option });
    return accessible(chart, selfContained(chart.id, drawing.renderToSVGString()));
  } finally {
    drawing.dispose(); // or its timer keeps the process alive
  }
}

/**
 * The ids come from a counter of the whole process, so they are numbered anew within the chart. What only serves a mouse
 * (hover rules, ids of series) is taken out, and inline styles become attributes: a strict style-src forbids them.
 */
function selfContained(id: string, svg: string): string {
  const numbers = new Map<string, number>();
  const own = (theirs: string): string => {
    if (!numbers.has(theirs)) numbers.set(theirs, numbers.size + 1);
    return `${id}-${numbers.get(theirs)}`;
  };
  return svg
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/font-family:[^;"]*;?/g, '') // it takes the page's
    .replace(/ style="([^"]*)"/g, (_, declarations: string) => asAttributes(declarations))
    .replace(/ id="(zr[\w-]+)"/g, (_, theirs: string) => ` id="${own(theirs)}"`)
    .replace(/="url\(#(zr[\w-]+)\)"/g, (_, theirs: string) => `="url(#${own(theirs)})"`)
    .replace(/ >/g, '>')
    .replace(/\n+/g, '\n');
}

/** `font-size:12px;font-weight:600;` → ` font-size="12px" font-weight="600"`. */
const asAttributes = (declarations: string): string =>
  declarations
    .split(';')
    .filter((declaration) => declaration.includes(':'))
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      return ` ${declaration.slice(0, colon).trim()}="${declaration.slice(colon + 1).trim()}"`;
    })
    .join('');

function accessible({ id, title, description, width, height }: Chart, svg: string): string {
  const inside = svg.slice(svg.indexOf('>') + 1);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"` +
    ` aria-labelledby="${id}-titel ${id}-uitleg" focusable="false">` +
    `<title id="${id}-titel">${escapeXml(title)}</title><desc id="${id}-uitleg">${escapeXml(description)}</desc>${inside}`
  );
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);
