import { type FindingCode, finding } from '@peildatum/findings';
import { amsterdamDate, commandIdOf, InvalidInput, PeildatumError, type Uuid } from '@peildatum/kernel';
import { factIn, TellCommand } from '@peildatum/subjects';
import type { FastifyRequest } from 'fastify';
import type { ApiCore } from '../../../api/api-core.js';
import type { SummaryFault } from '../../components/error-summary.js';
import { formOf } from '../../forms/form-body.js';
import { TOKEN_FIELD } from '../../forms/token-field.js';
import { visitorOf } from '../../sessions/visitor-of.js';
import { asLabelled } from './finding-labels.js';

/** What was typed, by the names of the fields; what was left open is not among it. */
export type Typed = Readonly<Record<string, string>>;

export const typedIn = (request: FastifyRequest): Typed =>
  Object.fromEntries(
    [...formOf(request)]
      .map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()] as const)
      .filter(([name, value]) => name !== TOKEN_FIELD && value !== ''),
  );

/** Tells a fact of a finding, as of today; the same said twice is said once. @returns what is wrong with it; nothing: it was told */
export async function tellFinding(
  { commands, clock }: Pick<ApiCore, 'commands' | 'clock'>,
  request: FastifyRequest,
  code: FindingCode,
  word: string,
  typed: Typed,
): Promise<readonly SummaryFault[]> {
  const written = finding.facts[word];
  if (written === undefined) throw new TypeError(`a finding has no ${word}`);
  const actor = visitorOf(request);
  const commandId = commandIdOf(actor.person, `${word} ${code} ${JSON.stringify(typed)}`);
  try {
    const fact = factIn(written, { ...typed, geldigVanaf: amsterdamDate(clock.now()) }, code);
    await commands.execute(new TellCommand(finding, code, fact, { actor, commandId, correlationId: request.id as Uuid }));
    return [];
  } catch (error) {
    if (error instanceof InvalidInput)
      return error.faults.map(({ field, message }) => ({ field: field ?? null, message: asLabelled(field, message) }));
    if (error instanceof PeildatumError && ['conflict', 'forbidden'].includes(error.kind)) return [{ field: null, message: error.message }];
    throw error;
  }
}
