export function compiledCommands(home: string, folder: string): Promise<string>;

/** What the compiled files follow from, as 32 characters. */
export function keyOf(home: string): string;

/** Tells this version of the program from every other, as 32 characters. */
export function programOf(home: string): string;

/** What is started, below src/: the commands first, and the modules of threads. */
export const ENTRIES: readonly string[];
