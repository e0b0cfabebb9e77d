import type { CalendarDate } from '@peildatum/kernel';
import { dutchDate, dutchEuro } from '@peildatum/reporting';
import type { Kpi } from '../../../../api/kpis/kpi.antwoord.js';
import { Link } from '../../../components/link.js';
import { Table } from '../../../components/table.js';
import { NOTHING } from '../../../declared/cell-words.js';

/** The KPIs of a plan; not there as long as the plan has none. */
export function KpiTable({ kpis }: { readonly kpis: readonly Kpi[] }) {
  if (kpis.length === 0) return null;
  return (
    <Table
      caption={`KPI’s waarmee het plan zijn bedrag verdient: ${kpis.length}`}
      rows={kpis}
      keyOf={({ code }) => code}
      columns={[
        { title: 'KPI', heads: true, cell: ({ code, naam, titel }) => <Link href={`/kpis/${code}`}>{titel ?? naam}</Link> },
        { title: 'Gereed op', cell: ({ gereedOp }) => (gereedOp === null ? NOTHING : dutchDate(gereedOp as CalendarDate)) },
        { title: 'Uitkomst', cell: ({ uitkomst }) => uitkomst.replaceAll('-', ' ') },
        { title: 'Beschikbaar', numeric: true, cell: ({ bedragen }) => dutchEuro(bedragen.beschikbaar) },
        { title: 'Betaalbaar en betaald', numeric: true, cell: ({ bedragen }) => dutchEuro(bedragen.betaalbaarEnBetaald) },
      ]}
    />
  );
}
