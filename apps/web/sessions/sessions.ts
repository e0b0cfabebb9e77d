import type { Actor, Uuid } from '@peildatum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
  ) {}

  /** The session of a request; null for none that counts. */
  async of(request: FastifyRequest): Promise<Session | null> {
    const id = this.idOf(request);
    if (id === null) return null;
    const session = await this.store.find(id);
    if (session === null) return null;
    return this.ways.find(({ kind }) => kind === session.kind)?.holds(request, session) ? session : null;
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

  /** Signs out whoever the request speaks of. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.endOwn(request);
    reply.clearCookie(this.cookies.session, this.cookies.options);
    reply.clearCookie(this.cookies.form, this.cookies.options);
  }

  /** Those of a person, the newest first. */
  listOf = ({ person }: Pick<Actor, 'person'>): Promise<readonly Session[]> => this.store.of(person);

  /** Ends one of a person's own, wherever it is. */
  revoke = ({ person }: Pick<Actor, 'person'>, ref: Uuid): Promise<boolean> => this.store.end(person, ref);

  private async endOwn(request: FastifyRequest): Promise<void> {
    const id = this.idOf(request);
    const session = id === null ? null : await this.store.find(id);
    if (session) await this.store.end(session.actor.person, session.ref);
  }

  private idOf({ cookies }: FastifyRequest): string | null {
    const id = cookies[this.cookies.session];
    return id !== undefined && ID.test(id) ? id : null;
  }
}
