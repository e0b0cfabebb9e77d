import { Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';

/** Where the link in a mail leads: looking at it changes nothing. @param hasStopped whether this person gets none */
export function StopPage({ token, hasStopped }: { readonly token: string; readonly hasStopped: boolean }) {
  const title = hasStopped ? 'U krijgt geen herinneringen meer' : 'Geen herinneringen meer ontvangen';
  return (
    <Page title={title} crumbs={[]}>
      <Heading level={1}>{title}</Heading>
      <Paragraph>
        {hasStopped
          ? 'Het register mailt u niet meer over termijnen. Wat u te doen hebt, blijft op uw werklijst staan.'
          : 'Het register mailt u over termijnen van een editie waarvoor u nog iets te doen hebt. U kunt dat stoppen; uw werklijst blijft.'}
      </Paragraph>
      <Form action="/herinneringen/stop" label="Herinneringen per mail">
        <input type="hidden" name="link" value={token} />
        <Button name="mail" value={hasStopped ? 'aan' : 'uit'} look={hasStopped ? 'secondary' : 'primary'}>
          {hasStopped ? 'Toch weer ontvangen' : 'Stop de herinneringen'}
        </Button>
      </Form>
      <Paragraph>
        <Link href="/mijn-werk">Naar mijn werk</Link>
      </Paragraph>
    </Page>
  );
}
