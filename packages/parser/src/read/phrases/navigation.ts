import type { Openings } from "../phrase-book.ts";

/** Lines that one presses or that label what one presses, in English. */
const ENGLISH = `
more | ad | ads | imprint | likes | following | dashboard | sponsored by | presented by | home |
homepage | home page | main page | front page | menu | main menu | top menu | site menu |
mobile menu | navigation menu | navigation | main navigation | primary navigation |
secondary navigation | site navigation | user menu | user account menu | primary menu |
secondary menu | footer menu | footer | footer navigation | social menu | social links |
breadcrumb | breadcrumbs | hamburger menu | mobile menu toggle | menu toggle | main content |
primary sidebar | sidebar | in this section menu | search | search form | search site |
search results | search icon | advanced search | site search | search query | search term |
search box | search button | search our site | search here | search keywords | search input | go |
ok | okay | submit | submit query | send | reset | clear | apply | cancel | close | x close |
close x | close menu | dismiss | done | yes | no | maybe | no thanks | not now | maybe later |
next | next page | next article | next story | next post | next photo | next slide | prev |
previous | previous page | previous article | previous story | previous post | previous slide |
prev next | previous next | next previous | first page | last page | older | newer | older posts |
newer posts | older entries | newer entries | older stories | older post | newer post |
newer stories | post navigation | posts navigation | more info | more information | more details |
more options | more posts | read more | read full article | read full story | read article |
read next | read story | read the article | read original | read later | read less | continue |
continue reading | keep reading | learn more | find out more | see more | see all | see less |
view more | view all | show more | show less | show all | show comments | load more |
load comments | load more comments | load more articles | load more stories | loading |
loading comments | please wait | expand | collapse | expand all | collapse all | hide | show |
toggle | to top | top of page | page top | return to top | back | go back | back to top |
scroll to top | scroll down | share | share this | share it | sharing | share icon | share tools |
share options | share article | share story | share post | share page | share via | share with |
tweet | tweet this | retweet | pin | pin it | like | like this | dislike | love | follow |
unfollow | follow us | follow me | follow author | find us on | social networks | embed | copy |
copy link | link copied | copied | permalink | link | cite | cite this | cite this article |
export citation | download citation | citation tools | get permissions | request permissions |
reprints | reprints and permissions | rights and permissions | print | print page |
print article | print friendly | print version | print this | printable version |
printer friendly | printer-friendly version | print preview | print email | print email share |
print pdf email | email | e-mail | mail | email this | email link | email a friend | email page |
email article | email story | send email | text size | font size | a a a | aa | a- a | a+ a |
increase font size | decrease font size | increase text size | decrease text size |
reset font size | resize text | sign in | sign up | sign out | sign on | signin | signup |
log in | log out | log on | login | logout | log off | register | join | join us | join now |
join the conversation | join the discussion | my account | your account | account |
account settings | my profile | my orders | order status | create account | create an account |
create new account | forgot password | forgot your password | forgot username | lost password |
lost your password | remember me | username | password | username or email address |
stay signed in | keep me logged in | keep me signed in | subscribe | subscribe now |
subscribe today | subscribe here | subscribe free | subscriber login | subscriptions |
subscription | unsubscribe | newsletter | newsletters | newsletter signup | newsletter sign up |
newsletter sign-up | email newsletter | email newsletters | email signup | email sign up |
email alerts | e-newsletter | enewsletter | rss | rss feed | rss feeds | feed | feeds | atom |
entries rss | comments rss | entries feed | comments feed | entries (rss) and comments (rss |
about us | about this site | staff directory | contact us | contact me | contact page |
contact info | contact form | job board | work for us | work with us | hiring | help centre |
help center | help & contact | help and support | help & support | faq's | customer services |
customer care | press room | pressroom | newsroom | press office | press centre | press center |
press releases | media kit | media centre | media center | for the media | partner with us |
affiliates | affiliate program | donate | donate now | donate today | make a donation | give |
give now | ways to give | fundraise | become a member | members | member login | advertise |
advertise here | advertise with us | advertising | advertisement | advertisements | advertorial |
ads by google | ad choices | adchoices | advertisement continue reading the main story |
continue reading the main story | story continues below | story continues below advertisement |
article continues below | article continues below advertisement |
article continues after advertisement | article continues after sponsor message |
sponsor message | advertisement scroll to continue | advertisement scroll to continue reading |
scroll to continue | scroll to continue reading | skip advertisement | skip ad | continue reading below | paid content |
paid post | from our sponsors | from our partners | our partners | sponsored | sponsored content |
sponsored links | promoted | promoted content | promotion | partner content | paid partner content | paid partnership | brought to you by |
story continues | now playing | got a tip | got a story | get the app | start writing |
start writingget the app | toplatestdiscussions | commentsrestacks | become a supporter |
large text | order reprints |
facebooktwitteremail | facebooktwitterlinkedinemail | facebooktwitter | sharetweet | sharetweetshare |
you have successfully subscribed | forwarded this email? subscribe here | update your preferences |
update your preferences or unsubscribe | manage your preferences |
around the site | privacy policy | privacy notice | privacy statement | privacy & cookies |
privacy and cookies | privacy & terms | privacy and terms | privacy policy & terms |
privacy and security | privacy settings | your privacy | your privacy choices |
your privacy rights | your california privacy rights | california privacy rights |
ca privacy notice | privacy center | privacy centre | do not sell my info |
do not sell my personal information | do not sell or share my personal information | cookie |
cookie policy | cookie settings | cookie preferences | cookie notice | cookie statement |
cookies policy | cookies settings | cookies on gov.uk | cookie consent | consent preferences |
manage cookies | manage preferences | manage consent | accept | accept all | i accept | agree |
i agree | agree and close | accept and close | accept & close | got it | i understand | allow |
allow all | decline | deny | reject | reject all | more choices | view cookies | terms of use |
terms of service | terms & conditions | terms and conditions | terms of sale | terms & privacy |
terms and privacy | terms of use privacy policy | terms/privacy | conditions of use |
legal notice | legal notices | legal information | legal disclaimer | user agreement |
copyright notice | copyright policy | dmca | accessibility statement | accessibility help |
accessibility links | accessibility options | editorial policy | editorial standards |
editorial guidelines | ethics policy | community guidelines | community rules | comment policy |
foia | no fear act | usa.gov | modern slavery statement | equal opportunity | site map | sitemap |
site index | a-z | a-z index | a to z | index a-z | site credits | credits | colophon |
give feedback | send feedback | site feedback | website feedback | report | flag | report abuse |
report comment | report this comment | report an error | report a problem | report a mistake |
report a problem with this page | correct this article | quicklinks | related links |
popular links | site links | top links | all sections | all topics | browse topics |
browse by topic | explore topics | browse by | browse all | all categories | tag cloud |
blog archive | blogroll | blog roll | monthly archives | select month | select category | filter |
filter by | filters | sort | sort by | sort by newest | sort by oldest | sort by best | newest |
oldest | newest first | oldest first | most helpful | all results | all services | edition |
editions | select edition | international edition | us edition | uk edition | e-edition | epaper |
e-paper | today's paper | replica edition | change language | select language | choose language |
english (us | italiano | nederlands | polski | русский | 中文 | 日本語 | العربية | cymraeg |
en español | leer en español | read in english | translate this page | choose your language | select your language | select country | store locator |
find a store | near me | shop | shop now | store | online store | cart | my cart | shopping cart |
your cart | basket | shopping basket | your basket | checkout | wishlist | wish list |
add to cart | add to basket | buy | buy now | order now | book now | coupons | gift cards |
gift subscriptions | back issues | bookstore | crosswords | crossword | puzzles | horoscopes |
world news | us news | uk news | local news | latest | latest news | breaking news |
arts & culture | arts & entertainment | tv & radio | life & style | food & drink |
letters to the editor | comment is free | blog | event calendar | upcoming events | past events |
watch | watch live | live tv | listen | listen live | listen now | photo galleries |
photo gallery | in pictures | slideshow | slideshows | the magazine | current issue |
past issues | special sections | trending | trending now | popular now | hot topics |
top stories | just in | live updates | for you | favorites | favourites | my favorites | my list |
saved | save | save article | save for later | saved articles | save story | save this story |
bookmark | bookmarks | bookmark this | add to favorites | add bookmark | view history | edit |
edit source | view source | edit this page | edit page | improve this page | talk |
what links here | related changes | upload file | special pages | permanent link |
page information | page tools | random article | recent changes | contents hide | personal tools |
not logged in | wikidata item | download as pdf | create a book | in other projects |
in other languages | wikimedia commons | donate to wikipedia | comment | comments | no comments |
no comments yet | add comment | add a comment | add your comment | post comment | post a comment |
post reply | leave a comment | leave a reply | leave comment | leave a response |
write a comment | view comments | view all comments | view comment | see comments |
hide comments | all comments | comments off | comments closed | comments are closed | join in |
reply | replies | reply to this | discuss | discuss this | discuss this article |
is this page useful | is this page helpful | was this page helpful | was this page useful |
was this article helpful | was this article useful | was this helpful | did you find this useful |
did you find this page helpful | found this helpful | rate this page | rate this article |
rate this | thank you for your feedback | thanks for your feedback | help us improve gov.uk |
help us improve this page | there is something wrong with this page | yes this page is useful |
no this page is not useful | yes no | get emails | get email alerts | get emails about this page |
get updates | get alerts | get notifications | get the app | get our app | get app |
download the app | download our app | download app | mobile app | google play | download now |
download pdf | download document | download the document | download report | download publication | view pdf | full text | full text pdf | download this page | print this page |
view as pdf | view profile | view full profile | view bio | view full bio | full bio | bio |
author page | all posts | all articles | full article | full story | full profile |
visit website | visit site | website | view website | official site | view larger image |
view larger | view image | view full size | view full image | view gallery | view photos |
view slideshow | enlarge | enlarge image | enlarge photo | zoom | full screen | fullscreen |
exit fullscreen | hide caption | toggle caption | show caption | play | play video | pause |
mute | unmute | replay | up next | autoplay | settings & privacy | read transcript | embed video |
image gallery | hide description | view description | close window | open menu | close search |
open search | skip | skip navigation | skip links | skip to | skip to content | skip to main |
accessibility menu | opens in new window | opens in a new window | opens in new tab |
opens in a new tab | external link | external site | new window | click here | click to enlarge |
click to expand | click for more | tap here | here | view details | overview page |
required fields | required field | name required | email required | mail (will not be published |
name (required | email (required | name | your email | your email address | email address |
e-mail address | zip code | enter zip | enter your email | enter email address |
enter your email address | your message | captcha | send message | submit comment |
send me a copy | tags tags | n/a | untitled document | javascript is disabled | google translate |
powered by google translate | select a language | text-only version | mobile version |
desktop version | mobile site | desktop site | full site | view desktop version |
view mobile site | view full site | classic version | fullscreen view | all rights reserved |
give this article | gift this article | unlock this article | reader interactions | print recipe | pin recipe | save recipe |
rate this recipe | did you make this recipe | collection notice | privacy terms collection notice |
substack is the home for great culture | order reprints | todays paper | listen to this article |
listen to this story | listen to article | add to favorites | view history | what links here |
related changes | permanent link | page information | cite this page | download as pdf | random work |
a project of | designed by | hosted by | site by | follow blog via email | follow this blog |
blog stats | recent posts | recent comments | recent tweets | search for |
be the first to comment | be the first to like this | like this: like loading | like loading |
loading tweets | tweets by | advertisement advertisement | most popular tags | crown copyright |
open government licence |
all content is available under the open government licence v3.0, except where otherwise stated |
departments worldwide services | how government works | guidance and regulation |
policy papers and consultations | services and information | government activity |
topics government activity | news and communications | births, deaths, marriages and care |
childcare and parenting | citizenship and living in the uk | crime, justice and the law |
driving and transport | education and learning | employing people | environment and countryside |
housing and local services | passports, travel and living abroad | visas and immigration |
working, jobs and pensions | support links | rhestr o wasanaethau cymraeg |
built by the government digital service | government digital service | see all updates |
show all updates | sign up for email updates | explore the topic | print or save |
hide all sections | show all sections | back to contents | view online | view this in html |
request an accessible format |
request an alternative format | discussion about this post | ready for more | start writing |
restacks | collection notice | upgrade to paid | give a gift subscription | refer a friend |
member-only story | text to speech | article voiceover | collapse this bar | gift this article |
gift article | gift full article | purchase a print | hacker news |
something went wrong please try again | something went wrong. please try again |
an error has occurred. please try again later | an error occurred. please try again`;

