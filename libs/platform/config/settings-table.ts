import { SETTINGS } from './settings.js';

/** The settings as a Markdown table, in Dutch. */
export const settingsTable = (): string =>
  [
    '| Variabele | Betekenis | Zonder |',
    '| --- | --- | --- |',
    ...SETTINGS.map(
      ({ name, meaning, fallback, secret }) => `| \`${name}\`${secret ? ` of \`${name}_FILE\`` : ''} | ${meaning} | ${fallback} |`,
    ),
    '',
  ].join('\n');
