import {
  CHECK_SHAPES,
  CheckOutcomes,
  CheckRegister,
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
import { type CountedObject, REPORT_SHAPES } from '@peildatum/reporting';
import { answerCsv, answerWorkbook, namesOf, type ToldAnswer } from '@peildatum/tables';
import { askedFor } from '../asked-for.js';
import { clocksNamed } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { editionCode } from '../edition-code.js';
import { type Tool, withTool } from '../with-tool.js';
import { writtenTo } from '../written-to.js';

const NAMES = namesOf([...CHECK_SHAPES, ...REPORT_SHAPES]);

/** What is asked for as the list of an answer, or as everything that it says. */
const WRITTEN = {
  json: (_list: string, { answer }: ToldAnswer) => json(answer),
  csv: answerCsv,
  xlsx: (_list: string, told: ToldAnswer) => answerWorkbook('xlsx', told),
  ods: (_list: string, told: ToldAnswer) => answerWorkbook('ods', told),
} as const;
export type ControlesFormat = 'tekst' | keyof typeof WRITTEN;

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
  if (register) {
    const told = { name: 'Controles', answer: checkRegister(), schema: CheckRegister.schema, resolve: NAMES };
    return writtenTo(uit, formaat === 'tekst' ? registerText(checkRegister()) : WRITTEN[formaat]('controles', told));
  }
  if (peildatum !== undefined && editie !== undefined) throw twice();
  const { clocks } = clocksNamed({
    clocks: { geldigOp: ['peildatum', peildatum], bekendOp: ['--bekend-op', options.bekendOp], volgnummer: options.volgnummer },
  });
  const code = editie === undefined ? undefined : editionCode(editie);
  await withTool(async (tool) => {
    const outcomes = ofOutcome(await outcomesOf(tool, code, clocks, options), uitkomst);
    const told = { name: 'Controles', answer: outcomes, schema: CheckOutcomes.schema, resolve: NAMES };
    await writtenTo(uit, formaat === 'tekst' ? outcomesText(outcomes) : WRITTEN[formaat]('uitkomsten', told));
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