/** Lines as on English pages that go on as the pattern says. */
const ENGLISH_OPENINGS: Openings = {
  order: "reprints ?[|·]? ?(?:today's paper)? ?[|·]? ?(?:subscribe)?",
  "promoted sponsored": "(?:links )?by (?:taboola|outbrain|revcontent|zergnet|connatix)",
  proudly: "powered by .{2,30}",
  "sort sorted":
    "by:? (?:newest|oldest|best|most .{2,20}|top|date|popularity|relevance|recommended)",
  liked: "by .{2,60}",
  type: "your (?:e-?mail|comment|message|question)\\b.{0,15}",
  discussion: "about this post",
  restacks: "\\d*",
  "skip jump go":
    "(?:straight |directly |back )?to (?:the )?(?:main|primary|content|contents|navigation|nav|search|site|page|top|bottom|footer|sidebar|article|comments?|home ?page|home|start|menu|section|body|results|next|previous|text|accessibility|recipe|table of contents|sub)(?: .{1,30})?|over navigation|(?:this )?(?:ad|advert|advertisement|navigation|links?|nav)|past .{1,20}navigation",
  "back return":
    "to (?:the )?(?:top|home|homepage|home page|main|menu|main menu|search|results|list|listings?|all|overview|index|contents|content|articles?|news|blog|previous|issue|story|stories|publications|events|gallery|login|site|navigation|reports|table of contents|page|map|shop|cart|series|archives?)(?: .{1,25})?|to .{2,25} (?:home|homepage|home page|page|menu|list|index|results|top)",
  view: "(?:\\d{1,4} comments?|all|more|full|larger|profile|gallery|comments?|cookies?|source|history|this (?:page|article|issue|email|post|in|on)|in |as |on |cart|basket|slideshow|photos?|images?|pdf|desktop|mobile|print|the (?:full|original|complete|latest|entire|gallery|archive|slideshow)|your|related|online|original|article|bio|my |other|caption|map|details|results|previous|next|complete|archives?|replies|hide)\\b.{0,40}",
  "see show":
    "(?:all|more|full|less|fewer|comments?|replies|results|latest|our|hide|next|previous|caption|\\d+ more)\\b.{0,30}",
  load: "(?:more|comments|next|previous|older)\\b.{0,20}",
  read: "(?:more(?: (?:about|on|at|from|here|in)\\b.{0,40}|\\W.{0,40})?|next|later|less|original.{0,15}|comments|aloud|in app|online|all .{2,30}|full .{2,20}|the (?:full|original|rest|latest|next|complete|entire|comments|story|article|review|post)\\b.{0,30}|this (?:article|story|post|next|issue|in)\\b.{0,25}|\\d+ comments?|our .{2,25}(?:policy|guidelines|review|blog))",
  continue: "(?:reading|to|with|shopping|watching|without)\\b.{0,45}",
  more: "(?:\\(\\d+\\)|on this (?:story|topic)|about (?:us|this .{2,20})|options?.{0,10}|info.{0,20}|details?|results|sharing.{0,20}|actions?|ways to .{2,20}|choices|>+|less)",
  "next previous prev older newer":
    "(?:(?:posts?|article|story|entry|entries|page|chapter|section|post link|slide|photo|video|issue|in .{2,20}|stories|comments|topic|thread|project|image)(?: ?[:»→>|] ?.{1,45}| next.{0,10}| previous.{0,10})?)",
  share:
    "(?:this|it|on|via|by|using|your|to|with|now|article|story|page|post|link|copy|close|save|tweet|like|print|e-?mail|facebook|twitter|linkedin|whatsapp|pinterest|options|buttons?|full article|the (?:article|story|page|post|link|love|news|knowledge|joy))\\b.{0,45}|\\d[\\d.,]*[km]?",
  "tweet pin post like recommend":
    "(?:this|it|us|on|to|by (?:email|e-mail)|a comment|a reply|comment|reply|your (?:comment|reply)|\\d[\\d.,]*[km]?|loading)\\b.{0,35}",
  follow:
    "(?:us|me|@\\w+|on|author|topic|this|our|the author|blog|story|new|.{2,30} on (?:facebook|twitter|instagram|linkedin|x|pinterest|youtube|tumblr|google ?\\+?|flipboard|medium|bloglovin'?|snapchat|tiktok|mastodon|threads|bluesky))\\b.{0,35}",
  "click tap press":
    "(?:here|to (?:share|print|e-?mail|tweet|enlarge|expand|view|play|see|read|open|close|copy|zoom|show|hide|call|download|subscribe|toggle|rate|watch|listen|follow|save|pin|comment|edit|continue|sign|skip|return|go|start)|for (?:more|full|larger|details|info)|on (?:image|photo|the (?:image|photo|link|picture)|any (?:image|photo))|images?|photos?|below|the (?:image|photo|link|picture|button)|enter|esc(?:ape)?)\\b.{0,50}",
  "sign log login": "(?:in|up|out|on|off|here|now|with|to|for|or|via|required)\\b.{0,45}",
  subscribe:
    "(?:now|today|here|to|for|via|by|with|in|free|and|&|from|online|us|our|rss|log|sign|or|\\W|unsubscribe)\\b.{0,45}",
  register:
    "(?:now|here|today|for (?:free|our|an|a|updates|email)\\b.{0,30}|to .{0,35}|an account|login|log in|or .{2,20}|free.{0,15}|online)",
  join: "(?:us|now|today|free|here|the (?:conversation|discussion|debate|community|mailing list|newsletter|club|team|forum)|our|for (?:free|just)|or sign in|mailing list|login|in)\\b.{0,40}",
  create:
    "(?:an?|your|my|new|free)(?: \\w+){0,2} (?:account|profile|login|alert|playlist)\\b.{0,20}",
  "start begin try":
    "(?:your|a|my|our)(?: \\w+){0,2} (?:trial|subscription|free trial|search)\\b.{0,20}|(?:it )?(?:now|free|for free|today|here)(?: for .{2,20})?|shopping|over",
  "accept reject allow decline deny manage customise customize set change update use disable enable":
    "(?:all |additional |non-essential |non-necessary |optional |essential |necessary |only |our |your |my |the |selected |these |analytics |recommended |required )*(?:cookies?|consent|preferences|privacy|notifications?|alerts)(?: (?:preferences|settings|policy|only|choices|and .{2,25}))?|all(?: and .{2,20})?|and (?:close|continue|proceed)|& (?:close|continue)|settings|(?:your |my )?(?:account|profile|subscriptions?|password|language|country|region|location|edition|text size|font size|contrast|settings|email preferences|cookie settings)",
  print:
    "(?:this|friendly|version|edition|e-?mail|share|page|article|story|pdf|subscriptions?|options|preview|as pdf|entire|all|save|it|save as pdf|or|button|icon)\\b.{0,30}",
  "email e-mail mail":
    "(?:this|a|it|article|story|page|print|us|me|to a? ?friend|link|sign ?up|updates|alerts|newsletters?|address|the (?:author|editor|writer)|share|facebook|twitter|password|notifications|preferences|required|field|icon|subscription)\\b.{0,30}",
  "save bookmark":
    "(?:this|for later|to|story|article|as|changes|page|my preferences|share|print|recipe|recipes|preferences|settings|search|job)\\b.{0,30}",
  add: "(?:a |your |new |an? )?(?:comment|reply|review|response|note|bookmark|question|answer|photo|photos|topic|event)\\b.{0,20}|to (?:cart|bag|basket|favou?rites|my .{2,20}|wish ?list|reading list|bookmarks|google .{2,20}|calendar|collection|list|binder|library|delicious|digg|playlist|outlook).{0,20}|us .{2,25}|this .{2,25}to .{2,20}",
  report:
    "(?:abuse|spam|inappropriate.{0,20}|comment|ad|ads|this(?: .{2,25})?|(?:an?|any) (?:problems?|mistakes?|broken links?|corrections?|typos?|concern|bug|error|issues?|comment|violation|story|crime)\\b.{0,40})",
  "leave write send submit give":
    "(?:a|an|your|us|us a|us your|me|in|me a) ?(?:comments?|reply|response|message|feedback|note|review|tips?|news tip|e-?mail|letter|question|article|suggestion|correction|event|story|photos?|link)\\b.{0,35}|(?:feedback|comments?|message|tips|query|search|button|form|request)(?: .{2,20})?|(?:this )?(?:to|by|via) (?:a friend|friend|kindle|e-?mail|printer)",
  reply: "to .{1,35}|↓|delete|quote|report|share|with quote|like|cancel|flag|link",
  cancel: "reply|subscription|save|order|search|changes|comment|report",
  find: "(?:out more|out how|us on|us|more|jobs?|an? (?:store|job|doctor|dealer|location|branch|course|program|hospital|therapist|retailer|provider|pharmacy|lawyer|physician|clinic|expert|event|group|book)|your (?:local|nearest)|it on|articles by|related)\\b.{0,30}",
  get: "(?:the (?:app|latest|newsletter|print edition|magazine|mobile app|best of)|our|e-?mails?|alerts|updates|started|help|directions|in touch|a quote|quote|involved|tickets|it on|access|permissions?|notified|news|breaking news|daily|home delivery|unlimited|rid of ads|adobe .{2,20}|reprints|this widget|embed code|more .{2,20})\\b.{0,35}",
  buy: "(?:now|online|tickets?|it now|this|the (?:book|print|album|issue)|a (?:subscription|copy|photo|print)|subscription|prints?|back issues|on (?:amazon|itunes|bookshop.{0,4})|photos?|photo reprints|from .{2,20})\\b.{0,25}",
  download:
    "(?:now|pdf|our app|app|as|this|here|it|free|image|file|report|citation|citations|audio|video|mp3|transcript|reader|full|article|powerpoint|slides?|document|brochure|issue|the (?:app|pdf|report|full|document|file|brochure|free|complete|mobile|transcript|paper|article|latest)|(?:adobe|acrobat) .{2,20}|on the app store|for (?:free|ios|android))\\b.{0,35}",
  "open close":
    "(?:menu|search|window|this|navigation|ad|x|dialog|modal|message|panel|banner|alert|button|overlay|pop-?up|image|share|sub-?menu|sidebar|main menu|the (?:sub)?menu|in (?:a )?new .{2,10}|in app|all|alert message|player|video|map|caption|drawer|filters|slideshow|gallery|toolbar|in .{2,20} app|cookie.{0,25}|subnav.{0,20})\\b.{0,25}",
  "toggle expand collapse minimi[sz]e":
    "(?:all|main |side |sub|child |mobile |the )?(?:menu|navigation|nav|search|sidebar|submenu|image|caption|section|sections|dropdown|table of contents|visibility|dark mode|theme|view|content|list|share|font size|high contrast|footer|header|panel|text|player|map|.{2,20} subsection)\\b.{0,20}",
  hide: "(?:all|menu|details|comments?|captions?|this (?:message|banner|ad|box|alert)|sidebar|replies|cookie.{0,10}|adverts?|message|search|navigation|map|table of contents|transcript|thread)\\b.{0,15}",
  enter:
    "(?:your|a|an|search|e-?mail|keywords?|zip|postcode|the (?:code|word|characters|text|terms?|letters)|city|code|terms?|text|username|password|location|comment|site|here)\\b.{0,50}",
  search:
    "(?:the (?:site|web|website|archives?|catalogue|catalog|blog|library|collection|database)|for\\b|this (?:site|blog|website|journal|forum|issue)|by (?:keyword|name|author|topic|date|location)|our|site|here|in|box|form|query|results|button|terms?|keywords?|gov\\.uk|website|all|archives?|menu|input|icon|now|within|jobs|blog|articles|news|engine|field|close|submit|go|toggle|search|open|site:|options|tips|products|people|events|forums?|help|advanced|recipes|courses|catalog|login|bar|web|wikipedia|tools)\\b.{0,30}",
  you: "(?:are here|are currently (?:here|viewing|offline|using)|are (?:viewing|reading|using|now|browsing)|are (?:not )?logged (?:in|out)|must (?:be|log|have|enable|sign|register)|can (?:skip|follow|leave|unsubscribe)|(?:need|have) to (?:log|sign|be|enable|register)|may use these)\\b.{0,60}",
  "powered hosted designed built created maintained developed":
    "by .{2,45}|with (?:wordpress|blogger|drupal|hugo|jekyll|love|ghost|squarespace|sphinx|.{2,20} by .{2,20})|using .{2,45}|on .{2,45}",
  "site website web page theme template blog layout":
    "(?:design|designed|by|map|index|powered|hosted|built|development|created|maintained|credits|developed|designed and .{2,15}|last (?:updated|modified)|menu|navigation|search|tools|information|settings|feedback|images|theme|archive|stats|at wordpress\\.com)\\b.{0,40}",
  loading:
    "(?:comments|more|tweets?|ad|video|player|page|content|image|map|search|\\w+)(?: .{1,25})?",
  "switch select choose":
    "(?:your |a |an |the |to |from )*(?:language|country|region|location|edition|currency|text size|font size|contrast|site|category|year|month|theme|colou?r scheme|date|topic|state|page|another|mobile|desktop|store|plan|us|uk|international|option|file|format)\\b.{0,25}",
  "play pause watch listen":
    "(?:video|audio|all|now|live|slideshow|episode|this (?:video|article|story|page|episode|audio|report)|to (?:this|the|article|article|audio|podcast|story|live)\\b|on (?:demand|youtube|.{2,20})|later|again|the (?:video|trailer|full|latest|live)|in |more|tv|next|previous|podcast|\\d+:\\d\\d|\\d+ min)\\b.{0,35}",
  "text font": "(?:size|only|version|resize|smaller|larger|alert|alerts|a|us)\\b.{0,25}",
  page: "(?:\\d+ ?(?:of|/) ?\\d+|\\d+|up|down|top|options|actions|tools|contents|last .{2,40}|views?|load .{2,20}|information|navigation|feedback|history|generated .{2,30})",
  "comments comment":
    "(?:\\(?\\d[\\d.,]*k?\\)?|off|closed|are closed.{0,20}|rss|feed|policy|on this .{2,20}|\\(?no comments?\\)?|guidelines|section|by|below|share|print|e-?mail|now|box|count|disabled|loading|rules|added|are (?:disabled|off|moderated).{0,30}|for this .{2,30}|via facebook|as a guest|\\| .{2,30}|faq|and discussion|navigation)",
  "log-in sign-up sign-in": ".{2,40}",
  visit:
    "(?:our|us|the|their|his|her|site|website|page|profile|author|.{2,25})(?: .{0,20})? (?:website|site|page|shop|store|blog|profile|homepage|home page|facebook.{0,8})|us(?: .{2,20})?|(?:web)?site",
  "advertise work partner write": "(?:with|for) us(?: .{1,20})?|here|on .{2,20}",
  "is was did":
    "(?:this|you|that) (?:page|article|information|content|helpful|useful|answer|post|find)\\b.{0,40}",
  unsubscribe: "(?:from|here|now|or|and|if|[|·/–-]).{0,60}",
  "rate vote": "(?:this|it|up|down|now|here|for this|your|and review|me)\\b.{0,20}",
  all: "(?:rights reserved\\b.{0,60}|posts(?: by .{2,30})?|articles(?: by .{2,30})?|stories(?: by .{2,30})?|categories|topics|sections|news|videos|departments|products|services|results|comments|languages|issues|content|tags|authors|about|reviews|recipes|blogs|events|photos|.{2,20} news)",
  "posts articles stories":
    "(?:by (?:email|category|date|topic|author|this author)|by .{2,30} ?(?:rss|feed)|navigation|feed|rss|pagination|comments)",
  please:
    "(?:log ?in|sign|enable|wait|select|choose|enter|subscribe|register|read our|turn on|upgrade|share|rate|complete|try again|note that comments)\\b.{0,55}",
  do: "(?:not sell\\b.{0,40}|you (?:have|need) (?:an?|any)? ?(?:account|help|feedback|comment|story|tip|question|information)\\b.{0,25})",
  have: "(?:your say|an account|a (?:question|tip|news tip|story|comment|correction|suggestion|story idea)|something to (?:say|add)|feedback)\\b.{0,40}",
  "already don't not":
    "(?:a (?:member|subscriber|registered user)|an? (?:account|subscriber|member)|registered|subscribed|have an account|subscribe)\\b.{0,30}",
  "forgot forgotten lost":
    "(?:your |my |a )?(?:password|username|user ?name|login|pin|details)\\b.{0,25}",
  "display view": "(?:as|options|settings|:)\\b.{0,15}",
  "first last": "(?:name|page|»|post|« first|published|\\W.{1,15})",
  your: "(?:name|email|e-?mail address|website|message|account|cart|comment|basket|rating|review|privacy|browser|subscription|profile|ad choices|feedback|cookie settings|question|location|local .{2,15}|preferences|weekly .{2,20}|search)(?: .{0,30})?",
  notify: "me (?:of|when|via|about|by)\\b.{0,45}",
  terms: "(?:of|and|&|apply|privacy)\\b.{0,45}",
  "privacy cookie cookies legal":
    "(?:policy|notice|statement|settings|preferences|terms|rights|cookies?|policies|information|and|&|disclaimer|help|centre|center|use|usage|declaration|on gov\\.uk|at .{2,20}|page|guidelines|options|manager|shield|contact.{0,10}|choices|about)\\b.{0,40}",
  opens: "(?:in|an?|new)\\b.{0,25}",
  copy: "(?:link|url|this|to clipboard|permalink|shortlink|code|citation|embed)\\b.{0,20}",
  jump: "(?:to|down)$",
  "image photo slide video":
    "\\d+ ?(?:of|/) ?\\d+|gallery|galleries|player|slideshow|options|unavailable|caption",
  "gallery slideshow": ".{0,3}\\d+ .{2,15}",
  "follow-us": ".{0,20}",
  contact:
    "(?:us|me|information|the|our|details|form|page|support|sales|customer|webmaster|editor|author|this .{2,20}|an?|sitemap|privacy|help|info|list|faq)\\b.{0,30}",
  about:
    "(?:us|the (?:author|site|blog|company|website|project|foundation|bbc|team)s?|this (?:site|blog|page|website)|our|me|contact|google|cookies|wikipedia|these .{2,15}|advertising|ads|wordpress\\.com|the .{2,20} (?:blog|website))(?: .{0,25})?",
  "explore browse discover":
    "(?:all|more|our|by|the (?:topic|site|archive|collection|map|latest)|topics?|categories|jobs|articles|this (?:topic|section|issue)|related|further|now|content)\\b.{0,30}",
  "shop donate": "(?:now|all|online|today|the|our|here|by|to|monthly|via|at|for)\\b.{0,25}",
};

