package dev.solvent.display;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A picture read back, to be looked at by a test. */
final class SvgPage {

    private static final Pattern MOVED = Pattern.compile("translate\\(0 ([0-9.]+)\\)");

    private final Element root;

    private SvgPage(Element root) {
        this.root = root;
    }

    /** A text and the room that it takes. */
    record Placed(String text, Box box) {

        boolean overlaps(Placed other) {
            return box.left() < other.box.right() - 1
                    && other.box.left() < box.right() - 1
                    && box.top() < other.box.bottom() - 1
                    && other.box.top() < box.bottom() - 1;
        }
    }

    /** Fails unless it is well-formed. */
    static SvgPage of(Picture picture) {
        return of(picture.svg());
    }

    static SvgPage of(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            return new SvgPage(document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(svg, e);
        }
    }

    Element root() {
        return root;
    }

    List<Element> elements(String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    String only(String name) {
        return elements(name).get(0).getTextContent();
    }

    List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    double width() {
        return Double.parseDouble(root.getAttribute("width"));
    }

    double height() {
        return Double.parseDouble(root.getAttribute("height"));
    }

    /** Texts with their boxes. */
    List<Placed> placed() {
        return elements("text").stream().map(SvgPage::place).toList();
    }

    private static Placed place(Element text) {
        List<String> styles = List.of(text.getAttribute("class").split(" ", -1));
        double size = styles.contains("h") ? 17 : styles.contains("k") ? 12 : 13;
        double width = Lettering.width(text.getTextContent(), size);
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        for (Node node = text; node instanceof Element element; node = node.getParentNode()) {
            Matcher moved = MOVED.matcher(element.getAttribute("transform"));
            y += moved.matches() ? Double.parseDouble(moved.group(1)) : 0;
        }
        double left = styles.contains("m") ? x - width / 2 : styles.contains("e") ? x - width : x;
        return new Placed(text.getTextContent(), new Box(left, y - 0.75 * size, left + width, y + 0.2 * size));
    }

    /** What is wrong with the places of texts; empty if every one can be read. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        List<Placed> placed = placed();
        for (int i = 0; i < placed.size(); i++) {
            Placed each = placed.get(i);
            Box box = each.box();
            if (box.left() < 0 || box.right() > width() || box.top() < 0 || box.bottom() > height()) {
                flaws.add("'" + each.text() + "' leaves the picture: " + box);
            }
            for (Placed other : placed.subList(i + 1, placed.size())) {
                if (each.overlaps(other)) {
                    flaws.add("'" + each.text() + "' and '" + other.text() + "' overlap: " + box + ", " + other.box());
                }
            }
        }
        return flaws;
    }
}
