import type { Actor } from '@peildatum/kernel';
import { isPublic, type Operation, RIGHTS } from '@peildatum/platform';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { Link } from '../components/link.js';
import { EmbargoBanner } from '../embargo/embargo-banner.js';
import { useView } from '../view/view.js';
import { visitorName } from '../view/visitor-name.js';

/** The parts of the house that the header leads to, and what one must be allowed to there. */
const ROOMS = {
  rapport: ['/rapport', 'Rapport', 'read-figures'],
  cijfers: ['/cijfers', 'Cijfers', 'read-figures'],
  akkoord: ['/akkoord', 'Akkoord', 'read-figures'],
  thematafels: ['/thematafels', 'Thematafels', 'read-figures'],
  acties: ['/acties', 'Acties', 'read-figures'],
  edities: ['/edities', 'Edities', 'read-figures'],
  terugkijken: ['/terugkijken', 'Terugkijken', 'read-figures'],
  'mijn-werk': ['/mijn-werk', 'Mijn werk', 'import'],
  voorstellen: ['/voorstellen', 'Voorstellen', 'read-proposals'],
} as const satisfies Readonly<Record<string, readonly [address: string, text: string, Operation]>>;
export type Room = keyof typeof ROOMS;

/** The way in to somebody's own work shows to who has yet to sign in as well. */
const isShown = (room: Room, visitor: Actor | null): boolean => {
  const [, , operation] = ROOMS[room];
  return isPublic(operation) || (visitor === null ? room === 'mijn-werk' : RIGHTS[operation][visitor.role] !== 'none');
};

export function Header({ room }: { readonly room?: Room | undefined }) {
  const { isDemonstration, isUnsure, visitor } = useView();
  const rooms = (Object.keys(ROOMS) as Room[]).filter((name) => isShown(name, visitor));
  return (
    <>
      {isDemonstration ? <DemonstrationBanner /> : null}
      {isUnsure ? <UnsureBanner /> : null}
      <EmbargoBanner />
      <header class="pd-header">
        <div class="pd-frame pd-header__row">
          <a class="pd-brand" href="/">
            <span class="pd-brand__name">Peildatum</span>
            <span class="pd-brand__line">Register van IZA en AZWA</span>
          </a>
          <nav class="pd-nav pd-nav--wide" aria-label="Hoofdmenu">
            <Rooms rooms={rooms} room={room} />
          </nav>
          <Visitor />
          <details class="pd-menu">
            <summary class="pd-menu__summary">Menu</summary>
            <nav class="pd-nav" aria-label="Hoofdmenu">
              <Rooms rooms={rooms} room={room} />
            </nav>
          </details>
        </div>
      </header>
    </>
  );
}

interface RoomsProps {
  readonly rooms: readonly Room[];
  readonly room: Room | undefined;
}

/** In a row where there is room for it, and else in a fold: the one that is not shown is not there for anybody. */
function Rooms({ rooms, room }: RoomsProps) {
  return (
    <ul class="pd-nav__list">
      {rooms.map((name) => (
        <li key={name}>
          <a class="pd-nav__link" href={ROOMS[name][0]} aria-current={name === room ? 'page' : undefined}>
            {ROOMS[name][1]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Visitor() {
  const { visitor, address, isSecond } = useView();
  if (visitor === null) {
    return (
      <div class="pd-visitor">
        <Link href={address === '/' || address.startsWith('/aanmelden') ? '/aanmelden' : `/aanmelden?terug=${encodeURIComponent(address)}`}>
          Aanmelden
        </Link>
      </div>
    );
  }
  return (
    <div class="pd-visitor">
      <a class="pd-visitor__name" href="/sessies">
        {visitorName(visitor, isSecond)}
      </a>
      <Form action="/afmelden">
        <Button look="subtle">Afmelden</Button>
      </Form>
    </div>
  );
}

/** Stands on every page that is shown to somebody as if he were nobody, for want of an answer. */
function UnsureBanner() {
  return (
    <section class="pd-demonstration" aria-label="Aanmelden">
      <div class="pd-frame pd-demonstration__row">
        <p>
          <strong>Even niet aangemeld</strong>: waar u zich aanmeldde, antwoordt niet. U leest nu wat iedereen leest. Probeer het over een
          minuut opnieuw.
        </p>
      </div>
    </section>
  );
}

/** Stands on every page of who came in by the demonstration: what is recorded is recorded, but by nobody who exists. */
function DemonstrationBanner() {
  return (
    <section class="pd-demonstration" aria-label="Demonstratie">
      <div class="pd-frame pd-demonstration__row">
        <p>
          <strong>Demonstratie</strong> op deze machine: u koos zelf wie u bent. Wat u vastlegt, staat wel in het register.
        </p>
        <Link href="/demonstratie">Andere rol</Link>
      </div>
    </section>
  );
}