const GERMAN = `
empfohlener redaktioneller inhalt | jetzt weiterlesen | weiterlesen nach der anzeige |
newsletter bestellen | kostenlos bestellen | jetzt kostenlos testen | bildbeschreibung einblenden |
kein thema verpassen | impressum & datenschutz | schlagworte zum artikel |
startseite | zur startseite | menü | menu | hauptmenü | hauptnavigation | navigation | suche |
suchen | suchbegriff | suche öffnen | erweiterte suche | los | weiter | weiterlesen | mehr |
mehr lesen | mehr erfahren | mehr dazu | mehr anzeigen | mehr laden | mehr informationen |
alle anzeigen | weitere artikel | zurück | vorherige | vorheriger artikel | nächster artikel |
nächste | nächste seite | vorherige seite | nach oben | zum seitenanfang | seitenanfang |
zum inhalt | zum inhalt springen | zur navigation | zur navigation springen | zur suche springen |
direkt zum inhalt | zum hauptinhalt springen | zurück zur übersicht | zur übersicht | teilen |
artikel teilen | beitrag teilen | seite teilen | facebook | twittern | drucken | artikel drucken |
seite drucken | versenden | empfehlen | weiterempfehlen | merken | artikel merken | merkliste |
vorlesen | anhören | kopieren | link kopieren | per mail | per e-mail | per e-mail teilen |
auf facebook teilen | auf twitter teilen | kommentieren | kommentare | kommentar schreiben |
kommentar verfassen | kommentar abschicken | kommentar hinterlassen | kommentare anzeigen |
kommentare lesen | keine kommentare | diskutieren sie mit | schreiben sie einen kommentar |
leserbrief schreiben | fehler melden | melden | beitrag melden | anmelden | abmelden | einloggen |
ausloggen | registrieren | login | logout | konto | mein konto | benutzername | passwort |
passwort vergessen | angemeldet bleiben | jetzt registrieren | abo | abonnieren | abonnement |
abonnements | abo-shop | jetzt abonnieren | newsletter | newsletter abonnieren |
zum newsletter anmelden | e-paper | epaper | zum e-paper | probeabo | merkzettel | warenkorb |
zum warenkorb | in den warenkorb | impressum | datenschutzerklärung | datenschutzhinweise |
datenschutzeinstellungen | datenschutzbestimmungen | cookie-einstellungen | cookies akzeptieren |
alle akzeptieren | alle cookies akzeptieren | akzeptieren | ablehnen | alle ablehnen | zustimmen |
einstellungen | einverstanden | agb | nutzungsbedingungen | nutzungsbasierte onlinewerbung |
leichte sprache | gebärdensprache | häufige fragen | über uns | wir über uns | stellenangebote |
stellenmarkt | mediadaten | werbung | anzeige | anzeigen | inserieren | werben | sitemap |
inhaltsübersicht | rss-feeds | rss | schließen | öffnen | absenden | senden | abbrechen | ja |
nein | vielen dank | lädt | wird geladen | bilderstrecke | fotostrecke | bildergalerie |
mediathek | alle themen | netzwelt | schlagzeilen | folgen | folgen sie uns | folgen sie uns auf |
spenden | jetzt spenden | zur mobilen version | quelltext anzeigen | versionsgeschichte |
bearbeiten | spezialseiten | letzte änderungen | zufällige seite | artikel anhören |
artikelzusammenfassung | auf einer seite lesen | mehr zum autor | mehr zur autorin |
artikel verschenken | artikel schenken | zur merkliste hinzufügen | externen inhalt anzeigen |
externen inhalt laden | gefällt mir | gefällt mir wird geladen | gefällt mir lade |
teile diesen beitrag | diesen artikel teilen | diesen beitrag teilen | teilen mit | beitrag hören |
artikel hören | kommentar absenden | nach oben scrollen | privacy einstellungen |
privatsphäre-einstellungen | beitragsnavigation | seite weiterempfehlen | fehler im text melden`;

