import { CODE_CLASSES } from '@peildatum/figures';
import type { Check, Checked, Result, Side } from '../check.js';
import { Published } from '../published.js';
import { held, side, untested } from '../results.js';

const AMOUNTS = CODE_CLASSES.bedrag.words;
type Amount = keyof typeof AMOUNTS;

/** Each euro of an approved plan is in one of these (report-model 8.1). */
const PARTS: readonly Amount[] = [
  'verwacht',
  'betaalbaar-en-betaald',
  'definitief-vrijgegeven',
  'nog-vrij-te-geven',
  'mogelijk-nog-vrij-te-geven',
];
const TO_PAY: readonly Amount[] = ['verwacht', 'betaalbaar-en-betaald'];

const NOT_PRINTED = 'Van deze peildatum zijn de cijfers die hiervoor nodig zijn niet gepubliceerd.';

/** What was printed of the means, the plans and the snelle toetsen, held against what else was printed. */
export const PRINTED_SUMS: readonly Check[] = [
  {
    code: 'gedrukt.middelen.vijf-delen',
    name: 'Gepubliceerde middelen: beschikbaar gesteld en zijn vijf delen',
    rule: 'Wat beschikbaar is gesteld, is gedrukt als de som van de vijf bedragen waarin elke euro eenmaal voorkomt.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NOT_PRINTED,
    results: (checked) => available(checked, PARTS, 'som van de vijf delen'),
  },
  {
    code: 'gedrukt.middelen.raming',
    name: 'Gepubliceerde middelen: beschikbaar gesteld en raming',
    rule: 'Zolang er niets is vrijgegeven of vrij te geven, is wat verwacht is en wat betaald is samen wat beschikbaar is gesteld.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NOT_PRINTED,
    results: (checked) => available(checked, TO_PAY, 'verwacht + betaalbaar en betaald'),
  },
  {
    code: 'gedrukt.middelen.sectoren',
    name: 'Gepubliceerde middelen: som van de sectoren',
    rule: 'Van elk gedrukt bedrag is de som van de sectoren het gedrukte totaal.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NOT_PRINTED,
    results: sectors,
  },
  {
    code: 'gedrukt.statussen',
    name: 'Gepubliceerde statussen: som',
    rule: 'De gedrukte statussen samen zijn het gedrukte totaal.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NOT_PRINTED,
    results: (checked) => [
      statuses(checked, 'snelle-toetsen', ['ingediend', 'beoordeling-gestart', 'extra-informatie-opvragen', 'goedgekeurd', 'afgekeurd']),
      statuses(checked, 'plannen', [
        'ingediend',
        'beoordeling-gestart',
        'extra-informatie-opvragen',
        'voorgenomen-besluit',
        'goedgekeurd',
        'afgekeurd',
      ]),
    ],
  },
  {
    code: 'gedrukt.trechter',
    name: 'Gepubliceerde trechter',
    rule: 'De goedgekeurde snelle toetsen zijn gedrukt als wat in uitwerking is en wat als plan is ingediend, en als de status Goedgekeurd.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NOT_PRINTED,
    results: funnel,
  },
];

/** A sum of which a part was not printed is unknown. */
function sumOf(published: Published, keys: readonly string[]): number | null {
  const values = keys.map((key) => published.number(key));
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

const printed = (published: Published, key: string, words: string): Side => side(`gedrukt: ${words}`, published.number(key));

function available(checked: Checked, parts: readonly Amount[], words: string): Result[] {
  const published = new Published(checked);
  return published.like(/^middelen\.([^.]+)\.beschikbaar$/).map(({ key, parts: [sector = ''] }) => {
    const keys = parts.map((part) => `middelen.${sector}.${part}`);
    return held(printed(published, key, AMOUNTS.beschikbaar), side(words, sumOf(published, keys)), {
      onderwerp: sector,
      sleutels: [key, ...keys],
    });
  });
}

function sectors(checked: Checked): Result[] {
  const published = new Published(checked);
  const names = published
    .like(/^middelen\.([^.]+)\.beschikbaar$/)
    .flatMap(({ parts: [sector = ''] }) => (sector === 'totaal' ? [] : [sector]));
  return published.like(/^middelen\.totaal\.([a-z-]+)$/).flatMap(({ key, parts: [amount = ''] }) => {
    const about = { onderwerp: AMOUNTS[amount as Amount] ?? amount, sleutels: [key] };
    if (names.length === 0) return [untested(about, 'Van de sectoren is niets gepubliceerd.')];
    const keys = names.map((name) => `middelen.${name}.${amount}`);
    return [
      held(printed(published, key, 'totaal'), side('som van de sectoren', sumOf(published, keys)), { ...about, sleutels: [key, ...keys] }),
    ];
  });
}

function statuses(checked: Checked, of: string, words: readonly string[]): Result {
  const published = new Published(checked);
  const keys = words.map((status) => `${of}.${status}`);
  return held(printed(published, `${of}.totaal`, 'totaal'), side('som van de gedrukte statussen', sumOf(published, keys)), {
    onderwerp: of,
    sleutels: [`${of}.totaal`, ...keys],
  });
}

function funnel(checked: Checked): Result[] {
  const published = new Published(checked);
  const begin = 'plannen.goedgekeurde-snelle-toetsen';
  const left = printed(published, begin, 'goedgekeurde snelle toetsen');
  const parts = ['plannen.in-uitwerking', 'plannen.totaal'];
  return [
    held(left, side('in uitwerking + ingediend', sumOf(published, parts)), { onderwerp: 'trechter', sleutels: [begin, ...parts] }),
    held(left, printed(published, 'snelle-toetsen.goedgekeurd', 'status Goedgekeurd'), {
      onderwerp: 'status Goedgekeurd',
      sleutels: [begin, 'snelle-toetsen.goedgekeurd'],
    }),
  ];
}
