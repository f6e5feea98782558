/** The card's inside: content as elements, and what its buttons do. */
import type { CardFacts } from "../../platform/protocol.ts";
import type { HiddenName } from "../../platform/settings.ts";
import { buildArchive } from "./archive-view.ts";
import type { CardContent, CardRow, CardSection } from "./content.ts";
import { element } from "./elements.ts";

/** What the card's buttons ask for. */
export interface CardActions {
  hide(name: HiddenName): void;
  show(id: string): void;
  /** Shows what the archive has about a thing. */
  openArchive(id: string): void;
}

export interface CardView {
  element: HTMLElement;
  /** Fills in what the archive has. */
  showFacts(facts: CardFacts): void;
}

export function buildCard(content: CardContent, actions: CardActions): CardView {
  const card = element("div", "card");
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-label", content.title);
  card.tabIndex = -1; // so that a card opened by keyboard can take focus
  const archive = element("div");
  const [first, ...rest] = content.sections;
  card.append(
    element("div", "head", element("span", "", content.title), element("span", "ticker", content.ticker)),
    element("div", "quiet", content.subtitle),
    ...(first === undefined ? [] : buildSection(first)),
    ...buildDetails(content.details),
    ...rest.flatMap(buildSection),
    archive,
    ...buildFoot(content, actions, card),
  );
  return {
    element: card,
    showFacts: (facts) => archive.replaceChildren(...buildArchive(facts)),
  };
}

function buildSection({ heading, rows }: CardSection): HTMLElement[] {
  const parts = [element("h2", "", heading)];
  if (rows.length > 0) parts.push(element("div", "rows", ...rows.flatMap(buildRow)));
  return parts;
}

function buildRow({ value, unit, tone, note }: CardRow): HTMLElement[] {
  const colour = tone === 1 ? " gain" : tone === -1 ? " loss" : "";
  return [
    element("span", `value${colour}`, value),
    element("span", "", element("span", "unit", unit), " ", element("span", "quiet", note)),
  ];
}

function buildDetails(details: CardContent["details"]): HTMLElement[] {
  if (details.length === 0) return [];
  const list = element("dl", "details");
  for (const [label, text] of details) list.append(element("dt", "", label), element("dd", "", text));
  return [list];
}

function buildFoot(content: CardContent, actions: CardActions, card: HTMLElement): HTMLElement[] {
  const reason = element("div", "quiet why", content.why);
  reason.hidden = true;
  const why = button("Why", () => {
    reason.hidden = !reason.hidden;
    if (!reason.hidden) reason.scrollIntoView({ block: "nearest" });
    why.setAttribute("aria-expanded", String(!reason.hidden));
  });
  why.setAttribute("aria-expanded", "false");
  const buttons = element("div", "foot", why);
  const { hides } = content;
  if (hides !== null)
    buttons.append(
      button("Not this", () => {
        actions.hide(hides);
        showHidden(card, hides, actions);
      }),
    );
  const { archiveId } = content;
  if (archiveId !== null) buttons.append(button("Open in Tapelight", () => actions.openArchive(archiveId)));
  return [reason, buttons];
}

/** The card of a name that has just been hidden: says so, and offers the way back. */
function showHidden(card: HTMLElement, { id, name }: HiddenName, actions: CardActions): void {
  const undo = button("Undo", () => {
    actions.show(id);
    card.replaceChildren(element("div", "", `${name} is marked again.`));
    card.focus({ preventScroll: true });
  });
  card.replaceChildren(
    element("div", "", `${name} is no longer marked, on any site.`),
    element("div", "quiet", "The settings keep a list of hidden names."),
    element("div", "foot", undo),
  );
  undo.focus({ preventScroll: true });
}

function button(label: string, pressed: () => void): HTMLButtonElement {
  const made = element("button", "", label);
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
}
