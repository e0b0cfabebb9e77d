import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate, dutchNumber } from '@peildatum/reporting';
import { Naleving } from '../../../../../api/volumenormen/naleving.antwoord.js';
import { Bars } from '../../../../charts/bar-chart.js';
import type { ClocksTyped } from '../../../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../../../clocks/clocks-form.js';
import { Heading, Kicker } from '../../../../components/heading.js';
import { Paragraph } from '../../../../components/paragraph.js';
import { TextField } from '../../../../components/text-field.js';
import { Facts, FactTables } from '../../../../declared/facts.js';
import { Page } from '../../../../layout/document.js';
import { Files } from '../../../../lists/files.js';
import { under } from '../../crumbs.js';

export interface ComplianceProps {
  readonly clocks: ResolvedClocks;
  readonly naleving: Naleving;
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

/** Who meets a norm in a year, who does not and by how much; or why that cannot be said. */
export function CompliancePage({ clocks, naleving, typed, alternate }: ComplianceProps) {
  const { interventie, jaar, norm, onbekendOmdat, eenheden } = naleving;
  const crumbs = [...under('Volumenormen', 'volumenormen'), { text: interventie, href: `/volumenormen/${interventie}` }];
  return (
    <Page title={`Naleving van ${interventie} in ${jaar}`} name="Naleving" room="cijfers" crumbs={crumbs} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <div class="pd-title">
        <Kicker>{`Volumenorm ${interventie}`}</Kicker>
        <Heading level={1}>{`Wie haalt de norm in ${jaar}?`}</Heading>
      </div>
      <ClocksForm action={`/volumenormen/${interventie}/naleving`} typed={typed}>
        <TextField name="jaar" label="Jaar" value={String(jaar)} width={4} />
      </ClocksForm>
      <div id="stand" class="pd-part" data-announce={`Stand per ${dutchDate(clocks.validOn)}`}>
        <ClocksLine clocks={clocks} />
        {onbekendOmdat === null ? null : <Paragraph>{`Dat is niet te zeggen: ${onbekendOmdat.replaceAll('-', ' ')}.`}</Paragraph>}
        <Facts item={Naleving} answer={naleving} leaveOut={['interventie', 'jaar', 'onbekendOmdat']} />
        {eenheden.length === 0 ? (
          <Paragraph>{`Over ${jaar} zijn nog geen volumes opgegeven. Geeft een instelling ze op, dan staan zij hier.`}</Paragraph>
        ) : (
          <Bars
            id="grafiek-volumes"
            title={`Volumes in ${jaar}`}
            bars={[
              ...(norm?.minimum == null
                ? []
                : [{ name: 'Het minimum', value: norm.minimum, label: dutchNumber(norm.minimum), isMeasure: true }]),
              ...eenheden.map(({ naam, locatie, volume }) => ({
                name: locatie === null ? naam : `${naam}, ${locatie}`,
                value: volume,
                label: dutchNumber(volume),
              })),
            ]}
          />
        )}
        <FactTables item={Naleving} answer={naleving} titles={{ eenheden: 'Wie de ingreep doet', regios: 'Per regio' }} />
        <Files at={({ formaat = '' }) => `${alternate}${alternate.includes('?') ? '&' : '?'}formaat=${formaat}`} alternate={alternate} />
      </div>
    </Page>
  );
}
