import { cellOf, type TableCell, type TableColumn } from '@peildatum/tables';
import type { Report } from '../domain/report.js';

/** What every row says of itself, so that it can be taken out of its sheet: both clocks, and of when its data are. */
export const AT_THE_END: readonly TableColumn[] = [
  { name: 'peildatum', type: 'datum', meaning: 'De datum waarover het rapport gaat.' },
  { name: 'bekendOp', type: 'tijdstip', meaning: 'Vanaf wanneer bekend is wat het rapport als laatste meetelt.' },
  { name: 'volgnummer', type: 'geheel getal', meaning: 'De laatste gebeurtenis die het rapport meetelt; hiermee is het te herhalen.' },
  { name: 'datumGegevens', type: 'datum', meaning: 'De datum van de gegevens van deze sectie; leeg: zij heeft er geen.' },
];

export const atTheEnd = ({ klokken }: Pick<Report, 'klokken'>, dated: unknown): readonly (TableCell | null)[] =>
  [klokken.geldigOp, klokken.bekendOp, klokken.volgnummer, dated].map((value, at) => cellOf(value, AT_THE_END[at]?.type ?? 'tekst'));
