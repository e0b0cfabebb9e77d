import type { Decimal } from '@peildatum/kernel';
import { type Clocks, dutchDecimal, dutchEuro, dutchNumber, dutchPercent, type SummaryPage } from '@peildatum/reporting';
import { Bars, type ChartBar } from '../../../charts/bar-chart.js';
import { Paragraph } from '../../../components/paragraph.js';
import { Explained } from '../explained.js';

type Samenvatting = SummaryPage['samenvatting'];
type Whole = Samenvatting['geheel'];
type Part = Pick<Whole, 'acties' | 'metTermijn' | 'nodig' | 'gemaakt' | 'teLaat' | 'openZonderTermijn' | 'afgerond' | 'oordeel'>;

interface PanelProps {
  /** What can be said of it in a sentence; null: that is said of the whole alone. */
  readonly sentence: string | null;
  readonly klokken: Clocks;
}

const Sentence = ({ sentence }: Pick<PanelProps, 'sentence'>) => (sentence === null ? null : <Paragraph>{sentence}</Paragraph>);

/** Whether it is clear what is to be reached. */
export function Goal({ sentence, part, targets, klokken }: PanelProps & { readonly part: Part; readonly targets: Samenvatting['doelen'] }) {
  const count = countsAt(klokken);
  return (
    <section class="pd-panel">
      <Bars
        id="doel"
        title="Doel: is het duidelijk?"
        bars={[
          { ...count('Acties', part.acties), isMeasure: true },
          count('Daarvan met een datum', part.metTermijn),
          ...(targets === null
            ? []
            : [
                { ...count('Doelen', targets.alle), isMeasure: true },
                count('Daarvan met een getal', targets.metGetal),
                count('Daarvan gehaald', targets.gehaald),
              ]),
        ]}
      >
        <Sentence sentence={sentence} />
      </Bars>
    </section>
  );
}

/** Whether it comes nearer, and fast enough. */
export function Pace({ sentence, part, since, klokken }: PanelProps & { readonly part: Part; readonly since: Samenvatting['sinds'] }) {
  const pace = (name: string, { sleutel, waarde, onbekendOmdat }: Part['gemaakt']): ChartBar => ({
    name,
    value: waarde === null ? null : Number(waarde),
    label: (
      <Explained sleutel={sleutel} klokken={klokken}>
        {waarde === null ? `onbekend, omdat ${onbekendOmdat}` : dutchDecimal(waarde as Decimal)}
      </Explained>
    ),
  });
  return (
    <section class="pd-panel">
      <Bars
        id="tempo"
        title="Tempo: komt het dichterbij?"
        bars={[
          { ...pace(part.nodig.ondergrens ? 'Nodig, ten minste' : 'Nodig', part.nodig), isMeasure: true },
          pace(since === null ? 'Gemaakt' : `Gemaakt sinds ${since.naam}`, part.gemaakt),
        ]}
      >
        <Sentence sentence={sentence} />
        <Paragraph>
          {'Het tempo is '}
          <strong>{part.oordeel}</strong>
          {'. Klaar: '}
          <Counted of={part.afgerond} klokken={klokken} />
          {', te laat: '}
          <Counted of={part.teLaat} klokken={klokken} />
          {', open zonder datum: '}
          <Counted of={part.openZonderTermijn} klokken={klokken} />.
        </Paragraph>
      </Bars>
    </section>
  );
}

/** Whether it is due to the agreement and its money: what is certain beside what nobody can say. */
export function Means({
  sentence,
  samenvatting,
  isTafel,
  klokken,
}: PanelProps & { readonly samenvatting: Samenvatting; readonly isTafel: boolean }) {
  const { geld, geldOnbekendOmdat, perThematafel, toerekeningOnbekendOmdat } = samenvatting;
  const unknown = isTafel ? (perThematafel[0]?.geldOnbekendOmdat ?? null) : geldOnbekendOmdat;
  const money = (name: string, key: string, amount: { readonly bedrag: string } | null, share: string | null = null): ChartBar => ({
    name,
    value: amount === null ? null : Number(amount.bedrag),
    label: (
      <Explained sleutel={key} klokken={klokken}>
        {amount === null ? 'onbekend' : `${dutchEuro(amount.bedrag)}${share === null ? '' : ` (${dutchPercent(share)})`}`}
      </Explained>
    ),
  });
  const bars =
    geld === null || isTafel
      ? []
      : [
          { ...money('Begroot', geld.begroot.sleutels.bedrag, geld.begroot.bedrag), isMeasure: true },
          money('Goedgekeurd', geld.goedgekeurd.sleutels.bedrag, geld.goedgekeurd.bedrag, geld.goedgekeurd.aandeel),
          money('Betaald', geld.betaald.sleutels.bedrag, geld.betaald.bedrag, geld.betaald.aandeel),
        ];
  return (
    <section class="pd-panel">
      <Bars id="toerekening" title="Toerekening: komt het daardoor?" bars={bars}>
        <Sentence sentence={sentence} />
        {isTafel ? <Paragraph>{`Onbekend, omdat ${toerekeningOnbekendOmdat}.`}</Paragraph> : null}
        {unknown === null ? null : <Paragraph>{`Het geld is onbekend, omdat ${unknown}.`}</Paragraph>}
      </Bars>
    </section>
  );
}

interface Count {
  readonly sleutel: string;
  readonly aantal: number;
}

/** A count that leads to where it comes from. */
export const Counted = ({ of, klokken }: { readonly of: Count; readonly klokken: Clocks }) => (
  <Explained sleutel={of.sleutel} klokken={klokken}>
    {dutchNumber(of.aantal)}
  </Explained>
);

const countsAt =
  (klokken: Clocks) =>
  (name: string, of: Count): ChartBar => ({ name, value: of.aantal, label: <Counted of={of} klokken={klokken} /> });
