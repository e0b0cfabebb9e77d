import { type Clock, type Instant, PeildatumError, toInstant } from '@peildatum/kernel';
import type { FastifyRequest } from 'fastify';
import { endOfToken } from '../../../api/auth/end-of-token.js';
import type { TokenVerifier } from '../../../api/ports/token-verifier.js';
import { isUnavailable } from '../../sessions/renewals.js';
import type { Arrival, Session } from '../../sessions/session.js';
import type { Offer, WayIn } from '../../sessions/way-in.js';
import type { Issued, Issuer } from './issuer.js';
import { actorNotBelieved } from './sign-in-faults.js';

/** How long it takes at most until a role that the issuer took away is noticed, in milliseconds. */
export const RENEW_EVERY_MS = 5 * 60_000;

/** What a session of this way keeps. */
interface OidcKept {
  readonly issuer: string;
  readonly refreshToken?: string;
  readonly idToken?: string;
}

/** By the OIDC issuer whose tokens the API believes: what it says of somebody counts on pages as it does there. */
export class OidcSignIn implements WayIn {
  readonly kind = 'oidc' as const;

  constructor(
    readonly issuer: Issuer,
    private readonly tokens: TokenVerifier,
    private readonly clock: Clock,
  ) {}

  offer(): Offer {
    const advice = `U gaat naar ${this.issuer.host}, waar u zegt wie u bent, en komt daarna hier terug.`;
    return { text: 'Aanmelden met uw account', address: '/aanmelden/uitgever', advice };
  }

  /** One that another issuer began counts no more. */
  holds = (_request: FastifyRequest, session: Session): boolean => keptOf(session).issuer === this.issuer.name;

  /** Who was signed in. @throws HttpFault `SIGN_IN.NOBODY`, and PeildatumError of kind unavailable */
  async arrivalOf(issued: Issued): Promise<Arrival> {
    try {
      return await this.believed(issued);
    } catch (error) {
      throw isRefusal(error) ? actorNotBelieved(error.message) : error;
    }
  }

  async renew(session: Session): Promise<Arrival | null> {
    const { refreshToken, idToken } = keptOf(session);
    const issued = refreshToken === undefined ? null : await this.issuer.refresh(refreshToken);
    if (issued === null) return null;
    try {
      return await this.believed({ refreshToken, idToken, ...issued } as Issued);
    } catch (error) {
      // The issuer still knows him, and gives him nothing to do here.
      if (isRefusal(error)) return null;
      throw error;
    }
  }

  /** Says at the issuer that somebody signed out here. @returns where he signs out there, as `Issuer` has it, and whether it answers */
  async signOut(session: Session): Promise<{ readonly address: string | null; readonly answers: boolean }> {
    const { refreshToken, idToken } = keptOf(session);
    try {
      if (refreshToken !== undefined) await this.issuer.revoke(refreshToken);
      return { address: await this.issuer.signOutAddress(await this.hintIn(idToken)), answers: true };
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      // Here he is signed out; that he may not be there, he is told.
      return { address: null, answers: false };
    }
  }

  /** What says to the issuer who signs out. It stands in an address, so it is none where a register would take it for an access token. */
  private async hintIn(idToken: string | undefined): Promise<string | undefined> {
    if (idToken === undefined) return undefined;
    try {
      await this.tokens.verify(idToken);
      return undefined;
    } catch (error) {
      return isRefusal(error) ? idToken : undefined;
    }
  }

  /** As the API believes a token, and as long. */
  private async believed({ accessToken, refreshToken, idToken, issuerSession }: Issued): Promise<Arrival> {
    const actor = await this.tokens.verify(accessToken);
    const latest = endOfToken(accessToken);
    const kept: OidcKept = { issuer: this.issuer.name, ...stated({ refreshToken, idToken }) };
    const common = { kind: this.kind, actor, kept: { ...kept }, ...stated({ issuerSession }) };
    if (refreshToken === undefined) return { ...common, endsAt: latest };
    return { ...common, renewal: { due: this.dueBefore(latest), latest } };
  }

  /** Halfway at the latest, so that there is time left for an issuer that does not answer. */
  private dueBefore(latest: Instant): Instant {
    const now = Date.parse(this.clock.now());
    const left = Math.max(0, Date.parse(latest) - now);
    return toInstant(now + Math.min(RENEW_EVERY_MS, Math.floor(left / 2)));
  }
}

const stated = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

const keptOf = ({ kept }: Session): Partial<OidcKept> => kept ?? {};

/** Whether it says that the token is not good, rather than that nobody knows. */
const isRefusal = (error: unknown): error is PeildatumError => error instanceof PeildatumError && error.kind === 'unauthenticated';
