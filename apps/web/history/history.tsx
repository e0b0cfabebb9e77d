import { isUnreadable } from '@peildatum/audit';
import { amsterdamDate } from '@peildatum/kernel';
import { herkomstOf } from '@peildatum/platform';
import { dutchDate } from '@peildatum/reporting';
import type { ComponentChildren } from 'preact';
import { Heading } from '../components/heading.js';
import { Link } from '../components/link.js';
import { Paragraph } from '../components/paragraph.js';
import { Timeline } from '../components/timeline.js';
import { amsterdamTime } from '../layout/amsterdam-time.js';
import { upperFirst } from '../layout/upper-first.js';
import { roleName } from '../view/visitor-name.js';
import type { Told } from './history-of.js';
import { saidWith } from './said-with.js';

interface HistoryProps {
  readonly history: readonly Told[];
  /** What may be done about one of them, for who looks; absent: nothing. */
  readonly offers?: (told: Told) => ComponentChildren;
}

/** What was recorded of one thing, the newest first. */
export function History({ history, offers }: HistoryProps) {
  return (
    <section aria-labelledby="tijdlijn" class="pd-part">
      <Heading level={2} id="tijdlijn">
        Wat er is vastgelegd
      </Heading>
      {history.length === 0 ? (
        <Paragraph>Er is bij deze klokken nog niets van vastgelegd.</Paragraph>
      ) : (
        <Timeline moments={history.map((told) => momentOf(told, offers?.(told)))} />
      )}
    </section>
  );
}

function momentOf({ event, correctedBy }: Told, offered: ComponentChildren) {
  const told = saidWith(event);
  const day = isUnreadable(event) ? amsterdamDate(event.knownAt) : event.validFrom;
  return {
    id: event.id,
    day: `Geldig vanaf ${dutchDate(day)}`,
    dateTime: day,
    title: upperFirst(event.name),
    superseded: correctedBy !== null,
    children: (
      <>
        {told.map(({ key, text }) => (
          <p key={key}>{`${key}: ${text}`}</p>
        ))}
        {correctedBy === null ? null : (
          <p>
            <Link href={`#gebeurtenis-${correctedBy}`}>Gecorrigeerd</Link>
          </p>
        )}
        {offered}
        <p class="pd-note">{recorded(event)}</p>
      </>
    ),
  };
}

function recorded(event: Told['event']): string {
  const known = `bekend sinds ${amsterdamTime(event.knownAt)} · volgnummer ${event.volgnummer}`;
  if (isUnreadable(event)) return known;
  const { actor, basis, source } = event;
  const who = actor.role === 'migratie' ? 'uit de beginhistorie' : `door ${roleName(actor.role)} (${actor.organisation})`;
  return `Vastgelegd ${who}, ${known} · ${herkomstOf(basis)}${source === undefined ? '' : `: ${source}`}`;
}
