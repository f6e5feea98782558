// A static web server for the pages that tests and the demonstration open.
import { readFile, realpath } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";

/** One request as the server saw it. `host` is the name the page was asked under. */
export interface PageRequest {
  method: string;
  host: string;
  path: string;
}

export interface PageServer {
  port: number;
  /** Every request so far, oldest first. */
  requests(): PageRequest[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  "": "text/html; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".xhtml": "application/xhtml+xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".pdf": "application/pdf",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Where page contents come from: a path such as "/a/index.html" to its bytes, or null. */
export type Source = (path: string) => Promise<Uint8Array | string | null>;

/** Response headers beyond the usual ones, by path. */
type Headers = (path: string) => Record<string, string>;

/** The files of a folder; nothing outside it. */
export function fromFolder(folder: string): Source {
  return async (path) => {
    try {
      const root = await realpath(folder);
      // The real path, so that neither ".." nor a symbolic link leads out of the folder.
      const file = await realpath(join(root, path));
      return file.startsWith(root + sep) ? await readFile(file) : null;
    } catch {
      return null;
    }
  };
}

/** The path of a request without its query, or null if it cannot be one. */
function cleanPath(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    if (path.includes("\0")) return null;
    return path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

async function answer(
  source: Source,
  headers: Headers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405).end();
    return;
  }
  const path = cleanPath(request.url ?? "/");
  const body = path === null ? null : await source(path);
  const type = path === null ? undefined : TYPES[extname(path).toLowerCase()];
  if (body === null || type === undefined) {
    // Browsers ask for the icon by themselves, and its absence must not look like a failure.
    response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    return;
  }
  const further = path === null ? {} : headers(path);
  response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...further });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Serves a folder, or what a function or a table of path ("/index.html") holds, on a free port of 127.0.0.1. */
export async function servePages(
  pages: string | Record<string, string> | Source,
  headers: Headers = () => ({}),
): Promise<PageServer> {
  const source =
    typeof pages === "string"
      ? fromFolder(pages)
      : typeof pages === "function"
        ? pages
        : async (path: string) => pages[path] ?? null;
  const seen: PageRequest[] = [];
  const server = createServer((request, response) => {
    const { method = "GET", url: path = "/" } = request;
    seen.push({ method, host: request.headers.host ?? "", path });
    answer(source, headers, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((ready, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", ready);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => [...seen],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        // Browsers keep connections open, and close() alone would wait for them.
        server.closeAllConnections();
      }),
  };
}
