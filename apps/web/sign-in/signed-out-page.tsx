import { Alert } from '../components/alert.js';
import { ButtonLink } from '../components/button.js';
import { Heading } from '../components/heading.js';
import { Link } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Page } from '../layout/document.js';

export interface SignedOutProps {
  /** Whose name people know: a host. */
  readonly issuer: string;
  /** Where one signs out there too; null: it has no such place, or does not answer. */
  readonly address: string | null;
  readonly answers: boolean;
}

export function SignedOutPage({ issuer, address, answers }: SignedOutProps) {
  return (
    <Page title="U bent afgemeld">
      <Heading level={1}>U bent afgemeld</Heading>
      <Paragraph lead>In deze browser is uw sessie voorbij. Lezen kan nog steeds.</Paragraph>
      {answers ? null : (
        <Alert kind="warning">
          <p>{`${issuer} antwoordt niet, dus daar bent u misschien nog aangemeld. Sluit op een gedeelde computer de hele browser.`}</p>
        </Alert>
      )}
      {address === null ? null : (
        <>
          <Paragraph>{`U gaat nu naar ${issuer}, om ook daar af te melden. Gebeurt er niets?`}</Paragraph>
          <Paragraph>
            <ButtonLink href={address}>{`Meld ook af bij ${issuer}`}</ButtonLink>
          </Paragraph>
        </>
      )}
      <Paragraph>
        <Link href="/">Naar de startpagina</Link>
      </Paragraph>
    </Page>
  );
}
