import type { Actor, Uuid } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Renewals } from './renewals.js';
import type { Arrival, Session } from './session.js';
import type { CookieNames } from './session-cookie.js';
import type { SessionStore } from './session-store.js';
import type { WayIn } from './way-in.js';

/** As `SessionStore` makes them: anything else was never one. */
const ID = /^[\w-]{43}$/;

/** Who is signed in at a browser: it holds the id of a session in a cookie, and all else stays here. */
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly cookies: CookieNames,
    private readonly ways: readonly WayIn[],
    private readonly renewals: Renewals,
  ) {}

  /**
   * The session of a request; null for none that counts.
   * @param asIs do not renew it: for who leaves, and should not have to wait for an issuer
   * @throws PeildatumError of kind unavailable when it cannot be told now
   */
  async of(request: FastifyRequest, { asIs = false }: { readonly asIs?: boolean } = {}): Promise<Session | null> {
    const id = this.idOf(request);
    if (id === null) return null;
    const session = await this.store.find(id);
    if (session === null) return null;
    const way = this.wayOf(session);
    if (!way?.holds(request, session)) return null;
    return asIs ? session : await this.renewals.current(id, session, way);
  }

  /** Signs somebody in, with an id that nobody has seen before; the session that the browser had is over. */
  async begin(request: FastifyRequest, reply: FastifyReply, arrival: Arrival): Promise<Session> {
    await this.endOwn(request);
    const { id, session } = await this.store.begin(arrival);
    reply.setCookie(this.cookies.session, id, this.cookies.options);
    reply.clearCookie(this.cookies.form, this.cookies.options);
    request.visit = session;
    request.actor = session.actor;
    return session;
  }

  /** Signs out whoever the request speaks of. @returns the session that is over; null: there was none */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<Session | null> {
    const session = await this.endOwn(request);
    reply.clearCookie(this.cookies.session, this.cookies.options);
    reply.clearCookie(this.cookies.form, this.cookies.options);
    request.visit = null;
    return session;
  }

  /** Ends what the issuer says is over there. @returns how many there were */
  endAtIssuer = (over: Parameters<SessionStore['endAtIssuer']>[0]): Promise<number> => this.store.endAtIssuer(over);

  /** Those of a person, the newest first. */
  listOf = ({ person }: Pick<Actor, 'person'>): Promise<readonly Session[]> => this.store.of(person);

  /** Ends one of a person's own, wherever it is. */
  revoke = ({ person }: Pick<Actor, 'person'>, ref: Uuid): Promise<boolean> => this.store.end(person, ref);

  private wayOf = ({ kind }: Session): WayIn | undefined => this.ways.find((way) => way.kind === kind);

  private async endOwn(request: FastifyRequest): Promise<Session | null> {
    const id = this.idOf(request);
    const session = id === null ? null : await this.store.find(id);
    if (session) await this.store.end(session.actor.person, session.ref);
    return session;
  }

  private idOf({ cookies }: FastifyRequest): string | null {
    const id = cookies[this.cookies.session];
    return id !== undefined && ID.test(id) ? id : null;
  }
}
