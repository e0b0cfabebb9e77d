import type { Euros } from '../domain/figures.js';
import type { Report } from '../domain/report.js';
import type { AssessedValue } from '../domain/snelle-toetsen/assessed.js';
import { amountsChart, sectorAmountsChart } from './charts/amounts-chart.js';
import { assessedChart } from './charts/assessed-chart.js';
import { barsChart, figureBar, type NamedBar, statusChart } from './charts/bars-chart.js';
import type { Chart } from './charts/chart.js';
import { quartersChart } from './charts/quarters-chart.js';
import { barLength, dutchEuro, dutchPercent, statedEuro } from './dutch-money.js';

/** The pictures of the sections on snelle toetsen, plans and means; none of a section that is not there. */
export function planCharts(
  { snelleToetsen, beoordeeld, transformatieplannen, nza, transformatiemiddelen }: Report,
  drawn: (chart: Chart) => string,
) {
  return {
    toetsen: snelleToetsen && {
      statuses: drawn(statusChart('grafiek-snelle-toetsen', 'Snelle toetsen per status', snelleToetsen.verdeling)),
      quarters: drawn(
        quartersChart({ id: 'grafiek-toetsen-kwartaal', title: 'Snelle toetsen per kwartaal van indiening' }, snelleToetsen.perKwartaal),
      ),
    },
    assessed: beoordeeld && {
      sector: drawn(assessed('sector', beoordeeld.perSector)),
      thema: drawn(assessed('thema', beoordeeld.perThema)),
      regio: drawn(assessed('regio', beoordeeld.perRegio)),
    },
    plans: transformatieplannen && {
      statuses: drawn(statusChart('grafiek-plannen', 'Ingediende transformatieplannen per status', transformatieplannen.verdeling)),
      quarters: drawn(
        quartersChart(
          { id: 'grafiek-plannen-kwartaal', title: 'Transformatieplannen per kwartaal van indiening' },
          transformatieplannen.perKwartaal,
        ),
      ),
      involvement: drawn(
        barsChart({
          id: 'grafiek-betrokkenheid',
          title: 'Transformatieplannen per betrokkenheid van patiënten en cliënten',
          what: 'een staaf per vorm van betrokkenheid',
          bars: transformatieplannen.perBetrokkenheid.map((value) => figureBar(value.waarde, value)),
        }),
      ),
    },
    nza: nza && drawn(grantedChart(nza)),
    means: meansCharts(transformatiemiddelen, drawn),
  };
}

const assessed = (of: string, values: readonly AssessedValue[]): Chart =>
  assessedChart({ id: `grafiek-beoordeeld-${of}`, title: `Goed- of afgekeurd per ${of}` }, values);

const grantedChart = ({ beschikkingen, viaVws }: NonNullable<Report['nza']>) =>
  barsChart({
    id: 'grafiek-nza',
    title: 'Bedragen van de beschikkingen van de NZa en via VWS',
    what: 'een staaf per domein van de beschikkingen, en een voor de route via VWS',
    bars: [
      ...beschikkingen.perDomein.map(({ domein, bedrag }) => ({
        name: `Beschikt, ${domein}`,
        value: barLength(bedrag.bedrag),
        label: statedEuro(bedrag),
      })),
      { name: 'Via VWS', value: barLength(viaVws.bedrag.bedrag), label: statedEuro(viaVws.bedrag) },
    ],
  });

function meansCharts(
  { bedragen, aangevraagd, verdeling, viaVwsBegroting, uitputting }: Report['transformatiemiddelen'],
  drawn: (chart: Chart) => string,
) {
  const money = (name: string, amount: Euros | null, label?: string): NamedBar =>
    amount === null ? { name, value: 0, label: 'onbekend' } : { name, value: barLength(amount), label: label ?? dutchEuro(amount) };
  const bars = (id: string, title: string, what: string, rows: readonly NamedBar[]) => drawn(barsChart({ id, title, what, bars: rows }));
  return {
    amounts: bedragen && drawn(amountsChart(bedragen.totaal)),
    sectors: bedragen && drawn(sectorAmountsChart(bedragen.perSector)),
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