const GERMAN_OPENINGS: Openings = {
  seite:
    "\\d+ ?(?:/|von) ?\\d+|(?:drucken|empfehlen|teilen|weiterempfehlen|vorlesen|versenden)\\b.{0,20}",
  "bild bilder foto grafik": "(?:vergrößern|verkleinern|anzeigen|in lightbox)\\b.{0,20}",
  "klick klicke klicken": "(?:um|hier|sie hier|zum teilen|zum ausdrucken|auf)\\b.{0,70}",
  "zum zur":
    "(?:inhalt|hauptinhalt|navigation|suche|startseite|übersicht|artikel|seitenanfang|hauptnavigation|archiv|anfang|thema|vollbild|originalartikel|kommentar|newsletter|mobilen|desktop)\\b.{0,30}",
  zurück: "zu[rm]? .{2,30}|nach oben",
  weitere:
    "(?:artikel|infos?|informationen|meldungen|nachrichten|themen|videos|beiträge)(?: .{2,20})?",
  lesen: "sie (?:auch|mehr|weiter|hier|dazu|unsere).{0,40}",
  jetzt:
    "(?:anmelden|abonnieren|registrieren|kaufen|bestellen|lesen|testen|teilen|spenden|mitmachen|buchen|kommentieren|newsletter.{0,15})(?: .{2,25})?",
  auf: "(?:facebook|twitter|whatsapp|x|linkedin|xing|instagram|pinterest)(?: .{2,20})?",
  teilen: "(?:auf|via|per|sie|mit) .{2,30}",
  alle: "(?:rechte vorbehalten.{0,40}|anzeigen|artikel.{0,25}|cookies.{0,20}|kommentare.{0,15}|themen|videos|akzeptieren|ablehnen|beiträge.{0,20})",
};

