import { ACTORS } from '../../../apps/api/testing/actors.js';
import type { OpenApi, Parameter, Route } from '../document.js';
import type { Asked } from '../world.js';
import type { Dice } from './dice.js';
import { HOSTILE_TEXTS } from './hostile.js';
import type { Known } from './known.js';
import { Values } from './values.js';

const TOKENS = [...Object.keys(ACTORS), undefined, 'onbekend'];
const OTHER_METHODS = ['HEAD', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

/** Headers that a request may carry, well or badly made; each is there now and then. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  Accept: ['application/json', 'text/html', 'application/x-ndjson', '*/*', 'image/png', '', ';;q=', 'text/html;q=0'],
  'Accept-Encoding': ['gzip', 'br', 'identity', 'gzip;q=0', '*', 'onzin, ,;'],
  'If-None-Match': ['*', '"x"', 'W/"x"', 'onzin', '"', ''],
  'If-Match': [
    '*',
    '"0"',
    '"1"',
    '"2-0123456789abcdef"',
    'W/"0"',
    '"0", "1"',
    'W/"0", "1"',
    '"0", *',
    ', ,',
    'onzin',
    '"',
    '"99999999999999999999"',
    '',
  ],
  'Idempotency-Key': ['k1', 'k2', '"k3"', 'k4', '"', 'a b', 'x'.repeat(256), '', 'é'],
  'X-Correlatie-Id': ['11111111-2222-4333-8444-555555555555', '11111111-2222-4333-8444-55555555555', 'onzin', ''],
  'Content-Type': [
    'text/plain',
    'application/json; charset=utf-16',
    'application/JSON',
    'application/merge-patch+json',
    '',
    ';',
    'multipart/form-data',
  ],
  'Content-Encoding': ['gzip', 'identity', 'onzin'],
  Authorization: ['Basic YTpi', 'Bearer', 'Bearer a b', 'bearer beheerder', 'Bearer  auditor', 'Bearer eyJhbGciOiJub25lIn0.e30.', ''],
  Origin: ['https://elders.example', 'null', ''],
  Range: ['bytes=0-10', 'bytes=99999-'],
  Expect: ['onzin'],
  Upgrade: ['websocket', 'h2c'],
  Cookie: ['a=b; __proto__=c'],
  'X-Forwarded-For': ['1.2.3.4', "' OR 1=1"],
  traceparent: ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'onzin'],
};

/** Makes requests of the document: mostly nearly right, for what is far off is refused at the door. */
export class Requests {
  private readonly values: Values;

  constructor(
    private readonly dice: Dice,
    document: OpenApi,
    private readonly routes: readonly Route[],
    private readonly known: Known,
  ) {
    this.values = new Values(dice, document.components.schemas, known);
  }

  next(): Asked {
    const { dice } = this;
    const route = dice.pick(this.routes);
    const wild = dice.pick([0, 0, 0, 0, 0.03, 0.1, 0.3]);
    const method = dice.chance(0.04) ? dice.pick(OTHER_METHODS) : route.method;
    const as = dice.chance(0.8) ? 'beheerder' : dice.pick(TOKENS);
    const path = this.path(route, wild);
    const headers = this.headers(method);
    const body = method === 'POST' || dice.chance(0.01) ? this.body(route, wild) : undefined;
    return {
      path: path + this.query(route, wild),
      method,
      ...(as === undefined ? {} : { as }),
      ...(body === undefined ? {} : { body }),
      headers,
    };
  }

  private headers(method: string): Record<string, string> {
    const chosen = Object.entries(HEADERS).filter(([name]) => this.dice.chance(RARE.has(name) ? 0.004 : 0.05));
    const key = method === 'POST' && this.dice.chance(0.9) ? { 'Idempotency-Key': `f-${this.dice.uuid()}` } : {};
    return { ...key, ...Object.fromEntries(chosen.map(([name, values]) => [name, this.dice.pick(values)])) };
  }

  private path(route: Route, wild: number): string {
    let path = '';
    this.values.near = [];
    for (const part of route.path.split('/').slice(1)) {
      path += `/${part.startsWith('{') ? this.name(route, part.slice(1, -1), wild, path) : part}`;
      // What comes after the subject belongs to it.
      this.values.near = this.known.idsAbout(path);
    }
    return this.dice.chance(0.01) ? path + this.dice.pick(['/', '//', '/%2e%2e', '%', '%zz', '/onzin', ';a=b', '%00']) : path;
  }

  private name(route: Route, name: string, wild: number, list: string): string {
    if (name === 'letter' && !this.dice.chance(wild)) return this.dice.pick(this.known.letters);
    const codes = this.known.codesIn(list);
    if (codes.length > 0 && this.dice.chance(0.7 - wild)) return this.escaped(this.dice.pick(codes));
    const schema = route.operation.parameters?.find((one) => one.in === 'path' && one.name === name)?.schema;
    return this.escaped(this.values.text(schema ?? {}, wild / 2, name));
  }

  private query(route: Route, wild: number): string {
    const parameters = (route.operation.parameters ?? []).filter((one) => one.in === 'query');
    const chosen = parameters.filter(() => this.dice.chance(Math.min(0.5, 1.3 / parameters.length)));
    const pairs = chosen.map((parameter) => this.pair(parameter, wild));
    if (this.dice.chance(wild / 5))
      pairs.push(this.dice.pick(['onzin=1', 'a[]=1', '=', '&', '%zz=1', '__proto__=1', 'geldigOp', pairs[0] ?? 'x']));
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  }

  private pair({ name, schema }: Parameter, wild: number): string {
    return `${name}=${this.escaped(this.values.text(schema, wild, name))}`;
  }

  /** Lone surrogates have no UTF-8: they go as the bytes that they would be. Now and then nothing is escaped that need not be. */
  private escaped(text: string): string {
    const bytes = Buffer.from(text.toWellFormed(), 'utf8');
    const escaped = Array.from(bytes, (byte) => (SAFE.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : percent(byte))).join(
      '',
    );
    return text.isWellFormed() ? escaped : `${escaped}%ED%A0%80`;
  }

  private body(route: Route, wild: number): string | Buffer | undefined {
    const schema = route.operation.requestBody?.content['application/json']?.schema ?? {};
    const text = JSON.stringify(this.values.of(schema, wild)) ?? 'null';
    if (!this.dice.chance(wild / 3)) return text;
    return this.dice.pick<() => string | Buffer | undefined>([
      () => undefined,
      () => '',
      () => text.slice(0, -1),
      () => `${text}${text}`,
      () => `[${text}]`,
      () => text.replace('{', `{"geldigVanaf":"2025-01-01",`),
      () => text.replace('{', `{"__proto__":{"a":1},`),
      () => text.replace('{', '{"constructor":{"prototype":1},'),
      () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      () => text.replace('{', `{"reden":${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)},`),
      () => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])]),
      () => Buffer.from(`\ufeff${text}`, 'utf16le'),
      () => JSON.stringify(this.dice.pick(HOSTILE_TEXTS)),
      () => JSON.stringify({ reden: 'x'.repeat(1_100_000) }),
    ])();
  }
}

const RARE = new Set(['Expect', 'Upgrade', 'Authorization', 'Content-Encoding', 'Content-Type']);
const SAFE = /[A-Za-z0-9\-._~!*'(),:@]/;
const percent = (byte: number): string => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`;
