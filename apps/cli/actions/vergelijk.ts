import {
  CHANGES,
  type ComparedSide,
  CompareReportsQuery,
  type Comparison,
  comparisonPage,
  comparisonText,
  toldComparison,
} from '@peildatum/comparing';
import { KeptReportQuery } from '@peildatum/editions';
import type { ClockRequest } from '@peildatum/kernel';
import type { CountedObject } from '@peildatum/reporting';
import { answerCsv, answerWorkbook } from '@peildatum/tables';
import { askedFor } from '../asked-for.js';
import { clocksNamed } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { editionCode } from '../edition-code.js';
import { withTool } from '../with-tool.js';
import { writtenTo } from '../written-to.js';

const FORMATS = {
  tekst: comparisonText,
  json: (comparison: Comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
  html: comparisonPage,
  csv: (comparison: Comparison) => answerCsv(CHANGES, toldComparison(comparison)),
  xlsx: (comparison: Comparison) => answerWorkbook('xlsx', toldComparison(comparison)),
  ods: (comparison: Comparison) => answerWorkbook('ods', toldComparison(comparison)),
} as const;
export type VergelijkFormat = keyof typeof FORMATS;

export interface VergelijkOptions extends DoelgroepOption {
  readonly van?: string;
  readonly vanBekendOp?: string;
  readonly vanVolgnummer?: number;
  readonly vanEditie?: string;
  readonly tot?: string;
  readonly totBekendOp?: string;
  readonly totVolgnummer?: number;
  readonly totEditie?: string;
  readonly tel?: CountedObject;
  readonly formaat: VergelijkFormat;
  readonly uit?: string;
}

export async function vergelijk(options: VergelijkOptions): Promise<void> {
  const { van, tot } = clocksNamed({
    van: { geldigOp: ['--van', options.van], bekendOp: ['--van-bekend-op', options.vanBekendOp], volgnummer: options.vanVolgnummer },
    tot: { geldigOp: ['--tot', options.tot], bekendOp: ['--tot-bekend-op', options.totBekendOp], volgnummer: options.totVolgnummer },
  });
  await withTool(async ({ queries, ...tool }) => {
    const reader = await askedFor(tool, options, {});
    const sideOf = async (code: string | undefined, clocks: ClockRequest): Promise<ComparedSide> =>
      code === undefined ? { ...reader, ...clocks } : await queries.execute(new KeptReportQuery(editionCode(code), reader));
    const fields = { van: '--van', tot: '--tot' };
    const request = { van: await sideOf(options.vanEditie, van), tot: await sideOf(options.totEditie, tot), fields };
    const comparison = await queries.execute(new CompareReportsQuery(request, { countedObject: options.tel }));
    await writtenTo(options.uit, FORMATS[options.formaat](comparison));
  });
}
