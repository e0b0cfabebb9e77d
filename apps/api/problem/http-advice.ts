type Words = readonly [code: string, detail: string];

const FRAMING: Words = [
  'HTTP.FRAMING',
  'Zeg op één manier hoe lang de gegevens zijn: met één Content-Length in cijfers, of met Transfer-Encoding: chunked.',
];
const LINE: Words = ['HTTP.LINE', 'Een regel van de aanvraag is niet te lezen: gebruik HTTP/1.1, en eindig elke regel met CR LF.'];

const FORM: Words = [
  'FORM.EXPIRED',
  'Dit formulier hoort niet (meer) bij uw sessie. Open de pagina opnieuw, en kijk of er nog staat wat u invulde.',
];

/** What to say of a fault that Node, Fastify or Nest found, by its code; else by its status. In Dutch, and what to do. */
const BY_CODE: Readonly<Record<string, Words>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    'HTTP.BODY_TOO_LARGE',
    'De aanvraag is groter dan 256 kB, of het bestand groter dan 20 MB; stuur minder tegelijk.',
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['HTTP.MEDIA_TYPE', 'Stuur de gegevens als JSON, met de kopregel Content-Type: application/json.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['HTTP.CONTENT_LENGTH', 'De aanvraag is niet zo lang als de kopregel Content-Length zegt.'],
  FST_ERR_BAD_URL: ['HTTP.BAD_URL', 'Het adres is niet te lezen; schrijf bijzondere tekens als %xx in UTF-8.'],
  HPE_INVALID_URL: ['HTTP.BAD_URL', 'Het adres is niet te lezen; schrijf bijzondere tekens als %xx in UTF-8.'],
  HPE_PAUSED_H2_UPGRADE: ['HTTP.VERSION', 'Gebruik HTTP/1.1.'],
  HPE_INVALID_TRANSFER_ENCODING: FRAMING,
  HPE_INVALID_CONTENT_LENGTH: FRAMING,
  HPE_UNEXPECTED_CONTENT_LENGTH: FRAMING,
  HPE_INVALID_CHUNK_SIZE: [
    'HTTP.CHUNK',
    'Een deel (chunk) begint niet met zijn lengte in hexadecimale cijfers; stuur de gegevens liever met Content-Length.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['HTTP.CHUNK', 'Een deel (chunk) heeft te veel bijzonderheden achter zijn lengte; laat die weg.'],
  HPE_INVALID_HEADER_TOKEN: [
    'HTTP.HEADER',
    'Een kopregel is niet te lezen; schrijf haar op één regel, zonder stuurtekens en zonder spatie voor de dubbele punt.',
  ],
  HPE_INVALID_VERSION: LINE,
  HPE_CR_EXPECTED: LINE,
  HPE_LF_EXPECTED: LINE,
  HPE_STRICT: LINE,
  FST_CSRF_MISSING_SECRET: FORM,
  FST_CSRF_INVALID_TOKEN: FORM,
  FST_ERR_MAX_PARAM_LENGTH: ['HTTP.URL_TOO_LONG', 'Een deel van het adres is te lang.'],
};

const BY_STATUS: Readonly<Record<number, Words>> = {
  404: ['HTTP.NOT_FOUND', 'Dit adres bestaat niet; de adressen staan in de documentatie op /v1/documentatie.'],
  408: ['HTTP.TIMEOUT', 'De aanvraag kwam niet op tijd binnen; probeer het opnieuw.'],
  413: ['HTTP.BODY_TOO_LARGE', 'De aanvraag is groter dan 256 kB, of het bestand groter dan 20 MB; stuur minder tegelijk.'],
  414: ['HTTP.URL_TOO_LONG', 'Het adres is te lang; geef minder filters.'],
  415: ['HTTP.MEDIA_TYPE', 'Stuur de gegevens als JSON, met de kopregel Content-Type: application/json.'],
  431: ['HTTP.HEADERS_TOO_LARGE', 'Adres en kopregels samen zijn te groot; stuur er minder.'],
};

export interface Advice {
  readonly code: string;
  readonly detail: string;
}

export function adviceOn(code: string | undefined, status: number): Advice {
  const known = (code === undefined || !Object.hasOwn(BY_CODE, code) ? undefined : BY_CODE[code]) ?? BY_STATUS[status];
  const [ours, detail] = known ?? [
    `HTTP.${status}`,
    'De server kan deze aanvraag niet lezen; vergelijk haar met de documentatie op /v1/documentatie.',
  ];
  return { code: ours, detail };
}
