import { type Block, type Inline, type Prose, proseOf } from '@peildatum/editorial';

/** A text of the report as it will be read. @param level of its highest heading */
export const ProseText = ({ markdown, level = 3 }: { readonly markdown: string; readonly level?: number }) => (
  <div class="pd-prose">
    <Blocks prose={proseOf(markdown)} level={level} />
  </div>
);

const Blocks = ({ prose, level }: { readonly prose: Prose; readonly level: number }) => (
  <>
    {prose.map((block) => (
      <OneBlock key={block} block={block} level={level} />
    ))}
  </>
);

function OneBlock({ block, level }: { readonly block: Block; readonly level: number }) {
  if (block.kind === 'paragraph')
    return (
      <p class="nl-paragraph">
        <Inlines inside={block.inside} />
      </p>
    );
  if (block.kind === 'heading') {
    const Tag = `h${Math.min(level + block.depth - 1, 6)}` as 'h3';
    return (
      <Tag>
        <Inlines inside={block.inside} />
      </Tag>
    );
  }
  const items = block.items.map((item) => (
    <li key={item}>
      <Item item={item} level={level} />
    </li>
  ));
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

/** Of an item that is one line no paragraph is made. */
function Item({ item, level }: { readonly item: Prose; readonly level: number }) {
  const [first, ...rest] = item;
  if (first?.kind !== 'paragraph') return <Blocks prose={item} level={level} />;
  return (
    <>
      <Inlines inside={first.inside} />
      <Blocks prose={rest} level={level} />
    </>
  );
}

const Inlines = ({ inside }: { readonly inside: readonly Inline[] }) => (
  <>
    {inside.map((inline) => (
      <OneInline key={inline} inline={inline} />
    ))}
  </>
);

function OneInline({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>;
    case 'break':
      return <br />;
    case 'emphasis':
      return (
        <em>
          <Inlines inside={inline.inside} />
        </em>
      );
    case 'strong':
      return (
        <strong>
          <Inlines inside={inline.inside} />
        </strong>
      );
    case 'link':
      return (
        <a class="nl-link" href={inline.href} rel="noopener noreferrer">
          <Inlines inside={inline.inside} />
        </a>
      );
  }
}
