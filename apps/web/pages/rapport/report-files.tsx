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

export interface ReportFilesProps {
  readonly clocks: ResolvedClocks;
  /** The newest first. */
  readonly editions: readonly EditionView[];
}

/** The whole report in every form: at these clocks, and as it was frozen. */
export function ReportFiles({ clocks: { validOn, volgnummer }, editions }: ReportFilesProps) {
  const frozen = editions.filter((edition) => edition.frozen !== null);
  return (
    <section class="pd-part" aria-labelledby="bestanden">
      <Heading level={2} id="bestanden">
        Het hele rapport
      </Heading>
      <Paragraph>{`Van ${dutchDate(validOn)}, precies zoals het bij deze klokken is:`}</Paragraph>
      <ul class="pd-files__list pd-files">
        {REPORT_FORMAT_WORDS.map((formaat) => (
          <li key={formaat}>
            <Link href={`/rapport/bestand?geldigOp=${validOn}&volgnummer=${volgnummer}&formaat=${formaat}`}>{NAMES[formaat]}</Link>
          </li>
        ))}
      </ul>
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
