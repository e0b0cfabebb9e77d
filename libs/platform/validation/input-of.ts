import { type Fields, field, type Written } from '@peildatum/kernel';
import { Aantal, Datum, Getal, Jaar, Keuze, Lijst, Patroon, Schakelaar, Tekst, Teksten } from './fields.js';
import { EuroMetTeken, EuroPrecies } from './money-fields.js';
import { Scenarios } from './scenarios-field.js';

interface Said {
  readonly omschrijving: string;
  readonly verplicht: boolean;
  readonly voorbeeld?: unknown;
}

/** The class of an input that has these fields, as class-validator and the OpenAPI document know it under this name. */
export function inputOf(name: string, fields: Fields): new () => object {
  const { [name]: Input } = { [name]: class {} } as Readonly<Record<string, new () => object>>;
  if (Input === undefined) throw new TypeError('an input has a name');
  for (const { word, written, description, optional, example } of field.asked(fields))
    rule(written, { omschrijving: description, verplicht: !optional, ...(example !== undefined && { voorbeeld: example }) })(
      Input.prototype,
      word,
    );
  return Input;
}

function rule(written: Written, said: Said): PropertyDecorator {
  switch (written.kind) {
    case 'text':
      return Tekst(written.max, said);
    case 'texts':
      return Teksten(written.max, { lengte: written.length, ...said });
    case 'choice':
      return Keuze(written.words, said);
    case 'code':
      return Patroon(written.pattern, written.notation, said);
    case 'count':
      return Aantal({ van: written.from, ...(written.to !== undefined && { tot: written.to }), ...said });
    case 'parts':
      return Lijst(inputOf(written.input, written.fields), written.max, said);
    case 'date':
      return Datum(said);
    case 'year':
      return Jaar(said.omschrijving, said.voorbeeld as number | undefined);
    case 'decimal':
      return Getal(said);
    case 'euro':
      return EuroPrecies(said);
    case 'signed-euro':
      return EuroMetTeken(said);
    case 'yes-no':
      return Schakelaar(said);
    case 'scenarios':
      return Scenarios(said.omschrijving);
    case 'together':
    case 'not-asked':
      throw new TypeError('an input has no field of this kind');
  }
}
