import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate, dutchNumber } from '@peildatum/reporting';
import { Alert } from '../components/alert.js';
import { Link } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { amsterdamTime } from '../layout/amsterdam-time.js';
import { readsLog } from '../layout/reads-log.js';
import type { Moment } from '../view/moment.js';
import { useView } from '../view/view.js';
import { Citation } from './citation.js';
import { atClocks, atEdition, atEvent, type ClocksInAddress, citationOf, editionsBeside } from './moment-address.js';

/** At which clocks a page is: said on every page that has them, with the ways to other ones. */
export function ClocksLine({ clocks }: { readonly clocks: ResolvedClocks }) {
  const { moment, address } = useView();
  const { validOn, knownAt, volgnummer } = clocks;
  return (
    <div class="pd-moment">
      <p class="pd-clocks-line">
        Stand per <strong>{dutchDate(validOn)}</strong>
        {knownAt === null ? ', het register is nog leeg' : `, zoals bekend op ${amsterdamTime(knownAt)}`}
        {(moment?.clocks ?? clocks).provisional ? ' (voorlopig)' : ''}
        <span class="pd-note">{` · volgnummer ${volgnummer}`}</span>
      </p>
      {moment === null ? null : (
        <>
          <Ways moment={moment} />
          <Since moment={moment} />
          <Citation href={citationOf(address, moment)} />
        </>
      )}
    </div>
  );
}

interface Way {
  readonly text: string;
  /** Undefined: there is none. */
  readonly to: ClocksInAddress | undefined;
}

function Ways({ moment }: { readonly moment: Moment }) {
  const { address } = useView();
  const { before, after } = editionsBeside(moment);
  const { geldigOp, bekendOp, volgnummer } = moment.asked;
  const isNow = geldigOp === undefined && bekendOp === undefined && volgnummer === undefined;
  const ways: readonly Way[] = [
    { text: `Vorige editie${before === undefined ? '' : `: ${before.name}`}`, to: before && atEdition(moment, before) },
    { text: 'Vorige gebeurtenis', to: moment.before === null ? undefined : atEvent(moment, moment.before) },
    { text: 'Volgende gebeurtenis', to: moment.after === null ? undefined : atEvent(moment, moment.after) },
    { text: `Volgende editie${after === undefined ? '' : `: ${after.name}`}`, to: after && atEdition(moment, after) },
    { text: 'Naar nu', to: isNow ? undefined : {} },
  ];
  return (
    <nav aria-label="Door de tijd">
      <ul class="pd-ways">
        {ways.flatMap(({ text, to }) =>
          to === undefined
            ? []
            : [
                <li key={text}>
                  <Link href={atClocks(address, to)}>{text}</Link>
                </li>,
              ],
        )}
      </ul>
    </nav>
  );
}

/** Whoever looks at what was known before, is told what came after it. */
function Since({ moment: { clocks, after, correctionsSince } }: { readonly moment: Moment }) {
  const { visitor } = useView();
  if (after === null) return null;
  const { validOn, volgnummer } = clocks;
  const changes = `/vergelijken?vanGeldigOp=${validOn}&vanVolgnummer=${volgnummer}&totGeldigOp=${validOn}`;
  const counted = correctionsSince === 1 ? '1 correctie' : `${correctionsSince === 0 ? 'geen' : dutchNumber(correctionsSince)} correcties`;
  return (
    <Alert kind="info" title={`U kijkt terug: ${counted} na dit moment`}>
      <Paragraph>
        <Link href={changes}>Bekijk welke cijfers van deze peildatum sindsdien anders zijn</Link>
        {readsLog(visitor) && correctionsSince > 0 ? (
          <>
            {', of '}
            <Link href={`/logboek?alleen=correcties&vanVolgnummer=${volgnummer + 1}`}>de correcties zelf</Link>
          </>
        ) : null}
        .
      </Paragraph>
    </Alert>
  );
}
