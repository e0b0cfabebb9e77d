import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Dossiers } from '../../apps/api/testing/dossiers.js';
import { HANGS_AFTER_MS } from '../../libs/platform/testing/hangs.js';
import type { ApiStand } from '../support/api-stand.js';
import type { Answer } from './answer-check.js';

export interface Asked {
  readonly path: string;
  readonly method?: string;
  /** Who asks: a key of `ACTORS`. Default: nobody. */
  readonly as?: string;
  /** Sent as JSON, or as it is when it is text or bytes already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another edge than the usual one. */
  readonly base?: string;
}

/** A register to call, and what is needed to bring it in every state that an answer is about. */
export class World {
  private count = 0;
  private narrowEdge: Promise<string> | undefined;

  /** Brings dossiers as far as they are needed. */
  readonly dossiers = new Dossiers((path, body) => this.write(path, body));

  constructor(readonly api: ApiStand) {}

  next(): number {
    this.count += 1;
    return this.count;
  }

  /** A date that was not used before. */
  nextDate(): string {
    return new Date(Date.UTC(2010, 0, this.next())).toISOString().slice(0, 10);
  }

  /** A thematafel that is not open yet. */
  async unopened(): Promise<string> {
    const { thematafels } = JSON.parse((await this.call({ path: '/v1/thematafels' })).body) as { thematafels: { letter: string }[] };
    const letter = [...'ABCDEFGHIJ'].find((one) => !thematafels.some((open) => open.letter === one));
    if (letter === undefined) throw new Error('no unopened thematafel is left');
    return letter;
  }

  /** An edge that takes one request in ten seconds of each. */
  async narrow(): Promise<string> {
    this.narrowEdge ??= this.api.open({ rateLimit: 1 });
    return await this.narrowEdge;
  }

  /** One request, by Node's own client, which sends what it is told. Rejects when no answer comes. */
  call({ path, method, as, body, headers = {}, base = this.api.base }: Asked): Promise<Answer> {
    const sent = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const options = {
        method: method ?? (sent === undefined ? 'GET' : 'POST'),
        timeout: HANGS_AFTER_MS,
        headers: {
          ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }),
          ...(sent === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(sent)) }),
          ...headers,
        },
      };
      const request = httpRequest(`${base}${path}`, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const given = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
          resolve({
            status: response.statusCode ?? 0,
            headers: new Headers(given),
            body: decoded(Buffer.concat(chunks), response.headers['content-encoding']),
          });
        });
      });
      request.on('timeout', () => request.destroy(new Error(`no answer within ${HANGS_AFTER_MS} ms`)));
      request.on('error', reject);
      request.end(sent);
    });
  }

  /** Records something, and gives the answer. */
  async write(
    path: string,
    body: object,
  ): Promise<Readonly<Record<string, unknown>> & { readonly gebeurtenissen: readonly { readonly id: string }[] }> {
    const { status, body: text } = await this.call({ path, body, as: 'beheerder' });
    if (status !== 201) throw new Error(`${path} answered ${status}: ${text}`);
    return JSON.parse(text);
  }

  /** Sees to it that something stands, recorded now or before. */
  async settle(path: string, body: object): Promise<void> {
    const { status, body: text } = await this.call({ path, body, as: 'beheerder' });
    if (status !== 200 && status !== 201) throw new Error(`${path} answered ${status}: ${text}`);
  }

  /** A new action at thematafel D. */
  async action(): Promise<string> {
    const { code } = await this.write('/v1/acties', { code: `P-${this.next()}`, thematafel: 'D', geldigVanaf: '2025-01-01' });
    return String(code);
  }
}

function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === undefined || bytes.length === 0) return bytes.toString();
  return (encoding === 'br' ? brotliDecompressSync : gunzipSync)(bytes).toString();
}
