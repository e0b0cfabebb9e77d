export { NOT_TEXT } from './not-text.js';
export { readJson } from './read-json.js';
