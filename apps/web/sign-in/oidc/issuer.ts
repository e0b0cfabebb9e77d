import type { Clock } from '@peildatum/kernel';
import * as oidc from 'openid-client';
import { remoteKeys } from '../../../api/auth/remote-keys.js';
import { CLOCK_TOLERANCE } from '../../../api/auth/verify-jwt.js';
import type { SignInSettings } from '../../web-settings.js';
import { CALLBACK } from '../addresses.js';
import type { Attempt } from './attempts.js';
import { faultOfIssuer } from './issuer-faults.js';
import { readLogoutToken, type SignedOutThere } from './logout-token.js';
import { issuerUnreachable, isUnreachable } from './sign-in-faults.js';

/** How long what an issuer says of itself is used, and how long it is left alone when it did not answer. In milliseconds. */
const FRESH = 60 * 60_000;
const COOLDOWN = 10_000;
const PATIENCE_SECONDS = 5;

/** What an issuer gives for who signed in. It stays on the server. */
export interface Issued {
  readonly accessToken: string;
  /** Absent: it is not asked again, and the session ends with the token. */
  readonly refreshToken?: string;
  /** Says to the issuer of whom it speaks, where somebody signs out there. */
  readonly idToken?: string;
  /** What it calls the session there. */
  readonly issuerSession?: string;
}

/** The OIDC issuer where people sign in, spoken to from the server. @throws the faults of `sign-in-faults.ts` */
export class Issuer {
  private found: { readonly configuration: oidc.Configuration; readonly at: number } | null = null;
  private keys: { readonly address: string; readonly get: ReturnType<typeof remoteKeys> } | null = null;
  private failed: { readonly error: unknown; readonly at: number } | null = null;

  constructor(
    private readonly settings: SignInSettings,
    private readonly clock: Clock,
  ) {}

  /** As it names itself. */
  get name(): string {
    return this.settings.issuer;
  }

  /** As people see it, in the address of its pages. */
  get host(): string {
    return new URL(this.settings.issuer).host;
  }

  /** Where somebody says who he is. */
  signInAddress({ state, nonce, verifier }: Attempt): Promise<string> {
    return this.ask(async (configuration) => {
      const challenge = { code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' };
      const { origin, scope } = this.settings;
      return oidc.buildAuthorizationUrl(configuration, { redirect_uri: origin + CALLBACK, scope, state, nonce, ...challenge }).href;
    });
  }

  /** @param answer the query with which the issuer sent somebody back */
  exchange(answer: URLSearchParams, { state, nonce, verifier }: Attempt): Promise<Issued> {
    const back = new URL(`${CALLBACK}?${answer}`, this.settings.origin);
    return this.ask(async (configuration) => {
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      return issuedOf(await oidc.authorizationCodeGrant(configuration, back, checks));
    });
  }

  /** @returns null where the issuer gives nothing for it any more */
  refresh(refreshToken: string): Promise<Issued | null> {
    return this.ask(async (configuration) => {
      try {
        return issuedOf(await oidc.refreshTokenGrant(configuration, refreshToken));
      } catch (error) {
        if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') return null;
        throw error;
      }
    });
  }

  /** Says that nobody may go on with it, where the issuer hears that. */
  async revoke(refreshToken: string): Promise<void> {
    await this.ask(async (configuration) => {
      if (configuration.serverMetadata().revocation_endpoint === undefined) return;
      await oidc.tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' });
    });
  }

  /**
   * Where somebody signs out at the issuer, by which he comes back to the start page; null where it has no such place.
   * @param idToken says who it is. Absent: the issuer asks whether he means it
   */
  signOutAddress(idToken?: string): Promise<string | null> {
    return this.ask(async (configuration) => {
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      const hint = idToken === undefined ? {} : { id_token_hint: idToken };
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.settings.origin}/`, ...hint }).href;
    });
  }

  /** Who it says is signed out there. @throws HttpFault `SIGN_IN.LOGOUT_TOKEN` for what is no such word of this issuer */
  signedOutThere(logoutToken: string): Promise<SignedOutThere> {
    return this.ask(async (configuration) => {
      const { jwks_uri: address = '' } = configuration.serverMetadata();
      if (this.keys?.address !== address) this.keys = { address, get: remoteKeys(address, this.clock) };
      return await readLogoutToken(logoutToken, this.keys.get, { issuer: this.name, audience: this.settings.clientId, clock: this.clock });
    });
  }

  private async ask<T>(question: (configuration: oidc.Configuration) => Promise<T>): Promise<T> {
    const configuration = await this.configuration();
    try {
      return await question(configuration);
    } catch (error) {
      const fault = faultOfIssuer(error);
      // What stands in the address that somebody came back by says nothing of what others may expect.
      if (isUnreachable(fault) && !(error instanceof oidc.AuthorizationResponseError))
        this.failed = { error, at: Date.parse(this.clock.now()) };
      throw fault;
    }
  }

  /** What the issuer says of itself, asked once in a while. */
  private async configuration(): Promise<oidc.Configuration> {
    const now = Date.parse(this.clock.now());
    const within = (since: number, limit: number) => now >= since && now - since < limit;
    if (this.failed && within(this.failed.at, COOLDOWN)) throw issuerUnreachable(this.failed.error);
    if (this.found && within(this.found.at, FRESH)) return this.found.configuration;
    try {
      const configuration = await this.discover();
      this.found = { configuration, at: now };
      return configuration;
    } catch (error) {
      this.failed = { error, at: now };
      throw issuerUnreachable(error);
    }
  }

  private discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    return oidc.discovery(
      new URL(issuer),
      clientId,
      { [oidc.clockTolerance]: CLOCK_TOLERANCE },
      clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
      {
        timeout: PATIENCE_SECONDS,
        // Over plain http, as the settings allow on this machine alone; and what it signs is looked at though it came by itself.
        execute: [oidc.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])],
      },
    );
  }
}

function issuedOf(tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers): Issued {
  const { access_token: accessToken, refresh_token: refreshToken, id_token: idToken } = tokens;
  const sid = tokens.claims()?.sid;
  return {
    accessToken,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(idToken === undefined ? {} : { idToken }),
    ...(typeof sid === 'string' ? { issuerSession: sid } : {}),
  };
}
