import { type FrameworkView, quarterName, quartersBehind } from '@peildatum/budgets';
import { keysIn } from '@peildatum/figures';
import { minus, sumOf } from '@peildatum/kernel';
import { fitsQuarter, labelEnd, SECTOR_NAMES, wholeMillions } from '@peildatum/reporting';
import type { Check, Checked, Result } from '../check.js';
import { Published } from '../published.js';
import { held, judged, side, untested } from '../results.js';

const ROUNDING = 'De cellen van de tabel zijn apart afgerond.';
const NO_QUARTER = 'De editie zegt niet van welk kwartaal haar cijfers zijn.';

/** What was printed of the kaders, held against the other printed rows and the quarter of the figures. */
export const PRINTED_KADERS: readonly Check[] = [
  {
    code: 'gedrukt.kaders.verschil',
    name: 'Financiële kaders: gedrukt verschil en gedrukte rijen',
    rule: 'Het gedrukte verschil is precies uitgaven plus fonds min kader, zoals die erboven gedrukt staan.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Van deze peildatum is geen gedrukt verschil bekend.',
    results: (checked) => estimated(checked).flatMap(difference),
  },
  {
    code: 'gedrukt.kaders.resterend',
    name: 'Financiële kaders: gedrukt resterend verschil',
    rule: 'Het gedrukte resterende verschil is precies het gedrukte verschil min de gedrukte correctie.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Van deze peildatum is geen gedrukt resterend verschil bekend.',
    results: (checked) => estimated(checked).flatMap(remaining),
  },
  {
    code: 'gedrukt.kaders.kwartalen',
    name: 'Financiële kaders: gedrukt aantal kwartalen',
    rule: 'Het gedrukte aantal kwartalen aan declaraties is (jaar van de cijfers − budgetjaar) × 4 + kwartaal.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Van deze peildatum is geen aantal kwartalen gepubliceerd.',
    results: quarters,
  },
  {
    code: 'gedrukt.kaders.label',
    name: 'Financiële kaders: gedrukt label en kwartaal',
    rule: 'De maand in het gedrukte label past bij het kwartaal van de cijfers.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Van deze peildatum is geen label van de uitgaven gepubliceerd.',
    results: labels,
  },
];

/** Of the years that the report shows. */
function estimated({ report, input }: Checked): FrameworkView[] {
  const years = new Set((report.financieleKaders?.jaren ?? []).map(({ jaar }) => jaar));
  return input.frameworks.filter(({ year, estimate }) => years.has(year) && estimate !== null);
}

const nameOf = ({ sector, year }: FrameworkView): string => `${year}, ${SECTOR_NAMES[sector]}`;

function difference(view: FrameworkView): Result[] {
  const printed = view.estimate?.printed.difference ?? null;
  const framework = view.reported?.stated ?? null;
  if (view.estimate === null || printed === null) return [];
  const keys = keysIn('kaders', String(view.year), view.sector);
  const about = { onderwerp: nameOf(view), sleutels: [keys('verschil'), keys('uitgaven'), keys('kader'), keys('fonds')] };
  if (framework === null) return [untested(about, 'Er is geen kader vastgelegd.')];
  const rows = minus(sumOf([view.estimate.amount, ...(view.account.fund ? [view.account.fund.amount] : [])]), framework);
  const [left, right] = [Number(wholeMillions(printed)), Number(wholeMillions(rows))];
  const covid = view.account.covid === null ? null : 'Het gedrukte verschil is zonder covid; de meerkosten zijn niet gedrukt.';
  return [
    held(side('gedrukt verschil', left), side('uitgaven + fonds − kader', right), {
      ...about,
      toelichting: covid ?? (Math.abs(left - right) === 1 ? ROUNDING : null),
    }),
  ];
}

function remaining(view: FrameworkView): Result[] {
  const { difference: before, correction, remaining: after } = view.estimate?.printed ?? {};
  if (!after) return [];
  const keys = keysIn('kaders', String(view.year), view.sector);
  const about = { onderwerp: nameOf(view), sleutels: [keys('resterend'), keys('verschil'), keys('correctie')] };
  if (!before) return [untested(about, 'Het verschil is niet gedrukt.')];
  const corrected = correction ? minus(before, correction) : before;
  const words = correction ? 'verschil − correctie' : 'verschil; een correctie is niet gedrukt';
  return [held(side('gedrukt resterend verschil', Number(wholeMillions(after))), side(words, Number(wholeMillions(corrected))), about)];
}

function quarters(checked: Checked): Result[] {
  const published = new Published(checked);
  const { figures } = checked.input.governance.dataDates;
  return published.like(/^kaders\.(\d{4})\.kwartalen$/).map(({ key, parts: [year = ''] }) => {
    const about = { onderwerp: year, sleutels: [key] };
    if (figures === null) return untested(about, NO_QUARTER);
    return held(
      side('gedrukt', published.number(key)),
      side(`k van ${quarterName(figures)}`, quartersBehind(figures, Number(year))),
      about,
    );
  });
}

function labels(checked: Checked): Result[] {
  const { figures } = checked.input.governance.dataDates;
  return new Published(checked).like(/^kaders\.(\d{4})\.label$/).map(({ key, parts: [year = ''], value }) => {
    const about = { onderwerp: year, sleutels: [key] };
    const end = labelEnd(value);
    if (figures === null) return untested(about, NO_QUARTER);
    if (end === null) return untested(about, `Het label „${value}” noemt geen maand.`);
    const told = { ...about, toelichting: 'De maand hoort bij cijfers van een ander kwartaal.' };
    return judged(fitsQuarter(end, figures), told, side('gedrukt label', value), side('cijfers van', quarterName(figures)));
  });
}
