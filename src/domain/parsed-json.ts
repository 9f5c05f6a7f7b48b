/** What a text says as JSON; undefined where it is none, which no form of zod but an empty one takes. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
