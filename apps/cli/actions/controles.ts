import {
  type CheckOutcomes,
  CheckReportQuery,
  checkRegister,
  type Outcome,
  ofOutcome,
  outcomesText,
  registerText,
} from '@peildatum/checks';
import { editionUntil } from '@peildatum/comparing';
import { CheckOutcomesOfEditionQuery, type EditionCode } from '@peildatum/editions';
import { type ClockRequest, refusedField } from '@peildatum/kernel';
import type { CountedObject } from '@peildatum/reporting';
import { askedFor } from '../asked-for.js';
import { clocksNamed } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { editionCode } from '../edition-code.js';
import { type Tool, withTool } from '../with-tool.js';
import { writtenTo } from '../written-to.js';

export type ControlesFormat = 'tekst' | 'json';

export interface ControlesOptions extends DoelgroepOption {
  readonly editie?: string;
  readonly uitkomst?: Outcome;
  readonly register?: boolean;
  readonly bekendOp?: string;
  readonly volgnummer?: number;
  readonly tel: CountedObject;
  readonly formaat: ControlesFormat;
  readonly uit?: string;
}

const json = (answer: object): string => `${JSON.stringify(answer, null, 2)}\n`;

export async function controles(peildatum: string | undefined, options: ControlesOptions): Promise<void> {
  const { editie, uitkomst, register, formaat, uit } = options;
  if (register) return writtenTo(uit, formaat === 'json' ? json(checkRegister()) : registerText(checkRegister()));
  if (peildatum !== undefined && editie !== undefined) throw twice();
  const { clocks } = clocksNamed({
    clocks: { geldigOp: ['peildatum', peildatum], bekendOp: ['--bekend-op', options.bekendOp], volgnummer: options.volgnummer },
  });
  const code = editie === undefined ? undefined : editionCode(editie);
  await withTool(async (tool) => {
    const outcomes = ofOutcome(await outcomesOf(tool, code, clocks, options), uitkomst);
    await writtenTo(uit, formaat === 'json' ? json(outcomes) : outcomesText(outcomes));
  });
}

async function outcomesOf(
  { queries, ...tool }: Tool,
  code: EditionCode | undefined,
  clocks: ClockRequest,
  options: ControlesOptions,
): Promise<CheckOutcomes> {
  const asked = await askedFor(tool, options, clocks);
  const counted = { countedObject: options.tel };
  if (code !== undefined) return queries.execute(new CheckOutcomesOfEditionQuery(code, asked, counted));
  const validOn = asked.validOn ?? (await editionUntil(tool.readModels, asked, 'peildatum'));
  return queries.execute(new CheckReportQuery({ ...asked, validOn }, counted));
}

const twice = () => refusedField('--editie', 'geef een peildatum of een editie, niet allebei; een editie heeft haar eigen peildatum');
