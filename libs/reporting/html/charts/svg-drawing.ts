import { createRequire } from 'node:module';
import type * as Echarts from 'echarts';
import type { Chart } from './chart.js';

/** What the chart library draws of a chart. */
export interface Drawing extends Pick<Chart, 'id' | 'title' | 'description'> {
  readonly width: number;
  readonly height: number;
  readonly option: Echarts.EChartsOption;
}

/**
 * Loaded when a sheet is made and not before: as ES modules it takes half a second, as one file a tenth, and as this one, which has bars
 * and leaves out globes and sankeys, a third of that.
 */
const load = (): typeof Echarts => createRequire(import.meta.url)('echarts/dist/echarts.common.js') as typeof Echarts;

/** A drawing as an SVG element that stands by itself: same drawing, same bytes. */
export function svgDrawing(of: Drawing): string {
  const { width, height, option } = of;
  const drawing = load().init(null, null, { ssr: true, renderer: 'svg', width, height });
  try {
    drawing.setOption({ animation: false, ...option });
    return accessible(of, selfContained(of.id, drawing.renderToSVGString()));
  } finally {
    drawing.dispose(); // or its timer keeps the process alive
  }
}

/**
 * The ids come from a counter of the whole process, so they are numbered anew within the chart. What only serves a mouse
 * (hover rules, ids of series) is taken out, and inline styles become attributes.
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
    .replace(/font-family:[^;"]*;?/g, '') // it takes that of the sheets
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

function accessible({ id, title, description, width, height }: Drawing, svg: string): string {
  const inside = svg.slice(svg.indexOf('>') + 1);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"` +
    ` aria-labelledby="${id}-titel ${id}-uitleg" focusable="false">` +
    `<title id="${id}-titel">${escapeXml(title)}</title><desc id="${id}-uitleg">${escapeXml(description)}</desc>${inside}`
  );
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string);
