/** A block of code of the README. */
export interface Block {
  /** The heading or the bold words that it stands under, whichever is nearer. */
  readonly title: string;
  /** `sh`, or nothing for what a program prints. */
  readonly language: string;
  readonly text: string;
}

/** The blocks of code of a text in Markdown, in their order. */
export function blocksOf(markdown: string): Block[] {
  const found = markdown.matchAll(/^(?:## (?<heading>.+)|\*\*(?<bold>[^*]+)\.\*\*.*)$|^```(?<language>\w*)\n(?<text>[\s\S]*?)\n```$/gm);
  const blocks: Block[] = [];
  let title = '';
  for (const { groups = {} } of found) {
    if (groups.text === undefined) title = groups.heading ?? groups.bold ?? title;
    else blocks.push({ title, language: groups.language ?? '', text: groups.text });
  }
  return blocks;
}

/** What is printed so: `…` stands for what differs each time, and lines may be broken otherwise. */
export function printed(text: string): RegExp {
  const words = text.trim().split(/\s+/);
  const pattern = words.map((word) => word.split('…').map(escaped).join('.+?')).join('\\s*');
  return new RegExp(pattern, 's');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
