/** Eleventy 3 brings no types: what we use of it. */
declare module '@11ty/eleventy' {
  export interface ServerResponse {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: string | Uint8Array;
  }

  export interface ServerOptions {
    readonly port?: number;
    readonly showAllHosts?: boolean;
    readonly showVersion?: boolean;
    readonly domDiff?: boolean;
    readonly onRequest?: Readonly<
      Record<string, (request: { readonly url: URL }) => ServerResponse | undefined>
    >;
  }

  export interface EleventyConfig {
    setInputDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setDataDirectory(folder: string): void;
    setOutputDirectory(folder: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    setLibrary(extension: string, library: object): void;
    setUseGitIgnore(use: boolean): void;
    setQuietMode(quiet: boolean): void;
    setServerOptions(options: ServerOptions): void;
    addGlobalData(name: string, data: unknown): void;
    addWatchTarget(path: string): void;
    on(event: 'eleventy.beforeWatch', listener: (changed: readonly string[]) => Promise<void>): void;
    on(event: 'eleventy.before', listener: () => Promise<void>): void;
    on(
      event: 'eleventy.after',
      listener: (built: { readonly results: readonly RenderedPage[] }) => Promise<void>,
    ): void;
  }

  export interface RenderedPage {
    readonly url: string | false;
    readonly inputPath: string;
    readonly content: string;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath?: string;
        readonly quietMode?: boolean;
        readonly source?: 'script' | 'cli';
        readonly runMode?: 'build' | 'serve' | 'watch';
        readonly config?: (config: EleventyConfig) => void | Promise<void>;
      },
    );
    init(): Promise<void>;
    toJSON(): Promise<readonly RenderedPage[]>;
    watch(): Promise<void>;
    serve(port?: number): Promise<void>;
  }
}
