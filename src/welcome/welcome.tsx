/** The first-run page: what Tapelight does on a page, and on which sites it may. */
import browser from "../platform/browser.ts";
import { Sites } from "./sites.tsx";

export function Welcome() {
  return (
    <main>
      <h1>Tapelight marks what moves markets in the news you read</h1>
      <p class="sample">
        <span class="name">Tencent</span> rose <span class="gain">3.7%</span> to HK$412.60, while the{" "}
        <span class="index">Nikkei 225</span> lost <span class="loss">0.8%</span>.
      </p>
      <p>
        A dotted line marks a company, a solid line an index, a tint a gain or a loss. Rest the pointer on a
        mark for its card: listing, what the page says of it, and what your archive has. The icon in the
        toolbar lists all of it, with related articles that you saved.
      </p>
      <Sites />
      <p>
        Market articles that you have read are saved in this browser, so that you can find them again; pages
        of private windows are not. Settings change that to articles for which you press Save.
      </p>
      <p>
        Everything stays in this browser: Tapelight makes no network request, and what you save is kept on
        this computer.{" "}
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          Settings
        </button>
      </p>
    </main>
  );
}
