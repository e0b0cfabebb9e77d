import { Actions, Button } from '../../components/button.js';
import { Choice } from '../../components/choice-fields.js';
import { DateField } from '../../components/date-field.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { ALL, boxOf, CONFIRMED_ON, type Confirming } from './confirmed-rows.js';

/** The button that confirms what was ticked. */
export const CONFIRM = 'bevestig';

/** In a row: that nothing changed. */
export const ConfirmBox = ({ number, confirming }: { readonly number: number; readonly confirming: Confirming }) => (
  <Choice
    kind="checkbox"
    field={{ name: boxOf(number), label: '' }}
    option={{ value: 'ja', text: 'Ongewijzigd' }}
    checked={confirming.ticked.has(boxOf(number))}
  />
);

/** Leads to it, from above the rows. */
export const ConfirmLink = () => (
  <>
    {' '}
    Niets veranderd? <Link href="#bevestigen">Bevestig dat in één keer</Link>.
  </>
);

/** Below the rows: confirms those that were ticked, or all. */
export const ConfirmForm = ({
  confirming: { date, ticked, error },
  isHeld,
}: {
  readonly confirming: Confirming;
  readonly isHeld: boolean;
}) => (
  <section class="pd-grid__confirm" id="bevestigen" aria-labelledby="bevestigen-kop">
    <Heading level={2} id="bevestigen-kop">
      Ongewijzigd bevestigen
    </Heading>
    <Paragraph>
      Is er niets veranderd? Vink dan bij de actie Ongewijzigd aan, of hieronder alle acties tegelijk, en bevestig. Wat u in andere rijen
      typte, blijft als concept staan.
    </Paragraph>
    <Choice
      kind="checkbox"
      field={{ name: ALL, label: '' }}
      option={{
        value: 'ja',
        text: 'Alle acties op deze pagina',
        hint: 'Die open zijn, een status hebben, en waarin u niets anders wijzigde.',
      }}
      checked={ticked.has(ALL)}
    />
    <DateField name={CONFIRMED_ON} label="Ongewijzigd op" hint="Vandaag, of een eerdere dag." value={date} error={error} />
    <Actions>
      <Button look="secondary" name="doe" value={CONFIRM}>
        {isHeld ? 'Leg de bevestiging voor (ter goedkeuring)' : 'Bevestig ongewijzigd'}
      </Button>
    </Actions>
  </section>
);
