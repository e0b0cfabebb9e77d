import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { aanvraagStatusName, PLAN_STATUSES } from '@peildatum/plans';
import { ACTION_STATUSES, BAR_STATUSES, statusName } from '@peildatum/thematafels';
import { AMOUNT_LOOKS } from './amounts-chart.js';
import { lookOf, styleOf } from './palette.js';

/** WCAG 2.2: relative luminance, contrast ratio. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const STYLES = [
  ...ACTION_STATUSES.map((status) => ({ name: statusName(status), style: styleOf(statusName(status)) })),
  ...PLAN_STATUSES.map((status) => ({ name: aanvraagStatusName(status), style: styleOf(aanvraagStatusName(status)) })),
  ...Object.entries(AMOUNT_LOOKS).map(([name, look]) => ({ name, style: lookOf(look) })),
];

describe.each(STYLES)('$name', ({ style }) => {
  it('is readable: ink on fill and on the pattern 4.5 to 1, edge on paper 3 to 1', () => {
    expect(contrast(style.ink, style.fill)).toBeGreaterThanOrEqual(4.5);
    if (style.decal) expect(contrast(style.ink, style.decal.color)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(style.edge, '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  it('has a swatch in the style sheet with the same colours', () => {
    const css = readFileSync(new URL('../templates/styles/swatches.css', import.meta.url), 'utf8');
    const rule = new RegExp(`\\.staal-${style.slug} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
    expect(rule).toContain(style.fill);
    expect(rule).toContain(style.edge);
    expect(rule).toContain(`color: ${style.ink};`);
    expect(rule.includes(`stroke: ${style.fill};`)).toBe(style.decal !== undefined);
    if (style.decal) expect(rule).toContain(style.decal.color);
  });
});

it('tells the five bars apart without hue: the plain ones by lightness, the others by a pattern', () => {
  const styles = BAR_STATUSES.map((status) => styleOf(statusName(status)));
  const plain = styles.filter(({ decal }) => !decal).map(({ fill }) => luminance(fill));
  expect(plain).toHaveLength(2);
  expect(Math.abs((plain[0] as number) - (plain[1] as number))).toBeGreaterThan(0.2);
  expect(new Set(styles.flatMap(({ decal }) => (decal ? [JSON.stringify(decal)] : []))).size).toBe(3);
});

it.each([
  ['actions', ACTION_STATUSES.map((status) => styleOf(statusName(status)).slug)],
  ['plans', PLAN_STATUSES.map((status) => styleOf(aanvraagStatusName(status)).slug)],
  ['amounts', Object.values(AMOUNT_LOOKS)],
])('gives no two of %s the same look', (_, slugs) => expect(new Set(slugs).size).toBe(slugs.length));
