export * from './thematafel-letter.js';
