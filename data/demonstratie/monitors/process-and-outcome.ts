import { derived, type Line, published } from '../line.js';
import { JULY_LETTER, LISTED_ON, NOVEMBER } from '../moments.js';
import { OWNERS, SINCE_CONCEPT, told } from './monitor-lines.js';

/** The kwartaalrapportage follows what was agreed; so the goals of the agreements stand with it (001 r. 724-725; 004 r. 7592-7594, 7768). */
export const QUARTERLY_REPORT = 'kwartaalrapportage';
export const TARGET_GROUPS = 'doelgroepen';

export const quarterlyReport = (): Line =>
  told(
    QUARTERLY_REPORT,
    NOVEMBER.knownFrom,
    LISTED_ON,
    { type: 'MonitorEstablished', data: { title: 'Kwartaalrapportage IZA', layer: 'process', owner: OWNERS.vws, parts: [] } },
    published(`001 r. 561, 724-725; 004 r. 7592-7594, 7746 (onder regie van VWS); ${SINCE_CONCEPT}`),
  );

const group = (part: string, title: string) => ({ part, title, owner: OWNERS.zorginstituut });

/** The six groups of hoofdstuk 5.3. */
export const sixTargetGroups = (): Line =>
  told(
    TARGET_GROUPS,
    NOVEMBER.knownFrom,
    LISTED_ON,
    {
      type: 'MonitorEstablished',
      data: {
        title: 'Monitor doelgroepen IZA',
        layer: 'outcome',
        owner: OWNERS.zorginstituut,
        parts: [
          group('gezondheidsvaardigheden', 'Mensen met lage gezondheidsvaardigheden'),
          group('psychische-klachten', 'Mensen met psychische klachten'),
          group('kanker', 'Mensen met (risico op) kanker'),
          group('hart-en-vaatziekten', 'Mensen met (risico op) hart- en vaatziekten'),
          group('kwetsbare-ouderen', 'Ouderen met een kwetsbare gezondheid'),
          group('zorgprofessionals', 'Zorgprofessionals'),
        ],
      },
    },
    published(`001 r. 571-575, 579, 593, 608, 639, 676, 707; 004 r. 7602-7604, 7866 (beheerd door het Zorginstituut); ${SINCE_CONCEPT}`),
  );

/** The AZWA names five groups and leaves the zorgprofessionals out. */
export const fiveTargetGroups = (): Line =>
  told(
    TARGET_GROUPS,
    JULY_LETTER.knownFrom,
    JULY_LETTER.writtenOn,
    {
      type: 'SubMonitorSuspended',
      data: { part: 'zorgprofessionals', reason: 'Het AZWA verlengt de monitor voor vijf doelgroepen en noemt de zorgprofessionals niet.' },
    },
    derived('004 r. 7868-7882 (vijf specifieke doelgroepen); vanaf de datum van het onderhandelaarsakkoord (r. 1173)'),
  );
