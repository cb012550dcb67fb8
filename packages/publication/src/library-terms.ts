/** Words of a library's own pages, in its language. */
export interface LibraryTerms {
  readonly authors: string;
  readonly series: string;
  readonly subjects: string;
  readonly languages: string;
  readonly years: string;
  readonly kinds: string;
  readonly books: string;
  readonly articles: string;
  /** Names what has no date. */
  readonly undated: string;
  /** A noun for the page, and a verb on its button, where a language has one word for both. */
  readonly search: string;
  /** The choice that leaves nothing out. */
  readonly any: string;
  /** On a button, below results. */
  readonly more: string;
  /** Before their number: “Results: 12”. */
  readonly results: string;
  readonly needsScript: string;
  readonly needsServer: string;
  readonly searchFailed: string;
  readonly notFound: string;
  /** What to do on the page for what is not there; the link to the library follows. */
  readonly notFoundHelp: string;
  readonly feed: string;
  /** Names the catalogue for e-reader apps. */
  readonly catalogue: string;
}

const keys = [
  ...["authors", "series", "subjects", "languages", "years", "kinds", "books", "articles"],
  ...["undated", "search", "any", "more", "results", "needsScript", "needsServer", "searchFailed"],
  ...["notFound", "notFoundHelp", "feed", "catalogue"],
] as readonly (keyof LibraryTerms)[];

