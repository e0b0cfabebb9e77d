import { type Snapshot, toldAt } from '@peildatum/projections';
import { agreementTableView } from '../domain/agreement-table/agreement-table.view.js';
import type { AgreementTableCode, AgreementTableEvent } from '../domain/framework/framework.events.js';
import type { AgreementTableView } from '../domain/framework/framework.views.js';
import { agreementTableProjection } from './agreement-table.projection.js';

/** Every table set at the snapshot's clocks (or those of `codes`), in the order of their codes. */
export async function agreementTablesAt(snapshot: Snapshot, codes?: readonly AgreementTableCode[]): Promise<AgreementTableView[]> {
  const facts = await toldAt<AgreementTableEvent>(snapshot, agreementTableProjection, codes);
  return [...facts].flatMap(([code, told]) => agreementTableView(code, told) ?? []);
}
