import { type CalendarDate, type Fact, PeildatumError, schema, Timeline } from '@peildatum/kernel';
import { readDataFile, VALUE_LISTS, type ValueListName, ValueLists } from '@peildatum/platform';
import { type ListedValue, type ValueListEvent, valuesListedOn } from '@peildatum/value-lists';

const { object, text, date, list, optional, oneOf, faultsOf } = schema;

/** A list as its file has it; `data/README.md` says what each field means. */
const listFile = object({
  titel: text(200),
  volledig: oneOf('ja', 'nee'),
  toelichting: text(),
  waarden: list(object({ waarde: text(100), vanaf: date<CalendarDate>(), tot: optional(date<CalendarDate>()), bron: text(500) })),
});
type Values = schema.TypeOf<typeof listFile>['waarden'];

/** The lists of `data/waardelijsten`, read and checked once. */
export class ValueListFiles extends ValueLists {
  private readonly lists: ReadonlyMap<ValueListName, Values>;

  /** @throws PeildatumError `DATA.MISSING`, `VALUE_LIST.INVALID` */
  constructor(read: (name: string) => string = readDataFile) {
    super();
    this.lists = new Map(VALUE_LISTS.map((name) => [name, readList(`waardelijsten/${name}.json`, read)]));
  }

  valuesOn(name: ValueListName, on: CalendarDate, told: Timeline<Fact> = Timeline.of<Fact>([])): readonly string[] {
    const facts = (told as Timeline<ValueListEvent>).facts.map((fact) => ({ fact, source: null }));
    return valuesListedOn(this.begunWith(name), facts, on).map(({ value }) => value);
  }

  override spellings(name: ValueListName): readonly string[] {
    return (this.lists.get(name) ?? []).map(({ waarde }) => waarde);
  }

  /** What a list began with. */
  begunWith(name: ValueListName): readonly ListedValue[] {
    return (this.lists.get(name) ?? []).map(({ waarde, vanaf, tot, bron }) => ({
      value: waarde,
      from: vanaf,
      until: tot ?? null,
      source: bron,
    }));
  }
}

function readList(file: string, read: (name: string) => string): Values {
  const content = parsed(file, read(file));
  const [fault] = faultsOf(listFile, content);
  if (fault) throw invalid(file, `${fault.path}: ${fault.message}`);
  const { waarden } = content as schema.TypeOf<typeof listFile>;
  for (const [i, { waarde, vanaf, tot }] of waarden.entries()) {
    if (tot !== undefined && tot < vanaf) throw invalid(file, `waarden[${i}] (${waarde}): tot ligt voor vanaf`);
    const same = waarden.slice(i + 1).find((other) => other.waarde === waarde && overlap({ vanaf, tot }, other));
    if (same) throw invalid(file, `${waarde} staat er twee keer in voor dezelfde tijd`);
  }
  return waarden;
}

function parsed(file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw invalid(file, cause instanceof Error ? cause.message : String(cause));
  }
}

interface Period {
  readonly vanaf: CalendarDate;
  /** The last day. */
  readonly tot?: CalendarDate | undefined;
}

const overlap = (a: Period, b: Period): boolean => (b.tot === undefined || a.vanaf <= b.tot) && (a.tot === undefined || b.vanaf <= a.tot);

const invalid = (file: string, what: string) =>
  new PeildatumError({
    code: 'VALUE_LIST.INVALID',
    kind: 'broken',
    message: `De waardelijst data/${file} is niet te lezen: ${what}. Verbeter het bestand en start opnieuw.`,
  });
