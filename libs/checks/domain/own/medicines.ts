import { thresholdOf } from '@peildatum/budgets';
import type { Check, Checked, Result } from '../check.js';
import { Published } from '../published.js';
import { held, judged, side } from '../results.js';

/** The correction for expensive medicines (001 r. 2137-2139): 7% for the budget years 2023 and 2024, 5% for 2025 and 2026. */
export const MEDICINES: readonly Check[] = [
  {
    code: 'drempel.geneesmiddelen',
    name: 'Dure geneesmiddelen: drempel',
    rule: 'De genoemde drempel is die van het akkoord: 7% voor 2023 en 2024, 5% voor 2025 en 2026.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Er is geen drempel genoemd.',
    results: thresholds,
  },
  {
    code: 'drempel.correctie',
    name: 'Dure geneesmiddelen: correctie',
    rule: 'Er is alleen een correctie als de msz boven haar kader ligt en de groei boven de drempel.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Er is van geen jaar een correctie berekend.',
    results: corrections,
  },
];

function thresholds(checked: Checked): Result[] {
  const printed = new Published(checked).like(/^kaders\.(\d{4})\.geneesmiddelen\.drempel$/);
  const own = (checked.report.financieleKaders?.jaren ?? []).flatMap(({ jaar, geneesmiddelen }) =>
    geneesmiddelen
      ? [{ key: geneesmiddelen.sleutels.drempel as string, year: jaar, said: geneesmiddelen.drempel, words: 'in de rapportage' }]
      : [],
  );
  const all = [
    ...printed.map(({ key, parts: [year = ''], value }) => ({ key, year: Number(year), said: value, words: 'gedrukt' })),
    ...own,
  ];
  return all.map(({ key, year, said, words }) =>
    held(side(words, said), side('volgens het akkoord', thresholdOf(year)), { onderwerp: `${year}, ${words}`, sleutels: [key] }),
  );
}

function corrections({ report }: Checked): Result[] {
  return (report.financieleKaders?.jaren ?? []).flatMap(({ jaar, rijen, geneesmiddelen }) => {
    const cell = (row: string) => rijen.find(({ sleutel }) => sleutel === row)?.cellen.find(({ sector }) => sector === 'MSZ');
    const [correction, difference] = [cell('correctie'), cell('verschil')];
    if (correction?.waarde == null) return [];
    const over = difference?.exact != null && Number(difference.exact) > 0;
    const above =
      geneesmiddelen?.groei != null && geneesmiddelen.drempel !== null && Number(geneesmiddelen.groei) > Number(geneesmiddelen.drempel);
    const expected = over && above ? 'een correctie' : 'geen correctie';
    return [
      judged(
        (Number(correction.exact ?? 0) !== 0) === (expected === 'een correctie'),
        { onderwerp: String(jaar), sleutels: [correction.sleutel] },
        side('correctie', correction.waarde),
        side('verwacht', expected),
      ),
    ];
  });
}
