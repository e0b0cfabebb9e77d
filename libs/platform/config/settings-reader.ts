import { readFileSync } from 'node:fs';
import { type Fault, InvalidInput } from '@peildatum/kernel';
import { settingOf, unknownNames } from './settings.js';

/** The environment, as `process.env` is it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings one by one and keeps every fault, so that they are told all at once. Never repeats a value: it may hold a password. */
export class SettingsReader {
  private readonly faults: Fault[] = [];
  private readonly secrets = new Map<string, string | undefined>();

  constructor(private readonly env: Environment) {
    for (const { name, nearest } of unknownNames(Object.keys(env))) this.fault(name, `deze instelling bestaat niet; bedoelt u ${nearest}?`);
  }

  /** Empty counts as unset: that is how a compose file leaves a setting open. A secret may stand in a file. */
  text(name: string): string | undefined {
    const setting = settingOf(name);
    if (setting === undefined) throw new TypeError(`${name} is no declared setting`);
    if (!setting.secret) return this.variable(name);
    if (!this.secrets.has(name)) this.secrets.set(name, this.secret(name));
    return this.secrets.get(name);
  }

  /** The setting where it is there and passes; a fault with this advice where it does not. */
  checked(name: string, passes: (value: string) => boolean, advice: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || passes(value)) return value;
    this.fault(name, advice);
    return undefined;
  }

  port(name: string): number | undefined {
    const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
    const value = this.checked(name, isPort, 'kies een getal van 0 tot en met 65535.');
    return value === undefined ? undefined : Number(value);
  }

  host(name: string): string | undefined {
    return this.checked(
      name,
      (value) => /^[A-Za-z0-9.:_-]+$/.test(value),
      'schrijf een naam of IP-adres, zonder poort of schuine strepen.',
    );
  }

  fault(name: string, advice: string): void {
    this.faults.push({ code: 'CONFIG.INVALID', kind: 'invalid', field: name, message: `${name}: ${advice}` });
  }

  private variable(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  private secret(name: string): string | undefined {
    const [value, file] = [this.variable(name), this.variable(`${name}_FILE`)];
    if (file === undefined) return value;
    if (value !== undefined) {
      this.fault(`${name}_FILE`, `staat naast ${name}; geef een van de twee.`);
      return value;
    }
    try {
      const content = readFileSync(file, 'utf8').trim();
      if (content !== '') return content;
      this.fault(`${name}_FILE`, `${file} is leeg.`);
    } catch (error) {
      this.fault(`${name}_FILE`, `${file} is niet te lezen (${(error as NodeJS.ErrnoException).code ?? 'onbekende fout'}).`);
    }
    return undefined;
  }

  /** @throws InvalidInput that names every faulty setting */
  finish(): void {
    if (this.faults.length === 0) return;
    throw new InvalidInput(this.faults, 'De instellingen kloppen niet; verbeter deze omgevingsvariabelen en start opnieuw:');
  }
}
