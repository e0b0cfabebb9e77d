import { quarterName } from '@peildatum/budgets';
import { figureName, kindOf, knownKey } from '@peildatum/figures';
import type { Report } from '@peildatum/reporting';
import type { Check, Checked, Result } from '../check.js';
import { Published, saidIn } from '../published.js';
import { judged, side } from '../results.js';

const NO_EDITION = 'Er is geen eerdere editie, of geen van beide noemt hetzelfde.';
const NEWS = /^woorden\.nieuws\./;
const LABEL = /^kaders\.\d{4}\.label$/;

/** What was taken over from the edition before without having been looked at. */
export const REPEATED: readonly Check[] = [
  {
    code: 'herhaald.nieuws',
    name: 'Herhaald nieuws',
    rule: 'Wat als nieuw wordt gemeld, stond niet met dezelfde woorden in de vorige editie.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: news,
  },
  {
    code: 'herhaald.labels',
    name: 'Herhaalde labels',
    rule: 'Een label dat een maand noemt, verandert als de cijfers van een ander kwartaal zijn dan die van de vorige editie.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: labels,
  },
  {
    code: 'herhaald.bedragen',
    name: 'Herhaalde bedragen',
    rule: 'Een bedrag van de middelen dat op de euro is gedrukt en niet nul is, verandert van editie tot editie.',
    since: 7,
    severity: 'waarschuwing',
    nothing: NO_EDITION,
    results: amounts,
  },
  {
    code: 'herhaald.aandachtspunten',
    name: 'Herhaalde aandachtspunten',
    rule: 'Een thematafel heeft niet precies dezelfde aandachtspunten als bij de vorige editie.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Er is geen eerdere editie, of geen tafel had toen en nu aandachtspunten.',
    results: attention,
  },
];

function news(checked: Checked): Result[] {
  if (checked.before === null) return [];
  const [now, then] = [new Published(checked), new Published(checked.before)];
  return now
    .all()
    .filter(({ figure, value }) => NEWS.test(figure) && value !== null)
    .flatMap((said) => {
      const [before] = then.of(said.figure);
      const about = {
        onderwerp: `${said.figure.replace(NEWS, '')} (${said.publishedIn})`,
        sleutels: [said.figure],
        toelichting: 'Het stond al in de vorige editie.',
      };
      const left = side(saidIn(said), said.value);
      if (before?.value == null) return [judged(true, about, left)];
      return [judged(before.value !== said.value, about, left, side(`vorige editie, ${saidIn(before)}`, before.value))];
    });
}

function labels(checked: Checked): Result[] {
  const quarters = [checked, checked.before].map((of) => of?.input.governance.dataDates.figures ?? null);
  const [now, then] = quarters;
  if (checked.before === null || !now || !then || quarterName(now) === quarterName(then)) return [];
  const before = new Published(checked.before);
  return new Published(checked).like(LABEL).flatMap(({ key, value }) => {
    const earlier = before.value(key);
    if (earlier === null) return [];
    const about = {
      onderwerp: nameOf(key),
      sleutels: [key],
      toelichting: `De cijfers gingen van ${quarterName(then)} naar ${quarterName(now)}.`,
    };
    return [judged(earlier !== value, about, side('label', value), side('label van de vorige editie', earlier))];
  });
}

/** A rounded amount may well be the same. */
const TO_THE_EURO = /[1-9]\d{0,2}$/;

function amounts(checked: Checked): Result[] {
  if (checked.before === null) return [];
  const before = new Published(checked.before);
  return new Published(checked).like(/^middelen\.(.+)$/).flatMap(({ key, value }) => {
    const earlier = before.value(key);
    if (kindOf(key) !== 'euro' || earlier === null || value === '0' || !TO_THE_EURO.test(value)) return [];
    const about = { onderwerp: nameOf(key), sleutels: [key], toelichting: 'Het is nog hetzelfde bedrag; ga na of het is bijgewerkt.' };
    return [judged(earlier !== value, about, side('gedrukt', value), side('vorige editie', earlier))];
  });
}

function attention({ report, before }: Checked): Result[] {
  const texts = (of: Report | undefined) =>
    new Map(
      (of?.onderdelen ?? []).map(({ letter, aandachtspunten }): [string, string[]] => [letter, aandachtspunten.map(({ tekst }) => tekst)]),
    );
  const then = texts(before?.report);
  return [...texts(report)].flatMap(([letter, now]) => {
    const earlier = then.get(letter) ?? [];
    if (now.length === 0 || earlier.length === 0) return [];
    const about = { onderwerp: `onderdeel ${letter}`, toelichting: 'Zij zijn allemaal hetzelfde gebleven; ga na of zij nog gelden.' };
    const kept = now.filter((text) => earlier.includes(text)).length;
    return [
      judged(
        kept < now.length || now.length !== earlier.length,
        about,
        side('aandachtspunten', now.length),
        side('daarvan van de vorige editie', kept),
      ),
    ];
  });
}

function nameOf(key: string): string {
  const known = knownKey(key);
  return known ? figureName(known) : key;
}
