/**
 * The words that the heuristic goes by, in the languages that helpdesks speak. Data: the background sends them to the pages that need them, so that the content script stays
 * small. All but the first are regular expressions over ` words of a name or label ` in lower case, but for the mailboxes. A `stem` begins a word in whatever inflection; a `whole` word is
 * too short for that, and counts only in a name of one or two words.
 */
export const VOCABULARY = {
  /** A selector: where people write, and what the page shows for a moment only. */
  never:
    'script,style,template,noscript,textarea,iframe,select,datalist,article,blockquote,q,pre,code,dialog,h1,h2,[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="document"],[role="article"],[role="log"],[role="feed"],[role="dialog"],[role="listbox"],[role="tooltip"],[role="alert"],[role="status"]',
  staffStem: ` (?:agent|assign|attribu|operator|handler|owner|technic|employee|teammate|colleague|staff|bearbeit|zugewies|zuständ|responsa|respons[áa]v|asignad|atribu[íi]|assegnat|toegewezen|behandel|przypisan|opiekun|přiřazen|řešitel|priraden|riešiteľ|ansvarig|tilldel|tildelt|исполн|ответств|назнач|викон|担当|负责|負責|담당)`,
  staffWhole: ' (?:me|team) ',
  otherStem: ` (?:recipient|follower|watch|collabor|particip|related|similar|recent|previous|suggest|organi[sz]ation|company|kopi[ea]|empfänger|destinat|ontvanger|odbiorc|adresát|příjem|príjem|mottag|modtag|получат|копия|收件|抄送|受信)`,
  otherWhole: ' (?:cc|bcc|to|an|för|til|do|para|pour|naar|komu|кому|宛先) ',
  /** A name or a subject: anybody may write an address there. */
  freeStem: ` (?:subject|betreff|předmět|predmet|asunto|oggetto|assunto|onderwerp|тема|件名|主题|主旨|제목|name |title |fullname|username|nickname|headline|jméno|vorname|prénom|imię)`,
  freeWhole: ' (?:nom|nombre|nome|naam|nazwa|navn|namn|meno|имя|objet|temat|姓名|名前|이름) ',
  customerStem: ` (?:customer|requeste[rd]|requestor|reporte[rd]|submitte[rd]|opened by|sender|contact|client|caller|visitor|subscriber|buyer|end ?user|kunde|kundin|klient|absender|anfragestell|anforderer|ansprechpartner|auftraggeber|melder|demandeu|expéditeu|interlocut|solicitant|remitent|remetent|requerent|contat|richiedent|mittent|klant|aanvrager|afzender|zgłaszaj|nadawc|wnioskodaw|kontakt|zákazn|zakazn|žadatel|žiadateľ|zadavatel|tazatel|odesílatel|odesilatel|odosielateľ|avsänd|avsender|afsender|beställ|asiak|lähettäj|yhteyshenkil|ügyf|feladó|bejelentő|expeditor|müşteri|gönderen|клиент|клієнт|заказчик|замовник|заявит|заявник|отправит|відправ|контакт|подател|πελάτ|αποστολ|顧客|お客様|依頼者|差出人|送信者|客户|客戶|请求者|发件人|寄件|联系人|聯絡人|고객|요청자|보낸|발신|العميل|المرسل|לקוח|שולח)`,
  customerWhole: ' (?:from|von|de|od|da|van|från|fra|kund|kunde|от|від|מאת) ',
  /** What is written in a message, a note or an editor, and what is written about it. */
  body: ` (?:messag|msg|comment|quot|article|repl(?:y|ies)|transcript|signature|editor|compos|bubble|timeline|activit|histor|prosemirror|trix|notes? |posts? )`,
  /** These too, where the name has nothing but them: `content` and `mail-content`, but not `main-content`. */
  bodyAlone:
    '^ (?:(?:mail|email|ticket|text|rich|raw|item|inner|formatted) )*(?:content|body|thread|html) (?:(?:content|body|thread|html|text|item|inner) )*$',
  /** The signed-in agent's own menu. */
  account:
    ' (?:(?:current|logged|signed|my|own) ?(?:user|in|as|account|profile|agent)|(?:user|account|profile|avatar|agent) ?(?:menu|dropdown|nav|switch|popover|settings)|(?:log|sign) ?out) ',
  /** Mailboxes that nobody reads. */
  nobody:
    '^(?:no-?_?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?|webmaster|abuse)(?:[+.-].*)?@',
  /** Mailboxes of teams. A small company may write from one. */
  shared:
    '^(?:support|podpora|help|helpdesk|hilfe|aide|ayuda|info|hello|hallo|hi|contact|kontakt|contacto|office|admin|sales|obchod|vertrieb|ventas|billing|invoices?|fakturace|accounts|orders?|objednavky|service|servicedesk|team|mail|post|reception|recepce|enquiries|inquiries|customer\\.?(?:service|care))@',
};

export type Vocabulary = typeof VOCABULARY;
