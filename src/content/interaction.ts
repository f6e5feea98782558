/** Pointer, keyboard and card over one reading of the page; ends when its signal aborts. */
import type { PaintSpan } from "../page/paint/painter.ts";
import type { TextMap } from "../page/text-map.ts";
import type { PageCommand, TextRead } from "../platform/protocol.ts";
import type { Settings } from "../platform/settings.ts";
import { Hover } from "./hover.ts";
import { Keyboard } from "./keyboard.ts";
import { CardOpener, type CardSource } from "./opener.ts";
import { Places } from "./places.ts";
import { type Target, targetsOf } from "./targets.ts";

export class Interaction {
  private readonly read: TextRead;
  private readonly keyboard: Keyboard;
  private settings: Settings;
  private targets: Target[] = [];
  private marks: Target[] = [];

  constructor(
    read: TextRead,
    map: TextMap,
    source: CardSource,
    settings: Settings,
    spans: readonly PaintSpan[],
    signal: AbortSignal,
  ) {
    this.read = read;
    this.settings = settings;
    const places = new Places(map);
    const opener = new CardOpener(places, source, signal);
    this.keyboard = new Keyboard(opener, places, () => this.marks, signal);
    const pointed = {
      targetAt: (x: number, y: number) => places.spanAt(x, y, this.targets),
      opening: () => this.settings.opening,
    };
    new Hover(opener, pointed, signal);
    this.changeSettings(settings, spans);
  }

  /** `spans`: what is painted with these settings. */
  changeSettings(settings: Settings, spans: readonly PaintSpan[]): void {
    this.settings = settings;
    this.targets = targetsOf(this.read, settings);
    const painted = new Set(spans.map(({ start }) => start));
    const seen = new Set<number>();
    this.marks = this.targets.filter(({ start }) => {
      const isNew = painted.has(start) && !seen.has(start);
      seen.add(start);
      return isNew;
    });
  }

  /** Does what a shortcut of the browser asks for. False where there are no marks to do it with. */
  run(command: PageCommand): boolean {
    if (this.marks.length === 0) return false;
    this.keyboard.run(command);
    return true;
  }
}
