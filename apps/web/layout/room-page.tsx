import { Heading } from '../components/heading.js';
import { Paragraph } from '../components/paragraph.js';
import { Page } from './document.js';
import type { Room } from './header.js';

/** What belongs together in a room, with what each answers. */
export interface RoomPart {
  readonly title: string;
  readonly links: readonly (readonly [href: string, text: string, about: string])[];
}

interface RoomPageProps {
  readonly title: string;
  readonly lead: string;
  readonly room: Room;
  readonly parts: readonly RoomPart[];
}

/** An id may have no space in it. */
const idOf = (part: string): string => `deel-${part.toLowerCase().replaceAll(' ', '-')}`;

/** The way to everything in a room. */
export function RoomPage({ title, lead, room, parts }: RoomPageProps) {
  return (
    <Page title={title} room={room} crumbs={[]}>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{lead}</Paragraph>
      {parts.map(({ title: part, links }) => (
        <section key={part} aria-labelledby={idOf(part)}>
          <Heading level={2} id={idOf(part)}>
            {part}
          </Heading>
          <ul class="pd-tiles">
            {links.map(([href, text, about]) => (
              <li key={href}>
                <a class="pd-tile" href={href}>
                  <span class="pd-tile__name">
                    {text}
                    <span class="pd-note pd-table__below">{about}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