const FRENCH = `
suivre ce thème | contribuer | se désabonner | s'inscrire à la newsletter | nos derniers articles |
les commentaires sont réservés aux abonnés |
accueil | page d'accueil | retour à l'accueil | retour | menu principal | menu | navigation |
recherche | rechercher | recherche avancée | chercher | aller au contenu |
aller au contenu principal | aller au menu | aller à la navigation | aller à la recherche |
haut de page | retour en haut | retour en haut de page | suivant | précédent | page suivante |
page précédente | article suivant | article précédent | suivante | précédente | lire la suite |
lire l'article | lire plus | lire aussi | en savoir plus | voir plus | voir tout | voir tous |
afficher plus | plus d'infos | plus d'informations | charger plus | tout voir | partager |
partager sur facebook | partager sur twitter | partager cet article | partager cette page |
partager l'article | tweeter | imprimer | imprimer cette page | envoyer | envoyer par mail |
envoyer par e-mail | envoyer à un ami | copier le lien | enregistrer | sauvegarder | commenter |
commentaires | aucun commentaire | laisser un commentaire | ajouter un commentaire |
poster un commentaire | voir les commentaires | réagir | réagissez | répondre | signaler |
signaler un abus | signaler une erreur | soyez le premier à commenter | se connecter | connexion |
s'identifier | identifiez-vous | déconnexion | s'inscrire | inscription | créer un compte |
mon compte | mot de passe | mot de passe oublié | se souvenir de moi | s'abonner | abonnez-vous |
abonnement | abonnements | je m'abonne | déjà abonné | newsletter | newsletters | inscrivez-vous |
lettre d'information | suivez-nous | nous suivre | suivre | contactez-nous | nous contacter |
mentions légales | politique de confidentialité | vie privée | données personnelles |
protection des données | gestion des cookies | gérer les cookies | paramétrer les cookies |
paramètres des cookies | accepter | tout accepter | refuser | tout refuser | j'accepte |
continuer sans accepter | conditions générales | conditions générales d'utilisation |
conditions d'utilisation | cgu | cgv | conditions générales de vente | crédits | plan du site |
foire aux questions | à propos de nous | qui sommes-nous | annonceurs | espace presse | fermer |
ouvrir | valider | ok | oui | non | annuler | chargement | diaporama | galerie | rubriques |
à la une | dernières nouvelles | en direct | faire un don | boutique | panier | modifier |
modifier le code | voir l'historique | tous droits réservés | réservé aux abonnés |
article réservé aux abonnés |
ajouter à vos sélections | offrir l'article | offrir cet article | réutiliser ce contenu |
écouter l'article | écouter cet article | lien copié | ajouter aux favoris | agrandir l'image |
lire le journal numérique | partager par e-mail | imprimer l'article | j'aime ça | j'aime |
j'aime chargement | wordpress j'aime chargement | navigation de l'article |
navigation des articles | annuler la réponse | données personnelles et cookies |
accessibilité non conforme | accessibilité partiellement conforme |
accessibilité totalement conforme`;

