// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * An SVG picture made fit to stand in the page: elements and attributes that could run or fetch
 * something are taken out, and {@code style} attributes, which the page's Content-Security-Policy
 * forbids, become presentation attributes of the same meaning. Its style rules hold within it only.
 */
final class InlineSvg {
  private static final Set<String> UNSAFE =
      Set.of("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler");

  private final List<String> styles = new ArrayList<>();
  private final String scope;
  private final String markup;

  /**
   * Parses and cleans.
   *
   * @param language language of its texts, kept in the root's {@code data-sheet}
   * @throws IllegalArgumentException if the text is not a well-formed SVG document
   */
  InlineSvg(String svg, String language) {
    Document document = parse(svg);
    Element root = document.getDocumentElement();
    if (!"svg".equals(root.getLocalName())) {
      throw new IllegalArgumentException(
          "the sheet is not SVG: its root element is " + root.getNodeName());
    }
    root.setAttribute("data-sheet", language);
    scope = "svg[data-sheet=\"" + language + "\"]";
    clean(root);
    markup = write(root);
  }

  /** The {@code svg} element as markup for an HTML document. */
  String markup() {
    return markup;
  }

  /** Texts of the {@code style} elements within, for the policy. */
  List<String> styles() {
    return styles;
  }

  private void clean(Element element) {
    if (element.getLocalName().equals("style")) {
      element.setTextContent(ScopedCss.under(scope, element.getTextContent()));
      styles.add(element.getTextContent());
    }
    cleanAttributes(element);
    Node next = element.getFirstChild();
    while (next != null) {
      Node child = next;
      next = child.getNextSibling();
      if (child instanceof Element part) {
        if (UNSAFE.contains(part.getLocalName().toLowerCase(Locale.ROOT))) {
          element.removeChild(part);
        } else {
          clean(part);
        }
      }
    }
  }

  private static void cleanAttributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) attributes.item(i);
      String name = attribute.getName().toLowerCase(Locale.ROOT);
      String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
      boolean link = name.equals("href") || name.endsWith(":href");
      boolean outside = link && !value.startsWith("#") && !value.startsWith("data:image/");
      if (name.startsWith("on") || outside) {
        element.removeAttributeNode(attribute);
      } else if (name.equals("style")) {
        element.removeAttributeNode(attribute);
        present(element, attribute.getValue());
      }
    }
  }

  private static void present(Element element, String style) {
    for (String declaration : style.split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        element.setAttribute(
            declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            declaration.substring(colon + 1).strip());
      }
    }
  }

  private static Document parse(String svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setCoalescing(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(svg)));
    } catch (SAXException | java.io.IOException e) {
      throw new IllegalArgumentException("the sheet is not well-formed SVG: " + e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java runtime cannot parse XML safely", e);
    }
  }

  private static String write(Element root) {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.METHOD, "xml");
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter out = new StringWriter();
      transformer.transform(new DOMSource(root), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("cannot write the sheet as SVG", e);
    }
  }
}
