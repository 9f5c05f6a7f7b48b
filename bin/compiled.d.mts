export function compiledCommands(home: string, folder: string): Promise<string>;

/** What the compiled files follow from, as 32 characters. */
export function keyOf(home: string): string;
