import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { Beside } from '../../components/beside.js';
import { Heading } from '../../components/heading.js';
import { Page } from '../../layout/document.js';
import { BESIDE } from './links.js';
import { ReportForms } from './report-files.js';
import { reportMarkup } from './report-markup.js';

export interface WholeReportProps {
  readonly clocks: ResolvedClocks;
  /** As the template of the report has it. */
  readonly html: string;
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

/** The whole report in the house: its contents beside it, and every form of it above. */
export function WholeReportPage({ clocks, html, typed, alternate }: WholeReportProps) {
  return (
    <Page
      title="Het hele rapport"
      room="rapport"
      crumbs={[{ text: 'Rapport', href: '/rapport' }]}
      alternate={alternate}
      data={`/rapport/bestand?geldigOp=${clocks.validOn}&volgnummer=${clocks.volgnummer}&formaat=json`}
      hasReport
    >
      <ClocksFaults typed={typed} />
      <Heading level={1}>Het hele rapport</Heading>
      <Beside links={BESIDE} />
      <ClocksForm action="/rapport/geheel" typed={typed} />
      <div id="stand" class="pd-part" data-announce={`Het rapport van ${dutchDate(clocks.validOn)}`}>
        <ClocksLine clocks={clocks} />
        <ReportForms clocks={clocks} />
        <div class="pd-report">{reportMarkup(html)}</div>
      </div>
    </Page>
  );
}