const FRENCH_OPENINGS: Openings = {
  cliquez: "(?:pour|ici|sur)\\b.{0,70}",
  laisser: "un commentaire annuler .{2,20}",
  accessibilité: "(?:: ?)?(?:non|partiellement|totalement) conforme",
  partager: "(?:sur|par|via|cet|cette|l'|la|ce) ?.{2,35}",
  "aller accéder passer": "(?:au|à la|à l'|directement|aux) ?.{2,35}",
  retour: "(?:à|au|en|aux) .{2,30}",
  lire: "(?:la suite|l'article|plus|tout|le|les|aussi|en)\\b.{0,35}",
  voir: "(?:tous?|toutes?|plus|les commentaires|la vidéo|le profil|les|l'article|en plein écran)\\b.{0,30}",
  "suivez suivez-nous": "(?:sur|nous|@\\w+|toute).{0,30}",
  "abonnez-vous inscrivez-vous connectez-vous": ".{2,45}",
  tous: "(?:droits (?:de reproduction )?réservés.{0,40}|les (?:articles|dossiers|commentaires|sujets|thèmes).{0,25})",
  "accepter refuser gérer paramétrer":
    "(?:les |tous les |mes |nos |tout et )?(?:cookies|continuer|fermer|préférences|choix)\\b.{0,20}",
};

