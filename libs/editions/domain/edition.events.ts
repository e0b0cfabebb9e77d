import { correctionEvent, event, type FactsOf, schema, streams, told, toldOf } from '@peildatum/kernel';

const { object, text, nullable, matching, date, count, list, oneOf, uuid } = schema;

const EDITION_CODE = /^\d{4}-\d{2}-\d{2}(-h[1-9]\d?)?$/;

/** Its peildatum, and for a revision of it `-h1`, `-h2` …: `2025-09-05-h1`. */
export type EditionCode = string;

const sha256 = () => matching(/^[0-9a-f]{64}$/, 'een SHA-256');

const checkCode = () => matching(/^[a-z][a-z0-9.-]{0,99}$/, 'de code van een controle (kaders.label)');

/** What decides the bytes of a report, but for its template. */
const reportAsked = () => ({
  clocks: object({ validOn: date(), volgnummer: count() }),
  audience: oneOf('openbaar', 'bo'),
  /** The day and the end of the log by which embargoes were judged; null for who is inside them. The log says which they were. */
  embargoes: nullable(object({ judgedOn: date(), judgedAt: count() })),
  countedObject: oneOf('snelle-toetsen', 'transformatieplannen'),
});

/** Frozen before checks could be acknowledged: none of it says which were. */
const withoutChecks = (data: unknown) => ({ ...(data as object), checks: null });

/** Frozen when every file was of our own making. */
const withoutRenderers = (data: unknown) => {
  const frozen = data as { readonly files: readonly object[] };
  return { ...frozen, files: frozen.files.map((file) => ({ ...file, renderer: null })) };
};

/** What can have happened to an edition of the report; the stream is `editie-<code>`. What its report is made with, governance tells. */
export const editionEvents = {
  /** `revisionOf` names the published edition that this one corrects. */
  EditionOpened: event(
    'opening van een editie',
    object({
      peildatum: date(),
      revisionOf: nullable(matching<EditionCode>(EDITION_CODE, 'de code van een editie')),
      reason: nullable(text()),
    }),
    told('opened'),
  ),
  /** A check that does not agree may stay so in this edition; told until its report is frozen. */
  EditionCheckAcknowledged: event(
    'erkenning van een controle',
    object({ check: checkCode(), reason: text() }),
    toldOf('check', ({ check }) => check),
  ),
  /** What the checks found in the report as it would be frozen, at these clocks and for this audience; told as often as somebody looks, until it is frozen. */
  EditionChecked: event(
    'toetsing van een editie',
    object({
      ...reportAsked(),
      templateVersion: count(),
      found: object({
        agrees: count(),
        untestable: count(),
        errors: count(),
        /** Of the errors. */
        errorsAcknowledged: count(),
        warnings: count(),
        /** Of the warnings. */
        warningsAcknowledged: count(),
      }),
      /** The checks that do not agree, acknowledged or not, in the order of their codes. */
      wrong: list(checkCode()),
      /** The SHA-256 of all that the checks found, but for what was acknowledged of it. */
      outcomes: sha256(),
    }),
    toldOf('checked', ({ audience }) => audience),
  ),
  /** The report as it was made once: everything that decides its bytes, and the digests of those. */
  ReportFrozen: event(
    'bevriezing van een rapport',
    object({
      ...reportAsked(),
      templateVersion: count(),
      /** What was acknowledged by then, in the order of the codes. Null: of a report that was frozen before checks could be. */
      checks: nullable(list(object({ check: checkCode(), event: uuid() }))),
      manifest: sha256(),
      /** `renderer`: which set the file, with its version; null where the template alone decides its bytes. */
      files: list(object({ mediaType: text(100), bytes: count(), sha256: sha256(), renderer: nullable(text(100)) }), 100),
    }),
    told('frozen'),
    { schemaVersion: 3, upcasters: { 1: withoutChecks, 2: withoutRenderers } },
  ),
  /** Made public on its `validFrom`; under an embargo on `publication` for few until that ends. */
  EditionPublished: event(
    'publicatie van een editie',
    object({ publication: nullable(matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie')) }),
    told('published'),
  ),
  EditionWithdrawn: event('intrekking van een editie', object({ reason: text() }), told('withdrawn')),
  EditionFactCorrected: correctionEvent(),
} as const;

export type EditionEvent = Exclude<FactsOf<typeof editionEvents>, { type: 'EditionFactCorrected' }>;
export type Told<T extends EditionEvent['type']> = Extract<EditionEvent, { type: T }>['data'];

export const editionStreams = streams<EditionCode>(
  'editie',
  EDITION_CODE,
  'de peildatum (2025-09-05), van een herziening met -h1, -h2 erachter',
);

/** The peildatum in a code. */
export const peildatumOf = (code: EditionCode): string => code.slice(0, 'jjjj-mm-dd'.length);

/** 0 for the first edition of a peildatum, then the number of the revision. */
export const revisionOf = (code: EditionCode): number => Number(code.slice('jjjj-mm-dd-h'.length) || 0);
