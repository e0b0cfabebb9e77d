import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { AUDIENCE, CALLBACK_ADDRESS, CLIENT } from './sign-in-api.js';

/** What the issuer says of somebody; a spec may let it lie. */
export interface Told {
  readonly access?: JWTPayload;
  readonly id?: JWTPayload;
  /** Sign with a key that is not published. */
  readonly forged?: boolean;
  readonly refreshToken?: string | null;
}

interface Grant {
  readonly nonce: string;
  readonly challenge: string;
  readonly told: Told;
}

export const PERSON = '11111111-2222-4333-8444-555555555555';
export const CLAIMS = { sub: PERSON, rol: 'coordinator', organisatie: 'VWS', thematafel: 'D' };
/** What it calls the session there. */
export const SESSION_THERE = 'sessie-1';
/** What a logout token tells of. */
export const LOGOUT = { 'http://schemas.openid.net/event/backchannel-logout': {} };
export const TOKEN_LASTS_SECONDS = 20 * 60;

/** An issuer that says what a spec tells it to, where a real one would not: it looks at PKCE, the client and the address as a real one does. */
export class ToldIssuer {
  /** What was asked of the token endpoint: the kinds of grants, in their order. */
  readonly asked: string[] = [];
  readonly revoked: string[] = [];
  /** Whether it answers at all. */
  answers = true;
  /** What a refresh token is worth from now on; null: nothing. */
  renewed: Told | null = {};
  /** By the clock of the spec, in seconds. */
  now = () => Math.floor(Date.now() / 1_000);
  private readonly grants = new Map<string, Grant>();
  private codes = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly keys: { readonly own: CryptoKeyPair; readonly other: CryptoKeyPair },
    private readonly published: unknown,
  ) {}

  static async start(): Promise<ToldIssuer> {
    const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    const published = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'een', alg: 'RS256', use: 'sig' }] };
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = new ToldIssuer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, { own, other }, published);
    server.on('request', (request, response) => {
      issuer.answer(request).then(
        ({ status, body }) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
        (error: unknown) => response.destroy(error as Error),
      );
    });
    return issuer;
  }

  close = (): Promise<void> => new Promise((resolve) => this.server.close(() => resolve()));

  get jwksUrl(): string {
    return `${this.url}/jwks`;
  }

  /** Lets somebody in who was sent there. @returns the path, with its query, that his browser is sent back to */
  letIn(address: string, told: Told = {}): string {
    const asked = new URL(address).searchParams;
    if (asked.get('redirect_uri') !== CALLBACK_ADDRESS || asked.get('code_challenge_method') !== 'S256') throw new Error(`asked ${asked}`);
    this.codes += 1;
    const code = `code-${this.codes}`;
    this.grants.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '', told });
    return `/aanmelden/uitgever/terug?${new URLSearchParams({ code, state: asked.get('state') ?? '', iss: this.url })}`;
  }

  /** Says that a session is over there, as an issuer says it to the pages. @param told what it says otherwise */
  logoutToken(
    told: JWTPayload = {},
    { forged = false, typ = 'logout+jwt' }: { readonly forged?: boolean; readonly typ?: string } = {},
  ): Promise<string> {
    const claims = {
      iss: this.url,
      aud: CLIENT.id,
      iat: this.now(),
      exp: this.now() + 120,
      jti: `uit-${this.now()}`,
      events: LOGOUT,
      ...told,
    };
    const key = forged ? this.keys.other : this.keys.own;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'een', typ }).sign(key.privateKey);
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    if (!this.answers) return { status: 503, body: {} };
    if (request.url === '/jwks') return { status: 200, body: this.published };
    if (request.url === '/.well-known/openid-configuration') return { status: 200, body: this.metadata() };
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += part;
    const form = new URLSearchParams(text);
    if (request.headers.authorization !== `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret.replaceAll('-', '%2D')}`).toString('base64')}`)
      return { status: 401, body: { error: 'invalid_client' } };
    if (request.url === '/revoke') {
      this.revoked.push(form.get('token') ?? '');
      return { status: 200, body: {} };
    }
    this.asked.push(form.get('grant_type') ?? '');
    return form.get('grant_type') === 'refresh_token' ? await this.renew() : await this.exchange(form);
  }

  private async exchange(form: URLSearchParams) {
    const grant = this.grants.get(form.get('code') ?? '');
    this.grants.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (grant?.challenge !== challenge || form.get('redirect_uri') !== CALLBACK_ADDRESS)
      return { status: 400, body: { error: 'invalid_grant' } };
    return { status: 200, body: await this.tokens(grant.told, grant.nonce) };
  }

  private async renew() {
    if (this.renewed === null) return { status: 400, body: { error: 'invalid_grant' } };
    return { status: 200, body: await this.tokens(this.renewed, undefined) };
  }

  private async tokens({ access = {}, id = {}, forged = false, refreshToken = `verversing-${this.asked.length}` }: Told, nonce?: string) {
    const times = { iss: this.url, iat: this.now(), exp: this.now() + TOKEN_LASTS_SECONDS };
    const key = forged ? this.keys.other : this.keys.own;
    const sign = (claims: JWTPayload, typ: string) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'een', typ }).sign(key.privateKey);
    return {
      token_type: 'Bearer',
      expires_in: TOKEN_LASTS_SECONDS,
      access_token: await sign({ ...times, aud: AUDIENCE, ...CLAIMS, ...access }, 'at+jwt'),
      id_token: await sign(
        { ...times, aud: CLIENT.id, sub: PERSON, sid: SESSION_THERE, ...(nonce === undefined ? {} : { nonce }), ...id },
        'JWT',
      ),
      ...(refreshToken === null ? {} : { refresh_token: refreshToken }),
    };
  }

  private metadata() {
    const at = (path: string) => `${this.url}${path}`;
    return {
      issuer: this.url,
      authorization_endpoint: at('/auth'),
      token_endpoint: at('/token'),
      jwks_uri: at('/jwks'),
      revocation_endpoint: at('/revoke'),
      end_session_endpoint: at('/end'),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    };
  }
}

type CryptoKeyPair = Awaited<ReturnType<typeof generateKeyPair>>;
