import { CONNECTION_LIMITS } from '../../connection-limits.js';
import { get, post, postHead } from './raw-http.js';

/** One bad request and its own refusal. */
export interface BadCase {
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly status: number;
  /** Of the problem; with a field, of the fault of that field. */
  readonly code: string;
  readonly field?: string;
  /** What the Dutch text says to do. */
  readonly says?: string;
}

const MELDING = '/v1/acties/X-1/statusmeldingen';
const CHUNKED = { 'Transfer-Encoding': 'chunked' };

const melding = (fields: object) =>
  JSON.stringify({ status: 'loopt-achter', maatregel: 'Er wordt meegeschreven.', geldigVanaf: '2025-03-01', ...fields });
/** As it stands, so that it can say what no serializer would. */
const meldingText = (field: string) => `{"status":"loopt-achter","geldigVanaf":"2025-03-01",${field}}`;
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

type Row = readonly [name: string, bytes: string | Buffer, status: number, code: string, field?: string | undefined, says?: string];
const row = ([name, bytes, status, code, field, says]: Row): BadCase => ({
  name,
  bytes,
  status,
  code,
  ...(field === undefined ? {} : { field }),
  ...(says === undefined ? {} : { says }),
});

/** What the fields say. */
const FIELDS: readonly Row[] = [
  ['a status outside the list', post(MELDING, melding({ status: 'bijna' })), 400, 'INPUT.FIELD', 'status', 'loopt-achter'],
  ['a date that does not exist', post(MELDING, melding({ geldigVanaf: '2025-02-30' })), 400, 'INPUT.FIELD', 'geldigVanaf', '2025-05-20'],
  ['a time for a date', post(MELDING, melding({ geldigVanaf: '2025-03-01T00:00:00Z' })), 400, 'INPUT.FIELD', 'geldigVanaf'],
  ['a future date', post(MELDING, melding({ geldigVanaf: '2026-11-21' })), 400, 'FACT.IN_FUTURE', 'geldigVanaf', 'vandaag'],
  ['an explanation of nothing but spaces', post(MELDING, melding({ toelichting: ' \n' })), 400, 'INPUT.FIELD', 'toelichting', 'niet leeg'],
  ['no evidence where it is due', post(MELDING, melding({ status: 'afgerond' })), 400, 'INPUT.FIELD', 'bewijs', 'verplicht'],
  ['empty evidence', post(MELDING, melding({ status: 'afgerond', bewijs: '' })), 400, 'INPUT.FIELD', 'bewijs', 'niet leeg'],
  ['no reason where it is due', post(MELDING, melding({ status: 'beeindigd' })), 400, 'INPUT.FIELD', 'reden', 'verplicht'],
  ['a text one character too long', post(MELDING, melding({ toelichting: 'x'.repeat(4_001) })), 400, 'INPUT.FIELD', 'toelichting', '4000'],
  ['1e400', post(MELDING, meldingText('"toelichting":1e400')), 400, 'INPUT.FIELD', 'toelichting', 'tekst'],
  ['2^53 + 1', post(MELDING, meldingText('"toelichting":9007199254740993')), 400, 'INPUT.FIELD', 'toelichting', 'tekst'],
  ['a number for a yes or no', post(MELDING, meldingText('"heropening":1')), 400, 'INPUT.FIELD', 'heropening', 'true of false'],
  ['U+0000', post(MELDING, meldingText('"toelichting":"a\\u0000b"')), 400, 'INPUT.NOT_TEXT', 'toelichting', 'haal ze weg'],
  ['an escape character', post(MELDING, meldingText('"toelichting":"\\u001b[2J"')), 400, 'INPUT.NOT_TEXT', 'toelichting'],
  ['a control of one character', post(MELDING, meldingText('"toelichting":"\\u009b2J"')), 400, 'INPUT.NOT_TEXT', 'toelichting'],
  [
    'an explanation of nothing that can be seen',
    post(MELDING, melding({ toelichting: '\u200b\u00a0' })),
    400,
    'INPUT.FIELD',
    'toelichting',
    'niet leeg',
  ],
  ['a lone high surrogate', post(MELDING, meldingText('"toelichting":"a\\ud800"')), 400, 'INPUT.NOT_TEXT', 'toelichting'],
  ['a lone low surrogate', post(MELDING, meldingText('"toelichting":"\\udc00a"')), 400, 'INPUT.NOT_TEXT', 'toelichting'],
  [
    'names of what every object has',
    post(MELDING, meldingText('"hasOwnProperty":1,"toString":1,"then":1')),
    400,
    'INPUT.UNKNOWN_FIELD',
    'then',
  ],
  ['a field name of 200 kB', post(MELDING, meldingText(`"${'k'.repeat(200_000)}":1`)), 400, 'INPUT.UNKNOWN_FIELD', 'k'.repeat(100)],
];

