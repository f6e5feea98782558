/** Answers each message of the protocol. */
import type { Origin } from "../archive/article.ts";
import { ArchiveError, type ArchiveStore } from "../archive/store.ts";
import { levelHistory } from "../core/retrieval/level-history.ts";
import type { Extraction } from "../core/types.ts";
import { openArchive, searchFragment } from "../platform/archive-tab.ts";
import browser, { type Runtime } from "../platform/browser.ts";
import { injectAnnotator, TOP_FRAME } from "../platform/inject.ts";
import type { Answers, CardFacts, PageInfo, RelatedArticle, ToBackground } from "../platform/protocol.ts";
import { readSettings } from "../platform/settings.ts";
import { siteOf } from "../platform/sites.ts";
import type { TextReader } from "./text-reader.ts";
import { showState } from "./toolbar.ts";
import { unmarkedState } from "./toolbar-state.ts";

const MOST_RELATED = 8;
/** Articles that the card lists, and that its chart is drawn from. */
const MOST_LATEST = 2;
const MOST_CHARTED = 50;

/** What the answers are made of. */
export interface Services {
  archive: ArchiveStore;
  reader: TextReader;
}

/** The answer to one message. `sender` is the tab for messages of content scripts. */
export async function answer(
  message: ToBackground,
  sender: Runtime.MessageSender,
  { archive, reader }: Services,
): Promise<Answers[ToBackground["type"]]> {
  const tab = sender.tab?.id;
  switch (message.type) {
    case "market-page":
      reader.prepare();
      if (tab !== undefined) await injectAnnotator(tab, sender.frameId ?? TOP_FRAME);
      return null;
    case "extract": {
      const { text, title, date } = message;
      return reader.read(text, { title, date }, `${tab}/${sender.frameId}`);
    }
    case "annotated":
      if (tab !== undefined) await showState({ is: "on", names: message.names }, tab);
      return null;
    case "cleared":
      if (tab !== undefined) await showState(unmarkedState(await readSettings(), sender.url), tab);
      return null;
    case "card-facts":
      return cardFacts(message.id, message.address, archive);
    case "open-archive":
      await openArchive(searchFragment(message.id));
      return null;
    case "related":
      if (!isOwnPage(sender)) return [];
      return relatedTo(message.extraction, message.address, archive);
    case "is-saved":
      return (await archive.find(message.address)) !== null;
    case "save":
      if (!isOwnPage(sender)) return { saved: false, message: "Only the popup saves." };
      return save(message.page, message.extraction, "saved", archive);
    case "read":
      if (isOf(sender, message.page) && (await savesByItself(sender))) {
        const done = await save(message.page, message.extraction, "read", archive);
        if (!done.saved) await showState({ is: "not-saved", message: done.message }, tab);
      }
      return null;
  }
}

async function cardFacts(id: string, address: string, archive: ArchiveStore): Promise<CardFacts> {
  const articles = await archive.naming(id, address, MOST_CHARTED);
  const latest = articles
    .slice(0, MOST_LATEST)
    .map(({ head: { title, outlet, date, address } }) => ({ title, outlet, day: day(date), address }));
  const dated = articles.map(({ head: { date }, extraction }) => ({ date, extraction }));
  return { latest, history: levelHistory(id, dated) };
}

async function relatedTo(
  extraction: Extraction,
  address: string,
  archive: ArchiveStore,
): Promise<RelatedArticle[]> {
  const found = await archive.related(extraction, address, MOST_RELATED);
  return found.map(({ article, reasons, alsoAt }) => ({
    number: article.number,
    title: article.title,
    outlet: article.outlet,
    day: day(article.date),
    address: article.address,
    reasons,
    alsoAt,
  }));
}

/** Whether one of our own pages asks, and no content script. */
const isOwnPage = ({ url }: Runtime.MessageSender): boolean =>
  url?.startsWith(browser.runtime.getURL("")) === true;

/** Whether an article stands at an address of the site that speaks of it. */
const isOf = ({ url }: Runtime.MessageSender, { address }: PageInfo): boolean =>
  siteOf(address) !== null && siteOf(address) === siteOf(url ?? "");

/** Whether the reader wants articles saved that they read, and the page is none of a private window. */
async function savesByItself(sender: Runtime.MessageSender): Promise<boolean> {
  return sender.tab?.incognito === false && (await readSettings()).saving === "automatic";
}

async function save(
  { address, title, outlet, date, language }: PageInfo,
  extraction: Extraction,
  origin: Origin,
  archive: ArchiveStore,
): Promise<Answers["save"]> {
  try {
    await archive.put({
      address,
      title: title ?? "Untitled article",
      outlet,
      date,
      language,
      origin,
      extraction,
    });
  } catch (error) {
    const reason = error instanceof ArchiveError ? error.message : "The archive did not answer.";
    return { saved: false, message: `This article was not saved. ${reason}` };
  }
  // the answer need not wait for the index
  void archive.settle().catch((error: unknown) => console.error("Tapelight:", error));
  return { saved: true };
}

const day = (date: string | null): string | null => date?.slice(0, 10) ?? null;
