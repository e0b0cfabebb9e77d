import { type EventFilter, ListEventsQuery, type ListedEvent, PUBLIC_LISTED, publicListed } from '@peildatum/audit';
import { type Answer, type EventDefinitions, type Page, parseDate, parseKnownAt, parseKnownFrom } from '@peildatum/kernel';
import { noNames, rowShape } from '@peildatum/tables';
import { outputTaken } from '../../runtime/standard-streams.js';
import { askedFor } from '../asked-for.js';
import { type ClockOptions, clocksOf } from '../clock-options.js';
import type { DoelgroepOption } from '../doelgroep-option.js';
import { eventCells } from '../event-cells.js';
import { assertForScreen, type ListFormat, listWritten } from '../list-written.js';
import { table } from '../table.js';
import { say } from '../terminal.js';
import { withTool } from '../with-tool.js';

export interface LogboekOptions extends ClockOptions, DoelgroepOption {
  readonly onderwerp?: string;
  readonly soort?: string;
  readonly persoon?: string;
  readonly rol?: string;
  readonly organisatie?: string;
  readonly geldigVan?: string;
  readonly geldigTot?: string;
  readonly bekendVan?: string;
  readonly bekendTot?: string;
  readonly vanVolgnummer?: number;
  readonly totVolgnummer?: number;
  readonly formaat: ListFormat;
  readonly uit?: string;
}

const PAGE = 500;

export async function logboek(options: LogboekOptions): Promise<void> {
  const { formaat, uit } = options;
  if (formaat === 'tabel') assertForScreen(uit);
  const clocks = clocksOf(options);
  await withTool(async ({ queries, ...tool }) => {
    const filter = filterOf(options, tool.log.codec.definitions);
    const asked = await askedFor(tool, options, clocks);
    const read = (after: number, counted: boolean): Promise<Answer<Page<ListedEvent, number | null>>> =>
      queries.execute(new ListEventsQuery(filter, { after, limit: PAGE, counted }, asked));
    const first = await read(0, true);
    const { total } = first.value;
    const pages = async function* () {
      yield first.value.items;
      for (let { next } = first.value; next !== null && outputTaken(); ) {
        const { value } = await read(Number(next), false);
        yield value.items;
        next = value.next;
      }
    };
    if (formaat === 'tabel') {
      const print = tablePrinter();
      for await (const page of pages()) print(page);
      return say(`${total} gebeurtenissen.`);
    }
    const events = async function* () {
      for await (const page of pages()) yield page.map(publicListed);
    };
    const shape = rowShape(PUBLIC_LISTED, noNames);
    await listWritten(formaat, uit, { name: 'logboek', shape, clocks: first.clocks, total, pages: events() });
  });
}

const given = <K extends string, T>(key: K, value: T | undefined) => (value === undefined ? {} : ({ [key]: value } as { [P in K]: T }));

const filterOf = (o: LogboekOptions, events: EventDefinitions): EventFilter => ({
  ...given('subject', o.onderwerp),
  ...given(
    'types',
    o.soort?.split(',').flatMap((word) => typesNamed(events, word.trim())),
  ),
  ...given('person', o.persoon),
  ...given('role', o.rol),
  ...given('organisation', o.organisatie),
  ...given('validFrom', o.geldigVan && parseDate(o.geldigVan, '--geldig-van')),
  ...given('validUntil', o.geldigTot && parseDate(o.geldigTot, '--geldig-tot')),
  ...given('knownFrom', o.bekendVan && parseKnownFrom(o.bekendVan, '--bekend-van')),
  ...given('knownUntil', o.bekendTot && parseKnownAt(o.bekendTot, '--bekend-tot')),
  ...given('fromVolgnummer', o.vanVolgnummer),
  ...given('toVolgnummer', o.totVolgnummer),
});

/** The types that a reader calls so; a type itself is as good. */
function typesNamed(events: EventDefinitions, word: string): readonly string[] {
  const types = Object.entries(events).flatMap(([type, { name }]) => (name === word ? [type] : []));
  return types.length > 0 ? types : [word];
}

function tablePrinter(): (events: readonly ListedEvent[]) => void {
  const print = table([
    ['nr', 6],
    ['bekend op', 24],
    ['geldig vanaf', 12],
    ['onderwerp', 18],
    ['soort', 26],
    ['wie', 28],
    ['herkomst', 13],
    ['wat', 60],
  ]);
  return (events) => print(events.map(eventCells));
}
