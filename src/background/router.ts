/** Answers each message of the protocol. */
import { ArchiveError, type ArchiveStore, type NewArticle } from "../archive/store.ts";
import { levelHistory } from "../core/retrieval/level-history.ts";
import type { Extraction } from "../core/types.ts";
import type { Runtime } from "../platform/browser.ts";
import { injectAnnotator, removeMarkStyles } from "../platform/inject.ts";
import type { Answers, CardFacts, PageInfo, RelatedArticle, ToBackground } from "../platform/messages.ts";
import { readSettings } from "../platform/settings.ts";
import { showState } from "./toolbar.ts";
import { unmarkedState } from "./toolbar-state.ts";

const MOST_RELATED = 8;
/** Articles that the card lists, and that its chart is drawn from. */
const MOST_LATEST = 2;
const MOST_CHARTED = 50;

/** The answer to one message. `sender` is the tab for messages of content scripts. */
export async function answer(
  message: ToBackground,
  sender: Runtime.MessageSender,
  archive: ArchiveStore,
): Promise<Answers[ToBackground["type"]]> {
  const tab = sender.tab?.id;
  switch (message.type) {
    case "market-page":
      if (tab !== undefined) await injectAnnotator(tab, sender.frameId);
      return null;
    case "annotated":
      if (tab !== undefined) await showState({ is: "on", names: message.names }, tab);
      return null;
    case "cleared":
      if (tab !== undefined) {
        const state = unmarkedState(await readSettings(), sender.url);
        await Promise.all([showState(state, tab), removeMarkStyles(tab, sender.frameId)]);
      }
      return null;
    case "card-facts":
      return cardFacts(message.id, message.address, archive);
    case "related":
      return relatedTo(message.extraction, message.address, archive);
    case "is-saved":
      return (await archive.get(message.address)) !== null;
    case "save":
      return save(message.page, message.extraction, archive);
  }
}

async function cardFacts(id: string, address: string, archive: ArchiveStore): Promise<CardFacts> {
  const articles = await archive.naming(id, address, MOST_CHARTED);
  const latest = articles
    .slice(0, MOST_LATEST)
    .map(({ title, outlet, date, address }) => ({ title, outlet, day: day(date), address }));
  return { latest, history: levelHistory(id, articles) };
}

async function relatedTo(
  extraction: Extraction,
  address: string,
  archive: ArchiveStore,
): Promise<RelatedArticle[]> {
  const found = await archive.related(extraction, address, MOST_RELATED);
  return found.map(({ article, reasons }) => ({
    title: article.title,
    outlet: article.outlet,
    day: day(article.date),
    address: article.address,
    reasons,
    summary: summaryOf(article.extraction, article.title),
  }));
}

async function save(page: PageInfo, extraction: Extraction, archive: ArchiveStore): Promise<Answers["save"]> {
  const article: NewArticle = {
    address: page.address,
    title: page.title ?? "Untitled article",
    outlet: page.outlet,
    date: page.date,
    origin: "saved",
    extraction,
  };
  try {
    await archive.put(article);
    return { saved: true };
  } catch (error) {
    const reason = error instanceof ArchiveError ? error.message : "The archive did not answer.";
    return { saved: false, message: `This article was not saved. ${reason}` };
  }
}

const day = (date: string | null): string | null => date?.slice(0, 10) ?? null;

/** The first lines after the headline, for the popup. */
function summaryOf(extraction: Extraction, title: string): string {
  const body = extraction.text.startsWith(title) ? extraction.text.slice(title.length) : extraction.text;
  const text = body.replace(/\s+/g, " ").trim();
  return text.length <= 160 ? text : `${text.slice(0, text.lastIndexOf(" ", 160))} …`;
}
