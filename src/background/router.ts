/** Answers each message of the protocol. */
import { ArchiveError, type ArchiveStore, type NewArticle } from "../archive/store.ts";
import type { Extraction } from "../core/types.ts";
import type { Runtime } from "../platform/browser.ts";
import { injectAnnotator, removeMarkStyles } from "../platform/inject.ts";
import type { Answers, PageInfo, RelatedArticle, ToBackground } from "../platform/messages.ts";
import { clearBadge, showBadge } from "./badge.ts";

const MOST_RELATED = 8;

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
      if (tab !== undefined) await showBadge(tab, message.names);
      return null;
    case "cleared":
      if (tab !== undefined) await Promise.all([clearBadge(tab), removeMarkStyles(tab, sender.frameId)]);
      return null;
    case "card-facts": {
      const [latest] = await archive.naming(message.id, message.address, 1);
      if (latest === undefined) return { latest: null };
      const { title, outlet, date, address } = latest;
      return { latest: { title, outlet, day: day(date), address } };
    }
    case "related":
      return relatedTo(message.extraction, message.address, archive);
    case "is-saved":
      return (await archive.get(message.address)) !== null;
    case "save":
      return save(message.page, message.extraction, archive);
  }
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
