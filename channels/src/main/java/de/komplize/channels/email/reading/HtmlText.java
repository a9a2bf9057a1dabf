package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** HTML to lines of readable text: each knows whether markup says that it is quoted. Scripts, styles, pictures and what is hidden are gone. */
final class HtmlText implements NodeVisitor {

    /** A mail written by a person has a tenth of it. */
    private static final int LONGEST = 2_000_000;

    /** Twenty mails quoted in each other; the parser's time grows with the square. */
    private static final int DEEPEST = 120;

    private static final int LONGEST_LINK = 1_000;
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "object",
            "iframe",
            "svg",
            "select",
            "textarea",
            "xml");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "tr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "center",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset",
            "body",
            "main",
            "nav",
            "figure",
            "caption");
    private static final Set<String> SPACED =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    /** Elements that a program marked as introductions. */
    private final Set<Element> introductions = Collections.newSetFromMap(new IdentityHashMap<>());

    private int dropped;
    private int quoted;
    private int introduced;
    private int signed;
    private int pre;
    private int items;
    private boolean gap;
    private boolean solid;

    private HtmlText() {}

    static List<Line> lines(String html) {
        String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        Document document = parser.parseInput(bounded.replace("\0", ""), "");
        HtmlText text = new HtmlText();
        document.body().traverse(text);
        text.flush(false);
        return text.lines;
    }

    /** All of it, without regard to quotes. */
    static String plain(String html) {
        StringBuilder text = new StringBuilder();
        lines(html).stream()
                .filter(line -> !line.is(Line.Role.CUT))
                .forEach(line -> text.append(line.text()).append('\n'));
        return text.toString().strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (dropped == 0) {
                add(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (DROPPED.contains(name) || HtmlQuotes.isHidden(element)) {
            dropped++;
        }
        if (dropped > 0) {
            return;
        }
        if (BLOCKS.contains(name)) {
            flush(false);
            gap |= isSpaced(element, name);
        }
        if (HtmlQuotes.isCut(element)) {
            flush(false);
            lines.add(new Line("", "", Line.Role.CUT));
        }
        quoted += HtmlQuotes.isQuote(element) ? 1 : 0;
        if (HtmlQuotes.isIntroduction(element)) {
            introductions.add(element);
            introduced++;
        }
        signed += HtmlQuotes.isSignature(element) ? 1 : 0;
        pre += name.equals("pre") ? 1 : 0;
        items += name.equals("li") ? 1 : 0;
        begin(element, name);
    }

    private void begin(Element element, String name) {
        switch (name) {
            case "br" -> flush(true);
            case "hr" -> {
                flush(false);
                line.append("________________________________");
                flush(false);
            }
            case "li" -> line.append("- ");
            case "td", "th" -> {
                if (!line.isEmpty()) {
                    line.append(' ');
                }
            }
            case "img" -> {
                // Pictures of smileys carry the sign as their text.
                String alt = element.attr("alt");
                if (!alt.isEmpty() && alt.length() <= 8 && alt.codePoints().allMatch(c -> c > 0x2000)) {
                    line.append(alt);
                }
            }
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (dropped > 0) {
            dropped -= DROPPED.contains(name) || HtmlQuotes.isHidden(element) ? 1 : 0;
            return;
        }
        if (name.equals("a")) {
            link(element);
        }
        if (BLOCKS.contains(name)) {
            flush(false);
            gap |= isSpaced(element, name);
        }
        pre -= name.equals("pre") ? 1 : 0;
        items -= name.equals("li") ? 1 : 0;
        quoted -= HtmlQuotes.isQuote(element) ? 1 : 0;
        introduced -= introductions.remove(element) ? 1 : 0;
        signed -= HtmlQuotes.isSignature(element) ? 1 : 0;
    }

    /** Outlook writes every line as a paragraph, without space between. */
    private boolean isSpaced(Element element, String name) {
        if (!SPACED.contains(name)) {
            return false;
        }
        String style = element.attr("style").replace(" ", "");
        boolean tight = element.className().contains("Mso")
                || style.contains("margin:0")
                || style.contains("margin-bottom:0")
                || element.attr("class").contains("x_Mso");
        return !tight && items == 0;
    }

    private void link(Element element) {
        String href = element.attr("href").strip();
        boolean web = href.startsWith("http://") || href.startsWith("https://");
        String shown = element.text().strip();
        if (!web || href.length() > LONGEST_LINK || shown.isEmpty() || same(shown, href)) {
            return;
        }
        line.append(" <").append(href).append('>');
    }

    private static boolean same(String shown, String href) {
        String bare = href.replaceFirst("^https?://", "").replaceFirst("/$", "");
        return shown.equals(href) || shown.contains(bare);
    }

    private void add(String text) {
        if (pre > 0) {
            String[] parts = text.replace("\r\n", "\n").split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    flush(true);
                }
                line.append(parts[i]);
            }
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            solid |= c == '\u00A0';
            if (!space) {
                line.append(c == '\u00A0' ? ' ' : c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    /** Ends a line; an empty one only where it was asked for by a break. */
    private void flush(boolean asked) {
        String text = clean(line.toString());
        line.setLength(0);
        // A paragraph with nothing but a hard space is a blank line.
        boolean blankMeant = asked || solid;
        solid = false;
        if (text.isBlank() && !blankMeant) {
            return;
        }
        boolean blankBefore = lines.isEmpty() || lines.getLast().isBlank();
        if (gap && !blankBefore && !text.isBlank()) {
            lines.add(new Line("", "", role(true)));
        }
        gap = false;
        lines.add(new Line(text, text, role(text.isBlank())));
    }

    private static String clean(String text) {
        String end = text.replace("\u200B", "")
                .replace("\uFEFF", "")
                .replace("\u00AD", "")
                .replace("\u034F", "");
        // "-- " is a signature's mark only with its space.
        return end.strip().equals("--") ? "-- " : end.strip();
    }

    private Line.Role role(boolean blank) {
        if (quoted > 0) {
            return Line.Role.QUOTED;
        }
        if (introduced > 0) {
            return Line.Role.INTRODUCTION;
        }
        return signed > 0 && !blank ? Line.Role.SIGNATURE : Line.Role.TEXT;
    }
}
