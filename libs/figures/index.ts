export { CODE_CLASSES, type CodeClass, codeClass, type ValueListOfCodes } from './codes.js';
export { type FigureKey, figureKeySchema, isFigureKey, type Keys, keyParts, keysIn, word } from './key.js';
export { definedBy, type FigurePattern, figureDefinition, figureName, type OfKey, ofKey, wholeOf } from './pattern.js';
export { FIGURE_PATTERNS, figureKeyOf, kindOf, knownKey, nearestKeys, refusalOf } from './register.js';
export { type FigureKind, figureValue, sameValue } from './value.js';
