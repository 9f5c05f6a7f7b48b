/** The whole journey on one screen. Stages know nouns (`domain/`), never neighbours; only this file knows all. */
export {};
