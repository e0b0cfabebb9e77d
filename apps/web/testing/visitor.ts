import type { TestApi } from '../../api/testing/test-api.js';
import { TOKEN_FIELD } from '../forms/token-field.js';

/** What a browser sends with an address that somebody opens. */
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

type Fields = Readonly<Record<string, string>>;

/** Somebody at a browser without JavaScript: keeps cookies, reads pages, and sends forms with what stands hidden in them. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  private html = '';

  /** @param origin of the pages, as the browser knows them */
  constructor(
    private readonly api: Pick<TestApi, 'base'>,
    private readonly origin = api.base,
  ) {}

  /** The page that was answered last. */
  get page(): string {
    return this.html;
  }

  get(path: string, headers: Fields = {}): Promise<Response> {
    return this.ask(path, { headers });
  }

  /** Sends a form as the browser does, with the token of the page that was answered last. */
  post(path: string, fields: Fields = {}, headers: Fields = {}): Promise<Response> {
    const token = this.hidden(TOKEN_FIELD);
    const body = new URLSearchParams({ ...(token === null ? {} : { [TOKEN_FIELD]: token }), ...fields });
    return this.ask(path, { method: 'POST', body, headers: { Origin: this.origin, ...headers } });
  }

  /** Sends a form with a file, as the browser does. */
  send(path: string, field: string, file: File): Promise<Response> {
    const body = new FormData();
    const token = this.hidden(TOKEN_FIELD);
    if (token !== null) body.append(TOKEN_FIELD, token);
    body.append(field, file);
    return this.ask(path, { method: 'POST', body, headers: { Origin: this.api.base } });
  }

  /** What stands hidden under a name on the page that was answered last. */
  hidden(name: string): string | null {
    return new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(this.html)?.[1] ?? null;
  }

  private async ask(path: string, { headers, ...init }: RequestInit & { readonly headers: Fields }): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.api.base}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { Accept: ACCEPT, ...(cookie === '' ? {} : { Cookie: cookie }), ...headers },
    });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    if (response.headers.get('content-type')?.startsWith('text/html')) this.html = await response.clone().text();
    return response;
  }

  private keep(set: string): void {
    const [pair = '', ...attributes] = set.split(/;\s*/);
    const end = pair.indexOf('=');
    const isGone = attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0' || /^expires=thu, 01 jan 1970/i.test(attribute));
    if (isGone) this.cookies.delete(pair.slice(0, end));
    else this.cookies.set(pair.slice(0, end), pair.slice(end + 1));
  }
}

/** Comes in to the demonstration as its pages let somebody in. @param fields who one is: `rol`, and `thematafel` or `organisatie` */
export async function signedIn(api: Pick<TestApi, 'base' | 'pages'>, fields: Fields): Promise<Visitor> {
  const visitor = new Visitor(api);
  const way = (await api.pages.wayIn()) ?? '';
  await visitor.get(way);
  const entered = await visitor.post('/demonstratie', { code: visitor.hidden('code') ?? '', thematafel: 'D', organisatie: '', ...fields });
  if (entered.status !== 303) throw new Error(`the demonstration answered ${entered.status}`);
  return visitor;
}
