import { type Fault, type FaultKind, InvalidInput, PeildatumError } from '@peildatum/kernel';
import { publicDetails } from './fault-details.js';
import { adviceOn } from './http-advice.js';
import { HttpFault } from './http-fault.js';
import { type FieldProblem, type ProblemAnswer, titleOf } from './problem.js';

const STATUS: Readonly<Record<FaultKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unprocessable: 422,
  'too-many': 429,
  stale: 412,
  unavailable: 503,
  broken: 500,
};

/** How long to wait before a 503 is tried again, in seconds. */
const RETRY_AFTER = '5';

/** A small request can have thousands of faults; its answer stays small too. */
const MOST_FAULTS = 100;

/** The one place that turns an error into an answer. What is not known to be the caller's fault tells nothing of our inside. */
export function problemOf(error: unknown, correlationId: string): ProblemAnswer {
  if (error instanceof PeildatumError && error.kind !== 'broken') return ofFault(error, correlationId);
  if (error instanceof HttpFault) return answer(error.status, error.code, error.message, correlationId, {}, error.headers);
  const status = clientStatusOf(error);
  if (status !== undefined) {
    const { code, detail } = adviceOn(codeOf(error), status);
    return answer(status, code, detail, correlationId);
  }
  const code = error instanceof PeildatumError ? error.code : 'INTERNAL';
  return answer(
    500,
    code,
    `Er ging bij ons iets mis. Probeer het later opnieuw; noem bij een melding nummer ${correlationId}.`,
    correlationId,
  );
}

function ofFault(fault: PeildatumError, correlationId: string): ProblemAnswer {
  const all = fieldsOf(fault);
  const fouten = all.slice(0, MOST_FAULTS);
  const extensions = { ...publicDetails(fault.details), ...(fouten.length > 0 ? { fouten } : {}) };
  const detail =
    all.length > fouten.length ? `${fault.message} Dit zijn de eerste ${fouten.length} van ${all.length} fouten.` : fault.message;
  return answer(STATUS[fault.kind], fault.code, detail, correlationId, extensions, headersOf(fault));
}

const fieldsOf = (fault: PeildatumError): FieldProblem[] =>
  (fault instanceof InvalidInput ? fault.faults : [fault]).flatMap(({ field, message, code }: Fault) =>
    field === undefined ? [] : [{ veld: field, melding: message, code }],
  );

function headersOf({ kind, code }: Fault): Record<string, string> {
  if (kind === 'unavailable') return { 'Retry-After': RETRY_AFTER };
  if (code === 'IDEMPOTENCY_KEY.IN_PROGRESS' || code === 'IMPORT.AT_ONCE') return { 'Retry-After': '1' };
  if (kind === 'forbidden') return { 'WWW-Authenticate': 'Bearer realm="peildatum", error="insufficient_scope"' };
  if (kind !== 'unauthenticated') return {};
  const wrong = code === 'TOKEN.MISSING' ? '' : ', error="invalid_token"';
  return { 'WWW-Authenticate': `Bearer realm="peildatum"${wrong}` };
}

function answer(
  status: number,
  code: string,
  detail: string,
  correlationId: string,
  extensions: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): ProblemAnswer {
  return { problem: { title: titleOf(status), status, detail, instance: `urn:uuid:${correlationId}`, code, ...extensions }, headers };
}

/** The 4xx that Fastify (`statusCode`) or Nest (`getStatus`) gave to an error; undefined for what is ours. */
function clientStatusOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { statusCode, getStatus } = error as Error & { statusCode?: unknown; getStatus?: () => number };
  const status = typeof getStatus === 'function' ? getStatus.call(error) : statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** Nest wraps what Fastify threw. */
function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].find((candidate) => typeof candidate === 'string');
}
