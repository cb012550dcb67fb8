/** An element of SVG, or text in it. */
export interface Svg {
  readonly kind: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Svg[];
  readonly value?: string;
}

/** From the units of an element to those of the whole: shares of each side, and where its origin is. */
interface Matrix {
  readonly a: number;
  readonly d: number;
  readonly x: number;
  readonly y: number;
}

/** What is drawn: paths in the operators of PDF (ISO 32000-1, 8.5), and the characters there is no glyph for. */
export interface Outline {
  readonly operators: string;
  readonly missing: string;
}

const ORIGIN: Matrix = { a: 1, d: 1, x: 0, y: 0 };

/** `svg` as paths, in its units, counted from its origin and up. All are filled, in whatever colour is set. */
export function outlineOf(svg: Svg): Outline {
  const writer = new OutlineWriter();
  for (const child of svg.children ?? []) writer.add(child, { ...ORIGIN, d: -1 });
  return writer.close();
}

class OutlineWriter {
  readonly #operators: string[] = [];
  #missing = "";
  /** Something is drawn that isn't filled yet. */
  #isOpen = false;

  add(node: Svg, around: Matrix): void {
    const { kind, children = [], attributes = {} } = node;
    const own = within(around, attributes.transform);
    switch (kind) {
      case "g":
        for (const child of children) this.add(child, own);
        return;
      case "svg":
        this.#addWindow(node, own);
        return;
      case "path":
        this.#addPath(String(attributes.d ?? ""), own);
        return;
      case "rect":
        this.#addBox(attributes, own);
        return;
      case "line":
        this.#addLine(attributes, own);
        return;
      case "text":
        this.#missing += textIn(node);
        return;
      default:
        // What MathML may ask for beside these has no place in what the reader of TeX gives.
        return;
    }
  }

  close(): Outline {
    this.#fill();
    return { operators: this.#operators.join("\n"), missing: this.#missing };
  }

  #fill(): void {
    if (this.#isOpen) this.#operators.push("f");
    this.#isOpen = false;
  }

  /** What is seen of `node` through its window. */
  #addWindow({ attributes = {}, children = [] }: Svg, around: Matrix): void {
    const [x = 0, y = 0] = numbersIn(attributes, ["x", "y"]);
    const [left = 0, bottom = 0, width = 0, height = 0] = String(attributes.viewBox ?? "")
      .split(" ")
      .map(Number);
    const own = translated(around, x - left, y - bottom);
    this.#fill();
    this.#operators.push("q", this.#box([left, bottom, width, height], own), "W n");
    for (const child of children) this.add(child, own);
    this.#fill();
    this.#operators.push("Q");
  }

  #addPath(data: string, own: Matrix): void {
    const parts: string[] = [];
    for (const [, command = "", operands = ""] of data.matchAll(/([MLCQHVZ])([^MLCQHVZ]*)/g)) {
      const values = (operands.match(/-?\d*\.?\d+/g) ?? []).map(Number);
      const operator = OPERATORS[command];
      if (operator === undefined)
        throw new Error(`Expected lines and curves of a glyph, not ${command}`);
      parts.push([...points(values, own), operator].join(" "));
    }
    if (parts.length === 0) return;
    this.#operators.push(parts.join("\n"));
    this.#isOpen = true;
  }

  /** A filled box, or the four sides of one that isn't. */
  #addBox(attributes: Readonly<Record<string, unknown>>, own: Matrix): void {
    const box = numbersIn(attributes, ["x", "y", "width", "height"]);
    const [x = 0, y = 0, width = 0, height = 0] = box;
    const rule = Number(attributes["stroke-width"] ?? RULE);
    const half = rule / 2;
    const boxes =
      attributes.fill === "none"
        ? [
            [x - half, y - half, width + rule, rule],
            [x - half, y + height - half, width + rule, rule],
            [x - half, y + half, rule, height - rule],
            [x + width - half, y + half, rule, height - rule],
          ]
        : [box];
    this.#operators.push(...boxes.map((each) => this.#box(each, own)));
    this.#isOpen = true;
  }

  #box([x = 0, y = 0, width = 0, height = 0]: readonly number[], own: Matrix): string {
    return [...points([x, y], own), decimal(width * own.a), decimal(height * own.d), "re"].join(
      " ",
    );
  }

  /** A line as the area that it covers: so it has the colour of the text, whichever way it runs. */
  #addLine(attributes: Readonly<Record<string, unknown>>, own: Matrix): void {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(attributes, ["x1", "y1", "x2", "y2"]);
    const half = Number(attributes["stroke-width"] ?? RULE) / 2;
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length === 0) return;
    const [dx, dy] = [(-(y2 - y1) / length) * half, ((x2 - x1) / length) * half];
    const corners = [
      [x1 + dx, y1 + dy],
      [x2 + dx, y2 + dy],
      [x2 - dx, y2 - dy],
      [x1 - dx, y1 - dy],
    ];
    const path = corners.map(
      (corner, index) => `${points(corner, own).join(" ")} ${index === 0 ? "m" : "l"}`,
    );
    this.#operators.push(`${path.join("\n")}\nh`);
    this.#isOpen = true;
  }
}

/** Of a line between the cells of a table: that of a fraction's. */
const RULE = 68;

const OPERATORS: Readonly<Record<string, string>> = { M: "m", L: "l", C: "c", Z: "h" };

function points(values: readonly number[], { a, d, x, y }: Matrix): string[] {
  return values.map((value, index) => decimal(index % 2 === 0 ? value * a + x : value * d + y));
}

/** To a tenth of a unit, which is a ten-thousandth of an em. */
function decimal(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

function translated({ a, d, x, y }: Matrix, dx: number, dy: number): Matrix {
  return { a, d, x: x + dx * a, y: y + dy * d };
}

/** `around`, and within it what `transform` says: moves and scales. */
function within(around: Matrix, transform: unknown): Matrix {
  let { a, d, x, y } = around;
  for (const [, name, operands = ""] of String(transform ?? "").matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second] = operands.split(/[ ,]+/).map(Number);
    if (name === "translate") ({ a, d, x, y } = translated({ a, d, x, y }, first, second ?? 0));
    else if (name === "scale") [a, d] = [a * first, d * (second ?? first)];
    else throw new Error(`Expected a formula that is moved and scaled, not ${transform}`);
  }
  return { a, d, x, y };
}

function numbersIn(
  attributes: Readonly<Record<string, unknown>>,
  names: readonly string[],
): number[] {
  return names.map((name) => Number(attributes[name] ?? 0));
}

function textIn({ value = "", children = [] }: Svg): string {
  return value + children.map(textIn).join("");
}
