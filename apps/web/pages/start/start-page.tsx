import type { EditionView } from '@peildatum/editions';
import { dutchDate, dutchNumber } from '@peildatum/reporting';
import type { ThematafelView } from '@peildatum/thematafels';
import { StatusBadge } from '../../components/badge.js';
import { Button, ButtonLink } from '../../components/button.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { reportAddress, statusOf } from '../edities/told-editions.js';
import { besideAddress } from '../rapport/links.js';
import type { ChangesSince } from './changes-since.js';

export interface StartProps {
  /** The newest first. */
  readonly editions: readonly EditionView[];
  readonly tafels: readonly ThematafelView[];
  /** Between the two editions that were published last; null: there are no two. */
  readonly changes: ChangesSince | null;
}

const SHOWN = 4;

export function StartPage({ editions, tafels, changes }: StartProps) {
  const latest = editions.find(({ status }) => status === 'published');
  return (
    <Page title="De stand van het Integraal Zorgakkoord" alternate="/v1/edities">
      <div class="pd-hero">
        <div>
          <Heading level={1}>De stand van het Integraal Zorgakkoord</Heading>
          <Paragraph lead>
            Peildatum houdt bij wat er van het Integraal Zorgakkoord en het AZWA terechtkomt: wat is afgesproken, gedaan, betaald en
            gemeten. Het geeft de stand van elke dag zoals die toen of later bekend was, en bij elk cijfer waar het vandaan komt.
          </Paragraph>
          <SearchForm />
        </div>
        <LatestReport edition={latest} />
      </div>
      {changes === null ? null : <Changes changes={changes} />}
      <LookBack edition={latest} />
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
        <ButtonLink href="/rapport">Lees de samenvatting van vandaag</ButtonLink>
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
      <ButtonLink href={`/rapport?geldigOp=${edition.peildatum}`}>Lees de samenvatting</ButtonLink>
      <Note>
        Of lees <Link href={reportAddress(edition)}>het hele rapport</Link> of <Link href="/rapport">de stand van vandaag</Link>.
      </Note>
    </section>
  );
}

function Changes({ changes: { van, tot, changed, added, gone, done } }: { readonly changes: ChangesSince }) {
  return (
    <section aria-labelledby="veranderd">
      <Heading level={2} id="veranderd">
        {`Veranderd sinds ${dutchDate(van.peildatum)}`}
      </Heading>
      <Paragraph>
        Er zijn <Link href={besideAddress(van.code, tot.code)}>{`${dutchNumber(changed)} cijfers anders`}</Link>, {dutchNumber(added)} nieuw
        en {dutchNumber(gone)} vervallen
        {done === null ? '.' : `. ${done === 1 ? 'Er is 1 actie meer klaar' : `Er zijn ${dutchNumber(done)} acties meer klaar`} dan toen.`}
      </Paragraph>
      <Paragraph>
        <Link href={besideAddress(van.code, tot.code)}>Zet de twee edities naast elkaar</Link>
      </Paragraph>
    </section>
  );
}

function LookBack({ edition }: { readonly edition: EditionView | undefined }) {
  const on = edition === undefined ? '' : `?geldigOp=${edition.peildatum}`;
  return (
    <section aria-labelledby="terugkijken">
      <Heading level={2} id="terugkijken">
        Terugkijken
      </Heading>
      <Paragraph>
        Kies op een pagina met cijfers “Een andere datum”: de dag waarover het gaat, en de dag waarop het bekend was. Het adres van de
        pagina houdt beide vast, zodat u ernaar kunt verwijzen. Begin bij <Link href={`/rapport${on}`}>de samenvatting</Link>,{' '}
        <Link href="/cijfers">de cijfers</Link> of <Link href={`/acties${on}`}>de acties</Link>.
      </Paragraph>
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
