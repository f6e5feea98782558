// The only way out for the browser: a proxy on 127.0.0.1. It leads the invented host names of the test pages to
// local servers, and takes down everything else the browser asks for, whoever in the browser asked.
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { Duplex } from "node:stream";

export interface RecordingProxy {
  port: number;
  /** Addresses outside the known hosts, oldest first. Of an encrypted request only the host is known. */
  foreign(): string[];
  close(): void;
}

export interface ProxyOptions {
  /** Host name to local port. */
  hosts: Record<string, number>;
  /** Lets requests to other hosts through. Otherwise they are refused. */
  internet: boolean;
}

/** Whether an address is neither local, nor a known host, nor something that needs no network. */
export function isForeign(address: string, hosts: Record<string, number>): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (!/^(https?|wss?|ftp):$/.test(protocol)) return false;
  return !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname) && !Object.hasOwn(hosts, hostname);
}

/** Passes a plain request on, to the local server of a known host or to the host itself. */
function forward(
  request: IncomingMessage,
  response: ServerResponse,
  to: { host: string; port: number },
): void {
  const { pathname, search } = new URL(request.url ?? "/");
  const { "proxy-connection": _, ...headers } = request.headers;
  const onward = httpRequest(
    { ...to, method: request.method, path: pathname + search, headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on("error", () => response.destroy());
  response.on("close", () => onward.destroy());
  request.pipe(onward);
}

/** Joins an encrypted connection to the host it is meant for. */
function tunnel(socket: Duplex, hostname: string, port: number): void {
  const onward = connect(port, hostname, () => {
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    socket.pipe(onward).pipe(socket);
  });
  onward.on("error", () => socket.destroy());
  socket.on("close", () => onward.destroy());
}

export async function startProxy({ hosts, internet }: ProxyOptions): Promise<RecordingProxy> {
  const seen: string[] = [];
  const sockets = new Set<Duplex>();
  const server = createServer((request, response) => {
    const address = request.url ?? "";
    if (!URL.canParse(address)) return void response.writeHead(400).end();
    const { hostname, port } = new URL(address);
    if (Object.hasOwn(hosts, hostname))
      return forward(request, response, { host: "127.0.0.1", port: hosts[hostname] });
    seen.push(address);
    if (internet) return forward(request, response, { host: hostname, port: Number(port || 80) });
    return void response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    socket.on("error", () => socket.destroy());
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    const { hostname, port, href } = new URL(`https://${request.url}`);
    if (isForeign(href, hosts)) seen.push(href);
    // A tunnel to a known host is an attempt at https, which the local servers do not speak.
    if (internet && isForeign(href, hosts)) return tunnel(socket, hostname, Number(port || 443));
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((ready, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", ready);
  });
  // The proxy must not keep the process alive after the browser has gone.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    foreign: () => [...seen],
    close: () => {
      server.close();
      server.closeAllConnections();
      for (const socket of sockets) socket.destroy();
    },
  };
}
