import { type Fault, InvalidInput } from '@peildatum/kernel';

/** The environment, as `process.env` is it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings one by one and keeps every fault, so that they are told all at once. Never repeats a value: it may hold a password. */
export class SettingsReader {
  private readonly faults: Fault[] = [];

  constructor(private readonly env: Environment) {}

  /** Empty counts as unset: that is how a compose file leaves a setting open. */
  text(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  /** The setting where it is there and passes; a fault with this advice where it does not. */
  checked(name: string, passes: (value: string) => boolean, advice: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || passes(value)) return value;
    this.fault(name, advice);
    return undefined;
  }

  fault(name: string, advice: string): void {
    this.faults.push({ code: 'CONFIG.INVALID', kind: 'invalid', field: name, message: `${name}: ${advice}` });
  }

  /** @throws InvalidInput that names every faulty setting */
  finish(): void {
    if (this.faults.length === 0) return;
    throw new InvalidInput(this.faults, 'De instellingen kloppen niet; verbeter deze omgevingsvariabelen en start opnieuw:');
  }
}
