import { type Fault, InvalidInput, PeildatumError } from '@peildatum/kernel';

/** A fault of a file as its sender hears it: where it is, and why by the code of the rule that refuses it. */
export const refusalOf = (fault: Fault): Fault & { readonly field: string } => ({
  ...fault,
  code: typeof fault.details?.refusal === 'string' ? fault.details.refusal : fault.code,
  field: fault.field ?? 'bestand',
});

/**
 * Why a file is refused. Where all of it is refused for who sends it, it is not allowed; where anything else is wrong as well, the file is.
 * What stopped halfway clashes with what was recorded meanwhile, whatever the row names, unless it can be tried again.
 */
export function refusedFile(error: unknown): unknown {
  if (error instanceof InvalidInput) {
    const faults = error.faults.map(refusalOf);
    const [first] = faults;
    const isRights = first !== undefined && faults.every(({ code }) => code.startsWith('RIGHTS.'));
    return new InvalidInput(faults, error.message, isRights ? { code: first.code, kind: 'forbidden' } : error);
  }
  if (error instanceof PeildatumError && error.code === 'IMPORT.HALFWAY' && error.kind !== 'unavailable')
    return new PeildatumError({ ...faultOf(error), kind: 'conflict' }, { cause: error });
  return error;
}

const faultOf = ({ code, kind, message, details }: PeildatumError): Fault => ({
  code,
  kind,
  message,
  ...(details === undefined ? {} : { details }),
});
