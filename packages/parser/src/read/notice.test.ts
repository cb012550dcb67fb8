import { describe, expect, test } from "vitest";
import { isCopyright, isDisclaimer, isNewsletter, isNotice } from "./notice.ts";

describe.each([
  {
    claim: isNotice,
    holds: [
      "We use some essential cookies to make this website work.",
      "A version of this article appears in print on Oct. 5, 2022, Section B, Page 1",
      "This page was last edited on 3 May 2014, at 12:41.",
      "Our Standards: The Courier Trust Principles.",
      "If you buy something through one of these links, we may earn an affiliate commission.",
      "Some of our stories include affiliate links.",
      "Text is available under the Creative Commons Attribution-ShareAlike License.",
      "By continuing to use this site you agree to our use of cookies.",
      "Your email address will not be published. Required fields are marked *",
      "Save my name, email, and website in this browser for the next time I comment.",
      "You must be logged in to post a comment.",
      "Please enable JavaScript to view the comments.",
      "Don’t include personal or financial information like your National Insurance number or credit card details.",
      "All content is available under the Open Government Licence v3.0, except where otherwise stated",
      "This material may not be published, broadcast, rewritten, or redistributed.",
      "Follow us on Twitter and Facebook for the latest from the mole.",
      "Diese Website verwendet Cookies, um Ihnen das beste Erlebnis zu bieten.",
      "Nous utilisons des cookies pour améliorer votre visite.",
      "Este sitio utiliza cookies propias y de terceros.",
      "Questo sito utilizza cookie tecnici.",
      "Este site utiliza cookies para melhorar a sua experiência.",
      "Deze website maakt gebruik van cookies.",
      "Les champs obligatoires sont indiqués avec *",
      "Fai clic per condividere su Twitter (Si apre in una nuova finestra)",
      "Create a free website or blog at WordPress.com.",
      "Il vous reste 62.4% de cet article à lire. La suite est réservée aux abonnés.",
    ],
    not: [
      "The baker said that his website uses cookies of another kind.",
      "He gave his email address to the harbour master and left.",
      "Few readers of privacy policies finish them, the survey found.",
      "“We use cookies to know who you are,” the clerk said.",
      "The commission reviews how browsers handle scripts.",
      "She signed up for the newsletter and forgot about it.",
      "The company published its first report in 1999.",
      "A version of this story was told in every port.",
      "This page was last in the book, and the best.",
      "Die Tür öffnet sich, wenn man das neue Fenster öffnet.",
      "Elle ouvre une nouvelle fenêtre sur le port.",
      "He wrote it at wordpress.com for years.",
      "Sailors were skipping the main meal to save money.",
      `The board met in May. ${"The lamp was lit and the boats came home. ".repeat(10)}It has a privacy policy, and our privacy policy is shorter.`,
    ],
  },
  {
    claim: isNewsletter,
    holds: [
      "Sign up for our newsletter",
      "Get the morning’s news delivered to your inbox",
      "Enter your email",
      "Newsletter",
      "Abonnieren Sie unseren kostenlosen Newsletter",
      "Inscrivez-vous à notre lettre d’information",
      "Suscríbete a nuestro boletín",
      "Iscriviti alla newsletter",
      "Assine nossa newsletter",
      "Schrijf je in voor onze nieuwsbrief",
    ],
    not: [
      "The society’s newsletter was set in lead",
      "She got the news from her brother",
      "Enter the harbour from the north",
      "The newsletter said nothing of it",
    ],
  },
  {
    claim: isCopyright,
    holds: [
      "Copyright © 2021 Evening Courier. All rights reserved.",
      "© Crown copyright",
      "(c) A House 2020",
      "Copyright 1999 by A House",
    ],
    not: [
      "Copyright",
      "Copyright and its discontents",
      "In 2019 the firm was Ltd in name",
      "(c) the third case",
    ],
  },
  {
    claim: isDisclaimer,
    holds: [
      "The content is not intended to be a substitute for professional medical advice.",
      "Les propos exprimés n’engagent que leur auteur.",
      "Las opiniones expresadas son de su autor.",
    ],
    not: [
      "The lamp was not intended to be a signal.",
      "Les lampes exprimaient leur fatigue.",
      "Las opiniones de su tía eran breves.",
    ],
  },
])("$claim.name", ({ claim, holds, not }) => {
  test.each(holds)("holds for “%s”", (text) => {
    expect(claim(text)).toBe(true);
  });

  test.each(not)("does not hold for “%s”", (text) => {
    expect(claim(text)).toBe(false);
  });
});
