import type { EditionView } from '@peildatum/editions';
import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate, REPORT_FORMAT_WORDS, type ReportFormatWord } from '@peildatum/reporting';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { reportAddress } from '../edities/told-editions.js';

const NAMES: Readonly<Record<ReportFormatWord, string>> = {
  html: 'Webpagina',
  pdf: 'PDF',
  xlsx: 'Excel (XLSX)',
  ods: 'OpenDocument (ODS)',
  csv: 'CSV (zip)',
  json: 'JSON',
};

/** The whole report in every form, at these clocks. */
export function ReportForms({ clocks: { validOn, volgnummer } }: Pick<ReportFilesProps, 'clocks'>) {
  return (
    <ul class="pd-files__list pd-files" aria-label="Het rapport als bestand">
      {REPORT_FORMAT_WORDS.map((formaat) => (
        <li key={formaat}>
          <Link href={`/rapport/bestand?geldigOp=${validOn}&volgnummer=${volgnummer}&formaat=${formaat}`}>{NAMES[formaat]}</Link>
        </li>
      ))}
    </ul>
  );
}

export interface ReportFilesProps {
  readonly clocks: ResolvedClocks;
  /** The newest first. */
  readonly editions: readonly EditionView[];
}

/** The whole report in every form: at these clocks, and as it was frozen. */
export function ReportFiles({ clocks, editions }: ReportFilesProps) {
  const frozen = editions.filter((edition) => edition.frozen !== null);
  return (
    <section class="pd-part" aria-labelledby="bestanden">
      <Heading level={2} id="bestanden">
        Het hele rapport
      </Heading>
      <Paragraph>
        <Link href={`/rapport/geheel?geldigOp=${clocks.validOn}&volgnummer=${clocks.volgnummer}`}>
          {`Lees het hele rapport van ${dutchDate(clocks.validOn)}`}
        </Link>
        , of neem het mee, precies zoals het bij deze klokken is:
      </Paragraph>
      <ReportForms clocks={clocks} />
      {frozen.length === 0 ? (
        <Paragraph>Er is nog geen editie bevroren. Wordt er een bevroren, dan staat zij hier.</Paragraph>
      ) : (
        <ul class="pd-rows">
          {frozen.map((edition) => (
            <li key={edition.code} class="pd-rows__row">
              <Link href={reportAddress(edition)}>{`Editie ${dutchDate(edition.peildatum)}, zoals bevroren`}</Link>
              <Link href={`/edities/${edition.code}`}>Alle bestanden</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
