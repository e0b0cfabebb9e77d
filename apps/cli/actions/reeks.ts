import { FigureSeriesQuery, POINTS, type Series, type SeriesPer, seriesText, toldSeries } from '@peildatum/comparing';
import { answerCsv, answerWorkbook } from '@peildatum/tables';
import { askedFor } from '../asked-for.js';
import { clocksNamed } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { withTool } from '../with-tool.js';
import { writtenTo } from '../written-to.js';

const FORMATS = {
  tekst: seriesText,
  json: (series: Series) => `${JSON.stringify(series, null, 2)}\n`,
  csv: (series: Series) => answerCsv(POINTS, toldSeries(series)),
  xlsx: (series: Series) => answerWorkbook('xlsx', toldSeries(series)),
  ods: (series: Series) => answerWorkbook('ods', toldSeries(series)),
} as const;
export type ReeksFormat = keyof typeof FORMATS;

export interface ReeksOptions extends DoelgroepOption {
  readonly van?: string;
  readonly tot?: string;
  readonly per: SeriesPer;
  readonly zoalsToen?: boolean;
  readonly bekendOp?: string;
  readonly volgnummer?: number;
  readonly formaat: ReeksFormat;
  readonly uit?: string;
}

export async function reeks(key: string, options: ReeksOptions): Promise<void> {
  const { from, to, clocks } = clocksNamed({
    from: { geldigOp: ['--van', options.van] },
    to: { geldigOp: ['--tot', options.tot] },
    clocks: { bekendOp: ['--bekend-op', options.bekendOp], volgnummer: options.volgnummer },
  });
  await withTool(async ({ queries, ...tool }) => {
    const reader = await askedFor(tool, options, {});
    const request = {
      key,
      per: options.per,
      known: options.zoalsToen ? 'toen' : 'nu',
      ...(from.validOn === undefined ? {} : { from: from.validOn }),
      ...(to.validOn === undefined ? {} : { to: to.validOn }),
      fields: { van: '--van', tot: '--tot' },
    } as const;
    const series = await queries.execute(new FigureSeriesQuery(request, { ...reader, ...clocks }));
    await writtenTo(options.uit, FORMATS[options.formaat](series));
  });
}
