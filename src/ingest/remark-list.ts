import { compareRemarks, type Level, type Remark } from '../domain/remark.ts';
import { cellOf } from './tables/cell-of.ts';
import type { Sheet } from './tables/sheet.ts';

/** Of one rule in one file at most this many are kept; more would only bury the others. */
const MAX_PER_RULE_AND_FILE = 1000;

/** What a list was told: plain data. */
export interface RemarksTold {
  readonly kept: readonly Remark[];
  /** By level, rule and file: how often. */
  readonly counts: ReadonlyMap<string, Counted>;
}

interface Counted {
  readonly example: Remark;
  count: number;
}

/** Everything found wrong or odd while reading; collected, so that staff see all of a run at once. */
export class RemarkList {
  readonly #kept: Remark[] = [];
  readonly #passing: Remark[] = [];
  readonly #told = new Set<string>();
  readonly #workbooks = new Map<string, Sheet[]>();
  readonly #counts = new Map<string, Counted>();

  /** A sheet of a workbook: what is told of it names cells. */
  knows(sheet: Sheet): void {
    this.#workbooks.set(sheet.file, [...(this.#workbooks.get(sheet.file) ?? []), sheet]);
  }

  error(remark: Omit<Remark, 'level'>): void {
    this.#add({ ...remark, level: 'error' });
  }

  warn(remark: Omit<Remark, 'level'>): void {
    this.#add({ ...remark, level: 'warn' });
  }

  /** A warning that holds today and not by itself: told to staff, and never part of what a build makes. */
  warnToday(remark: Omit<Remark, 'level'>): void {
    this.#passing.push({ ...remark, level: 'warn' });
  }

  /** All of it, for another list, perhaps in another thread. */
  get told(): RemarksTold {
    return { kept: this.#kept, counts: this.#counts };
  }

  /** Everything of another list, as if it had been told here. */
  take({ kept, counts }: RemarksTold): void {
    for (const remark of kept) this.#add(remark);
    for (const [key, { count }] of counts) {
      const own = this.#counts.get(key);
      // What was too much to keep there was counted.
      if (own) own.count += Math.max(0, count - MAX_PER_RULE_AND_FILE);
    }
  }

  get passing(): readonly Remark[] {
    return this.#passing.toSorted(compareRemarks);
  }

  get hasErrors(): boolean {
    return this.#kept.some((remark) => remark.level === 'error');
  }

  /** In the fixed order of output, those of one level or all; what was left out is told in one remark per rule. */
  list(level?: Level): Remark[] {
    return [...this.#kept, ...this.#leftOut()]
      .filter((remark) => level === undefined || remark.level === level)
      .sort(compareRemarks);
  }

  #add(remark: Remark): void {
    const { rule, file = '', sheet = '', row = '', column = '', explanation } = remark;
    // A row of several figures says of each what is wrong with their area: once is enough.
    const same = [rule, file, sheet, row, column, explanation].join('\t');
    if (this.#told.has(same)) return;
    const key = `${remark.level}\t${rule}\t${file}`;
    const counted = this.#counts.get(key) ?? { example: remark, count: 0 };
    counted.count += 1;
    this.#counts.set(key, counted);
    if (counted.count > MAX_PER_RULE_AND_FILE) return;
    this.#told.add(same);
    const cell = remark.cell ?? cellOf(remark, this.#workbooks.get(remark.file ?? '') ?? []);
    this.#kept.push(cell === undefined ? remark : { ...remark, cell });
  }

  #leftOut(): Remark[] {
    return [...this.#counts.values()]
      .filter(({ count }) => count > MAX_PER_RULE_AND_FILE)
      .map(({ example, count }) => ({
        rule: example.rule,
        level: example.level,
        ...(example.file === undefined ? {} : { file: example.file }),
        explanation: `Deze melding komt in dit bestand nog ${count - MAX_PER_RULE_AND_FILE} keer voor.`,
      }));
  }
}
