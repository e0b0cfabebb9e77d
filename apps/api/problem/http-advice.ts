/** What to say of a fault that Fastify or Nest found, by its code; else by its status. In Dutch, and what to do. */
const BY_CODE: Readonly<Record<string, readonly [code: string, detail: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['HTTP.BODY_TOO_LARGE', 'De aanvraag is groter dan 1 MB; stuur minder tegelijk.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['HTTP.MEDIA_TYPE', 'Stuur de gegevens als JSON, met de kopregel Content-Type: application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['HTTP.JSON', 'De aanvraag zegt JSON te zijn en is leeg; stuur een JSON-object.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['HTTP.JSON', 'De aanvraag is geen geldige JSON; controleer aanhalingstekens, komma’s en haakjes.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['HTTP.CONTENT_LENGTH', 'De aanvraag is niet zo lang als de kopregel Content-Length zegt.'],
  FST_ERR_BAD_URL: ['HTTP.BAD_URL', 'Het adres is niet te lezen; schrijf bijzondere tekens als %xx in UTF-8.'],
  FST_ERR_MAX_PARAM_LENGTH: ['HTTP.URL_TOO_LONG', 'Een deel van het adres is te lang.'],
};

const BY_STATUS: Readonly<Record<number, readonly [code: string, detail: string]>> = {
  404: ['HTTP.NOT_FOUND', 'Dit adres bestaat niet; de adressen staan in de documentatie op /v1/documentatie.'],
  408: ['HTTP.TIMEOUT', 'De aanvraag kwam niet op tijd binnen; probeer het opnieuw.'],
  413: ['HTTP.BODY_TOO_LARGE', 'De aanvraag is groter dan 1 MB; stuur minder tegelijk.'],
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
