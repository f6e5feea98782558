// Takes down what goes wrong and what is asked of the network, in every page, popup and worker of Chromium.
import type { Browser, CDPSession, Protocol, Target } from "puppeteer-core";

/** Kinds of targets that can run the extension's code. "other" is what a popup is called while it opens. */
const WATCHED = new Set(["page", "other", "background_page", "service_worker"]);

export class ChromiumWatch {
  readonly errors: string[] = [];
  readonly requests: string[] = [];
  readonly #attached = new Map<Target, Promise<void>>();
  #origin = "chrome-extension://";

  constructor(browser: Browser) {
    for (const target of browser.targets()) void this.attached(target);
    browser.on("targetcreated", (target) => void this.attached(target));
    browser.on("targetdestroyed", (target) => this.#attached.delete(target));
  }

  /** From now on only this extension's own lines count, not those of extensions the browser brings along. */
  narrowTo(extensionId: string): void {
    this.#origin = `chrome-extension://${extensionId}/`;
  }

  /** Resolves when a target is being watched. A target that has gone in the meantime counts as watched. */
  attached(target: Target): Promise<void> {
    const started = this.#attached.get(target) ?? this.attach(target).catch(() => {});
    this.#attached.set(target, started);
    return started;
  }

  async allAttached(): Promise<void> {
    await Promise.all(this.#attached.values());
  }

  private async attach(target: Target): Promise<void> {
    if (!WATCHED.has(target.type())) return;
    // A second session on a service worker would keep it from ever stopping, so it is watched through Puppeteer's.
    const worker = target.type() === "service_worker" ? await target.worker() : null;
    const session = worker?.client ?? (await target.createCDPSession());
    this.listen(target, session);
    // The protocol repeats what happened before it was switched on, so nothing is lost in between.
    await Promise.all([
      session.send("Runtime.enable"),
      session.send("Log.enable"),
      session.send("Network.enable"),
    ]);
  }

  private listen(target: Target, session: CDPSession): void {
    const isOurs = () => target.url().startsWith(this.#origin);
    session.on("Runtime.exceptionThrown", ({ exceptionDetails }) => {
      const place = exceptionDetails.url ?? exceptionDetails.stackTrace?.callFrames[0]?.url ?? "";
      this.errors.push(`${this.where(target, place)}: ${exceptionText(exceptionDetails)}`);
    });
    session.on("Runtime.consoleAPICalled", ({ type, args, stackTrace }) => {
      const place = stackTrace?.callFrames[0]?.url ?? "";
      if (type !== "error" && type !== "assert") return;
      if (!isOurs() && !place.startsWith(this.#origin)) return;
      this.errors.push(`${this.where(target, place)}: console.${type}: ${args.map(argumentText).join(" ")}`);
    });
    session.on("Log.entryAdded", ({ entry }) => {
      if (entry.level !== "error" || !(isOurs() || entry.url?.startsWith(this.#origin))) return;
      this.errors.push(
        `${this.where(target, entry.url ?? "")}: ${entry.text} (${entry.url ?? "no address"})`,
      );
    });
    session.on("Network.requestWillBeSent", ({ request }) => this.requests.push(request.url));
    session.on("Network.webSocketCreated", ({ url }) => this.requests.push(url));
  }

  /** In whose console something appeared, in words. */
  private where(target: Target, place: string): string {
    if (target.type() === "service_worker") return "background";
    if (target.url().startsWith(this.#origin)) return target.url().slice(this.#origin.length);
    return place.startsWith(this.#origin) ? `content script on ${target.url()}` : `page ${target.url()}`;
  }
}

function exceptionText({ exception, text }: Protocol.Runtime.ExceptionDetails): string {
  return (
    exception?.description ?? (exception?.value === undefined ? text : `${text} ${String(exception.value)}`)
  );
}

function argumentText({ value, description, preview }: Protocol.Runtime.RemoteObject): string {
  if (value !== undefined) return typeof value === "string" ? value : JSON.stringify(value);
  const properties = preview?.subtype === "error" ? undefined : preview?.properties;
  return properties?.map(({ name, value }) => `${name}: ${value}`).join(", ") ?? description ?? "undefined";
}
