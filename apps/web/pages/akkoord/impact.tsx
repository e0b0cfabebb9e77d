import type { Type } from '@nestjs/common';
import { REGELDRUK_WORDS } from '@peildatum/agreements';
import { dutchNumber } from '@peildatum/reporting';
import { BEGROTINGSPOST_ROUTES } from '../../../api/impact/begrotingsposten.js';
import { CYCLUS_ROUTES } from '../../../api/impact/cycli.js';
import { IMPACTRAMING_ROUTES } from '../../../api/impact/impactramingen.js';
import { RANDVOORWAARDE_ROUTES } from '../../../api/impact/randvoorwaarden.js';
import { REGELDRUKTOETS_ROUTES } from '../../../api/impact/regeldruktoetsen.js';
import { TRANSITIEDOEL_ROUTES } from '../../../api/impact/transitiedoelen.js';
import { countedBy } from '../../charts/counted-by.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { impactPages } from './impact-pages.js';

const AFSPRAAK_FILTER = { name: 'afspraak', label: 'Afspraak', hint: 'De code van de afspraak: AZWA-A4.' };
const AND_NOW = 'dan staat het hier.';

/** What commitments need, save, cost and aim at, and the steps that come back. */
export const IMPACT_PAGES: readonly Type[] = [
  impactPages(TRANSITIEDOEL_ROUTES, {
    title: 'Transitiedoelen',
    lead: 'Wat de akkoorden willen bereiken. Een realisatie staat er alleen met een vastgestelde meetmethode.',
    one: 'Transitiedoel',
    keyOf: ({ code }) => code,
    titleOf: ({ titel }) => titel,
    titled: ['code', 'titel'],
    columns: [
      { name: 'code', title: 'Doel', href: ({ code }) => `/transitiedoelen/${code}`, cell: ({ titel }) => titel },
      { name: 'grens' },
      { name: 'aantal' },
      { name: 'eenheid' },
      { name: 'uiterlijkTekst', title: 'Uiterlijk' },
      { name: 'samen', title: 'Delen samen' },
    ],
    empty: `Wordt er een doel afgesproken, ${AND_NOW}`,
    charted: ({ delen }) => ({
      id: 'grafiek-delen',
      title: 'Verdeling',
      bars: delen.map(({ deel, grens, aantal, eenheid }) => ({
        name: deel,
        value: aantal,
        label: `${grens} ${dutchNumber(aantal)} ${eenheid}`,
      })),
    }),
  }),
  impactPages(IMPACTRAMING_ROUTES, {
    title: 'Impactramingen',
    lead: 'Wat studies ramen dat maatregelen besparen, zoals gedrukt. Bruto: het is geen realisatie, en hangt af van de randvoorwaarden.',
    one: 'Impactraming',
    keyOf: ({ code }) => code,
    titleOf: ({ titel }) => titel,
    titled: ['code', 'titel'],
    titles: { regels: 'Raming per maatregel' },
    columns: [
      { name: 'code', title: 'Raming', href: ({ code }) => `/impactramingen/${code}`, cell: ({ titel }) => titel },
      { name: 'door' },
      { name: 'aard' },
      { name: 'codestelsel' },
      { name: 'sinds', title: 'Van' },
    ],
    empty: `Wordt er een raming vastgelegd, ${AND_NOW}`,
  }),
  impactPages(RANDVOORWAARDE_ROUTES, {
    title: 'Randvoorwaarden',
    lead: 'Wat geregeld moet zijn voordat afspraken hun effect hebben, en in hoeverre daarin is voorzien.',
    one: 'Randvoorwaarde',
    keyOf: ({ code }) => code,
    titleOf: ({ titel }) => titel,
    titled: ['code', 'titel'],
    columns: [
      { name: 'code', title: 'Randvoorwaarde', href: ({ code }) => `/randvoorwaarden/${code}`, cell: ({ titel }) => titel },
      { name: 'groep' },
      { name: 'afspraken' },
      { name: 'eigenaar' },
      { name: 'invulling' },
    ],
    filters: [AFSPRAAK_FILTER, { name: 'invulling', label: 'Invulling' }],
    empty: `Wordt er een randvoorwaarde genoemd, ${AND_NOW}`,
  }),
  impactPages(REGELDRUKTOETS_ROUTES, {
    title: 'Regeldruktoetsen',
    lead: 'Wat elke afspraak naar verwachting met de regeldruk doet. Samen mogen zij die niet laten toenemen.',
    one: 'Regeldruktoets',
    keyOf: ({ afspraak }) => afspraak,
    titleOf: ({ afspraak }) => `Regeldruk van ${afspraak}`,
    titled: ['afspraak'],
    columns: [
      { name: 'afspraak', href: ({ afspraak }) => `/regeldruktoetsen/${afspraak}` },
      { name: 'verwachting' },
      { name: 'gedrukt', title: 'Zoals gedrukt' },
      { name: 'bron' },
    ],
    filters: [{ name: 'verwachting', label: 'Verwachting' }],
    chart: (rows) =>
      countedBy('grafiek-regeldruk', 'Afspraken per verwachting', rows, Object.values(REGELDRUK_WORDS), ({ verwachting }) => verwachting),
    empty: `Wordt er van een afspraak een verwachting vastgelegd, ${AND_NOW}`,
  }),
  impactPages(CYCLUS_ROUTES, {
    title: 'Cycli',
    lead: 'De stappen van afspraken die elk jaar terugkomen, of tot een besluit leiden. Elke stap volgt op de vorige.',
    one: 'Cyclus',
    keyOf: ({ code }) => code,
    titleOf: ({ titel }) => titel,
    titled: ['code', 'titel'],
    columns: [
      { name: 'code', title: 'Cyclus', href: ({ code }) => `/cycli/${code}`, cell: ({ titel }) => titel },
      { name: 'afspraak' },
      { name: 'jaar' },
      { name: 'volgendeStap' },
    ],
    filters: [{ name: 'soort', label: 'Soort' }],
    empty: `Begint er een cyclus, ${AND_NOW}`,
  }),
  impactPages(BEGROTINGSPOST_ROUTES, {
    title: 'Begrotingsposten',
    lead: 'Uit welke regels van de begroting van VWS afspraken betaald worden, onder voorbehoud van parlementaire goedkeuring.',
    one: 'Begrotingspost',
    keyOf: ({ code }) => code,
    titleOf: ({ titel }) => titel,
    titled: ['code', 'titel'],
    columns: [
      { name: 'code', title: 'Post', href: ({ code }) => `/begrotingsposten/${code}`, cell: ({ titel }) => titel },
      { name: 'afspraak' },
      { name: 'onderVoorbehoud' },
      { name: 'sinds' },
    ],
    filters: [AFSPRAAK_FILTER],
    empty: `Wordt er een post vastgelegd, ${AND_NOW}`,
    more: ({ kadertabel }) => (
      <Paragraph>
        <Link href={`/kadertabellen/${kadertabel}`}>De bedragen per jaar, zoals zij in het akkoord staan</Link>
      </Paragraph>
    ),
  }),
];
