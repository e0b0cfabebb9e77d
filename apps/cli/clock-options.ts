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
export const clocksOf = ({ geldigOp, bekendOp, volgnummer }: ClockOptions): ClockRequest =>
  clocksNamed({ asked: { geldigOp: ['--geldig-op', geldigOp], bekendOp: ['--bekend-op', bekendOp], volgnummer } }).asked;

type NamedOption = readonly [name: string, value: string | undefined];

/** Clocks by the options that say them. */
interface NamedClocks {
  readonly geldigOp?: NamedOption;
  readonly bekendOp?: NamedOption;
  readonly volgnummer?: number | undefined;
}

/** The same of several clocks at once. @throws InvalidInput that names every option at fault. */
export function clocksNamed<K extends string>(named: Readonly<Record<K, NamedClocks>>): Readonly<Record<K, ClockRequest>> {
  const faults: Fault[] = [];
  const read = <T>(parse: (text: string, name: string) => T, [name, text]: NamedOption = ['', undefined]): T | undefined => {
    try {
      return text === undefined ? undefined : parse(text, name);
    } catch (error) {
      if (!(error instanceof PeildatumError)) throw error;
      faults.push(error);
      return undefined;
    }
  };
  const clocks = Object.entries<NamedClocks>(named).map(([key, { geldigOp, bekendOp, volgnummer }]) => {
    const validOn = read(parseDate, geldigOp);
    const knownAt = read(parseKnownAt, bekendOp);
    return [
      key,
      {
        ...(validOn === undefined ? {} : { validOn }),
        ...(knownAt === undefined ? {} : { knownAt }),
        ...(volgnummer === undefined ? {} : { volgnummer }),
      },
    ];
  });
  if (faults.length > 0) throw new InvalidInput(faults);
  return Object.fromEntries(clocks) as Readonly<Record<K, ClockRequest>>;
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

/** A whole number from one on, and no more than so many at a time: more than that is not cut off in silence. */
export const wholeNumberUpTo =
  (most: number) =>
  (text: string): number => {
    const given = wholeNumber(text);
    if (given < 1 || given > most) throw new InvalidArgumentError(`Geef een getal van 1 tot en met ${most}.`);
    return given;
  };
