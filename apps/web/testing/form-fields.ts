const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decoded = (text: string): string => text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found === null ? undefined : decoded(found[1] ?? '');
};

/** What a browser would send of the forms of a page, buttons apart: by name, as it stands in the fields. */
export function formFields(page: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [, tag = ''] of page.matchAll(/(<input\b[^>]*>)/g)) {
    const name = attribute(tag, 'name');
    const isOff = /\stype="(radio|checkbox)"/.test(tag) && attribute(tag, 'checked') === undefined;
    if (name !== undefined && !isOff) fields[name] = attribute(tag, 'value') ?? '';
  }
  for (const [, tag = '', text = ''] of page.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    fields[attribute(tag, 'name') ?? ''] = decoded(text);
  for (const [, tag = '', options = ''] of page.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const all = [...options.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const chosen = all.find((option) => attribute(option, 'selected') !== undefined) ?? all[0] ?? '';
    fields[attribute(tag, 'name') ?? ''] = attribute(chosen, 'value') ?? '';
  }
  return fields;
}
