import type { OwnReminders } from '../../../api/herinneringen/own-reminders.js';
import { Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';

/** Whether who looks is mailed, and the calendars to follow. */
export function OwnRemindersPart({ own: { isMailed, agenda } }: { readonly own: OwnReminders }) {
  return (
    <section aria-labelledby="herinneringen">
      <Heading level={2} id="herinneringen">
        Herinneringen en agenda
      </Heading>
      {isMailed === null ? (
        <Paragraph>Er is geen mailadres van u bekend, dus u krijgt geen herinneringen. Een beheerder kan er een toevoegen.</Paragraph>
      ) : (
        <Form action="/mijn-werk/herinneringen" label="Herinneringen per mail">
          <Paragraph>
            {isMailed
              ? 'U krijgt 21, 14, 7 en 2 dagen voor een termijn een mail, zolang u iets te doen hebt.'
              : 'U krijgt geen herinneringen per mail.'}
          </Paragraph>
          <Button name="mail" value={isMailed ? 'uit' : 'aan'} look="secondary">
            {isMailed ? 'Stop de herinneringen' : 'Herinner mij per mail'}
          </Button>
        </Form>
      )}
      <Paragraph>
        {agenda === null ? null : (
          <>
            <Link href={agenda}>Uw eigen agenda</Link>, met uw werklijsten (wie dit adres heeft, kan haar lezen), of{' '}
          </>
        )}
        <Link href="/v1/agenda/agenda.ics">{agenda === null ? 'De agenda van alle edities' : 'de agenda van alle edities'}</Link>: neem het
        adres over in uw agendaprogramma om haar te volgen.
      </Paragraph>
    </section>
  );
}