/** What is no JSON of ours. */
const BODIES: readonly Row[] = [
  ['a field given twice', post(MELDING, meldingText('"status":"loopt-voor"')), 400, 'JSON.REPEATED_FIELD', 'status', 'een keer'],
  ['a field given twice, once in escapes', post(MELDING, meldingText('"\\u0073tatus":"loopt-voor"')), 400, 'JSON.REPEATED_FIELD', 'status'],
  ['__proto__', post(MELDING, meldingText('"__proto__":{"admin":true}')), 400, 'JSON.FORBIDDEN_FIELD', '__proto__', 'laat het weg'],
  ['constructor', post(MELDING, meldingText('"constructor":{"prototype":{"admin":true}}')), 400, 'JSON.FORBIDDEN_FIELD', 'constructor'],
  ['10,000 nested lists', post(MELDING, nested(10_000)), 400, 'JSON.TOO_DEEP', '[0]'.repeat(32).slice(0, 100)],
  [
    '10,000 nested lists in a field',
    post(MELDING, meldingText(`"toelichting":${nested(10_000)}`)),
    400,
    'JSON.TOO_DEEP',
    `toelichting${'[0]'.repeat(31)}`.slice(0, 100),
  ],
  [
    '20,000 fields',
    post(MELDING, `{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join()}}`),
    400,
    'JSON.TOO_MANY_VALUES',
    'k999',
  ],
  [
    'a list of 100,000',
    post(MELDING, meldingText(`"toelichting":[${'0,'.repeat(100_000)}0]`)),
    400,
    'JSON.TOO_MANY_VALUES',
    'toelichting[997]',
  ],
  ['half a JSON text', post(MELDING, '{"status":'), 400, 'JSON.SYNTAX'],
  ['nothing', post(MELDING, ''), 400, 'JSON.SYNTAX'],
  ['a list', post(MELDING, '[]'), 400, 'INPUT.BODY', '(aanvraag)', 'JSON-object'],
  ['bytes that are no UTF-8', post(MELDING, Buffer.from(meldingText('"toelichting":"caf\xe9"'), 'latin1')), 400, 'HTTP.UTF8'],
  ['half a UTF-8 sequence', post(MELDING, Buffer.concat([Buffer.from('{"status":"'), Buffer.from([0xe2, 0x82])])), 400, 'HTTP.UTF8'],
  [
    'a surrogate in UTF-8',
    post(MELDING, Buffer.concat([Buffer.from('{"status":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')])),
    400,
    'HTTP.UTF8',
  ],
  ['a BOM', post(MELDING, `\ufeff${melding({})}`), 400, 'HTTP.BOM', undefined, 'drie bytes'],
  [
    'another kind of content',
    post(MELDING, melding({}), { 'Content-Type': 'text/plain' }),
    415,
    'HTTP.MEDIA_TYPE',
    undefined,
    'application/json',
  ],
  [
    'another charset',
    post(MELDING, melding({}), { 'Content-Type': 'application/json; charset=latin1' }),
    415,
    'HTTP.CHARSET',
    undefined,
    'UTF-8',
  ],
  [
    'a compressed body',
    post(MELDING, 'x', { 'Content-Encoding': 'gzip' }),
    415,
    'HTTP.CONTENT_ENCODING',
    undefined,
    'zonder Content-Encoding',
  ],
  ['2 MB of text', post(MELDING, melding({ toelichting: 'x'.repeat(2_000_000) })), 413, 'HTTP.BODY_TOO_LARGE', undefined, '256 kB'],
  ['2 MB announced', postHead(MELDING, { 'Content-Length': '2000000' }), 413, 'HTTP.BODY_TOO_LARGE'],
  ['2 MB in one chunk', `${postHead(MELDING, CHUNKED)}1e8480\r\n${'x'.repeat(2_000_000)}\r\n0\r\n\r\n`, 413, 'HTTP.BODY_TOO_LARGE'],
  [
    'an Idempotency-Key given twice',
    post(MELDING, melding({}), { 'Idempotency-Key': 'a', 'idempotency-key': 'b' }),
    400,
    'IDEMPOTENCY_KEY.INVALID',
    'Idempotency-Key',
  ],
];

