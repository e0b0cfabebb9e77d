import { Actions, Button } from '../../../components/button.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { FileField } from '../../../components/file-field.js';
import { Form } from '../../../components/form.js';
import { Heading } from '../../../components/heading.js';
import { Link } from '../../../components/link.js';
import { Note, Paragraph } from '../../../components/paragraph.js';
import { Page } from '../../../layout/document.js';

export const SEND_BACK = '/mijn-werk/terugsturen';
export const FILE_FIELD = 'bestand';

/** Where a werkblad that was filled in comes back. @param error why what was sent cannot be looked at */
export function SendBackPage({ error }: { readonly error?: string | undefined }) {
  const title = 'Werkblad terugsturen';
  return (
    <Page
      title={error === undefined ? title : `Fout: ${title}`}
      name={title}
      room="mijn-werk"
      crumbs={[{ text: 'Mijn werk', href: '/mijn-werk' }]}
    >
      <ErrorSummary faults={error === undefined ? [] : [{ field: FILE_FIELD, message: error }]} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>U ziet eerst wat er zou veranderen. Er wordt nog niets vastgelegd.</Paragraph>
      <Form action={SEND_BACK} label="Terugsturen" withFile>
        <FileField
          name={FILE_FIELD}
          label="Ingevuld werkblad"
          hint="Een XLSX- of ODS-bestand dat u hier ophaalde en daarna invulde."
          accept=".xlsx,.ods"
          error={error}
        />
        <Actions>
          <Button>Bekijk wat er verandert</Button>
        </Actions>
      </Form>
      <Note>
        Nog geen werkblad? Onder aan elk werkblad bij <Link href="/mijn-werk">Mijn werk</Link> staat het als bestand.
      </Note>
    </Page>
  );
}
