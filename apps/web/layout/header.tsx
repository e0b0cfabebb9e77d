import { type Operation, RIGHTS } from '@peildatum/platform';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { Link } from '../components/link.js';
import { useView } from '../view/view.js';
import { visitorName } from './visitor-name.js';

/** The parts of the house that the header leads to. */
const ROOMS = {
  thematafels: ['/thematafels', 'Thematafels'],
  acties: ['/acties', 'Acties'],
  edities: ['/edities', 'Edities'],
  'mijn-werk': ['/mijn-werk', 'Mijn werk'],
  voorstellen: ['/voorstellen', 'Voorstellen'],
  bevindingen: ['/bevindingen', 'Bevindingen'],
  vragen: ['/vragen', 'Vragen'],
} as const;
export type Room = keyof typeof ROOMS;

/** The rooms that are shown to who has something to do there. */
const FOR_SOME: Partial<Readonly<Record<Room, readonly Operation[]>>> = {
  voorstellen: ['read-proposals'],
  bevindingen: ['record-finding', 'answer-finding'],
  vragen: ['read-log'],
};

export function Header({ room }: { readonly room?: Room | undefined }) {
  const { isDemonstration, isUnsure, visitor } = useView();
  const isShown = (name: string) => {
    const operations = FOR_SOME[name as Room];
    return operations === undefined || (visitor !== null && operations.some((one) => RIGHTS[one][visitor.role] !== 'none'));
  };
  return (
    <>
      {isDemonstration ? <DemonstrationBanner /> : null}
      {isUnsure ? <UnsureBanner /> : null}
      <header class="pd-header">
        <div class="pd-frame pd-header__row">
          <a class="pd-brand" href="/">
            <span class="pd-brand__name">Peildatum</span>
            <span class="pd-brand__line">Register van IZA en AZWA</span>
          </a>
          <nav class="pd-nav" aria-label="Hoofdmenu">
            <ul class="pd-nav__list">
              {Object.entries(ROOMS)
                .filter(([name]) => isShown(name))
                .map(([name, [address, text]]) => (
                  <li key={name}>
                    <a class="pd-nav__link" href={address} aria-current={name === room ? 'page' : undefined}>
                      {text}
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
          <Visitor />
        </div>
      </header>
    </>
  );
}

function Visitor() {
  const { visitor, address } = useView();
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
        {visitorName(visitor)}
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
