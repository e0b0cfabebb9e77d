/** Which sets the sheets, in which version: another one gives other bytes. */
export const PDF_RENDERER = '@myriaddreamin/typst-ts-node-compiler 0.7.0';
