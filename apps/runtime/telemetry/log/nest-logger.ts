import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest, and whoever speaks through its `Logger`, in our log. What it says while it starts is not worth a line. */
export function nestLogger(log: Logger): LoggerService {
  return {
    log: (message: unknown, ...rest: unknown[]) => log.debug(fieldsOf(rest), text(message)),
    debug: (message: unknown, ...rest: unknown[]) => log.debug(fieldsOf(rest), text(message)),
    verbose: (message: unknown, ...rest: unknown[]) => log.debug(fieldsOf(rest), text(message)),
    warn: (message: unknown, ...rest: unknown[]) => log.warn(fieldsOf(rest), text(message)),
    error: (message: unknown, ...rest: unknown[]) => log.error({ ...fieldsOf(rest), ...errorOf(message, rest) }, text(message)),
    fatal: (message: unknown, ...rest: unknown[]) => log.fatal({ ...fieldsOf(rest), ...errorOf(message, rest) }, text(message)),
  };
}

/** Nest puts the context last. */
const fieldsOf = (rest: readonly unknown[]) => {
  const context = rest.at(-1);
  return { event: 'nest', ...(typeof context === 'string' ? { context } : {}) };
};

/** Nest gives a stack as text before the context; an error may be the message itself. */
function errorOf(message: unknown, rest: readonly unknown[]): { err?: unknown } {
  if (message instanceof Error) return { err: message };
  const [stack] = rest.length > 1 ? rest : [];
  return typeof stack === 'string' ? { err: { name: 'Error', message: '', stack } } : {};
}

const text = (message: unknown): string => (message instanceof Error ? message.message : String(message));
