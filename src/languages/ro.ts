// Everything that is said, in Romanian; what a sentence is for stands in en.ts.
import type { Catalogue } from './catalogue.ts'

export const ro: Catalogue = {
  answers: {
    notFound: 'Răspunsul nu se află în surse.',
    nearest: 'Pasajele cele mai apropiate:',
    line: 'rândul',
    lines: 'rândurile',
    page: 'pagina',
    pages: 'paginile',
    peripheral: 'de pe marginea paginii',
    alsoIn: 'și în',
    unverified: '(neverificat)',
    notes: {
      'small-talk': 'Salut! Întreabă-mă ceva despre articole și îți răspund cu pasajele exacte.',
      'empty-question': 'Aici nu este nicio întrebare. Spune în câteva cuvinte ce vrei să afli.',
      'question-too-long':
        'Este prea lung pentru o întrebare. Întreabă un singur lucru, în câteva propoziții.',
      'sources-changed': 'O sursă s-a schimbat după indexare; ce nu mai stă în ea a fost lăsat deoparte.',
      'vectors-unavailable': 'Modelul de vectori nu a răspuns; am căutat numai după cuvinte.',
      'model-unavailable': 'Modelul de conversație nu a răspuns; acestea sunt cuvintele surselor.',
      'model-over-budget':
        'Modelul de conversație și-a consumat bugetul pe ziua de azi; acestea sunt cuvintele surselor.',
      'model-unsupported':
        'Ce a scris modelul de conversație nu se află în surse; acestea sunt cuvintele surselor.',
      'model-no-answer': 'Modelul de conversație nu a găsit un răspuns în aceste pasaje.',
      unverified: 'Propozițiile marcate ca neverificate nu au putut fi găsite în surse.',
    },
  },

  commands: {
    ask: {
      name: 'întreabă',
      description: 'Răspunde la o întrebare din articole, cu note de subsol',
      options: {
        question: { name: 'întrebare', description: 'Ce vrei să afli' },
        source: { name: 'sursă', description: 'Întreabă numai acest articol' },
        private: { name: 'privat', description: 'Arată răspunsul numai ție' },
      },
    },
    search: {
      name: 'caută',
      description: 'Arată pasajele cele mai potrivite unor cuvinte, fără răspuns',
      options: { query: { name: 'cuvinte', description: 'Cuvintele căutate' } },
    },
    sources: {
      name: 'surse',
      description: 'Enumeră articolele',
      options: {
        search: { name: 'caută', description: 'Cuvinte din titlurile sau fișierele lor' },
        language: { name: 'limbă', description: 'Numai articole în această limbă' },
      },
    },
    source: {
      name: 'sursă',
      description: 'Citește un articol cu numerele rândurilor',
      options: {
        file: { name: 'fișier', description: 'Cuvinte din titlul sau fișierul lui' },
        line: { name: 'rând', description: 'Rândul de la care începe' },
      },
    },
    help: { name: 'ajutor', description: 'Ce face acest bot și cum îl întrebi' },
    status: { name: 'stare', description: 'De unde vin răspunsurile' },
    privacy: { name: 'confidențialitate', description: 'Ce păstrez, cât timp și cum se șterge' },
    'forget-me': { name: 'uită-mă', description: 'Șterge ce păstrez despre tine' },
    admin: {
      name: 'administrare',
      description: 'Pentru cei care mă administrează',
      options: {
        reindex: { name: 'reindexare', description: 'Adu indexul la zi acum' },
        gaps: { name: 'lipsuri', description: 'Întrebările fără răspuns, cele mai dese întâi' },
        feedback: { name: 'reacții', description: 'Răspunsurile cu 👎 ca probe pentru npm run eval' },
        limits: { name: 'limite', description: 'Limitele și cine trebuie să aștepte acum' },
      },
    },
  },

  menus: { answerThis: 'Răspunde la asta', checkAgainstSources: 'Verifică în surse' },

  marks: { quoted: '„{{text}}”' },

  counted: {
    days_one: '{{count, number}} zi',
    days_few: '{{count, number}} zile',
    days_other: '{{count, number}} de zile',
    questions_one: '{{count, number}} întrebare',
    questions_few: '{{count, number}} întrebări',
    questions_other: '{{count, number}} de întrebări',
    ratings_one: '{{count, number}} apreciere (👍 sau 👎)',
    ratings_few: '{{count, number}} aprecieri (👍 sau 👎)',
    ratings_other: '{{count, number}} de aprecieri (👍 sau 👎)',
    seconds_one: '{{count, number}} secundă',
    seconds_few: '{{count, number}} secunde',
    seconds_other: '{{count, number}} de secunde',
  },

  answer: {
    openPage: 'deschide pagina',
    stillWriting: '✍️ răspunsul se scrie încă …',
    moreStatements: '… și încă {{more, number}}, pentru care nu mai este loc aici.',
    askedAs: 'înțeles ca: {{question}}',
    askedOf: 'numai din: {{title}}',
    answeredMessage: 'mesajul la care răspund',
    sharedBy: 'întrebat în privat și arătat de {{person}}',
    similarTitles: 'Articole cu titluri apropiate:',
    askPeople: 'Poate știu oamenii: {{channel}}',
    howToGoOn:
      'Discord nu îmi arată ce scrii acolo. Apasă „Întreabă mai departe” sub răspuns sau menționează-mă cu întrebarea.',
    howToAsk: 'Întreabă-mă ceva despre articole în același mesaj și îți răspund cu pasajele exacte.',
  },

  followUp: { followUp: 'Întreabă mai departe', question: 'Ce vrei să mai afli?' },

  sharing: {
    share: 'Arată tuturor',
    remove: 'Șterge',
    notYours: 'Numai cine a întrebat poate arăta acest răspuns.',
    mayNotWrite: 'Nu ai voie să scrii în acest canal, așa că nu pot arăta aici răspunsul în numele tău.',
    alreadyShared: 'Ai arătat deja acest răspuns.',
    mayNotDelete:
      'Numai cine a întrebat, sau cineva care poate gestiona mesajele aici, poate șterge acest răspuns.',
  },

  feedback: {
    thanks: 'Mulțumesc. Cei care mă administrează vor vedea.',
    changed: 'Mulțumesc, ți-am schimbat votul.',
    formTitle: 'Răspunsul nu a fost bun',
    whatWasWrong: 'Ce a fost greșit sau la ce te așteptai?',
  },

  reading: {
    openSource: 'Deschide o sursă',
    openArticle: 'Citește un articol',
    articleIsGone: 'Acest articol nu este printre cele pe care le pot arăta aici, sau nu mai este.',
    changedSince: 'Fișierul s-a schimbat după acest răspuns; cuvintele citate se află încă în el.',
    quoteIsGone: 'Fișierul s-a schimbat după acest răspuns, iar aceste cuvinte nu mai stau în el:',
    sourceIsGone: 'Fișierul nu mai este printre articole. În el stăteau aceste cuvinte:',
  },

  sources: {
    none: 'Nu există articole de arătat aici.',
    noneFitting: 'Niciun articol de aici nu se potrivește: {{filter}}.',
    shown: 'Articole: {{range}} din {{total, number}}',
    nothingFound: 'Niciun pasaj nu conține aceste cuvinte.',
    noSuchSource: 'Nicio sursă nu se numește {{name}}. /surse le enumeră.',
    unreadable: '{{name}} nu mai poate fi citit: fișierul a fost mutat sau are alt format.',
    didYouMean: 'Te-ai gândit la una dintre acestea?',
    empty: 'Acest fișier nu conține text.',
    lineShown: 'Rândul {{line}}',
    linesShown: 'Rândurile {{from}}-{{to}}',
  },

  checking: {
    supported: '✅ susținut',
    related: '🔎 vezi aceste pasaje',
    nothing: '▫️ nimic în surse',
    notFalse: 'Ce nu spun sursele poate fi totuși adevărat.',
    nothingToCheck: 'Mesajul nu afirmă nimic ce aș putea căuta.',
    unchecked: '… și încă {{more, number}}, la care nu m-am uitat.',
    noText: 'În acest mesaj nu sunt cuvinte pe care le-aș putea citi.',
  },

  access: {
    notHere:
      'Aici nu am voie să răspund: cei care mă administrează m-au rezervat altor canale sau celor cu anumite roluri.',
    notShownHere: 'Această sursă nu se arată aici: ține de alte canale sau de cei cu anumite roluri.',
    tooMany: 'Au fost multe întrebări în scurt timp. Mă poți întreba din nou {{when}}.',
    tooManyInServer:
      'De pe acest server au venit multe întrebări în scurt timp. Răspund aici din nou {{when}}.',
    ownersOnly: 'Comanda este numai pentru cei care mă administrează.',
  },

  failure: {
    unknownCommand: 'Nu mai cunosc această comandă. Reîncarcă Discord (Ctrl+R) și încearcă din nou.',
    unknownControl:
      'Nu mai cunosc acest buton. Întreabă din nou, iar răspunsul nou le are pe cele care merg.',
    answerIsGone:
      'Nu mai păstrez acest răspuns: este prea vechi. Întreabă din nou, iar cel nou poate fi deschis.',
    stopping: 'Sunt repornit și nu am putut termina. Întreabă din nou peste un minut.',
    tookTooLong: 'A durat prea mult, așa că am renunțat. Întreabă din nou, poate mai pe scurt.',
    failed:
      'Ceva nu a mers la mine, nu la tine. Încearcă din nou; dacă rămâne așa, spune-le celor care mă administrează: {{reference}}',
  },

  help: {
    about:
      'Răspund dintr-un dosar de articole, cuvânt cu cuvânt. Fiecare propoziție are un număr, iar numărul spune unde se află. La ce nu stă în articole nu răspund.',
    aboutWritten:
      'Răspund dintr-un dosar de articole. Un model de limbaj formulează răspunsul, iar fiecare propoziție este verificată înainte de a fi arătată: numerele, datele și numele din ea trebuie să stea în pasajele pe care le citează. Fiecare propoziție are un număr, iar numărul spune unde se află. La ce nu stă în articole nu răspund. Când modelul nu poate răspunde, primești chiar cuvintele articolelor.',
    mention: 'Mă poți și menționa cu o întrebare, îmi poți răspunde sau scrie un mesaj direct.',
  },

  privacy: {
    kept: '**Ce păstrez.** De la o întrebare la care răspund: cuvintele ei, răspunsul cu sursele lui și când și pe ce canal a fost pusă. De la 👍 și 👎: care din ele, și motivul dacă îl scrii. Tu apari acolo numai ca un cod calculat cu o cheie: cine citește registrul meu nu îți află nici numele, nici id-ul.',
    howLong:
      '**Cât timp.** Ce scrii tu: {{written}}. Răspunsurile, pentru butoanele lor: {{answers}}. Pentru limite număr întrebările în memorie, cât ține limita.',
    noTimeLimit: 'fără limită de timp',
    notRead:
      '**Ce nu citesc.** Mesajele care nu mi se adresează, dacă nu le alege cineva pentru mine din meniul lor.',
    model:
      '**Ce primește modelul de limbaj.** Răspunsurile le scrie {{model}}: primește întrebarea ta, cea de dinainte de care se leagă și pasajele găsite. Nu află cine ești.',
    howToRemove: '**Cum se șterge.** /uită-mă șterge pe loc ce păstrez despre tine.',
    forgetQuestion:
      'Păstrez de la tine {{questions}} și {{ratings}}. Să le șterg? Nu se mai pot aduce înapoi. Citatele de sub răspunsurile mele rămân, fără tine.',
    forgetButton: 'Uită-mă',
    nothingKept: 'Nu păstrez nimic despre tine.',
    forgotten: 'Gata. Am șters {{questions}}, cu tot ce ducea la tine, și {{ratings}}.',
  },

  status: {
    names: {
      answers: 'Răspunsuri',
      budget: 'Modelul astăzi',
      articles: 'Articole',
      passages: 'Pasaje',
      languages: 'Limbi',
      build: 'Index',
      indexRun: 'Ultima indexare',
      vectors: 'Vectori',
      connection: 'Legătura',
      record: 'Registru',
    },
    quotes: 'citate, cuvânt cu cuvânt; nu le scrie niciun model',
    written: 'scrise de {{model}}, fiecare propoziție verificată în articole',
    quotedForBudget: 'citate până la miezul nopții UTC: bugetul pentru {{model}} s-a terminat',
    quotedForFailure: 'citate deocamdată: {{model}} nu a răspuns',
    tokensSpent: '{{spent}} din {{most}} tokeni',
    moneySpent: '{{spent}} din {{most}} în bani',
    builtAt: 'construit {{when}}',
    problems: 'fișiere la care trebuie umblat: {{problems, number}}',
    noProblems: 'toate fișierele au fost citite',
    ping: '{{milliseconds, number}} ms până la Discord',
    notMeasured: 'încă nemăsurată',
    since: 'pornit {{when}}',
    shard: 'shardul {{shard, number}} din {{all, number}}',
    recordSize: 'răspunsuri păstrate: {{answers, number}}, {{size}}',
  },

  admin: {
    upToDate: 'Nu s-a schimbat nimic; indexul era la zi.',
    indexed: 'Indexul a fost adus la zi. Articole: {{articles, number}}, pasaje: {{passages, number}}.',
    added: 'Noi',
    changed: 'Schimbate',
    removed: 'Dispărute',
    problems: 'La aceste fișiere trebuie umblat:',
    skipped: 'Necitite, fiindcă nu știu să citesc astfel de fișiere:',
    andMore: '… și încă {{more, number}}',
    indexFailed: 'Indexul rămâne cum era:',
    stillIndexing:
      'Durează mai mult decât pot aștepta aici. Merge mai departe; /stare spune când s-a terminat.',
    noGaps: 'Nu există întrebări fără răspuns.',
    gapsShown: 'Întrebări fără răspuns, {{range}} din {{total, number}}',
    gapsWithoutText: 'Întrebări ale căror cuvinte nu se mai păstrează: {{gaps, number}}',
    lastAsked: 'ultima dată {{when}}',
    noFeedback: 'Nu există niciun 👎 care să-și mai aibă întrebarea.',
    feedbackFile:
      'Cazuri pentru evaluare: {{cases, number}}. Completează la fiecare ce este corect (`kind`, `sources`, `contains`), păstrează fișierul ca `golden.json` într-un dosar de lângă corpus, de exemplu `feedback`, și rulează `npm run eval feedback`. Un caz nu trece până nu este completat.',
    feedbackWithoutText: '👎 a căror întrebare nu se mai păstrează: {{feedback, number}}',
    aPerson: 'O persoană',
    aServer: 'Un server',
    limit: '{{questions}} în {{seconds}}',
    noLimit: 'oricâte întrebări',
    limitsAreCounted:
      'Se numără în memorie: la repornire începe de la capăt, și fiecare shard numără separat. Cei care mă administrează nu au limită.',
    nobodyLimited: 'Acum nu trebuie să aștepte nimeni.',
    limitedNow: 'Cine trebuie să aștepte acum:',
    until: 'până {{when}}',
  },
}
