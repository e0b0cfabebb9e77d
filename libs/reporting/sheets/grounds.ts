/** Where a figure comes from, for who reads one row of it. */
export const FROM_SOURCE = 'bron';

/** What the words of the column say. */
export const HERKOMST_MEANINGS: Readonly<Record<string, string>> = {
  bron: 'Het rust op feiten die in een bron staan, of die iemand zelf in dit register vastlegde.',
  afgeleid: 'Het is afgeleid uit gepubliceerde cijfers; "deels": van een deel van wat is geteld.',
  gereconstrueerd: 'Het rust op gebeurtenissen die zijn gereconstrueerd; "deels": van een deel van wat is geteld.',
};

type Part = Readonly<Record<string, unknown>>;

/** Whether it says on what it rests: in numbers of what was counted, or by yes and no. */
export const saysGrounds = ({ gereconstrueerd, afgeleid }: Part): boolean => gereconstrueerd !== undefined && afgeleid !== undefined;

/** `deels gereconstrueerd en afgeleid`. Null: of nothing, or of what is not known, nothing is said. */
export function herkomst(part: Part): string | null {
  const words = ['gereconstrueerd', 'afgeleid'].flatMap((word) => {
    const much = part[word];
    if (much === true) return [word];
    if (typeof much !== 'number' || much === 0) return [];
    return [typeof part.aantal === 'number' && much < part.aantal ? `deels ${word}` : word];
  });
  if (words.length > 0) return words.join(' en ');
  return part.aantal === null || part.waarde === null ? null : FROM_SOURCE;
}