/** What the address says. */
const ADDRESSES: readonly Row[] = [
  ['a + that arrived as a space', get('/v1/acties?bekendOp=2025-05-20T10:00:00+02:00'), 400, 'QUERY.INVALID', 'bekendOp', '%2B'],
  ['percent-encoding that is none, in the query', get('/v1/acties?zoek=%zz'), 400, 'QUERY.ENCODING', 'zoek', '%xx'],
  [
    'percent-encoding that is no UTF-8, in the query',
    get('/v1/acties?geldigOp=2025-05-20&zoek=%ff'),
    400,
    'QUERY.ENCODING',
    'zoek',
    'UTF-8',
  ],
  ['percent-encoding that is none, in a name', get('/v1/acties?%c3=1'), 400, 'QUERY.ENCODING', '%c3'],
  ['percent-encoding that is none, in the path', get('/v1/acties/%zz'), 400, 'HTTP.BAD_URL', undefined, '%xx'],
  ['percent-encoding that is no UTF-8, in the path', get('/v1/acties/%ff'), 400, 'HTTP.BAD_URL'],
  ['bytes above 7F', Buffer.from(get('/v1/acties?zoek=caf\xe9'), 'latin1'), 400, 'HTTP.BAD_URL'],
  ['a parameter given twice', get('/v1/acties?zoek=a&zoek=b'), 400, 'QUERY.REPEATED', 'zoek', 'een keer'],
  ['a parameter that does not exist', get('/v1/acties?__proto__=1'), 400, 'QUERY.UNKNOWN', '__proto__', 'dit adres kent'],
  ['a parameter given 5,000 times', get(`/v1/acties?${Array.from({ length: 5_000 }, () => 'na').join('&')}`), 400, 'QUERY.REPEATED', 'na'],
  [
    '2,000 parameters that do not exist',
    get(`/v1/acties?${Array.from({ length: 2_000 }, (_, i) => `p${i}`).join('&')}`),
    400,
    'QUERY.UNKNOWN',
    'p0',
  ],
  ['a page of less than nothing', get('/v1/acties?limiet=-1'), 400, 'QUERY.INVALID', 'limiet', 'van 1 tot en met 500'],
  ['a page of 1e400', get('/v1/acties?limiet=1e400'), 400, 'QUERY.INVALID', 'limiet'],
  ['a number above 2^53', get('/v1/acties?volgnummer=9007199254740993'), 400, 'QUERY.INVALID', 'volgnummer'],
  ['U+0000 in the query', get('/v1/acties?zoek=a%00b'), 400, 'QUERY.INVALID', 'zoek', 'stuurtekens'],
  ['U+0000 in the path', get('/v1/acties/a%00b'), 404, 'ACTION.NOT_FOUND'],
  ['a path part of 200 characters', get(`/v1/acties/${'x'.repeat(200)}`), 414, 'HTTP.URL_TOO_LONG'],
  ['a path of 10,000 parts', get(`/v1/acties${'/x'.repeat(5_000)}`), 404, 'HTTP.NOT_FOUND'],
  ['a control of one character in the query', get('/v1/acties?zoek=a%C2%9Bb'), 400, 'QUERY.INVALID', 'zoek', 'stuurtekens'],
  ['a query of 1 MB', get(`/v1/acties?zoek=${'x'.repeat(1_000_000)}`), 431, 'HTTP.HEADERS_TOO_LARGE', undefined, 'stuur er minder'],
  ['a path that climbs', get('/v1/../../etc/passwd'), 404, 'HTTP.NOT_FOUND'],
];

const LINE = 'GET /v1/acties HTTP/1.1\r\n';
const headers = (count: number, value: string) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`h${i}`, value]));

