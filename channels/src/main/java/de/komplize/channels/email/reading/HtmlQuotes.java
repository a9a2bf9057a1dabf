package de.komplize.channels.email.reading;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How mail programs mark in HTML what they quote, and what is a signature. */
final class HtmlQuotes {

    private static final Set<String> CONTAINERS = Set.of(
            "yahoo_quoted",
            "moz-forward-container",
            "quoted-mail",
            "mail-quote-collapse",
            "tutanota_quote",
            "freenet_quote",
            "replytext",
            "wmquote",
            "gwt-mail-quote");
    private static final Set<String> INTRODUCTIONS =
            Set.of("gmail_attr", "moz-cite-prefix", "moz-email-headers-table", "protonmail_attribution");
    private static final Set<String> SIGNATURES = Set.of(
            "moz-signature",
            "gmail_signature",
            "gmail_signature_prefix",
            "protonmail_signature_block",
            "applemailsignature",
            "mailbird-signature",
            "yahoo-signature",
            "signature_block",
            "io-ox-signature",
            "front-signature",
            "cm_signature",
            "bloop_sign");
    private static final Set<String> SIGNATURE_IDS = Set.of(
            "signature",
            "ms-outlook-mobile-signature",
            "applemailsignature",
            "x_signature",
            "ygmail-signature",
            "signatur",
            "canarysig",
            "edo-signature");
    private static final Set<String> CUTS = Set.of(
            "divrplyfwdmsg",
            "appendonsend",
            "stopspelling",
            "zwchr",
            "mail-editor-reference-message-container",
            "ms-outlook-mobile-reference-message",
            "reply-intro",
            "lineofmessage",
            "isforwardcontent",
            "divquotedmsg");

    private static final Set<String> CUT_CLASSES = Set.of("outlookmessageheader");

    private static final int MOST_STEPS = 60;
    private static final int LONGEST_INTRODUCTION = 300;

    private HtmlQuotes() {}

    /** All inside is quoted. */
    static boolean isQuote(Element element) {
        String style = style(element);
        if (element.normalName().equals("blockquote")) {
            return !isIndent(element, style);
        }
        return element.attr("name").equals("quote")
                || element.id().equalsIgnoreCase("OLK_SRC_BODY_SECTION")
                || element.hasAttr("data-quoted")
                || names(element, CONTAINERS);
    }

    /** A blockquote that only indents, as Gmail's button makes it. */
    private static boolean isIndent(Element element, String style) {
        return element.className().isEmpty()
                && !element.hasAttr("type")
                && !element.hasAttr("cite")
                && (style.contains("border:none") || style.contains("border-width:0"));
    }

    /** From here on all is quoted: Outlook's header, Hotmail's rule. */
    static boolean isCut(Element element) {
        String id = bare(element.id());
        if (CUTS.contains(id) || names(element, CUT_CLASSES)) {
            return true;
        }
        String style = style(element);
        boolean ruled = style.contains("border-top:solid")
                || style.contains("border-top:1") && style.contains("solid")
                || style.contains("border-top-style:solid")
                || style.contains("border-top-width:1");
        return element.normalName().equals("div") && ruled && isHeader(element);
    }

    /** Outlook's rule has "Von: …" directly below it, in whatever language. */
    private static boolean isHeader(Element element) {
        String text = Beginning.of(element, 100).text();
        int colon = text.indexOf(':');
        int second = colon < 0 ? -1 : text.indexOf(':', colon + 1);
        return colon > 0 && colon < 30 && second > 0;
    }

    static boolean isIntroduction(Element element) {
        if (!names(element, INTRODUCTIONS)) {
            return false;
        }
        // Whoever types where the program put it has words in the same element.
        Beginning all = Beginning.of(element, LONGEST_INTRODUCTION + 1);
        String text = all.text();
        return all.breaks() <= 2 && text.length() <= LONGEST_INTRODUCTION && (text.endsWith(":") || text.endsWith("："));
    }

    static boolean isSignature(Element element) {
        return names(element, SIGNATURES)
                || SIGNATURE_IDS.contains(bare(element.id()))
                || element.attr("name").equalsIgnoreCase("signature")
                || element.attr("name").equals("messageSignatureSection")
                || element.attr("data-signature-widget").equals("container")
                || element.attr("data-smartmail").equals("gmail_signature");
    }

    /** Preheaders and traps for programs. */
    static boolean isHidden(Element element) {
        String style = style(element);
        return style.contains("display:none")
                || style.contains("visibility:hidden")
                || element.hasAttr("hidden")
                || style.contains("mso-hide:all");
    }

    private static boolean names(Element element, Set<String> known) {
        if (!element.hasAttr("class")) {
            return false;
        }
        for (String name : element.className().split("\\s+")) {
            if (known.contains(bare(name))) {
                return true;
            }
        }
        return false;
    }

    /** Hotmail and Outlook put "ecx" and "x_" before the names of others. */
    private static String bare(String name) {
        String bare = name.toLowerCase(Locale.ROOT);
        while (bare.startsWith("x_")) {
            bare = bare.substring(2);
        }
        return bare.startsWith("ecx") ? bare.substring(3) : bare;
    }

    private static String style(Element element) {
        String style = element.attr("style");
        return style.isEmpty() || style.length() > 4_000
                ? ""
                : style.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** How the text of an element begins, without looking at all of it. */
    private record Beginning(String text, int breaks) {

        static Beginning of(Element element, int limit) {
            StringBuilder text = new StringBuilder();
            int breaks = 0;
            Node node = element;
            for (int steps = 0; steps < MOST_STEPS && text.length() < limit; steps++) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                }
                breaks += node.nodeName().equals("br") ? 1 : 0;
                Optional<Node> next = next(node, element);
                if (next.isEmpty()) {
                    break;
                }
                node = next.get();
            }
            return new Beginning(text.toString().strip(), breaks);
        }

        private static Optional<Node> next(Node node, Element root) {
            if (node.childNodeSize() > 0) {
                return Optional.of(node.childNode(0));
            }
            Node up = node;
            while (up != root && up.nextSibling() == null) {
                up = Objects.requireNonNull(up.parent());
            }
            return up == root ? Optional.empty() : Optional.ofNullable(up.nextSibling());
        }
    }
}
