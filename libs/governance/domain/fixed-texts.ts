/** A sentence of the report that does not depend on its figures, and what may stand in it. */
interface FixedText {
  /** What is filled in, between braces: `{aantal}`. */
  readonly placeholders: readonly string[];
  /** For those inside an embargo alone. */
  readonly inside?: true;
}

const text = (...placeholders: readonly string[]): FixedText => ({ placeholders });

/** Every fixed text of the report by its key: definitions, disclaimers and what stands beside figures. What each says has a date. */
export const FIXED_TEXTS = {
  overlap: text(),
  'acties.zelfrapportage': text(),
  'snelle-toetsen.stand': text('peildatum', 'aantal'),
  'snelle-toetsen.voorlopig-afgekeurd.geen': text(),
  'snelle-toetsen.voorlopig-afgekeurd.aantal': text('aantal'),
  'snelle-toetsen.voorlopig-afgekeurd.deel': text(),
  'snelle-toetsen.voorlopig-afgekeurd.deel-bekend': text('aantal'),
  'beoordeeld.overlap': text('object'),
  'beoordeeld.regios': text('objecten'),
  'plannen.stand': text('peildatum', 'aantal'),
  'plannen.betrokkenheid': text(),
  'nza.beschikkingen': text(),
  'bedragen.beschikbaar': text(),
  'bedragen.verwacht': text(),
  'bedragen.betaalbaar-en-betaald': text(),
  'bedragen.raming': text(),
  'bedragen.definitief-vrijgegeven': text(),
  'bedragen.nog-vrij-te-geven': text(),
  'bedragen.mogelijk-nog-vrij-te-geven': text(),
  'bedragen.per-sector': text(),
  'aangevraagd.telling': text(),
  'vws.ventiel': text(),
  'kaders.stand': text('jaar', 'kwartalen', 'cijfers'),
  'kaders.voorlopig': text('jaar'),
  'kaders.definitief': text(),
  'kaders.uitgaven': text('jaar'),
  'kaders.kader': text('jaar'),
  'kaders.fonds': text(),
  'kaders.verschil': text('jaar'),
  'kaders.verschil.met-fonds': text('jaar'),
  'kaders.verschil.covid': text('sector'),
  'kaders.geneesmiddelen.geen': text(),
  'kaders.geneesmiddelen.groei': text('jaar', 'groei'),
  'kaders.geneesmiddelen.groei-onbekend': text('jaar'),
  'kaders.geneesmiddelen.drempel': text('drempel'),
  'kaders.geneesmiddelen.drempel-onbekend': text(),
  'kaders.resterend': text(),
  'kaders.balanspost': text(),
  'kaders.herzieningen': text(),
  'kaders.rubrieken': text(),
  'kaders.embargo': { placeholders: [], inside: true },
  'toegankelijkheid.informatiekaart': text(),
} as const satisfies Readonly<Record<string, FixedText>>;

export type FixedTextKey = keyof typeof FIXED_TEXTS;

export const FIXED_TEXT_KEYS = Object.keys(FIXED_TEXTS) as FixedTextKey[];

export const isFixedText = (key: string): key is FixedTextKey => Object.hasOwn(FIXED_TEXTS, key);

/** For whoever is inside an embargo alone. */
export const isInside = (key: FixedTextKey): boolean => 'inside' in FIXED_TEXTS[key];

/** A text as it holds from a day. */
export interface DatedText {
  readonly key: FixedTextKey;
  /** Null: from that day there is no such text. */
  readonly body: string | null;
  readonly from: string;
  readonly source: string | null;
}

const PLACEHOLDER = /\{([a-z]+)\}/g;

/** What is wrong with a text, in words for who wrote it; null: nothing. */
export function textFault(key: FixedTextKey, body: string): string | null {
  const { placeholders } = FIXED_TEXTS[key] as FixedText;
  const unknown = [...body.matchAll(PLACEHOLDER)].flatMap(([, name = '']) => (placeholders.includes(name) ? [] : [`{${name}}`]));
  const known =
    placeholders.length === 0 ? 'in deze tekst wordt niets ingevuld' : `kies uit ${placeholders.map((name) => `{${name}}`).join(', ')}`;
  if (unknown.length > 0) return `${unknown.join(' en ')} wordt niet ingevuld; ${known}`;
  if (/[{}]/.test(body.replaceAll(PLACEHOLDER, ''))) return `een accolade hoort om wat wordt ingevuld; ${known}`;
  const absent = placeholders.filter((name) => !body.includes(`{${name}}`));
  return absent.length === 0
    ? null
    : `noem ook ${absent.map((name) => `{${name}}`).join(' en ')}: daar komt te staan waar de tekst over gaat`;
}

/**
 * Of every text what it says on a date: the newest of what the file began with and of what was told since; what was told goes before.
 * @returns those that say something, in the order of their keys
 */
export function textsOn(
  begun: readonly DatedText[],
  told: readonly DatedText[],
  on: string,
): readonly (DatedText & { readonly body: string })[] {
  const last = new Map<FixedTextKey, DatedText>();
  for (const each of [...begun, ...told]) {
    const known = last.get(each.key);
    if (each.from <= on && (known === undefined || known.from <= each.from)) last.set(each.key, each);
  }
  return FIXED_TEXT_KEYS.flatMap((key) => {
    const found = last.get(key);
    return found?.body == null ? [] : [{ ...found, body: found.body }];
  });
}
