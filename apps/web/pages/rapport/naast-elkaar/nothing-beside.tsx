import { Heading } from '../../../components/heading.js';
import { Link } from '../../../components/link.js';
import { Paragraph } from '../../../components/paragraph.js';
import { Page } from '../../../layout/document.js';

/** Where there are no two editions yet. */
export const NothingBeside = () => (
  <Page title="Edities naast elkaar" room="rapport" crumbs={[{ text: 'Rapport', href: '/rapport' }]}>
    <Heading level={1}>Edities naast elkaar</Heading>
    <Paragraph>
      Er zijn nog geen twee edities om naast elkaar te zetten. Zodra de tweede er is, staat zij hier naast de eerste. Tot dan leest u{' '}
      <Link href="/rapport">de stand van vandaag</Link>.
    </Paragraph>
  </Page>
);
