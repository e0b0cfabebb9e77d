import { COMPARISON_SHAPES, FigureSeriesQuery, Series, type SeriesPer, seriesCsv, seriesText } from '@peildatum/comparing';
import { REPORT_SHAPES } from '@peildatum/reporting';
import { answerWorkbook, namesOf } from '@peildatum/tables';
import type { WorkbookFormat } from '@peildatum/workbooks';
import { askedFor } from '../asked-for.js';
import { clocksNamed } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { withTool } from '../with-tool.js';
import { writtenTo } from '../written-to.js';

const NAMES = namesOf([...COMPARISON_SHAPES, ...REPORT_SHAPES]);

const workbook = (format: WorkbookFormat, answer: Series) =>
  answerWorkbook(format, { name: `Reeks ${answer.sleutel}`, answer, schema: Series.schema, resolve: NAMES });

const FORMATS = {
  tekst: seriesText,
  json: (series: Series) => `${JSON.stringify(series, null, 2)}\n`,
  csv: seriesCsv,
  xlsx: (series: Series) => workbook('xlsx', series),
  ods: (series: Series) => workbook('ods', series),
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
