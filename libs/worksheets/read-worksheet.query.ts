import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Answer, ClockRequest } from '@peildatum/kernel';
import { answered, ReadModels } from '@peildatum/projections';
import { AskedWorksheet, type StandingWorksheet, standingWorksheet } from './standing-worksheet.js';
import { WORKSHEETS, type Worksheet } from './worksheet.js';

/** What stands in a werkblad, for a page that shows it. @throws PeildatumError as `standingWorksheet` */
export class ReadWorksheetQuery extends AskedWorksheet<Answer<StandingWorksheet>> {}

@QueryHandler(ReadWorksheetQuery)
export class ReadWorksheetHandler implements IQueryHandler<ReadWorksheetQuery> {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  execute(asked: ReadWorksheetQuery): Promise<Answer<StandingWorksheet>> {
    return standingWorksheet(this.readModels, this.worksheets, asked);
  }
}

/** A kind of werkblad, and of whom or what there is one. */
export interface WorksheetsOfKind {
  readonly word: string;
  readonly codes: readonly string[];
}

/** Which werkbladen there are, as far as a reader may know. */
export class ListWorksheetsQuery extends Query<Answer<readonly WorksheetsOfKind[]>> {
  constructor(readonly reader: ClockRequest) {
    super();
  }
}

@QueryHandler(ListWorksheetsQuery)
export class ListWorksheetsHandler implements IQueryHandler<ListWorksheetsQuery> {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  async execute({ reader }: ListWorksheetsQuery): Promise<Answer<readonly WorksheetsOfKind[]>> {
    const uses = [...new Set(this.worksheets.flatMap((one) => one.uses))];
    return await this.readModels.at({ ...reader, uses }, async (snapshot) => {
      const there: WorksheetsOfKind[] = [];
      for (const { word, codesAt } of this.worksheets) there.push({ word, codes: await codesAt(snapshot) });
      return answered(snapshot, there);
    });
  }
}
