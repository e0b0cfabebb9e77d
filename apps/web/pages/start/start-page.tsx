import type { EditionView } from '@peildatum/editions';
import { dutchDate } from '@peildatum/reporting';
import type { ThematafelView } from '@peildatum/thematafels';
import { StatusBadge } from '../../components/badge.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { reportAddress, statusOf } from '../edities/told-editions.js';

export interface StartProps {
  /** The newest first. */
  readonly editions: readonly EditionView[];
  readonly tafels: readonly ThematafelView[];
}

const SHOWN = 4;

export function StartPage({ editions, tafels }: StartProps) {
  const latest = editions.find(({ status }) => status === 'published');
  return (
    <Page title="De stand van het Integraal Zorgakkoord" alternate="/v1/edities">
      <div class="pd-hero">
        <div>
          <Heading level={1}>De stand van het Integraal Zorgakkoord</Heading>
          <Paragraph lead>
            Wat is er afgesproken, wat is er gedaan, en wat wist men daarvan? Peildatum geeft het antwoord voor elke dag, en houdt bij waar
            elk cijfer vandaan komt.
          </Paragraph>
          <SearchForm />
        </div>
        <LatestReport edition={latest} />
      </div>
      <Tafels tafels={tafels} />
      <Editions editions={editions} />
    </Page>
  );
}

function SearchForm() {
  return (
    <search>
      <form class="pd-search" method="get" action="/acties" aria-label="Zoek een actie">
        <label class="utrecht-form-label" for="zoek">
          Zoek een actie op tekst of code
        </label>
        <div class="pd-search__row">
          <input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="zoek" name="zoek" autocomplete="off" />
          <Button look="secondary">Zoek</Button>
        </div>
      </form>
    </search>
  );
}

function LatestReport({ edition }: { readonly edition: EditionView | undefined }) {
  if (edition === undefined) {
    return (
      <section class="pd-card pd-card--accent" aria-labelledby="rapport">
        <Kicker>Voortgangsrapportage</Kicker>
        <Heading level={2} id="rapport">
          De stand van vandaag
        </Heading>
        <Paragraph>Er is nog geen editie gepubliceerd.</Paragraph>
        <ButtonLink href="/v1/peildatum-rapporten?formaat=html">Lees het rapport van vandaag</ButtonLink>
      </section>
    );
  }
  return (
    <section class="pd-card pd-card--accent" aria-labelledby="rapport">
      <Kicker>Laatste voortgangsrapportage</Kicker>
      <Heading level={2} id="rapport">
        {dutchDate(edition.peildatum)}
      </Heading>
      <Paragraph>{edition.published === null ? null : `Gepubliceerd op ${dutchDate(edition.published.on)}.`}</Paragraph>
      <ButtonLink href={reportAddress(edition)}>Lees het rapport</ButtonLink>
      <Note>
        Of lees <Link href="/v1/peildatum-rapporten?formaat=html">de stand van vandaag</Link>.
      </Note>
    </section>
  );
}

function Tafels({ tafels }: Pick<StartProps, 'tafels'>) {
  return (
    <section aria-labelledby="tafels">
      <Heading level={2} id="tafels">
        Thematafels
      </Heading>
      {tafels.length === 0 ? <Paragraph>Er is nog geen thematafel geopend.</Paragraph> : null}
      <ul class="pd-tiles">
        {tafels.map(({ letter, name }) => (
          <li key={letter}>
            <a class="pd-tile" href={`/thematafels/${letter}`}>
              <span class="pd-tile__letter" aria-hidden="true">
                {letter}
              </span>
              <span class="pd-tile__name">
                <span class="pd-hidden">{`Thematafel ${letter}: `}</span>
                {name}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Editions({ editions }: Pick<StartProps, 'editions'>) {
  if (editions.length === 0) return null;
  return (
    <section aria-labelledby="edities">
      <Heading level={2} id="edities">
        Edities
      </Heading>
      <ul class="pd-rows">
        {editions.slice(0, SHOWN).map((edition) => {
          const { text, tone } = statusOf(edition);
          return (
            <li key={edition.code} class="pd-rows__row">
              <Link href={`/edities/${edition.code}`}>{`Editie ${dutchDate(edition.peildatum)}`}</Link>
              <StatusBadge tone={tone}>{text}</StatusBadge>
            </li>
          );
        })}
      </ul>
      <Paragraph>
        <Link href="/edities">Alle edities</Link>
      </Paragraph>
    </section>
  );
}
