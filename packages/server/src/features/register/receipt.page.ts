import { hash, instantIn, languageIn, named, page, row, safe } from './document-page';
import { verificationOf, type Receipt } from './receipt';
import { RECEIPT_WORDS, type ReceiptLocale, type ReceiptWords } from './receipt.words';

export function receiptPage(receipt: Receipt, locale: ReceiptLocale): string {
  const words = RECEIPT_WORDS[locale];
  const title = `${words.title}: ${safe(receipt.reference)}, ${words.revision.toLowerCase()} ${receipt.revision}`;
  return page(
    locale,
    title,
    `<p class="sort">${words.title}</p>
<h1>${safe(receipt.reference)}</h1>
<p class="lead">${words.lead}</p>
<dl>
${rowsOf(receipt, words, locale).join('\n')}
</dl>
<h2>${words.verify}</h2>
${verification(receipt, words)}
<footer><p>${words.readAt(receipt.asOf)}</p><p><a href="${safe(receipt.address)}">${safe(receipt.address)}</a></p></footer>`,
  );
}

function rowsOf(receipt: Receipt, words: ReceiptWords, locale: ReceiptLocale): string[] {
  const { publication, onBehalfOf, acceptedAt, confidentialCount, redactions } = receipt;
  const instant = instantIn(locale);
  return [
    row(words.agency, named(receipt.agency)),
    ...(onBehalfOf ? [row(words.onBehalfOf, named(onBehalfOf))] : []),
    row(words.round, named(receipt.round)),
    row(words.revision, String(receipt.revision)),
    row(words.language, safe(languageIn(locale, receipt.language))),
    row(words.contentHash, hash(receipt.contentHash)),
    row(words.submittedAt, instant(receipt.submittedAt)),
    ...(acceptedAt ? [row(words.acceptedAt, instant(acceptedAt))] : []),
    row(words.publishedAt, publication ? instant(publication.at) : words.notPublished),
    ...(publication
      ? [
          row(words.act, String(publication.number)),
          row(words.manifestHash, hash(publication.manifestHash)),
          row(words.license, `<a href="${safe(publication.license)}">${safe(publication.license)}</a>`),
        ]
      : [row(words.license, words.noLicense)]),
    ...(confidentialCount > 0 ? [row(words.confidential, words.confidentialCount(confidentialCount))] : []),
    ...(redactions.length > 0
      ? [
          row(
            words.redactions,
            ...redactions.map(
              ({ occurrences, act, at, reason }) =>
                `${words.redaction(occurrences, act.number)}, ${instant(at)}:<br>${safe(reason)}`,
            ),
          ),
        ]
      : []),
  ];
}

const verification = (receipt: Receipt, words: ReceiptWords): string =>
  receipt.isVerifiable
    ? `<p>${words.howToVerify}</p>\n<pre>${safe(verificationOf(receipt))}</pre>`
    : `<p>${words.cannotVerify}</p>`;
