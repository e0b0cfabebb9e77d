import { FrozenClocksQuery } from '@peildatum/editions';
import { ExplainFigureQuery, type Explanation, explanationPage, explanationText } from '@peildatum/explaining';
import type { CountedObject } from '@peildatum/reporting';
import { askedFor } from '../asked-for.js';
import { type ClockOptions, clocksOf } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { withTool } from '../with-tool.js';
import { writtenTo } from '../written-to.js';

type Asked = { readonly countedObject: CountedObject };

const FORMATS = {
  tekst: explanationText,
  json: (explanation: Explanation) => `${JSON.stringify(explanation, null, 2)}\n`,
  html: (explanation: Explanation, asked: Asked) => explanationPage(explanation, asked),
} as const;
export type VerklaarFormat = keyof typeof FORMATS;

export interface VerklaarOptions extends ClockOptions, DoelgroepOption {
  readonly editie?: string;
  readonly tel: CountedObject;
  readonly limiet?: number;
  readonly na?: number;
  readonly formaat: VerklaarFormat;
  readonly uit?: string;
}

export async function verklaar(key: string, options: VerklaarOptions): Promise<void> {
  const clocks = clocksOf(options);
  await withTool(async ({ queries, ...tool }) => {
    const reader = await askedFor(tool, options, clocks);
    const { editie, tel, limiet, na } = options;
    const asked =
      editie === undefined
        ? { clocks: reader, countedObject: tel }
        : await queries.execute(new FrozenClocksQuery(editie, reader, options.doelgroep));
    const { countedObject } = asked;
    const { value } = await queries.execute(new ExplainFigureQuery(key, asked.clocks, { countedObject }, { after: na, limit: limiet }));
    await writtenTo(options.uit, FORMATS[options.formaat](value, { countedObject }));
  });
}
