import type { WorksheetApproval } from '@peildatum/proposals';
import { Alert } from '../../components/alert.js';
import { Actions, Button } from '../../components/button.js';
import { ErrorSummary, type SummaryFault } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { amsterdamTime } from '../../layout/amsterdam-time.js';
import { Page } from '../../layout/document.js';
import { CONCEPT_SEEN, type Concept } from './concepts.js';
import { ConfirmForm, ConfirmLink } from './confirm-form.js';
import { type Confirming, canConfirm } from './confirmed-rows.js';
import { type GridRow, restOf } from './grid.js';
import { gridAddress } from './grid-address.js';
import { ENTER, type GridMoves, MOVE, Moves, Turns } from './grid-moves.js';
import { RowCard } from './row-card.js';
import { rowKey } from './typed-rows.js';
import { sheetLabel } from './words.js';

export interface GridProps {
  readonly title: string;
  readonly moves: GridMoves;
  readonly rows: readonly GridRow[];
  readonly total: number;
  /** Ids of what should have been ready by now. */
  readonly late: ReadonlySet<string>;
  readonly approval: WorksheetApproval;
  readonly faults: readonly SummaryFault[];
  readonly notice: string | null;
  readonly concept: Concept | null;
  readonly confirming: Confirming;
  /** Where the same is as a file. */
  readonly file: string;
}

/** A werkblad to fill in. All that leads on within it is in its form: nothing that was typed is lost by it. */
export function GridPage(props: GridProps) {
  const { title, moves, rows, total, late, approval, faults, notice, concept, confirming, file } = props;
  const { asked, path } = moves;
  const { isHeld, waiting } = approval;
  const confirms = rows.some(canConfirm);
  return (
    <Page
      title={faults.length > 0 ? `Fout: ${title}` : title}
      name={title}
      room="mijn-werk"
      crumbs={[{ text: 'Mijn werk', href: '/mijn-werk' }]}
    >
      <ErrorSummary faults={faults} />
      <Heading level={1}>{title}</Heading>
      {notice === null ? null : (
        <Alert kind="ok">
          <Paragraph>{notice}</Paragraph>
        </Alert>
      )}
      <Paragraph lead>
        {late.size === 0
          ? null
          : `${late.size === 1 ? '1 actie is te laat; die staat' : `${late.size} acties zijn te laat; die staan`} bovenaan. `}
        {isHeld
          ? 'Wijzig wat er anders is, en leg het voor: het geldt zodra een ander het goedkeurt.'
          : 'Wijzig wat er anders is, en bewaar het.'}
        {confirms ? <ConfirmLink /> : null}
      </Paragraph>
      {asked.mends === undefined ? null : <Mending proposal={asked.mends} />}
      {concept === null ? null : (
        <Alert kind="info" title="Concept">
          <Paragraph>{`Wat u op ${amsterdamTime(concept.keptAt)} als concept bewaarde, staat in de velden en nog niet in het register.`}</Paragraph>
        </Alert>
      )}
      <div class="pd-part">
        <Form action={gridAddress(path, asked)} label={sheetLabel({ name: asked.sheet })}>
          <input type="hidden" name={CONCEPT_SEEN} value={concept?.keptAt ?? ''} />
          {/* The first button of a form is what Enter presses in a field. */}
          <button type="submit" name="doe" value={ENTER} class="pd-hidden" tabIndex={-1} aria-hidden="true">
            Eerst bekijken
          </button>
          <Moves moves={moves} inForm />
          <div id="rijen" class="pd-part">
            <Note>{`${rows.filter(({ isNew }) => !isNew).length} van ${total} rijen. Zoeken, bladeren en een ander onderdeel kiezen kan altijd: wat u typte, wordt dan als concept bewaard.`}</Note>
            {rows.map((row) => (
              <RowCard
                key={row.id}
                row={row}
                isLate={late.has(row.id)}
                isHeld={isHeld}
                waits={waiting.get(rowKey({ sheet: asked.sheet, id: row.id }))}
                confirming={confirming}
              />
            ))}
            {confirms ? <ConfirmForm confirming={confirming} isHeld={isHeld} /> : null}
          </div>
          <Turns moves={moves} inForm />
          <Saving {...props} />
          <Note>
            Liever in een spreadsheet? <Link href={`${file}.xlsx`}>Werkblad als XLSX</Link> of <Link href={`${file}.ods`}>als ODS</Link>.
          </Note>
          <Button look="subtle" name={MOVE} value="terugsturen">
            Stuur een ingevuld werkblad terug
          </Button>
          <Note>Gaat u met een link naar een andere pagina, bewaar dan eerst wat u typte.</Note>
        </Form>
      </div>
    </Page>
  );
}

/** What is done with all that was typed. */
function Saving({ rows, faults, concept, approval: { isHeld } }: GridProps) {
  const rest = restOf(rows, faults);
  return (
    <div class="pd-grid__save">
      <Actions>
        <Button name="doe" value="bewaar">
          {isHeld ? 'Leg alles voor (ter goedkeuring)' : 'Alles bewaren'}
        </Button>
        <Button look="secondary" name="doe" value="bekijk">
          Eerst bekijken
        </Button>
        <Button look="subtle" name="doe" value="concept">
          Bewaar als concept
        </Button>
        {rest.length === 0 ? null : (
          <Button look="secondary" name="rest" value={rest.join(' ')}>
            {`${isHeld ? 'Leg voor' : 'Bewaar'} wat goed is (${rest.length})`}
          </Button>
        )}
        {concept === null ? null : (
          <Button look="subtle" name="doe" value="weg">
            Concept weggooien
          </Button>
        )}
      </Actions>
    </div>
  );
}

const Mending = ({ proposal }: { readonly proposal: string }) => (
  <Alert kind="info" title="U verbetert een voorstel">
    <Paragraph>
      Wat u nu voorlegt, komt in de plaats van <Link href={`/voorstellen/${proposal}`}>dat voorstel</Link>.
    </Paragraph>
  </Alert>
);
