/** What is never read as article text and never touched, and what stands around an article by its own account. */

/** Elements whose text is no prose, or that the reader types into. */
export const NEVER =
  "script,style,noscript,template,textarea,input,select,option,button,code,svg,math,iframe,object,video,audio,canvas," +
  "[contenteditable=''],[contenteditable=true],[aria-hidden=true],[hidden]";

const AROUND =
  "nav,aside,footer,form,dialog,[role=navigation],[role=complementary],[role=contentinfo],[role=search],[role=dialog],[role=menu],[role=banner],[role=toolbar]";
/** Words of class names and ids, whole or joined by hyphens and underscores. */
const AROUND_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|related|recommend(?:ed|ations?)?|most-?(?:read|popular|viewed)|trending|comments?|disqus|newsletter|subscribe|promo|advert(?:isement)?|ads?|sponsored|social|share-?(?:bar|tools|buttons|links)|sharing|footer|sidebar|cookie|paywall|tags?|taboola|outbrain|byline|author-?(?:bio|box|card|info)|dateline|timestamp|kicker|eyebrow|ticker-?tape|toast|modal|signature)(?=[\s_-]|$)/i;
const HIDDEN_NAMES =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-text|-only)?|a11y-hidden|offscreen)(?:\s|$)/i;
/** Longer names are generated, and hold words by chance. */
const LONGEST_NAME = 200;

/** Whether an element calls itself a thing that stands around an article. It may still hold the article itself. */
export function standsAround(element: Element): boolean {
  if (element.matches(AROUND)) return true;
  const name = nameOf(element);
  return name.length < LONGEST_NAME && AROUND_NAMES.test(name) && !element.matches("html,body,main,article");
}

/** Whether an element is there for screen readers only: no sighted reader takes it for text. */
export const isForScreenReaders = (element: Element): boolean => HIDDEN_NAMES.test(nameOf(element));

const nameOf = (element: Element): string => `${element.id} ${element.getAttribute("class") ?? ""}`;
