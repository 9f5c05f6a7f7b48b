/** Exported by Vega's scenegraph, and left out of its typings. */
import 'vega';

declare module 'vega' {
  export const textMetrics: {
    width: (item: { fontSize?: number; fontWeight?: number | string }, text: unknown) => number;
  };
}