const SPANISH = `
escuchar | sobre la firma |
inicio | página principal | portada | menú | menú principal | navegación | buscar | búsqueda |
buscador | búsqueda avanzada | ir al contenido | saltar al contenido |
saltar al contenido principal | pasar al contenido principal | ir a la navegación |
ir a la búsqueda | volver | volver arriba | volver al inicio | ir arriba | subir | siguiente |
anterior | página siguiente | página anterior | leer más | leer más noticias | seguir leyendo |
continuar leyendo | saber más | más información | ver más | ver todo | ver todos | ver todas |
mostrar más | cargar más | compartir | compartir en facebook | compartir en twitter |
compartir en whatsapp | comparte | comparte esta noticia | compartir por correo | tuitear |
imprimir | imprimir noticia | enviar | enviar por correo | enviar por email | enviar a un amigo |
copiar enlace | guardar | comentar | comentario | comentarios | sin comentarios |
deja un comentario | dejar un comentario | deja una respuesta | escribir un comentario |
publicar comentario | ver comentarios | ver los comentarios | responder | cancelar respuesta |
reportar | denunciar | iniciar sesión | inicia sesión | cerrar sesión | entrar | acceder |
acceso | regístrate | registrarse | crear cuenta | crear una cuenta | mi cuenta | usuario |
contraseña | olvidé mi contraseña | olvidaste tu contraseña | recordarme | suscríbete |
suscribirse | suscripción | suscripciones | boletín | boletines | newsletter | síguenos |
síguenos en | seguir | contáctanos | contáctenos | contactar | aviso legal |
política de privacidad | política de cookies | configuración de cookies | configurar cookies |
aceptar | aceptar todo | aceptar cookies | aceptar todas | rechazar | rechazar todo |
términos y condiciones | términos de uso | condiciones de uso | condiciones legales |
mapa del sitio | mapa web | preguntas frecuentes | quiénes somos | quienes somos | acerca de |
sobre nosotros | nosotros | trabaja con nosotros | publicidad | anúnciate | anuncio | cerrar |
abrir | sí | cargando | vídeo | vídeos | fotogalería | el tiempo | últimas noticias | en directo |
en vivo | donar | tienda | carrito | editar | ver historial | todos los derechos reservados |
ir a los comentarios | añadir a favoritos | ampliar | ampliar foto | escuchar artículo |
escuchar noticia | se ha copiado el enlace | enlace copiado | me gusta | me gusta esto |
me gusta cargando | navegación de entradas | cancelar la respuesta | regalar artículo |
enviar por correo electrónico`;

const SPANISH_OPENINGS: Openings = {
  haz: "(?:clic|click)\\b.{0,70}",
  "whatsapp: facebook: twitter: linkedin: x: bluesky: telegram:":
    "abre (?:en )?(?:una )?ventana nueva",
  "compartir comparte": "(?:en|por|con|esta|este|vía|el|la) .{2,35}",
  "ir saltar pasar volver": "(?:al?|a la|arriba|atrás)\\b.{0,30}",
  leer: "(?:más|el|la|también|todo)\\b.{0,35}",
  ver: "(?:más|todos?|todas?|los|las|el perfil|perfil|galería|comentarios|vídeo|video|también)\\b.{0,30}",
  "síguenos suscríbete regístrate": ".{2,45}",
  todos: "los (?:derechos reservados|artículos|temas|comentarios)\\b.{0,40}",
  "aceptar rechazar configurar gestionar":
    "(?:las |todas las |todas? |mis )?(?:cookies|y (?:continuar|cerrar)|preferencias)\\b.{0,20}",
};

const ITALIAN = `
articolo riservato agli abbonati | contenuto riservato agli abbonati |
mi piace: mi piace caricamento |
pagina iniziale | menù | menu principale | navigazione | cerca | ricerca | ricerca avanzata |
vai al contenuto | vai al contenuto principale | salta al contenuto |
salta al contenuto principale | torna su | torna all'inizio | torna alla home | torna indietro |
indietro | avanti | successivo | precedente | pagina successiva | pagina precedente |
articolo successivo | articolo precedente | leggi tutto | leggi di più | leggi anche |
leggi l'articolo | continua a leggere | continua | scopri di più | per saperne di più |
vedi tutti | mostra altro | mostra di più | carica altro | condividi | condividi su facebook |
condividi su twitter | condividi l'articolo | stampa | invia | invia per email | salva |
commenta | commenti | nessun commento | lascia un commento | scrivi un commento |
aggiungi un commento | vedi i commenti | rispondi | segnala | accedi | esci | entra | registrati |
iscriviti | area riservata | il mio account | nome utente | password dimenticata | abbonati |
abbonamenti | abbonamento | newsletter | iscriviti alla newsletter | seguici | seguici su |
segui | contattaci | chi siamo | la redazione | lavora con noi | note legali |
informativa sulla privacy | informativa privacy | informativa cookie | cookie policy |
preferenze cookie | gestisci cookie | accetta | accetta tutti | accetto | rifiuta |
termini e condizioni | condizioni d'uso | termini di utilizzo | mappa del sito | accessibilità |
domande frequenti | chiudi | apri | sì | annulla | caricamento | ultime notizie | ultim'ora |
in primo piano | diretta | dona ora | negozio | carrello | tutti i diritti riservati |
regala questo articolo | regala l'articolo | ascolta l'articolo | riproduzione riservata |
copia link | copia il link | link copiato | salva l'articolo | mi piace | mi piace caricamento |
navigazione articoli | blog su wordpress.com | annulla risposta | ingrandisci`;

const ITALIAN_OPENINGS: Openings = {
  fai: "clic\\b.{0,70}",
  lascia: "un commento annulla .{2,20}",
  condividi: "(?:su|via|con|questo|l'|la|per|tramite) ?.{2,35}",
  "vai salta torna": "(?:al|alla|all'|ai|su|indietro|a) ?.{0,30}",
  leggi: "(?:tutto|anche|di più|l'|il|la|altro|gli|i )\\b.{0,35}",
  "seguici iscriviti abbonati registrati": "(?:su|alla|al|a|ora|qui|per|gratis|ai|e)\\b.{0,40}",
  tutti: "i (?:diritti riservati|commenti|temi|video)\\b.{0,40}",
};

const PORTUGUESE = `
link para copiar para área de transferência | serviços que você acessou | redes sociais |
alto contraste | acesso à informação | canais de atendimento | continua após a publicidade |
conteúdo exclusivo para assinantes |
início | página inicial | página principal | menu principal | navegação | pesquisar | pesquisa |
busca | buscar | ir para o conteúdo | ir para o conteúdo principal | pular para o conteúdo |
saltar para o conteúdo | voltar | voltar ao topo | voltar ao início | topo | próximo | próxima |
anterior | próxima página | página anterior | leia mais | ler mais | leia também |
continue lendo | continuar lendo | continuar a ler | saiba mais | veja mais | ver mais |
ver todos | ver tudo | mostrar mais | carregar mais | compartilhar | compartilhe | partilhar |
partilhe | compartilhar no facebook | imprimir | enviar | enviar por email | enviar por e-mail |
copiar link | salvar | guardar | comentar | comentários | nenhum comentário |
deixe um comentário | deixe uma resposta | deixar um comentário | publicar comentário |
ver comentários | responder | denunciar | entrar | sair | fazer login | iniciar sessão |
cadastre-se | cadastrar | registar | registrar | criar conta | minha conta | senha |
esqueci minha senha | lembrar-me | assine | assinar | assinaturas | assine já |
assine a newsletter | boletim | newsletter | siga-nos | siga | seguir | fale conosco |
quem somos | sobre nós | trabalhe conosco | anuncie | anuncie aqui | política de privacidade |
privacidade | política de cookies | termos de uso | termos e condições | termos de serviço |
aceitar | aceitar todos | aceito | rejeitar | recusar | mapa do site | perguntas frequentes |
fechar | abrir | sim | não | cancelar | carregando | a carregar | vídeo | vídeos |
últimas notícias | últimas | ao vivo | doar | loja | carrinho | editar | ver histórico |
todos os direitos reservados |
partilhar notícia | partilhar artigo | guardar artigo | oferecer artigo | ouvir artigo |
subscrever newsletter | reportar erro | copiar ligação | ligação copiada | curtir isso |
curtir carregando | gostar disto | gosto carregando | navegação de artigos | navegação de post |
cancelar resposta`;