/** By primary subtag, in the order of the keys. Chinese ones are simplified. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...["Authors", "Series", "Subjects", "Languages", "Years", "Kinds", "Books", "Articles"],
    ...["Undated", "Search", "Any", "More results", "Results"],
    "Searching needs a script, and your browser runs none here. Every text is listed by author, subject and year.",
    "Searching needs a web server: these pages were opened from a folder. Every text is listed by author, subject and year.",
    "The search could not be loaded. Every text is listed by author, subject and year.",
    ...["Nothing here", "No page has this address. It may have moved; all there is stands here:"],
    ...["News feed", "Catalogue for e-readers"],
  ],
  de: [
    ...["Personen", "Reihen", "Themen", "Sprachen", "Jahre", "Arten", "Bücher", "Artikel"],
    ...["Ohne Datum", "Suche", "Alle", "Weitere Treffer", "Treffer"],
    "Die Suche braucht ein Skript, und der Browser führt hier keines aus. Alle Texte stehen nach Personen, Themen und Jahren geordnet da.",
    "Die Suche braucht einen Webserver: Diese Seiten wurden aus einem Ordner geöffnet. Alle Texte stehen nach Personen, Themen und Jahren geordnet da.",
    "Die Suche konnte nicht geladen werden. Alle Texte stehen nach Personen, Themen und Jahren geordnet da.",
    ...["Hier ist nichts", "Keine Seite hat diese Adresse. Was es gibt, steht in der Übersicht:"],
    ...["Neuigkeiten als Feed", "Katalog für Lesegeräte"],
  ],
  fr: [
    ...["Auteurs", "Collections", "Sujets", "Langues", "Années", "Genres", "Livres", "Articles"],
    ...["Sans date", "Rechercher", "Tous", "Plus de résultats", "Résultats"],
    "La recherche a besoin d’un script, que votre navigateur n’exécute pas ici. Tous les textes sont classés par auteur, sujet et année.",
    "La recherche a besoin d’un serveur web : ces pages ont été ouvertes depuis un dossier. Tous les textes sont classés par auteur, sujet et année.",
    "La recherche n’a pas pu être chargée. Tous les textes sont classés par auteur, sujet et année.",
    ...["Rien ici", "Aucune page n’a cette adresse. Ce qu’il y a se trouve ici :"],
    ...["Fil d’actualité", "Catalogue pour liseuses"],
  ],
  es: [
    ...["Autores", "Series", "Temas", "Idiomas", "Años", "Tipos", "Libros", "Artículos"],
    ...["Sin fecha", "Buscar", "Todos", "Más resultados", "Resultados"],
    "La búsqueda necesita un script que su navegador no ejecuta aquí. Todos los textos están ordenados por autor, tema y año.",
    "La búsqueda necesita un servidor web: estas páginas se abrieron desde una carpeta. Todos los textos están ordenados por autor, tema y año.",
    "No se pudo cargar la búsqueda. Todos los textos están ordenados por autor, tema y año.",
    ...["Aquí no hay nada", "Ninguna página tiene esta dirección. Lo que hay está aquí:"],
    ...["Canal de novedades", "Catálogo para lectores electrónicos"],
  ],
  it: [
    ...["Autori", "Collane", "Argomenti", "Lingue", "Anni", "Tipi", "Libri", "Articoli"],
    ...["Senza data", "Cerca", "Tutti", "Altri risultati", "Risultati"],
    "La ricerca ha bisogno di uno script, che qui il browser non esegue. Tutti i testi sono elencati per autore, argomento e anno.",
    "La ricerca ha bisogno di un server web: queste pagine sono state aperte da una cartella. Tutti i testi sono elencati per autore, argomento e anno.",
    "Non è stato possibile caricare la ricerca. Tutti i testi sono elencati per autore, argomento e anno.",
    ...["Qui non c’è nulla", "Nessuna pagina ha questo indirizzo. Quello che c’è si trova qui:"],
    ...["Feed delle novità", "Catalogo per lettori di e-book"],
  ],
  pt: [
    ...["Autores", "Coleções", "Assuntos", "Línguas", "Anos", "Tipos", "Livros", "Artigos"],
    ...["Sem data", "Pesquisar", "Todos", "Mais resultados", "Resultados"],
    "A pesquisa precisa de um script, que o navegador não executa aqui. Todos os textos estão listados por autor, assunto e ano.",
    "A pesquisa precisa de um servidor web: estas páginas foram abertas a partir de uma pasta. Todos os textos estão listados por autor, assunto e ano.",
    "Não foi possível carregar a pesquisa. Todos os textos estão listados por autor, assunto e ano.",
    ...["Nada aqui", "Nenhuma página tem este endereço. O que existe está aqui:"],
    ...["Feed de novidades", "Catálogo para leitores de e-books"],
  ],
  nl: [
    ...["Auteurs", "Reeksen", "Onderwerpen", "Talen", "Jaren", "Soorten", "Boeken", "Artikelen"],
    ...["Zonder datum", "Zoeken", "Alle", "Meer resultaten", "Resultaten"],
    "Zoeken heeft een script nodig, dat de browser hier niet uitvoert. Alle teksten staan geordend op auteur, onderwerp en jaar.",
    "Zoeken heeft een webserver nodig: deze pagina’s zijn vanuit een map geopend. Alle teksten staan geordend op auteur, onderwerp en jaar.",
    "Het zoeken kon niet worden geladen. Alle teksten staan geordend op auteur, onderwerp en jaar.",
    ...["Hier is niets", "Geen pagina heeft dit adres. Wat er is, staat hier:"],
    ...["Nieuwsfeed", "Catalogus voor e-readers"],
  ],
  he: [
    ...["מחברים", "סדרות", "נושאים", "שפות", "שנים", "סוגים", "ספרים", "מאמרים"],
    ...["ללא תאריך", "חיפוש", "הכול", "תוצאות נוספות", "תוצאות"],
    "החיפוש זקוק לסקריפט, והדפדפן אינו מריץ כאן סקריפטים. כל הטקסטים מסודרים לפי מחבר, נושא ושנה.",
    "החיפוש זקוק לשרת: הדפים האלה נפתחו מתיקייה. כל הטקסטים מסודרים לפי מחבר, נושא ושנה.",
    "לא ניתן לטעון את החיפוש. כל הטקסטים מסודרים לפי מחבר, נושא ושנה.",
    ...["אין כאן דבר", "אין דף בכתובת זו. כל מה שיש נמצא כאן:"],
    ...["עדכונים", "קטלוג לקוראי ספרים אלקטרוניים"],
  ],
  ar: [
    ...["المؤلفون", "السلاسل", "المواضيع", "اللغات", "السنوات", "الأنواع", "الكتب", "المقالات"],
    ...["بلا تاريخ", "بحث", "الكل", "مزيد من النتائج", "النتائج"],
    "يحتاج البحث إلى برنامج نصي لا يشغله متصفحك هنا. جميع النصوص مرتبة حسب المؤلف والموضوع والسنة.",
    "يحتاج البحث إلى خادم ويب: فُتحت هذه الصفحات من مجلد. جميع النصوص مرتبة حسب المؤلف والموضوع والسنة.",
    "تعذر تحميل البحث. جميع النصوص مرتبة حسب المؤلف والموضوع والسنة.",
    ...["لا شيء هنا", "لا توجد صفحة بهذا العنوان. كل ما هو موجود تجده هنا:"],
    ...["موجز الأخبار", "فهرس لأجهزة القراءة"],
  ],
  zh: [
    ...["作者", "丛书", "主题", "语言", "年份", "类型", "图书", "文章"],
    ...["日期不详", "搜索", "全部", "更多结果", "结果"],
    "搜索需要脚本，而浏览器在此不运行脚本。所有文本均按作者、主题和年份列出。",
    "搜索需要网络服务器：这些页面是从文件夹打开的。所有文本均按作者、主题和年份列出。",
    "无法加载搜索。所有文本均按作者、主题和年份列出。",
    ...["此处没有内容", "没有页面使用此地址。现有内容在此："],
    ...["新闻源", "电子阅读器目录"],
  ],
  ja: [
    ...["著者", "シリーズ", "主題", "言語", "年", "種類", "書籍", "記事"],
    ...["日付なし", "検索", "すべて", "さらに表示", "検索結果"],
    "検索にはスクリプトが必要ですが、ブラウザーで実行されていません。すべてのテキストは著者、主題、年ごとに並んでいます。",
    "検索にはウェブサーバーが必要です。このページはフォルダーから開かれています。すべてのテキストは著者、主題、年ごとに並んでいます。",
    "検索を読み込めませんでした。すべてのテキストは著者、主題、年ごとに並んでいます。",
    ...["ここには何もありません", "このアドレスのページはありません。あるものはこちらです："],
    ...["新着フィード", "電子書籍リーダー用カタログ"],
  ],
  ko: [
    ...["저자", "총서", "주제", "언어", "연도", "종류", "도서", "글"],
    ...["날짜 없음", "검색", "전체", "결과 더 보기", "결과"],
    "검색에는 스크립트가 필요하지만 브라우저가 실행하지 않습니다. 모든 글은 저자, 주제, 연도별로 나열되어 있습니다.",
    "검색에는 웹 서버가 필요합니다. 이 페이지는 폴더에서 열렸습니다. 모든 글은 저자, 주제, 연도별로 나열되어 있습니다.",
    "검색을 불러올 수 없습니다. 모든 글은 저자, 주제, 연도별로 나열되어 있습니다.",
    ...["여기에는 아무것도 없습니다", "이 주소의 페이지가 없습니다. 있는 것은 여기에 있습니다:"],
    ...["새 글 피드", "전자책 리더용 목록"],
  ],
  hi: [
    ...["लेखक", "शृंखलाएँ", "विषय", "भाषाएँ", "वर्ष", "प्रकार", "पुस्तकें", "लेख"],
    ...["बिना तारीख", "खोज", "सभी", "और परिणाम", "परिणाम"],
    "खोज के लिए स्क्रिप्ट चाहिए, जो ब्राउज़र यहाँ नहीं चलाता। सभी पाठ लेखक, विषय और वर्ष के अनुसार सूचीबद्ध हैं।",
    "खोज के लिए वेब सर्वर चाहिए: ये पृष्ठ फ़ोल्डर से खोले गए हैं। सभी पाठ लेखक, विषय और वर्ष के अनुसार सूचीबद्ध हैं।",
    "खोज लोड नहीं हो सकी। सभी पाठ लेखक, विषय और वर्ष के अनुसार सूचीबद्ध हैं।",
    ...["यहाँ कुछ नहीं है", "इस पते पर कोई पृष्ठ नहीं है। जो है, वह यहाँ है:"],
    ...["नई सामग्री का फ़ीड", "ई-रीडर के लिए सूची"],
  ],
  th: [
    ...["ผู้เขียน", "ชุด", "หัวเรื่อง", "ภาษา", "ปี", "ประเภท", "หนังสือ", "บทความ"],
    ...["ไม่ระบุวันที่", "ค้นหา", "ทั้งหมด", "ผลลัพธ์เพิ่มเติม", "ผลลัพธ์"],
    "การค้นหาต้องใช้สคริปต์ ซึ่งเบราว์เซอร์ไม่ได้เปิดใช้ที่นี่ ข้อความทั้งหมดเรียงตามผู้เขียน หัวเรื่อง และปี",
    "การค้นหาต้องใช้เว็บเซิร์ฟเวอร์ หน้าเหล่านี้ถูกเปิดจากโฟลเดอร์ ข้อความทั้งหมดเรียงตามผู้เขียน หัวเรื่อง และปี",
    "ไม่สามารถโหลดการค้นหาได้ ข้อความทั้งหมดเรียงตามผู้เขียน หัวเรื่อง และปี",
    ...["ไม่มีสิ่งใดที่นี่", "ไม่มีหน้าที่ใช้ที่อยู่นี้ สิ่งที่มีอยู่ทั้งหมดอยู่ที่"],
    ...["ฟีดข่าว", "แคตตาล็อกสำหรับเครื่องอ่าน"],
  ],
};

const languages: ReadonlyMap<string, LibraryTerms> = new Map(
  Object.entries(words).map(([lang, row]) => [lang, termsOf(row)]),
);

function termsOf(row: readonly string[]): LibraryTerms {
  return Object.fromEntries(keys.map((key, at) => [key, row[at] ?? ""])) as unknown as LibraryTerms;
}

/** The library's words in the BCP 47 language `lang`; English where we have no others. */
export function libraryTerms(lang: string): LibraryTerms {
  const found = languages.get(lang.toLowerCase().split("-")[0] ?? "") ?? languages.get("en");
  if (found === undefined) throw new Error("There are no English terms");
  return found;
}
