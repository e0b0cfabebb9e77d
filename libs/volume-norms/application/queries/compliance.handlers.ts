import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import { answered, ReadModels, type Snapshot } from '@peildatum/projections';
import { viewsAt } from '@peildatum/subjects';
import { previewOf } from '../../domain/compliance/preview.js';
import { interventionNotFound } from '../../domain/norm.decide.js';
import type { InterventionCode } from '../../domain/norm.events.js';
import type { InstitutionView, InterventionView, NormPreview } from '../../domain/norm.shape.js';
import { institution } from '../institution.subject.js';
import { intervention } from '../intervention.subject.js';
import { complianceIn } from './compliance-in.js';
import { type ComplianceAnswer, GetComplianceQuery, PreviewNormQuery } from './norm.queries.js';

@QueryHandler(GetComplianceQuery)
export class GetComplianceHandler implements IQueryHandler<GetComplianceQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, year, clocks, filter }: GetComplianceQuery): Promise<Answer<ComplianceAnswer>> {
    return judged(this.readModels, code, clocks, (...known) => complianceIn(...known, year, filter));
  }
}

@QueryHandler(PreviewNormQuery)
export class PreviewNormHandler implements IQueryHandler<PreviewNormQuery> {
  constructor(private readonly readModels: ReadModels) {}

  execute({ code, year, supposed, clocks }: PreviewNormQuery): Promise<Answer<NormPreview>> {
    return judged(this.readModels, code, clocks, (...known) => previewOf(...known, year, supposed));
  }
}

type Known = readonly [intervention: InterventionView, institutions: readonly InstitutionView[]];

/** What is judged of an intervention beside every institution, in one snapshot. */
const judged = <T>(
  readModels: ReadModels,
  code: InterventionCode,
  clocks: ClockRequest,
  judge: (...known: Known) => T,
): Promise<Answer<T>> =>
  readModels.at({ ...clocks, uses: [intervention.projection, institution.projection] }, async (snapshot: Snapshot) => {
    const [found] = await viewsAt(snapshot, intervention, [code]);
    if (!found) throw interventionNotFound(code);
    return answered(snapshot, judge(found, await viewsAt(snapshot, institution)));
  });