const PORTUGUESE_OPENINGS: Openings = {
  clique: "(?:para|aqui|em|no)\\b.{0,70}",
  "compartilhar compartilhe partilhar partilhe": "(?:no|na|em|por|via|este|esta|com|pelo) .{2,35}",
  "ir pular saltar voltar": "(?:para|ao|à|a) .{2,30}",
  "leia ler": "(?:mais|também|a|o|as|os)\\b.{0,35}",
  "siga-nos assine cadastre-se siga":
    "(?:no|na|em|o|a|e|para|nosso|nossa|já|agora|grátis|@\\w+)\\b.{0,40}",
  todos: "os (?:direitos reservados|comentários)\\b.{0,40}",
};

const DUTCH = `
luister | luister naar dit artikel | op dit artikel kan niet gereageerd worden | abonneer je nu |
voorpagina | hoofdpagina | hoofdmenu | navigatie | zoeken | zoek | zoekterm | uitgebreid zoeken |
naar de inhoud | ga naar de inhoud | ga naar inhoud | direct naar de inhoud | direct naar inhoud |
naar hoofdinhoud | naar boven | terug | terug naar boven | terug naar overzicht | volgende |
vorige | volgende pagina | vorige pagina | volgend artikel | vorig artikel | lees meer |
lees verder | lees ook | meer lezen | meer informatie | meer weten | toon meer | bekijk alles |
bekijk meer | laad meer | alles tonen | delen | deel | deel dit artikel | deel op facebook |
deel deze pagina | afdrukken | printen | print deze pagina | versturen | verstuur | opslaan |
bewaren | kopieer link | reageren | reageer | reacties | geen reacties | plaats een reactie |
laat een reactie achter | geef een reactie | bekijk reacties | antwoorden | beantwoorden |
rapporteer | inloggen | uitloggen | aanmelden | afmelden | registreren | mijn account |
account aanmaken | wachtwoord | wachtwoord vergeten | gebruikersnaam | onthoud mij | abonneren |
abonneer | abonnement | abonnementen | word abonnee | nieuwsbrief | nieuwsbrieven | volg ons |
volg ons op | volgen | contact opnemen | neem contact op | over ons | over deze site |
wie zijn wij | werken bij | adverteren | advertentie | advertenties | privacybeleid |
privacyverklaring | cookiebeleid | cookie-instellingen | cookies accepteren | accepteren |
alles accepteren | akkoord | weigeren | algemene voorwaarden | gebruiksvoorwaarden |
veelgestelde vragen | klantenservice | sluiten | sluit | openen | ja | nee | annuleren | laden |
fotogalerij | laatste nieuws | doneer | doneren | winkel | winkelwagen | bewerken |
brontekst bewerken | geschiedenis weergeven | alle rechten voorbehouden |
deel artikel | deel bericht | deel via | deel pagina | bewaar recept | bewaar artikel | bewaar |
luister naar dit artikel | vind ik leuk | vind ik leuk laden | vind-ik-leuk aan het laden |
kwetsbaarheid melden | meld je aan | fout gezien | berichtnavigatie | reactie annuleren`;

/** Swedish, Danish, Norwegian, Finnish. */
const NORDIC = `
till innehållet | hoppa till innehåll | hoppa till innehållet | gå till innehåll | hopp til innhold |
hopp til hovedinnhold | gå til hovedinnhold | spring til indhold | gå til indhold | siirry sisältöön |
sök | søk | søg | haku | meny | startsida | hjem | forside | forsiden | etusivu | om oss | om os |
kontakta oss | kontakt oss | kontakt os | nyheter | nyheder | logga in | logg inn | log ind | kirjaudu |
läs mer | les mer | læs mere | lue lisää | visa mer | vis mer | vis mere | dela | del | jaa |
skriv ut | udskriv | tulosta | till toppen | til toppen | tilbake til toppen | tillbaka | tilbake | tilbage |
integritetspolicy | personvern | personvernerklæring | privatlivspolitik | tietosuoja | cookiepolitik |
om webbplatsen | om cookies | om kakor | tilgjengelighet | tillgänglighet | tillgänglighetsredogörelse |
prenumerera | abonner | nyhetsbrev | nyhedsbrev | uutiskirje | följ oss | følg oss | følg os |
kommentera | skriv en kommentar | legg igjen en kommentar | godkänn alla | godta alle | tillad alle`;

/** Polish and Czech. */
const SLAVIC = `
przejdź do treści | przejdź do głównej treści | przejdź do menu | strona główna | o nas | szukaj |
wyszukaj | wyszukiwarka | zaloguj | zaloguj się | zarejestruj się | czytaj więcej | czytaj dalej |
zobacz więcej | pokaż więcej | udostępnij | podziel się | drukuj | wydrukuj | powrót | do góry |
wróć do góry | polityka prywatności | polityka cookies | regulamin | mapa strony | deklaracja dostępności |
dodaj komentarz | komentarze | twój adres e-mail nie zostanie opublikowany | zapisz się | obserwuj nas |
přejít k obsahu | přejít na obsah | hlavní stránka | hledat | vyhledat | přihlásit | přihlásit se |
číst dále | více informací | sdílet | tisk | vytisknout | zpět | nahoru | ochrana osobních údajů |
prohlášení o přístupnosti | o webu | mapa webu | přidat komentář | odebírat`;

const NORDIC_OPENINGS: Openings = {
  "dela del jaa": "(?:på|via|denne|denna|den här|artikeln|saken|siden) ?.{0,30}",
};

const SLAVIC_OPENINGS: Openings = {
  "udostępnij sdílet": "(?:na|przez|artykuł|článek) ?.{0,30}",
};

const DUTCH_OPENINGS: Openings = {
  klik: "(?:om|hier|op)\\b.{0,70}",
  fout: "(?:gezien|gevonden|melden)\\b.{0,30}",
  deel: "(?:dit|deze|op|via|het|per) .{2,30}",
  "ga direct terug": "naar .{2,30}",
  lees: "(?:meer|verder|ook|het|de|alles|alle)\\b.{0,35}",
  volg: "(?:ons|@\\w+|deze|dit|onze)\\b.{0,30}",
  alle: "(?:rechten voorbehouden|reacties|artikelen|berichten)\\b.{0,40}",
};

/** Whole lines, per language. */
export const navigationLists: readonly string[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  DUTCH,
  NORDIC,
  SLAVIC,
];

/** Lines by their first word, per language. */
export const navigationOpenings: readonly Openings[] = [
  ENGLISH_OPENINGS,
  GERMAN_OPENINGS,
  FRENCH_OPENINGS,
  SPANISH_OPENINGS,
  ITALIAN_OPENINGS,
  PORTUGUESE_OPENINGS,
  DUTCH_OPENINGS,
  NORDIC_OPENINGS,
  SLAVIC_OPENINGS,
];
