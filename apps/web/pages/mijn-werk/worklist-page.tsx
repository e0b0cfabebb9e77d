import type { ResolvedClocks } from '@peildatum/kernel';
import { dutchDate } from '@peildatum/reporting';
import { SORTERING_WORDS, WERKSTAND_WORDS, WORK_STATES, type WorklistPage as Worklist, type WorkState } from '@peildatum/worklists';
import type { ClocksTyped } from '../../clocks/asked-clocks.js';
import { ClocksFaults, ClocksForm, ClocksLine } from '../../clocks/clocks-form.js';
import { ButtonLink } from '../../components/button.js';
import { SelectField } from '../../components/choice-fields.js';
import { Heading } from '../../components/heading.js';
import { Pagination } from '../../components/pagination.js';
import { Paragraph } from '../../components/paragraph.js';
import { TextField } from '../../components/text-field.js';
import { Page } from '../../layout/document.js';
import { stateName } from './state-words.js';
import { WorkTable, type WorkTableProps } from './work-table.js';
import { type WorklistName, worklistAddress, worklistName } from './worklist-address.js';

export interface WorklistProps extends Pick<WorkTableProps, 'mayFill'> {
  readonly clocks: ResolvedClocks;
  readonly of: WorklistName;
  readonly page: Worklist;
  /** What was asked, as the address has it. */
  readonly query: Readonly<Record<string, string>>;
  readonly typed: ClocksTyped;
  readonly alternate: string;
}

const SORT_NAMES = { urgency: 'Wat te laat is eerst', due: 'Gereeddatum', state: 'Hoe ver het is', code: 'Code' } as const;
const SORTS = Object.entries(SORT_NAMES).map(([sort, text]) => ({ value: SORTERING_WORDS[sort as keyof typeof SORT_NAMES], text }));

export function WorklistPage({ clocks, of, page, query, typed, alternate, mayFill }: WorklistProps) {
  const title = `Werklijst van ${worklistName(of)}`;
  const { counts } = page;
  const at = (asked: Readonly<Record<string, string | undefined>>) => worklistAddress(of, { ...query, ...asked });
  // What cannot be is not offered; what is asked stays in sight.
  const states = WORK_STATES.filter((state) => counts[state] > 0 || WERKSTAND_WORDS[state] === query.stand);
  const places = new Map(page.items.flatMap(({ place }) => (place === null ? [] : [[`${place.word} ${place.code}`, place] as const])));
  return (
    <Page title={title} name={title} room="mijn-werk" crumbs={[{ text: 'Mijn werk', href: '/mijn-werk' }]} alternate={alternate}>
      <ClocksFaults typed={typed} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{roundWords(page)}</Paragraph>
      <Counts page={page} states={states} query={query} at={at} />
      {[...places.values()].map(({ word, code }) => (
        <div key={`${word} ${code}`}>
          <ButtonLink look="secondary" href={`/mijn-werk/${word}/${encodeURIComponent(code)}`}>
            {places.size === 1 ? 'Alles invullen' : `Invullen: ${worklistName({ word, code })}`}
          </ButtonLink>
        </div>
      ))}
      <ClocksForm action={`/werklijsten/${encodeURIComponent(of.word)}`} typed={typed}>
        <div class="pd-filter__row">
          {of.code === undefined || of.code === of.word ? null : <input type="hidden" name="van" value={of.code} />}
          <TextField name="zoek" label="Tekst of code" type="search" value={query.zoek ?? ''} />
          <SelectField
            name="stand"
            label="Hoe ver"
            options={[{ value: '', text: 'Alles' }, ...states.map((state) => ({ value: WERKSTAND_WORDS[state], text: stateName(state) }))]}
            value={query.stand ?? ''}
          />
          <TextField name="status" label="Status" hint="Zoals zij in de lijst staat." value={query.status ?? ''} />
          <SelectField name="sorteer" label="Volgorde" options={SORTS} value={query.sorteer ?? SORTERING_WORDS.urgency} />
        </div>
      </ClocksForm>
      <div id="lijst" class="pd-part" data-announce={`${page.total} gevonden`}>
        <ClocksLine clocks={clocks} />
        <WorkTable caption={page.total === 1 ? '1 regel' : `${page.total} regels`} items={page.items} mayFill={mayFill} />
        <Pagination
          first={query.na === undefined ? null : at({ na: undefined })}
          next={page.next === null ? null : at({ na: page.next })}
          shown={page.items.length}
          total={page.total}
        />
      </div>
    </Page>
  );
}

/** For which edition it is, and how long there is. */
export function roundWords({ edition, since }: Pick<Worklist, 'edition' | 'since'>): string {
  const told =
    since === null ? 'Wat ooit is gemeld, telt als vastgesteld' : `Wat sinds ${dutchDate(since)} is gemeld, telt als vastgesteld`;
  if (edition === null) return `Er wordt nu geen editie gemaakt. ${told}.`;
  const { code, boardMeetsOn, daysLeft } = edition;
  if (boardMeetsOn === null || daysLeft === null)
    return `Voor editie ${code}; wanneer het Bestuurlijk Overleg haar ziet, is niet bekend. ${told}.`;
  return `Het Bestuurlijk Overleg ziet editie ${code} op ${dutchDate(boardMeetsOn)}: ${daysWords(daysLeft)}. ${told}.`;
}

const daysWords = (days: number): string => {
  if (days < 0) return 'dat is geweest';
  return days === 0 ? 'vandaag' : days === 1 ? 'nog 1 dag' : `nog ${days} dagen`;
};

interface CountsProps extends Pick<WorklistProps, 'page' | 'query'> {
  readonly states: readonly WorkState[];
  readonly at: (asked: Readonly<Record<string, string | undefined>>) => string;
}

/** How much there is of each, and the way to it. */
function Counts({ page: { counts }, states, query, at }: CountsProps) {
  const links = [
    ...(counts.late === 0
      ? []
      : [
          {
            text: `Te laat (${counts.late})`,
            href: at({ teLaat: 'true', stand: undefined, na: undefined }),
            isHere: query.teLaat === 'true',
          },
        ]),
    ...states.map((state) => ({
      text: `${stateName(state)} (${counts[state]})`,
      href: at({ stand: WERKSTAND_WORDS[state], teLaat: undefined, na: undefined }),
      isHere: query.stand === WERKSTAND_WORDS[state],
    })),
    { text: 'Alles', href: at({ stand: undefined, teLaat: undefined, na: undefined }), isHere: !query.stand && query.teLaat !== 'true' },
  ];
  return (
    <nav aria-label="Hoe ver het is">
      <ul class="pd-tabs">
        {links.map(({ text, href, isHere }) => (
          <li key={text}>
            <a class="pd-nav__link" href={href} aria-current={isHere ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
