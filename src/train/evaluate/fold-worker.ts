/** Runs one fold in a process of its own; folds are named by their place in the list. */
import { readArticles } from "../corpus/articles.ts";
import { CORPUS } from "../resources.ts";
import { folderFolds, restricted, runFold, storyFolds } from "./folds.ts";

const [by, folds, index, of] = process.argv.slice(2);
const articles = readArticles(CORPUS);
const fold = (by === "story" ? storyFolds(articles, Number(folds)) : folderFolds(articles))[Number(index)];
process.send?.({ name: fold.name, score: runFold(of === "" ? fold : restricted(fold, of.split(","))) });
