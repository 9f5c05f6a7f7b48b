/** Eleventy 3 brings no types: what we use of it. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    setInputDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setDataDirectory(folder: string): void;
    setOutputDirectory(folder: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    setLibrary(extension: string, library: object): void;
    setUseGitIgnore(use: boolean): void;
    setQuietMode(quiet: boolean): void;
    addGlobalData(name: string, data: unknown): void;
  }

  /** What a configuration gives back. */
  export interface EleventyChoices {
    /** Which engine goes over a text before Markdown; none. */
    readonly markdownTemplateEngine?: false;
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
        readonly config?: (config: EleventyConfig) => EleventyChoices | void | Promise<void>;
      },
    );
    init(): Promise<void>;
    toJSON(): Promise<readonly RenderedPage[]>;
  }
}
