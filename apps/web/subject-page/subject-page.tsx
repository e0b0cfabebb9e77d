import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import type { ComponentChildren } from 'preact';
import { type BarChart, Bars } from '../charts/bar-chart.js';
import type { ClocksTyped } from '../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../clocks/clocks-form.js';
import { Heading, Kicker } from '../components/heading.js';
import { Facts, type FactsProps, FactTables } from '../declared/facts.js';
import { Findings, type FindingsProps } from '../findings/findings.js';
import { History } from '../history/history.js';
import type { Told } from '../history/history-of.js';
import { Page, type PageProps } from '../layout/document.js';

export interface SubjectPageProps extends FactsProps, Pick<PageProps, 'room' | 'crumbs'> {
  /** Where the page is. */
  readonly path: string;
  /** What kind of thing it is, and which. */
  readonly kicker: string;
  /** What it is called. */
  readonly title: string;
  readonly clocks: ResolvedClocks;
  readonly typed: ClocksTyped;
  readonly alternate: string;
  /** How it stands, below its name. */
  readonly badges?: ComponentChildren;
  readonly chart?: BarChart | null;
  /** What belongs to it, before its tables. */
  readonly children?: ComponentChildren;
  readonly history: readonly Told[];
  readonly findings: FindingsProps;
}

/** One thing: how it stands at both clocks, and everything that was recorded of it. */
export function SubjectPage(props: SubjectPageProps) {
  const { room, crumbs, path, kicker, title, clocks, typed, alternate, badges = null, chart = null, children, history, findings } = props;
  return (
    <Page
      title={title === kicker ? title : `${kicker}: ${title}`}
      name={kicker}
      {...(room && { room })}
      {...(crumbs && { crumbs })}
      alternate={alternate}
    >
      <ClocksFaults typed={typed} />
      <div class="pd-title">
        <Kicker>{kicker}</Kicker>
        <Heading level={1}>{title}</Heading>
        {badges === null ? null : <p class="pd-badges">{badges}</p>}
      </div>
      <ClocksForm action={path} typed={typed} />
      <div id="stand" class="pd-part" data-announce={`Stand per ${dutchDate(clocks.validOn)}`}>
        <ClocksLine clocks={clocks} />
        <Facts {...props} />
        {chart === null || chart.bars.length === 0 ? null : <Bars {...chart} />}
        {children}
        <FactTables {...props} />
        <History history={history} />
        <Findings {...findings} />
      </div>
    </Page>
  );
}
