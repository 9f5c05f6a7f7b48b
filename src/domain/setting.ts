/** A setting of the gemeente as a form can ask it; what it may be follows from the schema of gemeente.yaml. */
export interface SettingField {
  /** Keys from the top, with dots: `drempels.tonen`. */
  readonly key: string;
  /** `other`: shaped in a way that no form asks; it is changed in the file itself. */
  readonly kind: 'text' | 'number' | 'yesno' | 'choice' | 'choices' | 'list' | 'other';
  readonly required: boolean;
  /** Dutch: what is expected, to stand after "Verwacht:". */
  readonly expected: string;
  /** Of a choice. */
  readonly options: readonly string[];
  /** What holds when nothing is filled in. */
  readonly standard?: string;
}

/** What was filled in; nothing takes the key away, so that the standard holds. */
export interface SettingChange {
  readonly key: string;
  readonly value: string | readonly string[];
}

/** What can't be, by the key of its field. */
export interface SettingProblem {
  readonly key: string;
  /** Dutch. */
  readonly text: string;
}
