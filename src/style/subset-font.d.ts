/** The package has no types of its own; only what is used here. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      /** Leaves out glyphs that only a typographic feature asks for: ligatures, small capitals. */
      noLayoutClosure?: boolean;
      variationAxes?: Readonly<Record<string, number>>;
    },
  ): Promise<Buffer>;
}
