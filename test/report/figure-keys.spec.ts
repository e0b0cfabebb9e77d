import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '@peildatum/figures';
import { composeReport, figuresIn, htmlReport, jsonReport, type Report } from '@peildatum/reporting';
import { measures2025 } from '../../libs/reporting/testing/measures-2025.js';
import { plans2025 } from '../../libs/reporting/testing/plans-2025.js';
import { textOf } from '../../libs/reporting/testing/read-html.js';
import { keyFaults, valuesByKey } from '../figures/key-faults.js';
import { NO_FIGURES } from '../figures/no-figures.js';

const golden = (edition: string, format: string): string =>
  readFileSync(new URL(`../golden/rapport-${edition}.${format}`, import.meta.url), 'utf8');
const composed = (report: Report) => ({ json: jsonReport(report), html: htmlReport(report) });

const REPORTS = {
  'the edition of November 2024': { json: golden('2024-11-18', 'json'), html: golden('2024-11-18', 'html') },
  'the edition of May 2025': { json: golden('2025-05-20', 'json'), html: golden('2025-05-20', 'html') },
  'a report with kaders, norms and waves': composed(composeReport(measures2025)),
  'a report that counts plans per value': composed(composeReport(plans2025, { countedObject: 'transformatieplannen' })),
};
const parsed = (json: string) => JSON.parse(json) as Report;

/** What the page has no place for, or says within a sentence. */
const NOT_SHOWN = [
  /^middelen\.[^.]+\.kpis$/,
  /^middelen\.aangevraagd\.[^.]+\.onbekend\.zonder-bedrag$/,
  /^kaders\.\d+\.kwartalen$/,
  /^kaders\.\d+\.geneesmiddelen\./,
  /^kaders\.\d+\.[^.]+\.covid$/,
];

describe.each(Object.entries(REPORTS))('%s', (_, { json, html }) => {
  const figures = figuresIn(parsed(json));

  it('has figures, each with one key and each key of one figure, in the register', () => {
    expect(figures.length).toBeGreaterThan(100);
    expect(keyFaults(parsed(json))).toEqual([]);
  });

  it('shows each figure on its page under the same key, with the same value', () => {
    const shown = shownIn(html);
    const wrong = figures.flatMap(({ key, value }) => {
      if (NOT_SHOWN.some((pattern) => pattern.test(key))) return [];
      const there = shown.get(key);
      // Of nothing the page may say so in words.
      if (!there) return value === null || value === 0 ? [] : [`${key} is niet te zien`];
      const wanted = value === null ? null : Math.abs(Number(value));
      return [...there].every((text) => numberIn(text) === wanted) ? [] : [`${key}: ${value}, maar ${[...there].join(' / ')}`];
    });
    expect(wrong).toEqual([]);
    const known = new Set(figures.map(({ key }) => key as string));
    const controls = figuresIn(parsed(json).controles).map(({ key }) => key as string);
    expect([...shown.keys()].filter((key) => !known.has(key) && !controls.includes(key))).toEqual([]);
  });

  it('has in Controles the figures of its sections', () => {
    const own = parsed(json).controles.flatMap(({ cijfers }) => cijfers.filter(({ bron, sleutel }) => bron === 'eigen telling' && sleutel));
    const values = valuesByKey(figures);
    const wrong = own.filter(({ sleutel, waarde }) => values.has(sleutel as string) && !values.get(sleutel as string)?.has(waarde));
    expect(wrong).toEqual([]);
    // What was published before there were keys is called as they are.
    const said = parsed(json).controles.flatMap(({ cijfers }) => cijfers.flatMap(({ sleutel }) => sleutel ?? []));
    expect(said.filter((sleutel) => refusalOf(sleutel) !== null)).toEqual([]);
  });
});

it('every reason why a number is no figure is needed', () => {
  const all = Object.values(REPORTS).map(({ json }) => json);
  expect(Object.keys(NO_FIGURES).filter((field) => !all.some((json) => json.includes(`"${field}":`)))).toEqual([]);
});

/** The texts of the elements that show a figure, by its key. */
function shownIn(html: string): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>();
  for (const [, key = '', text = ''] of html.matchAll(/<a data-sleutel="([^"]*)" href="[^"]*">([^<]*)<\/a>/g))
    shown.set(textOf(key), (shown.get(textOf(key)) ?? new Set()).add(textOf(text)));
  return shown;
}

/** The number in a text as the page writes it, without its sign: words may say that it is below zero. Null: there is none. */
function numberIn(text: string): number | null {
  const [, digits] = /(\d[\d.]*(?:,\d+)?)/.exec(text.replace(/^1 op /, '')) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll('.', '').replace(',', '.'));
}
