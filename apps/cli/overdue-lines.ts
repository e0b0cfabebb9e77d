import type { EditionCompleteness } from '@peildatum/editions';

/** What should have been delivered for an edition and was not; nothing where all of it is there, or nobody can say when it was due. */
export function overdueLines(code: string, { dueOn, tafels, insurers, owners, sections }: EditionCompleteness): readonly string[] {
  const lists = { secties: sections, 'afgestemde thematafels': tafels, verzekeraars: insurers, 'eigenaren van metingen': owners };
  const late = Object.entries(lists).flatMap(([name, { items }]) => {
    const of = items.flatMap((item) => (item.state === 'overdue' ? [item.of] : []));
    return of.length === 0 ? [] : [`${name}: ${of.join(', ')}`];
  });
  if (late.length === 0) return [];
  return [
    `Let op: niet geleverd, en te laat (het moest er zijn op ${dueOn}): ${late.join('; ')}. Meer zegt peildatum editie volledigheid ${code}.`,
  ];
}
