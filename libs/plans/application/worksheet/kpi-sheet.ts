import { type Cents, euroOf, NO_CENTS, sumOf } from '@peildatum/kernel';
import { fromColumn, keptIn, REASON, type RowCells, reasonColumn, saidIn, shown, type WorksheetSheet } from '@peildatum/worksheets';
import { dossierStream, planOfKpi, toetsOfPlan } from '../../domain/codes.js';
import type { KpiOutcome, KpiView } from '../../domain/dossier.views.js';
import { KpiBetalingInput, KpiUitkomstInput, KpiVerwachtingInput } from '../input/kpi-feit.input.js';

const RELEASED = 'ja';

/** The KPIs of the plans that an insurer coordinates or decides on, a row a KPI. */
export const kpiSheet: WorksheetSheet = {
  name: 'kpis',
  thing: 'een nieuwe KPI',
  shownId: 'kpi',
  columns: [
    shown('kpi', 'De code van de KPI.', { width: 20 }),
    shown('titel', 'Wat ermee wordt behaald.', { width: 40 }),
    shown('sector', 'De sector.'),
    shown('gereed', 'Wanneer het gereed moet zijn.', { kind: 'datum' }),
    shown('beschikbaar', 'Wat ervoor beschikbaar is, in euro.', { kind: 'bedrag' }),
    keptIn(KpiVerwachtingInput, 'verwacht', {
      description: 'Wat de KPI naar verwachting verdient, zolang er geen uitkomst is. Een wijziging vraagt om een reden.',
    }),
    keptIn(KpiUitkomstInput, 'uitkomst', { description: 'De uitkomst; leeg zolang zij er niet is.' }),
    keptIn(KpiUitkomstInput, 'verdiend', { description: 'Wat ermee is verdiend. Verplicht bij behaald en deels-behaald.' }),
    saidIn(KpiUitkomstInput, 'bewijs', { description: 'Waaruit de uitkomst blijkt. Verplicht bij behaald en deels-behaald.', width: 30 }),
    keptIn(KpiBetalingInput, 'bedrag', {
      name: 'betaald',
      description: 'Alles wat tot dan toe voor de KPI betaalbaar is gesteld of betaald; niet alleen de laatste betaling.',
    }),
    saidIn(KpiBetalingInput, 'stand', { description: 'Of het betaalbaar is gesteld of betaald; bij een wijziging van betaald.' }),
    {
      name: 'vrijgegeven',
      kind: 'keuze',
      as: 'kept',
      allowed: [RELEASED],
      description: `Schrijf ${RELEASED} als definitief vrij is wat de KPI niet heeft verdiend, en in reden waarom.`,
    },
    fromColumn(),
    reasonColumn('Waarom: bij een andere verwachting, bij niet-behaald en bij vrijgeven.'),
  ],
  about: (_, id) => ({ kpi: id }),
  streamOf: (_, id) => dossierStream(toetsOfPlan(planOfKpi(id))),
  tells: [
    { kind: 'kpi-verwachting', when: ['verwacht'], fields: { geldigVanaf: 'vanaf', verwacht: 'verwacht', reden: REASON } },
    {
      kind: 'kpi-uitkomst',
      when: ['uitkomst', 'verdiend'],
      fields: ({ after }) => ({
        geldigVanaf: 'vanaf',
        uitkomst: 'uitkomst',
        verdiend: 'verdiend',
        ...(after.uitkomst === 'niet-behaald' ? { reden: REASON } : { bewijs: 'bewijs' }),
      }),
    },
    { kind: 'kpi-betaling', when: ['betaald'], fields: { geldigVanaf: 'vanaf', bedrag: 'betaald', stand: 'stand' } },
    { kind: 'kpi-vrijgave', when: ['vrijgegeven'], fields: { geldigVanaf: 'vanaf', reden: REASON } },
  ],
};

const OUTCOMES: Readonly<Record<KpiOutcome, string>> = {
  open: '',
  achieved: 'behaald',
  'partly-achieved': 'deels-behaald',
  missed: 'niet-behaald',
};

/** Nothing is expected of a KPI whose outcome is known, and nothing earned of one that is open. */
export function kpiCells({ code, title, sector, due, outcome, amounts }: KpiView): RowCells {
  const isOpen = outcome === 'open';
  const paid = amounts.payable === NO_CENTS ? '' : euroOf(amounts.payable);
  return {
    kpi: code,
    titel: title ?? '',
    sector: sector ?? '',
    gereed: due ?? '',
    beschikbaar: euroOf(amounts.available),
    verwacht: isOpen ? euroOf(amounts.expected) : '',
    uitkomst: OUTCOMES[outcome],
    verdiend: isOpen || outcome === 'missed' ? '' : euroOf(earnedOf(amounts)),
    betaald: paid,
    vrijgegeven: amounts.released === NO_CENTS ? '' : RELEASED,
  };
}

/** What was earned is paid, or expected to be. */
const earnedOf = ({ expected, payable }: KpiView['amounts']): Cents => sumOf([expected, payable]);
