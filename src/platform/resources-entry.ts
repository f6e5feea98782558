/** Entry of the file of model and tables. */
import resources from "tapelight:resources";
import { offerResources } from "./resources.ts";

offerResources(resources);
