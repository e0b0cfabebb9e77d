import type { Problem } from '../../api/problem/problem.js';
import { Alert } from '../components/alert.js';
import { Actions, ButtonLink } from '../components/button.js';
import { Heading } from '../components/heading.js';
import { Link } from '../components/link.js';
import { Note, Paragraph } from '../components/paragraph.js';
import { Page } from '../layout/document.js';
import { SIGN_IN_FAULT } from '../sign-in/oidc/sign-in-faults.js';
import { forPeople } from '../view/for-people.js';

interface Words {
  readonly title: string;
  readonly more: string;
}

/** What people are told beside the problem itself: what it means for them. */
const WORDS: Readonly<Record<number, Words>> = {
  401: { title: 'Meld u aan', more: 'Deze pagina is niet voor iedereen.' },
  403: {
    title: 'Dit mag u hier niet',
    more: 'Denkt u dat het wel mag? Meld u dan aan met een rol die het mag, of vraag het een beheerder.',
  },
  404: {
    title: 'Deze pagina is er niet',
    more: 'Misschien is het adres verkeerd overgenomen, of bestond dit op de gevraagde datum nog niet.',
  },
  429: { title: 'Even wachten', more: 'Zo blijft er plaats voor anderen.' },
  500: { title: 'Er ging bij ons iets mis', more: 'Het ligt niet aan u. Wat al was vastgelegd, is er nog.' },
  503: { title: 'Nu even niet beschikbaar', more: 'Probeer het over een minuut opnieuw. Wat al was vastgelegd, is er nog.' },
};
const OTHERWISE: Words = { title: 'Dit kan zo niet', more: 'Ga terug, verander wat er staat en probeer het opnieuw.' };

const NOT_SIGNED_IN: Words = { title: 'U bent niet aangemeld', more: 'Lezen kan zonder aanmelden.' };

const FAULTS_AS_SHOWN = 20;

const wordsOf = ({ status }: Problem, isOfSigningIn: boolean): Words => {
  if (isOfSigningIn && status < 500) return NOT_SIGNED_IN;
  return WORDS[status] ?? (status > 500 ? (WORDS[503] as Words) : OTHERWISE);
};

/** The page of an error. It says what a program is told, in the same words, and the way on. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  const isOfSigningIn = problem.code.startsWith(SIGN_IN_FAULT);
  const { title, more } = wordsOf(problem, isOfSigningIn);
  const faults = (problem.fouten ?? []).slice(0, FAULTS_AS_SHOWN);
  return (
    <Page title={title}>
      <Heading level={1}>{title}</Heading>
      <Alert kind={problem.status >= 500 ? 'error' : 'warning'} title={problem.title}>
        <p>{forPeople(problem.detail)}</p>
        {faults.length === 0 ? null : (
          <ul>
            {faults.map(({ veld, melding, code }) => (
              <li key={`${veld} ${code}`}>{forPeople(melding.startsWith(veld) ? melding : `${veld}: ${melding}`)}</li>
            ))}
          </ul>
        )}
      </Alert>
      <Paragraph>{more}</Paragraph>
      <Actions>
        {isOfSigningIn ? <ButtonLink href="/aanmelden">Opnieuw aanmelden</ButtonLink> : null}
        <ButtonLink look="secondary" href="/">
          Naar de startpagina
        </ButtonLink>
      </Actions>
      <Note>
        Melden? Noem nummer <code data-code={problem.code}>{problem.instance.replace('urn:uuid:', '')}</code>. Kijk ook of{' '}
        <Link href="/gezondheid/gereed">de dienst gereed is</Link>.
      </Note>
    </Page>
  );
}
