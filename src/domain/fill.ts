/** Texts with places to fill in: `In {editie} deden {aantal} bewoners mee.` */

const PLACE = /\{([^{}]+)\}/g;

/** Names of the places in a text, each once, in their order. */
export function placesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name))];
}

/** The text with every place filled. Throws for a place without a value: whoever reads a text checks its places. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACE, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`nothing to fill in for {${name}} in "${text}"`);
    return value;
  });
}
