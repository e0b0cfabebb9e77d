import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { reportStyle } from './report-style.js';
import { stylesheet } from './stylesheet.js';

const require = createRequire(import.meta.url);

/** A file that a page asks for. Its name says what is in it: with other bytes it has another name. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
}

/** The scripts of ours, each small: what a page is beside what it shows, and its custom elements. */
const OURS = ['peildatum.js', 'kopieer.js', 'schuif.js'];

const FOLDER = '/onderdelen';

/** The stylesheet, the scripts and the icon of the pages. */
export class Assets {
  private readonly byName: ReadonlyMap<string, Asset>;
  /** Their addresses. */
  readonly style: string;
  /** Of the report, on the page that has it. */
  readonly reportStyle: string;
  readonly scripts: readonly string[];
  readonly icon: string;

  /** @param theme see `stylesheet` */
  constructor(theme?: string) {
    const style = named('peildatum.css', 'text/css; charset=utf-8', Buffer.from(stylesheet(theme)));
    const report = named('rapport.css', 'text/css; charset=utf-8', Buffer.from(reportStyle()));
    const icon = named('peildatum.svg', 'image/svg+xml; charset=utf-8', readFileSync(new URL('../style/icoon.svg', import.meta.url)));
    const scripts = [
      script('htmx.js', readFileSync(require.resolve('htmx.org/dist/htmx.min.js'))),
      ...OURS.map((name) => script(name, readFileSync(new URL(`../browser/${name}`, import.meta.url)))),
    ];
    this.byName = new Map([style, report, icon, ...scripts].map((asset) => [asset.name, asset]));
    this.style = addressOf(style);
    this.reportStyle = addressOf(report);
    this.icon = addressOf(icon);
    this.scripts = scripts.map(addressOf);
  }

  find(name: string): Asset | undefined {
    return this.byName.get(name);
  }
}

const addressOf = ({ name }: Asset): string => `${FOLDER}/${name}`;

const script = (name: string, body: Buffer): Asset => named(name, 'text/javascript; charset=utf-8', body);

function named(name: string, type: string, body: Buffer): Asset {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { name: name.replace('.', `.${digest}.`), type, body };
}
