import type { Fault } from '@peildatum/kernel';
import { Alert } from '../../components/alert.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import type { TypedFact } from './fact-form.js';

const NEEDED = 'PROPOSAL.NEEDED';

/** Whether a fault says that another has to approve it first: of a row that is refused the code is among the details. */
export const isForApproval = ({ code, details }: Fault): boolean => code === NEEDED || details?.refusal === NEEDED;

/** In which part of the werkblad of a thematafel the same is filled in; absent: in that of its actions. */
const SHEETS: Readonly<Record<string, string>> = { mijlpaal: 'mijlpalen', aandachtspunt: 'aandachtspunten', afsluiting: 'aandachtspunten' };

interface NeedsApprovalProps {
  readonly letter: string;
  readonly word: TypedFact['word'];
}

/** Where what a coordinator tells is submitted, at a thematafel where another approves it. */
export function NeedsApproval({ letter, word }: NeedsApprovalProps) {
  return (
    <Alert kind="warning" title="Een ander keurt dit eerst goed">
      <Paragraph>
        {`Bij thematafel ${letter} geldt een wijziging pas als een ander haar goedkeurt. Hier legt u niets voor; dat doet u in `}
        <Link href={`/mijn-werk/thematafel/${letter}?blad=${SHEETS[word] ?? 'acties'}`}>{`het werkblad van thematafel ${letter}`}</Link>.
        Kan het daar niet in, vraag dan een beheerder.
      </Paragraph>
    </Alert>
  );
}
