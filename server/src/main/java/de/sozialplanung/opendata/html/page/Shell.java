package de.sozialplanung.opendata.html.page;

import de.sozialplanung.opendata.catalog.Catalog;
import de.sozialplanung.opendata.catalog.Language;
import de.sozialplanung.opendata.catalog.LocalizedText;
import de.sozialplanung.opendata.edition.Edition;
import java.text.Collator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What every page shares: its language, where it stands, what is published and how links are written.
///
/// Links within the pages have no host, so that they and the content security policy's `'self'` hold under whatever name
/// a visitor came; addresses to copy are absolute.
///
/// @param language the language of the page
/// @param chosen   whether the address names the language, so that links carry it on
/// @param base     the public address of these pages without a trailing slash
/// @param prefix   the path of that address, such as `/opendata`; mostly empty
/// @param root     the same for the pages of the current edition: another one where the address names an edition
/// @param path     the public path of the page, percent-encoded, such as `/collections/angebote`
/// @param query    its query without `lang`, percent-encoded; empty where there is none
/// @param edition  the edition shown
/// @param assets   the path that static files lie under, with a version and without a trailing slash
/// @param baseMap  what lies beneath the maps; null where nothing does
public record Shell(Language language, boolean chosen, String base, String prefix, String root, String path,
        String query,
        Edition edition, String assets, @Nullable BaseMap baseMap) {

    /// The office's time zone.
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    public Catalog catalog() {
        return edition.catalog();
    }

    /// Whether there is a collection of that id.
    public boolean has(String collection) {
        return catalog().collection(collection).isPresent();
    }

    public String text(Phrase text) {
        return text.in(language);
    }

    /// The text with `{0}`, `{1}` … replaced.
    public String text(Phrase text, Object... arguments) {
        return text.in(language, arguments);
    }

    public String text(LocalizedText text) {
        return text.in(language);
    }

    /// A title without the warning in brackets that the catalogue adds to each for those who see nothing else: here it
    /// stands on every page anyway.
    public String title(LocalizedText title) {
        String text = title.in(language);
        String notice = notice();
        if (notice == null) {
            return text;
        }
        String bracket = " (" + (notice.endsWith(".") ? notice.substring(0, notice.length() - 1) : notice) + ")";
        return text.endsWith(bracket) ? text.substring(0, text.length() - bracket.length()) : text;
    }

    /// The warning that stands on every page; null where there is none.
    public @Nullable String notice() {
        LocalizedText notice = catalog().notice();
        return notice == null ? null : notice.in(language);
    }

    /// A link to a page: keeps a language that was chosen by the address.
    ///
    /// @param target a public path, with or without a query, such as `/collections`
    public String page(String target) {
        if (!chosen) {
            return prefix + target;
        }
        return prefix + target + (target.indexOf('?') < 0 ? "?" : "&") + "lang=" + language.tag();
    }

    /// A link to something for machines: without a language.
    public String machine(String target) {
        return prefix + target;
    }

    /// Whether the address names the edition, so that the page will never change.
    public boolean isNamed() {
        return !prefix.equals(root);
    }

    /// A link out of the edition, to what is the same or current everywhere.
    public String everywhere(String target) {
        return root + target;
    }

    /// An address to copy, with the public host.
    public String absolute(String target) {
        return base + target;
    }

    /// This very page in another language.
    public String inLanguage(Language other) {
        return prefix + path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other.tag();
    }

    /// The publisher's own site; null where it has none that is safe to link.
    public @Nullable String publisherHome() {
        return WebAddress.page(catalog().publisher().homepage());
    }

    /// A `mailto:` address of the contact; null where none is known.
    public @Nullable String contactMail() {
        return WebAddress.mail(catalog().contact().email());
    }

    /// Where the licence is explained; null where its IRI cannot be followed.
    public @Nullable String licenceHref() {
        return WebAddress.page(catalog().licence().iri());
    }

    public String asset(String file) {
        return assets + "/" + file;
    }

    /// The order of names in a dictionary of the language: umlauts stand with their vowels.
    public Comparator<String> byName() {
        Collator collator = Collator.getInstance(Numbers.locale(language));
        return collator::compare;
    }

    public String number(long value) {
        return Numbers.whole(value, language);
    }

    public String date(LocalDate date) {
        return Numbers.date(date, language);
    }

    /// The day, in the office's time zone, that the edition was built.
    public String editionDate() {
        return date(LocalDate.ofInstant(edition.created(), ZONE));
    }
}
