/** Words that are common enough to be known whatever the text, and that stand in compounds. */
export const halves: ReadonlySet<string> = new Set(
  `able after air all arm away back bag bar based bath bay bed bell bird black blood blue board boat body bone
book born bottom bound boy brain branch bread breaking bred bridge bright broad broken brother brown bull
burning by call called car care carrying case cat century chamber chief child church citizen city class
clad clean clear coach coal coat cold coloured colored common cost country course court cow cross cut
dark date daughter day dead deal dealing deep distance dog done door double down dozen driven dry dust
ear early earth east easy edge effective eight eighteen end engine evening ever eyed eye faced face fair
fall famous far farm fast father feather fed feeling fellow field fields fifteen fifth fifty fight figure fine
finger fire first fish five flat floor flower foot footed for forty four fourth free fresh friend friendly
front frozen full funded game garden gate gentle girl glass go god going gold good governing government
grand grass great green grey ground group growing grown guard hair haired half hand handed hard head headed
hearted heart heavy held here high hill hold holder home honey horse hot hour house human hundred ice
inch income independent iron keeper keeping kind king knee knife known lady laid lamp land large last late
law lay lead leading leaf learned leg legged less letter level life light like line lined lipped lit little
lived living long looking lord low made main maker making man market mast master mate meaning meat member
men mid middle mile mill minded mine minute modern money moon morning mother mountain mouth mouthed
moving much named near neck needed neighbour never new news night nine ninety north nose nosed off office
old one only open order out over owned oxen page paid paper part party past paying peace people piece pipe
place play point poor post pot power pre price profit proof public purpose quarter rail rain ready red
related rich ridden right ring rising river road rock roof room root round row royal run running salt sand
scale school scored sea second secret seeking seer self service set seven seventy shaped sharp sheep ship
shirt shop short shot side sided sight silver simple sister six sixty size sized skin skinned sleeve slow
small smoke snow so soft song soul south speaking specific speed spring square stable stage star state
steam step stone stop storm story street strong style summer sun sweet sword table tail tailed tea tears
tempered ten term third thirty thought three tide tied time timer times tired tongue tongued too top tower
town trade tree trodden turn twelve twenty two type up used value vice voiced wall war washed water way
wearing weather week well west wheel white whole wide wife wild wind window wine winged winter wise witted
woman wood word work worker works world worn worthy wounded written year years yellow young`.split(
    /\s+/u,
  ),
);

/** Before a word that stands alone, these take a hyphen. */
export const prefixes: ReadonlySet<string> = new Set(
  `self half well ill non ex cross semi quasi vice mid twenty thirty forty fifty sixty seventy eighty
ninety post pre anti multi so all ever much long short high low`.split(/\s+/u),
);

/** Number words that join the tens. */
export const units: ReadonlySet<string> = new Set(
  "one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth".split(
    " ",
  ),
);
export const tens: ReadonlySet<string> = new Set(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
);

/** First halves of words that are written as one, though both halves are words. */
export const closedHeads: ReadonlySet<string> = new Set(
  `a an any be but every for how in no on some there to under up where with who what here not out over out
fore them him her my your our it through`.split(/\s+/u),
);

/** Second halves of such words, and endings that happen to be words. */
export const closedTails: ReadonlySet<string> = new Set(
  `able age ance ant ants ate body dom ed en ence er ers es ess ever ful hood ible ing ings ion ions ish ism
ist ists ity ive less ly man men ment ments ness nesses or ors ous own self selves ship ships some son
sons tain tains ten thing things tion tions tor tors ture ure ward wards way ways where wise woman women
work works place land lands port ports paper papers room rooms time times day days day mark marks`.split(
    /\s+/u,
  ),
);

/** What stands behind a verb or a name in French compounds. */
export const frenchTails: ReadonlySet<string> = new Set(
  "même mêmes être vous nous moi toi elle elles ils là ci dire il on ce je tu".split(" "),
);
