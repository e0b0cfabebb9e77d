import { ForbiddenStep } from '@peildatum/kernel';

/** Refusals of one kind of subject: `NORM.NOT_SET`. */
export const refusing =
  (subject: string) =>
  (code: string, message: string): ForbiddenStep =>
    new ForbiddenStep(`${subject}.${code}`, message);
