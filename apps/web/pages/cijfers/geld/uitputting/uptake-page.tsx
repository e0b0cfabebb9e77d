import type { CalendarDate, ResolvedClocks } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { Uitputting, Verloop } from '../../../../../api/uitputting/uitputting.antwoord.js';
import { Doorrekening } from '../../../../../api/uitputting/verloop.js';
import { Bars } from '../../../../charts/bar-chart.js';
import { euroBar } from '../../../../charts/euro-bar.js';
import type { ClocksTyped } from '../../../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../../../clocks/clocks-form.js';
import { Beside } from '../../../../components/beside.js';
import { Heading, Kicker } from '../../../../components/heading.js';
import { Paragraph } from '../../../../components/paragraph.js';
import { Facts, FactTables } from '../../../../declared/facts.js';
import { Page } from '../../../../layout/document.js';
import { Files } from '../../../../lists/files.js';
import { CIJFERS } from '../../crumbs.js';
import { BESIDE } from '../beside.js';

export interface UptakeProps {
  readonly clocks: ResolvedClocks;
  readonly uitputting: Uitputting;
  readonly verloop: Verloop;
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

/** What became of a budget: where its money stands, per sector, and month by month. */
export function UptakePage({ clocks, uitputting, verloop, typed, alternate }: UptakeProps) {
  const { budget, titel, oorspronkelijk, herzien, gevraagd, goedgekeurd, betaald, vrijgegeven, resteert } = uitputting;
  return (
    <Page title={`Uitputting: ${titel}`} name="Uitputting" room="cijfers" crumbs={CIJFERS} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <div class="pd-title">
        <Kicker>Uitputting</Kicker>
        <Heading level={1}>{titel}</Heading>
      </div>
      <Beside links={BESIDE} />
      <ClocksForm action={`/uitputting/${budget}`} typed={typed} />
      <div id="stand" class="pd-part" data-announce={`Stand per ${dutchDate(clocks.validOn)}`}>
        <ClocksLine clocks={clocks} />
        <Bars
          id="grafiek-stand"
          title="Waar het geld staat"
          bars={[
            { ...euroBar('Het budget', herzien?.bedrag ?? oorspronkelijk.bedrag), isMeasure: true },
            euroBar('Aangevraagd', gevraagd.bedrag),
            euroBar('Goedgekeurd', goedgekeurd),
            euroBar('Betaalbaar gesteld of betaald', betaald),
            euroBar('Definitief vrijgegeven', vrijgegeven),
            euroBar('Resteert', resteert),
          ]}
        />
        <Facts item={Uitputting} answer={uitputting} leaveOut={['budget', 'titel']} />
        {uitputting.perSector.length === 0 ? null : (
          <Bars
            id="grafiek-sector"
            title="Goedgekeurd per sector"
            bars={uitputting.perSector.map(({ sector, goedgekeurd: bedrag }) => euroBar(sector ?? 'Onbekend', bedrag))}
          />
        )}
        <FactTables item={Uitputting} answer={uitputting} titles={{ verdeeld: 'Langs wie het wordt betaald' }} />
        {verloop.maanden.length === 0 ? null : (
          <Bars
            id="grafiek-verloop"
            title="Goedgekeurd, aan het einde van elke maand"
            bars={verloop.maanden
              .slice(-MONTHS)
              .map(({ geldigOp, goedgekeurd: bedrag }) => euroBar(dutchDate(geldigOp as CalendarDate), bedrag))}
          />
        )}
        <details>
          <summary class="pd-clocks__summary">{`De maandeinden in een tabel: ${verloop.maanden.length}`}</summary>
          <FactTables item={Verloop} answer={verloop} />
        </details>
        <Ahead verloop={verloop} />
        <Files at={({ formaat = '' }) => `${alternate}${alternate.includes('?') ? '&' : '?'}formaat=${formaat}`} alternate={alternate} />
      </div>
    </Page>
  );
}

/** As many as are readable one below the other; the table has them all. */
const MONTHS = 12;

/** Where the line leads, or why that cannot be said. */
function Ahead({ verloop: { doorrekening, geenDoorrekening } }: Pick<UptakeProps, 'verloop'>) {
  return (
    <section class="pd-part" aria-labelledby="doorrekening">
      <Heading level={2} id="doorrekening">
        Als het zo doorgaat
      </Heading>
      {doorrekening === null ? (
        <Paragraph>{`Dat is niet te zeggen: ${geenDoorrekening ?? 'onbekend'}`}</Paragraph>
      ) : (
        <Facts item={Doorrekening} answer={doorrekening} />
      )}
    </section>
  );
}
