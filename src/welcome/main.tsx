/** Entry of the first-run page. */
import { render } from "preact";
import { Welcome } from "./welcome.tsx";

render(<Welcome />, document.getElementById("app") as HTMLElement);
