import { CompareReportsQuery, type Comparison, comparisonCsv, comparisonPage, comparisonText } from '@peildatum/comparing';
import type { CountedObject } from '@peildatum/reporting';
import { askedFor } from '../asked-for.js';
import { clocksNamed } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { withTool } from '../with-tool.js';
import { writtenTo } from '../written-to.js';

const FORMATS = {
  tekst: comparisonText,
  json: (comparison: Comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
  html: comparisonPage,
  csv: comparisonCsv,
} as const;
export type VergelijkFormat = keyof typeof FORMATS;

export interface VergelijkOptions extends DoelgroepOption {
  readonly van?: string;
  readonly vanBekendOp?: string;
  readonly vanVolgnummer?: number;
  readonly tot?: string;
  readonly totBekendOp?: string;
  readonly totVolgnummer?: number;
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
    const request = { van: { ...reader, ...van }, tot: { ...reader, ...tot }, fields: { van: '--van', tot: '--tot' } };
    const comparison = await queries.execute(new CompareReportsQuery(request, { countedObject: options.tel }));
    await writtenTo(options.uit, FORMATS[options.formaat](comparison));
  });
}
