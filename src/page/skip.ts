/** What is never read as article text and never touched. */

/** Elements whose text is no prose, or that the reader types into. */
export const NEVER =
  "script,style,noscript,template,textarea,input,select,option,button,code,svg,math,iframe,object,video,audio,canvas," +
  "[contenteditable=''],[contenteditable=true],[aria-hidden=true],[hidden]";

/** Parts of a page that stand around an article. */
const AROUND =
  "nav,aside,footer,form,dialog,[role=navigation],[role=complementary],[role=contentinfo],[role=search],[role=dialog],[role=menu]";
const AROUND_NAMES =
  /(^|[\s_-])(nav|navbar|menu|breadcrumbs?|related|recommend(ed|ations)?|most-?(read|popular)|trending|comments?|disqus|newsletter|subscribe|promo|advert(isement)?|ads?|sponsored|social|share|sharing|footer|sidebar|cookie|paywall|tags?|taboola|outbrain)([\s_-]|$)/i;

/** Whether an element stands around the article rather than in it, judged by what it is and what it is called. */
export function standsAround(element: Element): boolean {
  if (element.matches(AROUND)) return true;
  const name = `${element.id} ${element.getAttribute("class") ?? ""}`;
  return name.length < 200 && AROUND_NAMES.test(name) && !element.matches("html,body,main,article");
}
