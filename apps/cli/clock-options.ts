import { type ClockRequest, type Fault, InvalidInput, PeildatumError, parseDate, parseKnownAt } from '@peildatum/kernel';
import { type Command, InvalidArgumentError, Option } from 'commander';

export interface ClockOptions {
  readonly geldigOp?: string;
  readonly bekendOp?: string;
  readonly volgnummer?: number;
}

/** The three options with which every reading command takes its clocks. */
export const withClocks = (command: Command): Command =>
  command
    .option('--geldig-op <datum>', 'de peildatum: waar het over gaat (standaard vandaag)')
    .option('--bekend-op <moment>', 'wat het register toen wist: een datum, of een tijd met Z of verschil (standaard nu)')
    .addOption(new Option('--volgnummer <n>', 'precies tot en met deze gebeurtenis').argParser(wholeNumber).conflicts('bekendOp'));

/** @throws InvalidInput that names every option at fault. */
export function clocksOf({ geldigOp, bekendOp, volgnummer }: ClockOptions): ClockRequest {
  const faults: Fault[] = [];
  const read = <T>(parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
      faults.push(error);
      return undefined;
    }
  };
  const validOn = geldigOp === undefined ? undefined : read(() => parseDate(geldigOp, '--geldig-op'));
  const knownAt = bekendOp === undefined ? undefined : read(() => parseKnownAt(bekendOp, '--bekend-op'));
  if (faults.length > 0) throw new InvalidInput(faults);
  return {
    ...(validOn === undefined ? {} : { validOn }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(volgnummer === undefined ? {} : { volgnummer }),
  };
}

export function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('Geef een getal van 0 tot en met 65535.');
  return port;
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Geef een geheel getal.');
  return Number(text);
}
