import type { ListedEvent } from '@peildatum/audit';
import { SERIES_PER, type Series, type SeriesPer } from '@peildatum/comparing';
import type { FigureKey } from '@peildatum/figures';
import { explanationAddress, type SummaryPage } from '@peildatum/reporting';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { atClocks } from '../../clocks/moment-address.js';
import { ButtonLink } from '../../components/button.js';
import { SelectField } from '../../components/choice-fields.js';
import { Heading } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Paragraph } from '../../components/paragraph.js';
import { Page } from '../../layout/document.js';
import type { Moment } from '../../view/moment.js';
import { useView } from '../../view/view.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';
import { Course } from './course.js';
import { type Beside, STEPS, type Step } from './steps.js';
import { SummaryTable } from './summary-table.js';
import { TimeLine } from './time-line.js';

export interface ReplayProps {
  readonly moment: Moment;
  readonly summary: SummaryPage;
  readonly before: SummaryPage | null;
  readonly step: Step;
  readonly beside: Beside;
  /** The event that was counted last; null: who looks may not open it, or there is none. */
  readonly event: ListedEvent | null;
  readonly series: Series | null;
  readonly per: SeriesPer;
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

const STEP_OPTIONS = STEPS.map((step) => ({ value: step, text: `Per ${step}` }));
const PER_OPTIONS = SERIES_PER.map((per) => ({ value: per, text: `Een punt per ${per}` }));

export function ReplayPage(props: ReplayProps) {
  const { moment, summary, before, step, series, per, typed, alternate } = props;
  const { address } = useView();
  const { samenvatting, klokken, doelgroep } = summary;
  const explained = (key: string) => explanationAddress(key as FigureKey, { klokken, doelgroep, beoordeeld: null }, '/verklaren');
  return (
    <Page title="Terugspelen" room="terugkijken" crumbs={[LOOKING_BACK]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <Heading level={1}>Terugspelen</Heading>
      <Paragraph lead>Stap door de tijd en zie hoe de samenvatting was: per gebeurtenis, per dag of per editie.</Paragraph>
      <ClocksForm action="/terugspelen" typed={typed}>
        <div class="pd-filter__row">
          <SelectField name="stap" label="Stap" options={STEP_OPTIONS} value={step} />
          <SelectField
            name="sleutel"
            label="Het verloop van"
            options={[{ value: '', text: 'Geen cijfer' }, ...figuresOf(summary, series)]}
            value={series?.sleutel ?? ''}
          />
          <SelectField name="reeks" label="In het verloop" options={PER_OPTIONS} value={per} />
        </div>
      </ClocksForm>
      <div id="stand" class="pd-part" data-announce={samenvatting.zinnen.map(({ tekst }) => tekst).join(' ')}>
        <ClocksLine clocks={moment.clocks} />
        <Stepping {...props} address={address} />
        <section aria-labelledby="samenvatting">
          <Heading level={2} id="samenvatting">
            De samenvatting
          </Heading>
          {samenvatting.zinnen.map(({ over, tekst }) => (
            <Paragraph key={over}>{tekst}</Paragraph>
          ))}
          <SummaryTable summary={summary} before={before} explained={explained} />
        </section>
        {series === null ? null : <Course series={series} address={address} />}
        <TimeLine moment={moment} address={address} />
      </div>
    </Page>
  );
}

/** The figures of the whole, by their names; and the one that was asked for, whatever it is. */
function figuresOf({ samenvatting: { geheel, perThematafel } }: SummaryPage, series: Series | null) {
  const options = [
    { value: geheel.acties.sleutel, text: 'Acties' },
    { value: geheel.afgerond.sleutel, text: 'Acties afgerond' },
    { value: geheel.teLaat.sleutel, text: 'Acties te laat' },
    ...perThematafel.map(({ letter, afgerond }) => ({ value: afgerond.sleutel, text: `Acties afgerond, thematafel ${letter}` })),
  ];
  const isThere = series === null || options.some(({ value }) => value === series.sleutel);
  return isThere ? options : [...options, { value: series.sleutel, text: series.naam }];
}

/** One step back, one forth, and what happened at this one. */
function Stepping({ step, beside: { back, forth }, event, address }: ReplayProps & { readonly address: string }) {
  return (
    <nav aria-label="Stappen" class="pd-stepping">
      {back === null ? null : (
        <ButtonLink look="secondary" href={atClocks(address, back)}>
          {`← Vorige ${step}`}
        </ButtonLink>
      )}
      {forth === null ? null : (
        <ButtonLink look="secondary" href={atClocks(address, forth)}>
          {`Volgende ${step} →`}
        </ButtonLink>
      )}
      {event === null ? null : (
        <p>
          {'Laatst vastgelegd: '}
          <Link href={`/logboek/${event.id}`}>{`${event.name} (${event.stream})`}</Link>
        </p>
      )}
    </nav>
  );
}
