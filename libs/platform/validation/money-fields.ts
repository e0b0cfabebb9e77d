import { ApiProperty } from '@nestjs/swagger';
import { lengthOf, type PeildatumError, parseEuro, parseExactEuro, parseSignedEuro, parseStatedEuro } from '@peildatum/kernel';
import { IsIn, IsString, ValidateBy, ValidateIf } from 'class-validator';
import { Geschreven, type Written } from './input-fields.js';

interface MoneyOptions {
  readonly omschrijving: string;
  readonly verplicht?: boolean;
}

/** An amount in euro, as text with at most two decimals. */
export const Euro = ({ omschrijving, verplicht = true }: MoneyOptions): PropertyDecorator =>
  field(
    verplicht,
    { kind: 'bedrag', notation: 'in euro, zoals 1234567.89; in een CSV ook 1.234.567,89 of 59,9 mln' },
    { description: omschrijving, pattern: '^\\d{1,13}(\\.\\d{1,2})?$', example: '740409907.05' },
    parseEuro,
  );

/** An amount as a source prints it: in euro, or with its words and its unit. */
export const EuroZoalsGenoemd = ({ omschrijving, verplicht = true }: MoneyOptions): PropertyDecorator =>
  field(
    verplicht,
    { kind: 'bedrag-zoals-genoemd', notation: 'in euro, of zoals de bron het drukt' },
    {
      description: `${omschrijving} In euro, of zoals de bron het drukt: "ruim" is ten minste, "bijna" ten hoogste, "circa" geen van beide.`,
      maxLength: 200,
      example: 'ruim 12,5 mln',
    },
    parseStatedEuro,
  );

/** One exact amount, in euro or with its unit. */
export const EuroPrecies = ({ omschrijving, verplicht = true }: MoneyOptions): PropertyDecorator =>
  field(
    verplicht,
    { kind: 'bedrag', notation: 'in euro, of met de eenheid erbij' },
    { description: `${omschrijving} In euro, of met de eenheid erbij.`, maxLength: 200, example: '24.864 mln' },
    parseExactEuro,
  );

/** The same, below zero as well. */
export const EuroMetTeken = ({ omschrijving, verplicht = true }: MoneyOptions): PropertyDecorator =>
  field(
    verplicht,
    { kind: 'bedrag-met-teken', notation: 'in euro, of met de eenheid erbij; onder nul met een minteken' },
    { description: `${omschrijving} In euro, of met de eenheid erbij; onder nul met een minteken.`, maxLength: 200, example: '-600 mln' },
    parseSignedEuro,
  );

/** The currency of the amounts beside it; may be left out. */
export const Munt = (): PropertyDecorator => (target, key) => {
  ApiProperty({ type: String, enum: ['EUR'], required: false, description: 'De munt van de bedragen: altijd EUR, en dan mag zij weg.' })(
    target,
    key,
  );
  Geschreven('keuze', 'EUR, of leeg')(target, key);
  ValidateIf((_input, value) => value !== undefined)(target, key);
  IsIn(['EUR'], { message: 'alleen bedragen in euro (EUR) worden vastgelegd; reken het bedrag om' })(target, key);
};

type Described = Parameters<typeof ApiProperty>[0];

const field =
  (required: boolean, { kind, notation }: Written, described: Described, parse: (text: string) => unknown): PropertyDecorator =>
  (target, key) => {
    ApiProperty({ type: String, required, ...described } as Described)(target, key);
    Geschreven(kind, notation)(target, key);
    if (!required) ValidateIf((_input, value) => value !== undefined)(target, key);
    IsString({ message: 'moet tekst zijn: "740409907.05"' })(target, key);
    ValidateBy({
      name: 'money',
      validator: {
        validate: (value) => typeof value !== 'string' || faultOf(value, parse) === null,
        defaultMessage: (args) => faultOf(String(args?.value), parse) ?? '',
      },
    })(target, key);
  };

const DECIMALS = /^\d+[.,]\d{3,}$/;

/** What is wrong with an amount, or null. */
function faultOf(text: string, parse: (text: string) => unknown): string | null {
  if (lengthOf(text) > 200) return 'mag ten hoogste 200 tekens zijn';
  try {
    parse(text);
    return null;
  } catch (error) {
    if (DECIMALS.test(text))
      return `'${text}' heeft meer dan twee decimalen; een bedrag gaat tot op de cent, zonder punten tussen duizendtallen`;
    return (error as PeildatumError).message;
  }
}
