/** What happens while a page is open, sent to it at once: a new preview, how far a build is. */
import type { ServerResponse } from 'node:http';

export type News =
  | { readonly kind: 'preview' }
  | { readonly kind: 'sheets' }
  | { readonly kind: 'files' }
  | { readonly kind: 'build' }
  | { readonly kind: 'errand' }
  | { readonly kind: 'trouble'; readonly told: string };

export class Listeners {
  private readonly open = new Set<ServerResponse>();

  /** Keeps the answer open: the browser hears of everything from now on. */
  follow(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.flushHeaders();
    this.open.add(response);
    response.once('close', () => this.open.delete(response));
  }

  tell(news: News): void {
    for (const response of this.open) response.write(`data: ${JSON.stringify(news)}\n\n`);
  }

  close(): void {
    for (const response of this.open) response.end();
  }
}
