import type { Instant } from '@peildatum/kernel';
import { createApi } from '../../api/create-api.js';
import type { TestApi } from '../../api/testing/test-api.js';
import { openPages } from '../open-pages.js';
import type { SignInSettings } from '../web-settings.js';
import { CLIENT, ORIGIN, startSignInApi, visitorOf } from './sign-in-api.js';
import { type Told, ToldIssuer } from './told-issuer.js';
import type { Visitor } from './visitor.js';
import { freshWebCore } from './web-core.js';

export const SESSION_COOKIE = '__Host-peildatum-sessie';

/** A register and the issuer where people sign in for it, which says what a spec tells it to. */
export class SignInStand {
  /** When a spec takes place: the one after the other, and not before now, for the clock of the machine is looked at as well. */
  private begun = Date.now();

  private constructor(
    readonly issuer: ToldIssuer,
    readonly api: TestApi,
  ) {}

  static async open(): Promise<SignInStand> {
    const issuer = await ToldIssuer.start();
    const api = await startSignInApi(issuer);
    issuer.now = () => Math.floor(Date.parse(api.clock.now()) / 1_000);
    return new SignInStand(issuer, api);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.issuer.close();
  }

  /** For a spec that begins: nothing of the one before it is left. */
  beginAnew(): void {
    this.begun += 60 * 60_000;
    this.at(0);
    this.issuer.asked.length = 0;
    this.issuer.revoked.length = 0;
    this.issuer.renewed = {};
    this.issuer.answers = true;
  }

  /** Sets the clock of the register, and of the issuer, so many milliseconds after the start of the spec. */
  at(ms: number): void {
    this.api.clock.set(new Date(this.begun + ms).toISOString() as Instant);
  }

  /** Somebody leaves for the issuer. @returns where he is sent */
  async leave(visitor: Visitor, back = '/thematafels'): Promise<string> {
    const left = await visitor.get(`/aanmelden/uitgever?terug=${encodeURIComponent(back)}`);
    if (left.status !== 303) throw new Error(`leaving for the issuer was answered ${left.status}`);
    return left.headers.get('location') ?? '';
  }

  async signedIn(told: Told = {}): Promise<Visitor> {
    const visitor = visitorOf(this.api);
    const back = await visitor.get(this.issuer.letIn(await this.leave(visitor), told));
    if (back.headers.get('location') !== '/thematafels') throw new Error(`coming back was answered ${back.status}`);
    return visitor;
  }

  /** The pages as another process has them, over the same database. */
  async startBeside(settings: Partial<SignInSettings> = {}): Promise<{ readonly base: string; close(): Promise<void> }> {
    const { core, pool, clock } = this.api;
    const common = { issuer: this.issuer.url, clientId: CLIENT.id, clientSecret: CLIENT.secret, scope: 'openid', origin: ORIGIN };
    const chosen = { origin: ORIGIN, signIn: { ...common, ...settings } };
    const web = { ...freshWebCore({ pool, clock, ids: core.ids }), settings: chosen, demonstration: null };
    const app = await createApi(core, {}, openPages(core, web), { onlyPages: true });
    await app.listen(0, '127.0.0.1');
    return { base: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close: () => app.close() };
  }
}

/** The same browser at another server. */
export function moved(visitor: Visitor, base: string): Visitor {
  const other = visitorOf({ base });
  for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
  return other;
}

/** The code of the refusal that a page shows; it stands beside the number to report it by, for who tests and not for who reads. */
export const codeOn = ({ page }: Visitor): string => / data-code="([A-Z_]+\.[A-Z_]+)"/.exec(page)?.[1] ?? '';
