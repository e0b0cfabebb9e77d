import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@peildatum/kernel';
import { ReadModels } from '@peildatum/projections';
import type { Workbook } from '@peildatum/workbooks';
import { AskedWorksheet, standingWorksheet } from './standing-worksheet.js';
import { workbookOf } from './workbook-of.js';
import { WORKSHEETS, type Worksheet } from './worksheet.js';

/** Makes the werkblad of somebody or something as a workbook. @throws PeildatumError as `standingWorksheet` */
export class MakeWorksheetQuery extends AskedWorksheet<Answer<Workbook>> {}

@QueryHandler(MakeWorksheetQuery)
export class MakeWorksheetHandler implements IQueryHandler<MakeWorksheetQuery> {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(WORKSHEETS) private readonly worksheets: readonly Worksheet[],
  ) {}

  async execute(asked: MakeWorksheetQuery): Promise<Answer<Workbook>> {
    const { clocks, value } = await standingWorksheet(this.readModels, this.worksheets, asked);
    return { clocks, value: workbookOf(value.worksheet, value.mark, value.rows) };
  }
}
