import type { Operation } from '@peildatum/platform';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { mayEver } from '../../view/may-ever.js';
import { useView } from '../../view/view.js';

interface Way {
  readonly href: string;
  readonly title: string;
  readonly what: string;
  /** For who may do one of these; absent: for everybody. */
  readonly for?: readonly Operation[];
}

const WAYS: readonly Way[] = [
  { href: '/terugspelen', title: 'Terugspelen', what: 'De samenvatting zoals zij was, stap voor stap door de tijd.' },
  { href: '/vergelijken', title: 'Vergelijken', what: 'Twee edities of twee datums naast elkaar: wat is er anders, en waardoor.' },
  { href: '/acties', title: 'Een actie', what: 'Wat er over een actie is vastgelegd, met wat er later is gecorrigeerd.' },
  { href: '/logboek', title: 'Logboek', what: 'Wie wat wanneer vastlegde, en wat er is gecorrigeerd.', for: ['read-log'] },
  {
    href: '/vragen',
    title: 'Vragen',
    what: 'Wat een auditor steeds wil weten: wat laat kwam, zonder bron is, of vlak voor het bevriezen wijzigde.',
    for: ['read-log'],
  },
  {
    href: '/bevindingen',
    title: 'Bevindingen',
    what: 'Wat een auditor vond, wat erop geantwoord is, en wat nog openstaat.',
    for: ['record-finding', 'answer-finding'],
  },
];

/** The ways to look back, and what the two clocks are. */
export function LookingBackPage() {
  const { visitor } = useView();
  return (
    <Page title="Terugkijken" room="terugkijken" crumbs={[]}>
      <Heading level={1}>Terugkijken</Heading>
      <Paragraph lead>
        Elk cijfer heeft twee datums: over welke dag het gaat (Stand per), en wat er toen bekend was (Zoals bekend op). Met die twee vindt u
        elk cijfer terug zoals het was.
      </Paragraph>
      <ul class="pd-rows">
        {WAYS.filter((way) => way.for === undefined || way.for.some((operation) => mayEver(visitor, operation))).map(
          ({ href, title, what }) => (
            <li key={href} class="pd-rows__row">
              <span>
                <Link href={href}>{title}</Link>
                <span class="pd-note pd-table__below">{what}</span>
              </span>
            </li>
          ),
        )}
      </ul>
      <Paragraph>
        Bij elk cijfer van een rapport, een vergelijking en de samenvatting staat een link naar waar het vandaan komt. Elke pagina met
        cijfers heeft een verwijzing die u kunt kopiëren: wie haar opent, leest hetzelfde.
      </Paragraph>
    </Page>
  );
}
