import { Heading } from '../../components/heading.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { IMPACT_LINKS } from '../akkoord/impact-pages.js';

/** Every list of figures, with what it answers. */
const PARTS: readonly { readonly title: string; readonly links: readonly (readonly [href: string, text: string, about: string])[] }[] = [
  {
    title: 'Plannen',
    links: [
      ['/snelle-toetsen', 'Snelle toetsen', 'De eerste aanvragen, en wat verzekeraars ervan vonden.'],
      ['/transformatieplannen', 'Transformatieplannen', 'Wat erop volgde, met besluiten en beschikkingen.'],
      ['/kpis', 'KPI’s', 'Waarmee goedgekeurde plannen hun bedrag verdienen.'],
    ],
  },
  {
    title: 'Geld',
    links: [
      ['/uitputting', 'Uitputting', 'Wat er was, en wat is aangevraagd, goedgekeurd en betaald.'],
      ['/budgetten', 'Budgetten', 'Wat is afgesproken, geoormerkt en verdeeld.'],
      ['/kaders', 'Financiële kaders', 'Per sector en jaar, met de nieuwste raming ernaast.'],
      ['/kadertabellen', 'Kadertabellen', 'De tabellen van de akkoorden, zoals zij er staan.'],
    ],
  },
  {
    title: 'Normen',
    links: [
      ['/volumenormen', 'Volumenormen', 'De ingrepen, hun normen, en wie ze haalt.'],
      ['/normtranches', 'Normtranches', 'De rondes, en op welke dagen zij klaar zijn.'],
      ['/instellingen', 'Instellingen', 'Wie de ingrepen doet, en hoe vaak.'],
    ],
  },
  {
    title: 'Metingen',
    links: [
      ['/monitors', 'Monitors', 'Wat er gemeten wordt, en hoe ver dat is.'],
      ['/indicatoren', 'Indicatoren', '0-meting, 1-meting en doel.'],
    ],
  },
  { title: 'Afspraken', links: IMPACT_LINKS },
];

export function FiguresPage() {
  return (
    <Page title="Cijfers" room="cijfers" crumbs={[]}>
      <Heading level={1}>Cijfers</Heading>
      <Paragraph lead>Alles waar het rapport op rust, als lijst en stuk voor stuk, voor elke dag en zoals bekend op elk moment.</Paragraph>
      {PARTS.map(({ title, links }) => (
        <section key={title} aria-labelledby={`deel-${title.toLowerCase()}`}>
          <Heading level={2} id={`deel-${title.toLowerCase()}`}>
            {title}
          </Heading>
          <ul class="pd-tiles">
            {links.map(([href, text, about]) => (
              <li key={href}>
                <a class="pd-tile" href={href}>
                  <span class="pd-tile__name">
                    {text}
                    <span class="pd-note pd-table__below">{about}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
