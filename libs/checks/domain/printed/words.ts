import { CODE_CLASSES } from '@peildatum/figures';
import type { Check, Checked, Result } from '../check.js';
import { Published } from '../published.js';
import { held, judged, side } from '../results.js';

const AMOUNTS = CODE_CLASSES.bedrag.words;
const AMOUNT_WORDS = /^woorden\.bedragen\.([a-z-]+)\.begrip$/;

/** A name as it is read: capitals, spaces and the sign for "en" tell no two names apart. */
const asRead = (name: string): string => name.toLowerCase().replaceAll('&', 'en').replaceAll(/\s+/g, '');

/** Printed names and words, held against the register and against each other. */
export const PRINTED_WORDS: readonly Check[] = [
  {
    code: 'thematafels.kop',
    name: 'Thematafels: kop en naam',
    rule: 'De kop van een onderdeel is de naam van de thematafel; hoofdletters, spaties en „&” of „en” doen er niet toe.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Van deze peildatum is geen kop gepubliceerd.',
    results: headings,
  },
  {
    code: 'woorden.titel-en-toelichting',
    name: 'Bedragen: titel en toelichting',
    rule: 'De titel van de bedragen en de toelichting eronder spreken van dezelfde plannen.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Van deze peildatum zijn titel en toelichting van de bedragen niet gepubliceerd.',
    results: titleAndExplanation,
  },
  {
    code: 'woorden.begrip-en-kop',
    name: 'Bedragen: begrip en kop',
    rule: 'Een bedrag heet in de grafiek of tabel zoals de toelichting het noemt.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Van deze peildatum zijn er geen begrippen gepubliceerd.',
    results: terms,
  },
];

function headings(checked: Checked): Result[] {
  const names = new Map(checked.report.voortgang.perThematafel.map(({ letter, naam }): [string, string] => [letter, naam]));
  return new Published(checked)
    .like(/^thematafels\.([A-J])\.kop$/)
    .map(({ key, parts: [letter = ''], value }) =>
      held(
        side('gedrukte kop', value),
        side('naam in het register', names.get(letter) ?? null),
        { onderwerp: `onderdeel ${letter}`, sleutels: [key] },
        (left, right) => asRead(String(left)) === asRead(String(right)),
      ),
    );
}

function titleAndExplanation(checked: Checked): Result[] {
  const published = new Published(checked);
  const keys = ['woorden.bedragen.titel', 'woorden.bedragen.toelichting'] as const;
  const [title, explanation] = keys.map((key) => published.value(key));
  if (title == null || explanation == null) return [];
  return [judged(asRead(title) === asRead(explanation), { sleutels: keys }, side('titel', title), side('toelichting', explanation))];
}

function terms(checked: Checked): Result[] {
  const published = new Published(checked);
  return published.like(AMOUNT_WORDS).map(({ key, parts: [amount = ''], value }) => {
    const heading = `woorden.bedragen.${amount}.kop`;
    return held(side('begrip', value), side('kop', published.value(heading)), {
      onderwerp: AMOUNTS[amount as keyof typeof AMOUNTS] ?? amount,
      sleutels: [key, heading],
    });
  });
}
