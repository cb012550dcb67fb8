import "virtual:faces.css";
import { render } from "preact";

const root = document.getElementById("desk");
if (root !== null) render(<main>…</main>, root);
