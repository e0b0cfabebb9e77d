import { type CheckOutcome, type CheckOutcomes, sidesText } from '@peildatum/checks';
import type { EditionView } from '@peildatum/editions';
import { dutchDate } from '@peildatum/reporting';
import { Alert } from '../../../components/alert.js';
import { StatusBadge } from '../../../components/badge.js';
import { Actions, Button } from '../../../components/button.js';
import { type Option, SelectField } from '../../../components/choice-fields.js';
import { FilterForm, Form } from '../../../components/form.js';
import { Heading, Kicker } from '../../../components/heading.js';
import { Link } from '../../../components/link.js';
import { Paragraph } from '../../../components/paragraph.js';
import { Table } from '../../../components/table.js';
import { Page } from '../../../layout/document.js';
import { checksAddress, crumbsOf, ONCE, tellAddress } from './edition-addresses.js';

export interface ChecksProps {
  readonly edition: EditionView;
  /** Those that are asked for; the counts are of all. */
  readonly outcomes: CheckOutcomes;
  readonly asked: string;
  readonly audiences: readonly Option[];
  /** Whether who looks may have them looked at and recorded now, and acknowledge one. */
  readonly mayCheck: boolean;
  readonly mayAcknowledge: boolean;
  readonly notice: string | null;
  readonly mark: string;
  readonly alternate: string;
}

/** What a page shows where nothing is asked: what does not agree. */
export const ASKED_FIRST = 'klopt-niet';
const OUTCOMES: readonly Option[] = [
  { value: ASKED_FIRST, text: 'Wat niet klopt' },
  { value: 'niet-te-toetsen', text: 'Wat niet te toetsen is' },
  { value: 'klopt', text: 'Wat klopt' },
];

export function ChecksPage({ edition, outcomes, asked, audiences, mayCheck, mayAcknowledge, notice, mark, alternate }: ChecksProps) {
  const { code } = edition;
  const { tellingen, doelgroep, uitkomsten } = outcomes;
  const back = checksAddress(code, doelgroep);
  return (
    <Page title={`Controles van editie ${code}`} name="Controles" room="edities" crumbs={crumbsOf(edition)} alternate={alternate}>
      <div class="pd-title">
        <Kicker>{`Editie ${code}`}</Kicker>
        <Heading level={1}>Controles</Heading>
      </div>
      {notice === null ? null : (
        <Alert kind="ok">
          <Paragraph>{notice}</Paragraph>
        </Alert>
      )}
      <Paragraph lead>{talliesText(tellingen)}</Paragraph>
      {mayCheck ? (
        <Form action={`/edities/${code}/toetsing`} label="Toetsen">
          <input type="hidden" name={ONCE} value={mark} />
          <input type="hidden" name="doelgroep" value={doelgroep} />
          <Actions>
            <Button>Toets nu en leg vast wat er is gevonden</Button>
          </Actions>
        </Form>
      ) : null}
      <FilterForm action={checksAddress(code)} label="Welke controles">
        <div class="pd-filter__row">
          <SelectField name="uitkomst" label="Toon" options={OUTCOMES} value={asked} />
          {audiences.length < 2 ? null : <SelectField name="doelgroep" label="Rapport voor" options={audiences} value={doelgroep} />}
        </div>
        <Actions>
          <Button look="secondary" id="toon">
            Toon
          </Button>
        </Actions>
      </FilterForm>
      <div id="uitkomsten" class="pd-part" data-announce={`${uitkomsten.length} controles`}>
        {uitkomsten.length === 0 ? (
          <Paragraph>{asked === ASKED_FIRST ? 'Alles wat te toetsen is, klopt.' : 'Er is geen controle met deze uitkomst.'}</Paragraph>
        ) : (
          <Table
            caption={uitkomsten.length === 1 ? '1 controle' : `${uitkomsten.length} controles`}
            rows={uitkomsten.map((outcome, at) => ({ outcome, at }))}
            keyOf={({ at }) => String(at)}
            columns={[
              { title: 'Controle', heads: true, cell: ({ outcome }) => <Named outcome={outcome} /> },
              { title: 'Gevonden', cell: ({ outcome: { toelichting, ...of } }) => found(sidesText({ toelichting, ...of }), toelichting) },
              {
                title: 'Ernst',
                cell: ({ outcome: { ernst } }) => <StatusBadge tone={ernst === 'fout' ? 'error' : 'warning'}>{ernst}</StatusBadge>,
              },
              {
                title: 'Erkend',
                cell: ({ outcome }) => <Acknowledged outcome={outcome} code={code} back={back} mayAcknowledge={mayAcknowledge} />,
              },
            ]}
          />
        )}
      </div>
    </Page>
  );
}

/** How it is with the checks, in two sentences. */
function talliesText({ kloptNiet, fouten, nietErkend, nietTeToetsen, klopt }: CheckOutcomes['tellingen']): string {
  const held = fouten === 0 ? '' : ` (${counted(fouten, 'fout', 'fouten')}, waarvan ${nietErkend} niet erkend)`;
  const goesOn = nietErkend === 0 ? 'Niets houdt bevriezen tegen.' : 'Een fout die niet is erkend, houdt bevriezen tegen.';
  const untestable = counted(nietTeToetsen, 'is niet te toetsen', 'zijn niet te toetsen');
  return `${counted(kloptNiet, 'klopt niet', 'kloppen niet')}${held}, ${untestable}, ${counted(klopt, 'klopt', 'kloppen')}. ${goesOn}`;
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function Named({ outcome: { code, naam, regel, onderwerp } }: { readonly outcome: CheckOutcome }) {
  return (
    <>
      {naam}
      {onderwerp === null ? '' : `: ${onderwerp}`}
      <span class="pd-note">{` ${regel} (${code})`}</span>
    </>
  );
}

const found = (sides: string | null, note: string | null) => [sides, note].filter((text) => text !== null).join(' ') || '–';

interface AcknowledgedProps {
  readonly outcome: CheckOutcome;
  readonly code: string;
  readonly back: string;
  readonly mayAcknowledge: boolean;
}

function Acknowledged({ outcome: { code: controle, naam, uitkomst, erkenning }, code, back, mayAcknowledge }: AcknowledgedProps) {
  if (erkenning !== null) return <>{`op ${dutchDate(erkenning.op)}${erkenning.reden === null ? '' : `: ${erkenning.reden}`}`}</>;
  if (uitkomst !== 'klopt niet') return <>–</>;
  if (!mayAcknowledge) return <>niet</>;
  return (
    <Link href={tellAddress('editie-erkenning', { editie: code, controle }, back)}>
      Erken<span class="pd-hidden">{` ${naam}`}</span>
    </Link>
  );
}
