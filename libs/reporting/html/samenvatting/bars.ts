import { escaped } from '../escaped.js';

/** A small picture without any text in it, so that no font changes it; who does not see it hears what it is and what it shows. */
interface Picture {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const MADE = '#14558f';
const EDGE = '#0c3b66';
const TRACK = '#e8f1f9';
const MUTED = '#5a6672';

/** Of a whole the part: null is unknown, and is drawn as a dashed line. */
export function shareBar(picture: Picture, share: number | null): string {
  const [width, height] = [200, 10];
  const track = `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="${TRACK}" stroke="${MUTED}" stroke-width="0.5"/>`;
  return drawn(picture, width, height, share === null ? line(height / 2, width) : `${track}${solid(0, share, width, height)}`);
}

/** What is needed as an outline above what was made, both on one scale. */
export function paceBars(picture: Picture, needed: number | null, made: number | null, most: number): string {
  const [width, height, bar] = [72, 18, 7];
  const outline =
    needed === null
      ? line(bar / 2 + 1, width)
      : `<rect x="0.5" y="1" width="${length(needed / most, width - 1)}" height="${bar}" fill="#ffffff" stroke="${EDGE}" stroke-width="1"/>`;
  return drawn(picture, width, height, `${outline}${made === null ? line(bar + 6, width) : solid(bar + 3, made / most, width, bar)}`);
}

const solid = (y: number, share: number, width: number, height: number): string =>
  share === 0
    ? `<rect x="0" y="${y}" width="1" height="${height}" fill="${EDGE}"/>`
    : `<rect x="0" y="${y}" width="${length(share, width)}" height="${height}" fill="${MADE}"/>`;

const line = (y: number, width: number): string =>
  `<line x1="0" y1="${y}" x2="${width}" y2="${y}" stroke="${MUTED}" stroke-width="1" stroke-dasharray="2 3"/>`;

/** With one decimal, and never more than there is. */
const length = (share: number, width: number): number => Math.round(Math.min(Math.max(share, 0), 1) * width * 10) / 10;

const drawn = ({ id, title, description }: Picture, width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"` +
  ` aria-labelledby="${id}-titel ${id}-uitleg" focusable="false" preserveAspectRatio="none"><title id="${id}-titel">${escaped(title)}</title>` +
  `<desc id="${id}-uitleg">${escaped(description)}</desc>${inside}</svg>`;
