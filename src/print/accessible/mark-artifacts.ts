/**
 * Chromium tags what comes from the document and leaves the rest bare: running lines in the margins, clip paths,
 * backgrounds. PDF/UA wants every mark to be tagged or an artifact (ISO 14289-1, 7.1). The text that became an
 * artifact is handed back, so that the caller can assert that no real content is hidden.
 */
import { insertAll, PATH_END, PATH_START, walk } from '../pdf/content.ts';
import type { Decoder } from '../pdf/font-text.ts';

export interface MarkedContent {
  readonly content: string;
  /** Text by marked-content id. */
  readonly tagged: ReadonlyMap<number, string>;
  /** Text that belongs to no element, in order of painting. */
  readonly furniture: string;
  /** Names of images and forms that belong to no element. */
  readonly untaggedObjects: readonly string[];
}

/** Content in which everything outside an element is an artifact. */
export function markArtifacts(content: string, fonts: ReadonlyMap<string, Decoder>): MarkedContent {
  const marker = new Marker(fonts);
  walk(content, (operator, operands, start, end) => marker.visit(operator, operands, start, end));
  return {
    content: insertAll(content, marker.insertions),
    tagged: marker.tagged,
    furniture: marker.furniture.join(''),
    untaggedObjects: marker.untaggedObjects,
  };
}

class Marker {
  readonly insertions: [number, string][] = [];
  readonly tagged = new Map<number, string>();
  readonly furniture: string[] = [];
  readonly untaggedObjects: string[] = [];
  private readonly fonts: ReadonlyMap<string, Decoder>;
  /** Marked-content ids of the open elements, innermost last; undefined for one without id. */
  private readonly open: (number | undefined)[] = [];
  private artifact: 'text' | 'path' | undefined;
  private decoder: Decoder | undefined;

  constructor(fonts: ReadonlyMap<string, Decoder>) {
    this.fonts = fonts;
  }

  visit(operator: string, operands: readonly string[], start: number, end: number): void {
    switch (operator) {
      case 'BDC':
      case 'BMC':
        this.open.push(idOf(operands));
        return;
      case 'EMC':
        this.open.pop();
        return;
      case 'Tf':
        this.decoder = this.fonts.get(operands[0] ?? '');
        return;
      case 'Tj':
      case 'TJ':
        this.readText(operands);
        return;
      default:
        if (this.open.length === 0) this.mark(operator, operands, start, end);
    }
  }

  private readText(operands: readonly string[]): void {
    const strings = operands.filter((operand) => operand.startsWith('<') || operand.startsWith('('));
    const text = strings.map((operand) => this.decoder?.(operand) ?? '\uFFFD').join('');
    const id = this.open.findLast((open) => open !== undefined);
    if (id === undefined) this.furniture.push(text);
    else this.tagged.set(id, (this.tagged.get(id) ?? '') + text);
  }

  private mark(operator: string, operands: readonly string[], start: number, end: number): void {
    if (this.artifact !== undefined) {
      const over = this.artifact === 'text' ? operator === 'ET' : PATH_END.has(operator);
      if (!over) return;
      this.insertions.push([end, '\nEMC']);
      this.artifact = undefined;
    } else if (operator === 'BT' || PATH_START.has(operator)) {
      this.insertions.push([start, '/Artifact BMC\n']);
      this.artifact = operator === 'BT' ? 'text' : 'path';
    } else if (operator === 'Do' || operator === 'sh') {
      this.insertions.push([start, '/Artifact BMC\n'], [end, '\nEMC']);
      this.untaggedObjects.push(operands[0] ?? '');
    }
  }
}

function idOf(operands: readonly string[]): number | undefined {
  const at = operands.indexOf('/MCID');
  return at < 0 ? undefined : Number(operands[at + 1]);
}
