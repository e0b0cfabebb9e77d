import { type DatedText, type FixedTextKey, isFixedText, textFault } from '@peildatum/governance';
import { addDays, type CalendarDate, PeildatumError, schema } from '@peildatum/kernel';
import { readDataFile } from '@peildatum/platform';

const { object, text, date, list, optional, faultsOf } = schema;

const FILE = 'vaste-teksten.json';

/** The file as it is written; `data/README.md` says what each field means. */
const textsFile = object({
  titel: text(200),
  toelichting: text(),
  teksten: list(
    object({ sleutel: text(100), vanaf: date<CalendarDate>(), tot: optional(date<CalendarDate>()), tekst: text(2_000), bron: text(500) }),
  ),
});

/** @throws PeildatumError `TEXTS.INVALID` */
export function readTexts(content: string): readonly DatedText[] {
  const parsed: unknown = JSON.parse(content);
  const [fault] = faultsOf(textsFile, parsed);
  if (fault) throw invalid(`${fault.path}: ${fault.message}`);
  const { teksten } = parsed as schema.TypeOf<typeof textsFile>;
  const texts = teksten.flatMap(({ sleutel, vanaf, tot, tekst, bron }, i): DatedText[] => {
    const wrong = isFixedText(sleutel) ? textFault(sleutel, tekst) : 'is geen vaste tekst';
    if (wrong !== null) throw invalid(`teksten[${i}] (${sleutel}): ${wrong}`);
    const said = { key: sleutel as FixedTextKey, body: tekst, from: vanaf, source: bron };
    return tot === undefined ? [said] : [said, { ...said, body: null, from: addDays(tot, 1) }];
  });
  // Where one ends and the next begins, the next counts: nulls stand before texts of their day.
  return texts.sort((a, b) => (a.from === b.from ? Number(a.body !== null) - Number(b.body !== null) : a.from < b.from ? -1 : 1));
}

const invalid = (what: string) =>
  new PeildatumError({
    code: 'TEXTS.INVALID',
    kind: 'broken',
    message: `data/${FILE} is niet te lezen: ${what}. Verbeter het bestand en start opnieuw.`,
  });

let begun: readonly DatedText[] | undefined;

/** What the fixed texts of the report began with, by their dates: read once, and a part of the program as a template is. */
export function begunTexts(): readonly DatedText[] {
  begun ??= readTexts(readDataFile(FILE));
  return begun;
}
