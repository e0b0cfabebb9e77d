import { element } from '../xml.js';

/** The values that are allowed in cells: each list once, for a document has them together. */
export class Validations {
  private readonly conditions: string[] = [];

  /** The name by which a cell says that only these may stand in it. */
  nameOf(values: readonly string[]): string {
    const condition = `of:cell-content-is-in-list(${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')})`;
    const known = this.conditions.indexOf(condition);
    return `list-${known === -1 ? this.conditions.push(condition) : known + 1}`;
  }

  xml(): string {
    return this.conditions.length === 0 ? '' : element('table:content-validations', {}, ...this.conditions.map(validation));
  }
}

const validation = (condition: string, at: number): string =>
  element(
    'table:content-validation',
    {
      'table:name': `list-${at + 1}`,
      'table:condition': condition,
      'table:allow-empty-cell': 'true',
      'table:display-list': 'unsorted',
    },
    element(
      'table:error-message',
      { 'table:title': 'Kies een waarde', 'table:message-type': 'stop', 'table:display': 'true' },
      element('text:p', {}, 'Kies een waarde uit de lijst.'),
    ),
  );
