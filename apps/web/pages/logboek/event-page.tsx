import { isUnreadable, type ListedEvent } from '@peildatum/audit';
import type { ResolvedClocks } from '@peildatum/kernel';
import { herkomstOf } from '@peildatum/platform';
import { dutchDate } from '@peildatum/reporting';
import type { EventAround } from '../../../api/gebeurtenis/event-around.js';
import { ClocksLine } from '../../clocks/clocks-line.js';
import { DataBadge } from '../../components/badge.js';
import { DataList, type DataListItem } from '../../components/data-list.js';
import { Heading, Kicker } from '../../components/heading.js';
import { Link } from '../../components/link.js';
import { Note, Paragraph } from '../../components/paragraph.js';
import { Table } from '../../components/table.js';
import { amsterdamTime } from '../../layout/amsterdam-time.js';
import { Page } from '../../layout/document.js';
import { upperFirst } from '../../layout/upper-first.js';
import { LOOKING_BACK } from '../terugkijken/rooms.js';
import { comparedFields, lateWords, toldIn, whoWords } from './words.js';

export interface EventProps extends EventAround {
  readonly clocks: ResolvedClocks;
  /** Where the visitor tells how it should have been; null: it is not the visitor's to mend. */
  readonly mend: string | null;
}

export function EventPage({ clocks, event, corrected, correctedBy, subject, mend }: EventProps) {
  const name = upperFirst(event.name);
  return (
    <Page
      title={`${name} (${event.volgnummer})`}
      name={`Volgnummer ${event.volgnummer}`}
      room="terugkijken"
      crumbs={[LOOKING_BACK, { text: 'Logboek', href: '/logboek' }]}
    >
      <div class="pd-title">
        <Kicker>{`Gebeurtenis ${event.volgnummer} · ${event.stream}`}</Kicker>
        <Heading level={1}>{name}</Heading>
        {correctedBy === null ? null : (
          <p class="pd-badges">
            <DataBadge>gecorrigeerd</DataBadge>
          </p>
        )}
      </div>
      <ClocksLine clocks={clocks} />
      <DataList items={placeOf(event)} />
      <Paragraph>
        <Link href={`/logboek?onderwerp=${encodeURIComponent(event.stream)}`}>Alles wat over dit onderwerp is vastgelegd</Link>
        {mend === null ? null : (
          <>
            {', of '}
            <Link href={mend}>herstel dit feit</Link>
          </>
        )}
      </Paragraph>
      <section aria-labelledby="verteld">
        <Heading level={2} id="verteld">
          {corrected === null && correctedBy === null ? 'Wat er is verteld' : 'Wat er is verteld, en wat ervoor in de plaats kwam'}
        </Heading>
        <div class="pd-sides">
          {corrected === null ? null : <Told title="Dit werd gecorrigeerd" event={corrected} isStruck />}
          <Told title="Deze gebeurtenis" event={event} isStruck={correctedBy !== null} isThis />
          {correctedBy === null ? null : <Told title="Hierdoor is zij gecorrigeerd" event={correctedBy} />}
        </div>
      </section>
      <Subject subject={subject} />
    </Page>
  );
}

function placeOf(event: ListedEvent): readonly DataListItem[] {
  const known = { key: 'Bekend op', value: amsterdamTime(event.knownAt) };
  if (isUnreadable(event)) return [known, { key: 'Soort', value: event.type }];
  const late = lateWords(event);
  return [
    { key: 'Geldig vanaf', value: `${dutchDate(event.validFrom)}${late === '' ? '' : ` (${late} vastgelegd)`}` },
    known,
    { key: 'Vastgelegd op', value: amsterdamTime(event.recordedAt) },
    { key: 'Door', value: whoWords(event) },
    { key: 'Herkomst', value: herkomstOf(event.basis) },
    { key: 'Bron', value: event.source ?? 'geen' },
    { key: 'Soort in het logboek', value: event.type },
  ];
}

interface ToldProps {
  readonly title: string;
  readonly event: ListedEvent;
  /** Whether something took its place. */
  readonly isStruck?: boolean;
  /** Whether it is what the page is about. */
  readonly isThis?: boolean;
}

function Told({ title, event, isStruck = false, isThis = false }: ToldProps) {
  const fields = toldIn(event);
  return (
    <section class="pd-card" aria-label={title}>
      <Heading level={3}>{title}</Heading>
      <p>
        {isThis ? upperFirst(event.name) : <Link href={`/logboek/${event.id}`}>{upperFirst(event.name)}</Link>}
        <span class="pd-note">{` · volgnummer ${event.volgnummer}, ${whoWords(event)}, ${amsterdamTime(event.knownAt)}`}</span>
      </p>
      {fields.length === 0 ? <Note>Hier kwam niets voor in de plaats.</Note> : null}
      <DataList items={fields.map(({ name, text }) => ({ key: name, value: isStruck ? <del>{text}</del> : text }))} />
    </section>
  );
}

/** What its subject said before it and after it; what changed first. */
function Subject({ subject: { validOn, before, after } }: Pick<EventProps, 'subject'>) {
  const fields = comparedFields(before, after);
  const changed = fields.filter((field) => field.before !== field.after);
  return (
    <section aria-labelledby="ervoor-erna">
      <Heading level={2} id="ervoor-erna">
        Het onderwerp ervoor en erna
      </Heading>
      {before === null && after === null ? (
        <Paragraph>Van dit onderwerp is op {dutchDate(validOn)} geen stand te tonen.</Paragraph>
      ) : (
        <>
          <Paragraph>
            {`Zoals het per ${dutchDate(validOn)} was, vlak voor en vlak na deze gebeurtenis: `}
            {before === null ? 'het was er nog niet.' : changedWords(changed.length)}
          </Paragraph>
          <Table
            caption={`Stand per ${dutchDate(validOn)}, ervoor en erna`}
            rows={[...changed, ...fields.filter((field) => field.before === field.after)]}
            keyOf={({ name }) => name}
            columns={[
              {
                title: 'Veld',
                heads: true,
                cell: (field) => (
                  <>
                    {field.name} {field.before === field.after ? null : <DataBadge>gewijzigd</DataBadge>}
                  </>
                ),
              },
              {
                title: 'Ervoor',
                cell: (field) =>
                  field.before === field.after || field.before === null ? (field.before ?? '–') : <del>{field.before}</del>,
              },
              {
                title: 'Erna',
                cell: (field) => (field.before === field.after || field.after === null ? (field.after ?? '–') : <ins>{field.after}</ins>),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

const changedWords = (count: number): string =>
  count === 0 ? 'er veranderde niets aan.' : `${count} ${count === 1 ? 'veld' : 'velden'} anders.`;
