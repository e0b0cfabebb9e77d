import type { ImportKind } from '@peildatum/importing';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import { factAddress, factTitle } from './fact-page.js';

/** Everything that the role of somebody may tell, by what it is about. */
export function KindsPage({ kinds }: { readonly kinds: readonly (readonly [word: string, kind: ImportKind])[] }) {
  const subjects = [...new Set(kinds.map(([, { subject }]) => subject))];
  return (
    <Page title="Vastleggen" room="mijn-werk" crumbs={[{ text: 'Mijn werk', href: '/mijn-werk' }]}>
      <Heading level={1}>Vastleggen</Heading>
      <Paragraph lead>
        Kies wat u wilt vertellen. U ziet eerst wat er verandert; daarna legt u het vast. Hebt u er veel, gebruik dan{' '}
        <Link href="/mijn-werk">een werkblad</Link>.
      </Paragraph>
      {subjects.map((subject) => (
        <section key={subject} class="pd-card" aria-label={factTitle({ word: subject })}>
          <Heading level={2}>{factTitle({ word: subject })}</Heading>
          <ul class="pd-kinds">
            {kinds
              .filter(([, kind]) => kind.subject === subject)
              .map(([word, { description }]) => (
                <li key={word} class="pd-kinds__row">
                  <Link href={factAddress(word)}>{factTitle({ word })}</Link>
                  <span class="pd-note">{description}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
