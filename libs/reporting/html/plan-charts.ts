import type { Distribution, Euros, Figure } from '../domain/figures.js';
import type { Report } from '../domain/report.js';
import type { AssessedValue } from '../domain/snelle-toetsen/assessed.js';
import { amountsChart, sectorAmountsChart } from './charts/amounts-chart.js';
import { assessedChart } from './charts/assessed-chart.js';
import { type Bar, barsChart } from './charts/bars-chart.js';
import { styleOf } from './charts/palette.js';
import { quartersChart } from './charts/quarters-chart.js';
import { svgChart } from './charts/svg-chart.js';
import { dutchNumber } from './dutch.js';
import { drawn, dutchEuro, dutchPercent, statedEuro } from './dutch-money.js';
import { marks } from './signs.js';

/** The pictures of the sections on snelle toetsen, plans and means; none of a section that is not there. */
export function planCharts({ snelleToetsen, beoordeeld, transformatieplannen, nza, transformatiemiddelen }: Report) {
  return {
    toetsen: snelleToetsen && {
      statuses: statusChart('grafiek-snelle-toetsen', 'Snelle toetsen per status', snelleToetsen.verdeling),
      quarters: svgChart(
        quartersChart({ id: 'grafiek-toetsen-kwartaal', title: 'Snelle toetsen per kwartaal van indiening' }, snelleToetsen.perKwartaal),
      ),
    },
    assessed: beoordeeld && {
      sector: assessed('sector', beoordeeld.perSector),
      thema: assessed('thema', beoordeeld.perThema),
      regio: assessed('regio', beoordeeld.perRegio),
    },
    plans: transformatieplannen && {
      statuses: statusChart('grafiek-plannen', 'Ingediende transformatieplannen per status', transformatieplannen.verdeling),
      quarters: svgChart(
        quartersChart(
          { id: 'grafiek-plannen-kwartaal', title: 'Transformatieplannen per kwartaal van indiening' },
          transformatieplannen.perKwartaal,
        ),
      ),
      involvement: svgChart(
        barsChart({
          id: 'grafiek-betrokkenheid',
          title: 'Transformatieplannen per betrokkenheid van patiënten en cliënten',
          what: 'een staaf per vorm van betrokkenheid',
          bars: transformatieplannen.perBetrokkenheid.map((value) => counted(value.waarde, value)),
        }),
      ),
    },
    nza: nza && svgChart(grantedChart(nza)),
    means: meansCharts(transformatiemiddelen),
  };
}

const counted = (name: string, figure: Figure): Bar => ({
  name,
  value: figure.aantal,
  label: `${dutchNumber(figure.aantal)}${marks(figure)}`,
});

const statusChart = (id: string, title: string, { balken, daarnaast }: Distribution): string =>
  svgChart(
    barsChart({
      id,
      title,
      what: 'een staaf per status',
      bars: [...balken, ...daarnaast].map((count) => ({ ...counted(count.status, count), style: styleOf(count.status) })),
    }),
  );

const assessed = (of: string, values: readonly AssessedValue[]): string =>
  svgChart(assessedChart({ id: `grafiek-beoordeeld-${of}`, title: `Goed- of afgekeurd per ${of}` }, values));

const MONEY_LABELS = 150;

const grantedChart = ({ beschikkingen, viaVws }: NonNullable<Report['nza']>) =>
  barsChart({
    id: 'grafiek-nza',
    title: 'Bedragen van de beschikkingen van de NZa en via VWS',
    what: 'een staaf per domein van de beschikkingen, en een voor de route via VWS',
    labels: MONEY_LABELS,
    bars: [
      ...beschikkingen.perDomein.map(({ domein, bedrag }) => ({
        name: `Beschikt, ${domein}`,
        value: drawn(bedrag.bedrag),
        label: statedEuro(bedrag),
      })),
      { name: 'Via VWS', value: drawn(viaVws.bedrag.bedrag), label: statedEuro(viaVws.bedrag) },
    ],
  });

function meansCharts({ bedragen, aangevraagd, verdeling, viaVwsBegroting, uitputting }: Report['transformatiemiddelen']) {
  const money = (name: string, amount: Euros | null, label?: string): Bar =>
    amount === null ? { name, value: 0, label: 'onbekend' } : { name, value: drawn(amount), label: label ?? dutchEuro(amount) };
  const bars = (id: string, title: string, what: string, rows: readonly Bar[]) =>
    svgChart(barsChart({ id, title, what, bars: rows, labels: MONEY_LABELS }));
  return {
    amounts: bedragen && svgChart(amountsChart(bedragen.totaal)),
    sectors: bedragen && svgChart(sectorAmountsChart(bedragen.perSector)),
    requested:
      aangevraagd &&
      bars(
        'grafiek-aangevraagd',
        'Aangevraagd tegen beschikbaar',
        'een staaf per stap, een voor de totale aanvraag en een voor de beschikbare middelen',
        [
          money('Snelle toetsen in procedure', aangevraagd.snelleToetsenInProcedure.som.bedrag),
          money('Goedgekeurde snelle toetsen', aangevraagd.snelleToetsenGoedgekeurd.bedrag),
          money('Plannen in procedure', aangevraagd.plannenInProcedure.som.bedrag),
          money('Goedgekeurde plannen', aangevraagd.plannenGoedgekeurd.bedrag),
          money('Totale aanvraag', aangevraagd.totaal.bedrag),
          ...(aangevraagd.beschikbareMiddelen
            ? [money('Beschikbare middelen', aangevraagd.beschikbareMiddelen.bedrag, statedEuro(aangevraagd.beschikbareMiddelen))]
            : []),
        ],
      ),
    division:
      verdeling &&
      bars(
        'grafiek-verdeling',
        'Goedgekeurde bedragen over sectoren en domeinen',
        'een staaf per sector of domein',
        verdeling.delen.map(({ sector, bedrag, aandeel }) => money(sector, bedrag, dutchPercent(aandeel))),
      ),
    vws:
      viaVwsBegroting &&
      bars(
        'grafiek-vws',
        'Transformatiemiddelen via de VWS-begroting',
        'een staaf per regel',
        viaVwsBegroting.tabellen.flatMap(({ regels }) =>
          regels.map(({ titel, bedrag }) => money(titel, bedrag.bedrag, statedEuro(bedrag))),
        ),
      ),
    uptake: uitputting.map(({ code, titel, regels }) =>
      bars(
        `grafiek-uitputting-${code}`,
        `Uitputting van ${titel}`,
        'een staaf per stand van het geld',
        regels.flatMap(({ omschrijving, bedrag }) => (bedrag === null ? [] : [money(omschrijving, bedrag.bedrag, statedEuro(bedrag))])),
      ),
    ),
  };
}
