import type { ComponentChildren } from 'preact';
import { Breadcrumbs, type Crumb } from '../components/breadcrumbs.js';
import { useView } from '../view/view.js';
import { Footer } from './footer.js';
import { Header, type Room } from './header.js';

export interface PageProps {
  /** What the page is, as the tab of a browser has it: what is told first is what differs. */
  readonly title: string;
  /** In which part of the house it is. */
  readonly room?: Room;
  /** What lies above it, the start page apart. */
  readonly crumbs?: readonly Crumb[];
  /** What it is called among them; default its title. */
  readonly name?: string;
  /** Where the same is for programs. */
  readonly alternate?: string | undefined;
  /** The same for who is inside an embargo: on the pages, where the session counts. Default: there is none, and the other has less in it than the page. */
  readonly data?: string | undefined;
  /** Whether a whole report stands in it, with a style of its own. */
  readonly hasReport?: boolean;
  readonly children: ComponentChildren;
}

/** htmx fetches nothing from elsewhere, and keeps no copies of pages of somebody who may have signed out since. */
const HTMX = JSON.stringify({ mode: 'same-origin', history: 'reload', logAll: false });

/** The frame of every page. */
export function Page({ title, name = title, room, crumbs, alternate: open, data, hasReport = false, children }: PageProps) {
  const { style, reportStyle, scripts, icon, embargo } = useView();
  const alternate = embargo === null ? open : data;
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="htmx-config" content={HTMX} />
        <title>{`${title} · Peildatum`}</title>
        <link rel="stylesheet" href={style} />
        {hasReport ? <link rel="stylesheet" href={reportStyle} /> : null}
        <link rel="icon" href={icon} type="image/svg+xml" />
        {alternate === undefined ? null : <link rel="alternate" type="application/json" href={alternate} />}
        {scripts.map((script) => (
          <script key={script} src={script} defer />
        ))}
      </head>
      <body>
        <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          Naar de inhoud
        </a>
        <Header room={room} />
        <div class="pd-frame pd-body">
          {crumbs === undefined ? null : <Breadcrumbs crumbs={crumbs} current={name} />}
          <main id="inhoud" class="pd-main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <Footer alternate={alternate} />
        <div id="mededeling" class="pd-announcement" role="status" aria-live="polite" />
      </body>
    </html>
  );
}
