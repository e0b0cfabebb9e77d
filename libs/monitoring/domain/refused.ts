import { ForbiddenStep } from '@peildatum/kernel';

/** What may not be of a monitor: the code behind `MONITOR.`, and what to do instead. */
export const refused = (code: string, message: string) => new ForbiddenStep(`MONITOR.${code}`, message);
