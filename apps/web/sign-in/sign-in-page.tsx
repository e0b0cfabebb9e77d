import { Fragment } from 'preact';
import { ButtonLink } from '../components/button.js';
import { Heading } from '../components/heading.js';
import { Note, Paragraph } from '../components/paragraph.js';
import { Page } from '../layout/document.js';
import type { Offer } from '../sessions/way-in.js';
import { useView } from '../view/view.js';
import { visitorName } from '../view/visitor-name.js';

export function SignInPage({ offers, back }: { readonly offers: readonly Offer[]; readonly back: string }) {
  const { visitor, isSecond } = useView();
  return (
    <Page title="Aanmelden">
      <Heading level={1}>Aanmelden</Heading>
      {visitor === null ? null : <Paragraph>{`U bent aangemeld als ${visitorName(visitor, isSecond)}.`}</Paragraph>}
      <Paragraph lead>Lezen kan zonder aanmelden. Wie iets vastlegt, meldt zich aan: zo staat er bij wie het deed.</Paragraph>
      {offers.length === 0 ? (
        <Paragraph>Aanmelden kan hier nog niet. De beheerder van dit register zegt wie zich kan aanmelden, en hoe.</Paragraph>
      ) : (
        offers.map(({ text, address, advice }) => (
          <Fragment key={address}>
            {advice === undefined ? null : <Note>{advice}</Note>}
            <Paragraph>
              <ButtonLink href={back === '/' ? address : `${address}?terug=${encodeURIComponent(back)}`}>{text}</ButtonLink>
            </Paragraph>
          </Fragment>
        ))
      )}
    </Page>
  );
}
