import { type CalendarDate, parseDate } from '@peildatum/kernel';
import { type PublicationCode, type PublicationEvent, publicationStreams } from '@peildatum/publications';
import { type Line, lineOf, published } from '../line.js';
import { type Edition, JULY_LETTER, MAY, NOVEMBER } from '../moments.js';
import type { SourceFiles } from '../source-files.js';
import { AZWA_KADERS, agreedFrameworks, IZA_KADERS } from './agreed-frameworks.js';
import { agreementTables } from './agreement-tables.js';
import { editionFigures, reportedFrameworks } from './edition-figures.js';

/** Kaders, what is estimated of them and the tables of the agreements, in the order in which they became known. */
export function kaderHistory(files: SourceFiles): readonly Line[] {
  return [
    embargo(NOVEMBER, ACTUALISATIE_Q3, parseDate('2024-12-01'), 'voordat de Kamer deze ontvangt, op 1 december', '000 r. 478'),
    ...agreedFrameworks(files, IZA_KADERS, NOVEMBER.knownFrom),
    ...agreementTables(files, 'IZA', NOVEMBER.knownFrom),
    ...reportedFrameworks(files),
    ...editionFigures(files, NOVEMBER, ACTUALISATIE_Q3),
    embargo(MAY, ACTUALISATIE_Q4, parseDate('2025-06-01'), 'voordat de Kamer deze ontvangt, voor 1 juni', '004 r. 10308-10310'),
    ...editionFigures(files, MAY, ACTUALISATIE_Q4),
    ...agreedFrameworks(files, AZWA_KADERS, JULY_LETTER.knownFrom),
    ...agreementTables(files, 'AZWA', JULY_LETTER.knownFrom),
  ];
}

/** The figures of one edition, that came out together; named after the quarter of the Zorginstituut's figures. */
const ACTUALISATIE_Q3: PublicationCode = 'actualisatie-2024q3';
const ACTUALISATIE_Q4: PublicationCode = 'actualisatie-2024q4';

/** Told before the figures, so that there is no moment at which they are known and open. */
const embargo = (
  { peildatum, knownFrom }: Edition,
  publication: PublicationCode,
  until: CalendarDate,
  words: string,
  source: string,
): Line =>
  lineOf(
    publicationStreams.of(publication),
    knownFrom,
    {
      type: 'EmbargoSet',
      validFrom: peildatum,
      data: { publication, until, decidedBy: 'VWS', reason: `VWS vraagt partijen deze cijfers niet te verspreiden ${words}.` },
    } satisfies PublicationEvent,
    published(`${source}; vanaf de peildatum van de editie`),
  );