/** What is no HTTP, or can be read in two ways; after most of these the server closes unasked. */
const MESSAGES: readonly Row[] = [
  ['10,000 headers', get('/v1/acties', headers(10_000, '1')), 431, 'HTTP.HEADERS_TOO_LARGE'],
  ['3,000 empty headers', `${LINE}Host: x\r\n${'a:\r\n'.repeat(3_000)}\r\n`, 431, 'HTTP.TOO_MANY_HEADERS', undefined, '100'],
  ['one header too many', `${LINE}Host: x\r\n${'a:\r\n'.repeat(CONNECTION_LIMITS.maxHeaders)}\r\n`, 431, 'HTTP.TOO_MANY_HEADERS'],
  ['5,000 trailers', `${postHead(MELDING, CHUNKED)}0\r\n${'a: 1\r\n'.repeat(20_000)}\r\n`, 431, 'HTTP.HEADERS_TOO_LARGE'],
  ['no Host', `${LINE}\r\n`, 400, 'HTTP.HOST', undefined, 'noem de server'],
  ['two Hosts', `${LINE}Host: a\r\nHost: b\r\n\r\n`, 400, 'HTTP.REPEATED_HEADER', undefined, 'een keer'],
  ['two tokens', `${LINE}Host: x\r\nAuthorization: Bearer beheerder\r\nauthorization: Bearer auditor\r\n\r\n`, 400, 'HTTP.REPEATED_HEADER'],
  ['two lengths', postHead(MELDING, { 'Content-Length': '5', 'content-length': '6' }), 400, 'HTTP.FRAMING', undefined, 'op één manier'],
  ['a length and chunks', `${postHead(MELDING, { 'Content-Length': '5', ...CHUNKED })}0\r\n\r\n`, 400, 'HTTP.FRAMING'],
  ['chunks and a length', `${postHead(MELDING, { ...CHUNKED, 'Content-Length': '5' })}0\r\n\r\n`, 400, 'HTTP.FRAMING'],
  ['a length below zero', postHead(MELDING, { 'Content-Length': '-5' }), 400, 'HTTP.FRAMING'],
  ['a length beyond counting', postHead(MELDING, { 'Content-Length': '9'.repeat(30) }), 400, 'HTTP.FRAMING'],
  ['a coding behind chunked', postHead(MELDING, { 'Transfer-Encoding': 'chunked, identity' }), 400, 'HTTP.FRAMING'],
  ['a coding before chunked', `${postHead(MELDING, { 'Transfer-Encoding': 'gzip, chunked' })}0\r\n\r\n`, 400, 'HTTP.FRAMING'],
  ['a coding that looks like chunked', postHead(MELDING, { 'Transfer-Encoding': 'xchunked' }), 400, 'HTTP.FRAMING'],
  ['chunks in HTTP/1.0', `${postHead(MELDING, CHUNKED, 'HTTP/1.0')}2\r\n{}\r\n0\r\n\r\n`, 400, 'HTTP.FRAMING'],
  ['a chunk without a length', `${postHead(MELDING, CHUNKED)}zz\r\n{}\r\n0\r\n\r\n`, 400, 'HTTP.CHUNK'],
  ['a chunk of 2^72', `${postHead(MELDING, CHUNKED)}ffffffffffffffffff\r\n`, 400, 'HTTP.CHUNK'],
  ['20 kB behind the length of a chunk', `${postHead(MELDING, CHUNKED)}2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`, 413, 'HTTP.CHUNK'],
  ['a header over two lines', `${LINE}Host: x\r\nX-A: b\r\n c\r\n\r\n`, 400, 'HTTP.HEADER', undefined, 'op één regel'],
  ['a space before the colon', `${LINE}Host : x\r\n\r\n`, 400, 'HTTP.HEADER'],
  ['U+0000 in a header', `${LINE}Host: x\r\nX-A: a\0b\r\n\r\n`, 400, 'HTTP.HEADER'],
  ['lines that end in LF', 'GET /v1/acties HTTP/1.1\nHost: x\n\n', 400, 'HTTP.LINE', undefined, 'CR LF'],
  ['one line that ends in LF', `${LINE}Host: x\nX-A: b\r\n\r\n`, 400, 'HTTP.LINE'],
  ['lines that end in CR', 'GET /v1/acties HTTP/1.1\rHost: x\r\r', 400, 'HTTP.LINE'],
  ['HTTP/3.7', 'GET /v1/acties HTTP/3.7\r\nHost: x\r\n\r\n', 400, 'HTTP.LINE'],
  ['HTTP/2.0', 'GET /v1/acties HTTP/2.0\r\nHost: x\r\n\r\n', 400, 'HTTP.VERSION'],
  ['HTTP/0.9', 'GET /v1/acties\r\n\r\n', 400, 'HTTP.VERSION'],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'HTTP.VERSION'],
  ['TLS on a plain port', Buffer.from('160301020001', 'hex'), 400, 'HTTP.400'],
  ['a method that nobody knows', get('/v1/acties').replace('GET', 'FOO'), 400, 'HTTP.400'],
  ['a method of another protocol', get('/v1/acties').replace('GET', 'PROPFIND'), 405, 'HTTP.METHOD_NOT_ALLOWED'],
  ['TRACE', get('/v1/acties').replace('GET', 'TRACE'), 405, 'HTTP.METHOD_NOT_ALLOWED'],
  ['CONNECT', 'CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n', 405, 'HTTP.METHOD_NOT_ALLOWED'],
  ['an expectation', postHead(MELDING, { Expect: 'thee', 'Content-Length': '2' }), 417, 'HTTP.EXPECTATION', undefined, 'Expect weg'],
];

export const BAD_CASES: readonly BadCase[] = [...FIELDS, ...BODIES, ...ADDRESSES, ...MESSAGES].map(row);
