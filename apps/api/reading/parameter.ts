import {
  type CalendarDate,
  choiceInCell,
  type Fault,
  fieldFault,
  type Instant,
  isText,
  isUuid,
  lengthOf,
  PeildatumError,
  parseDate,
  parseKnownAt,
  saidBy,
  type Uuid,
} from '@peildatum/kernel';

/** One parameter of a query: how it is read, and how the documentation describes it. */
export interface Parameter<T> {
  readonly description: string;
  /** A JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The words that it can be, or of which it can be some. Absent: it is no choice. */
  readonly words?: readonly string[];
  /** Whether nothing can be answered without it; who reads it refuses then. Default false. */
  readonly required?: boolean;
  /** @param text in its normal form, unless it is no text @throws PeildatumError of kind invalid, that names the parameter. */
  read(text: string, name: string): T;
}

const refuse = (name: string, message: string): PeildatumError => new PeildatumError(fieldFault(name, message, 'QUERY.INVALID') as Fault);

export const date = (description: string): Parameter<CalendarDate> => ({
  description,
  schema: { type: 'string', format: 'date' },
  read: parseDate,
});

/** A date or a time; `read` says what a date means. A `+` that was not written as %2B arrives as a space, and gets a word of its own. */
export const moment = (description: string, read: (text: string, name: string) => Instant = parseKnownAt): Parameter<Instant> => ({
  description: `${description} Een datum, of een tijd met Z of verschil; schrijf + als %2B.`,
  schema: { type: 'string', anyOf: [{ format: 'date' }, { format: 'date-time' }] },
  read: (text, name) => {
    if (/T[\d:.]+ \d\d:?\d\d$/.test(text)) {
      const meant = text.replace(' ', '%2B');
      throw refuse(name, `'${text}' heeft een spatie waar een + hoort; in een adres wordt + geschreven als %2B: ${name}=${meant}`);
    }
    return read(text, name);
  },
});

export const wholeNumber = (description: string, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}): Parameter<number> => ({
  description,
  schema: { type: 'integer', minimum: min, ...(max === Number.MAX_SAFE_INTEGER ? {} : { maximum: max }) },
  read: (text, name) => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isSafeInteger(value) && value >= min && value <= max) return value;
    throw refuse(name, `moet een geheel getal zijn ${max === Number.MAX_SAFE_INTEGER ? `vanaf ${min}` : `van ${min} tot en met ${max}`}`);
  },
});

export const yesOrNo = (description: string): Parameter<boolean> => ({
  description,
  schema: { type: 'boolean' },
  read: (text, name) => {
    if (text !== 'true' && text !== 'false') throw refuse(name, 'moet true of false zijn');
    return text === 'true';
  },
});

export const text = (description: string, max: number): Parameter<string> => ({
  description,
  schema: { type: 'string', minLength: 1, maxLength: max },
  read: (given, name) => {
    if (given.trim() === '') throw refuse(name, 'is leeg; geef een waarde of laat hem weg');
    if (lengthOf(given) > max) throw refuse(name, `mag ten hoogste ${max} tekens zijn`);
    if (!isText(given) || given.includes('\n')) throw refuse(name, 'bevat tekens die geen tekst op een regel zijn (stuurtekens)');
    return given;
  },
});

/** A value of a dated list, or null for what no source says. */
export const valueOrUnknown = (description: string): Parameter<string | null> => {
  const value = text(`${description} onbekend: waarvan geen bron het zegt.`, 100);
  return { ...value, read: (given, name) => (given === 'onbekend' ? null : value.read(given, name)) };
};

/** Text of a fixed form. @param form in words */
export const formed = (description: string, pattern: RegExp, form: string): Parameter<string> => ({
  description,
  schema: { type: 'string', pattern: pattern.source },
  read: (given, name) => {
    if (!pattern.test(given)) throw refuse(name, `moet zijn: ${form}`);
    return given;
  },
});

export const id = (description: string): Parameter<Uuid> => ({
  description,
  schema: { type: 'string', format: 'uuid' },
  read: (given, name) => {
    if (!isUuid(given)) throw refuse(name, 'moet een UUID zijn (kleine letters)');
    return given;
  },
});

/** One of these words, read as what `of` makes of it: as it is written here, or as the reports print it (`Loopt achter`). */
export const choice = <T>(description: string, words: readonly string[], of: (word: string) => T): Parameter<T> => ({
  description,
  schema: { type: 'string', enum: [...words] },
  words,
  read: (given, name) => {
    const word = choiceInCell(given, words);
    if (!words.includes(word)) throw refuse(name, `'${given.slice(0, 60)}' kan hier niet; kies uit: ${words.join(', ')}`);
    return of(word);
  },
});

/** One of the Dutch words of such a table, read as what it says. */
export const choiceOf = <K extends string>(description: string, words: Readonly<Record<K, string>>): Parameter<K> =>
  choice(description, Object.values<string>(words), (word) => saidBy(words, word));

/** Words with commas between them; the documentation describes it as one text. */
export const choices = <T>(description: string, words: readonly string[], of: (word: string) => T): Parameter<readonly T[]> => {
  const one = choice(description, words, of);
  return {
    description: `${description} Meer dan een: met komma’s ertussen. Kies uit: ${words.join(', ')}.`,
    schema: { type: 'string', minLength: 1 },
    words,
    read: (given, name) => given.split(',').map((word) => one.read(word, name)),
  };
};
