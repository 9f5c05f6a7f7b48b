export function compiledCommands(home: string, folder: string): Promise<string>;
